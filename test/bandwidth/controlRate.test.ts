import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedbackIntervalMs, reportIntervalMs } from '../../src/index.ts';

const REPORT = { minimumMs: 5000, memberCount: 2, reportBytes: 108, rtcpRatio: 0.05 };
const FEEDBACK = { feedbackBytes: 70, feedbackRatio: 0.092, mostPacketsPerSecond: 16.25 };

describe('known values', () => {
  test('between two callers the shortest interval rules, not the 5 %', () => {
    expect(reportIntervalMs({ ...REPORT, sessionBitsPerSecond: 80_000 })).toBe(5000);
  });

  test('three streams of 24 kbit/s leave 3.6 kbit/s to reports', () => {
    const shared = { ...REPORT, minimumMs: 0, memberCount: 100, sessionBitsPerSecond: 3 * 24_000 };
    const intervalMs = reportIntervalMs(shared);
    expect((100 * 108 * 8 * 1000) / intervalMs).toBeCloseTo(3600, 9);
  });

  test.each([
    // Media rate at IP and feedback packets a second, captured from Chromium 156.
    [57_900, 9.1],
    [50_500, 8.2],
    [43_400, 7.2],
    [37_800, 6.05],
    [90_400, 16.2],
    [116_800, 16.2],
  ])('feedback on %i bit/s comes %f times a second, to within a tenth', (mediaBitsPerSecond, packetsPerSecond) => {
    const rate = 1000 / feedbackIntervalMs({ ...FEEDBACK, mediaBitsPerSecond });
    expect(Math.abs(rate / packetsPerSecond - 1)).toBeLessThan(0.1);
  });
});

describe('laws', () => {
  test('more members, not more often; more media, not more rarely', () => {
    const rate = fc.double({ min: 1, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), rate, rate, (memberCount, a, b) => {
        const at = (sessionBitsPerSecond: number, members = memberCount) =>
          reportIntervalMs({ ...REPORT, memberCount: members, sessionBitsPerSecond });
        expect(at(a, memberCount + 1)).toBeGreaterThanOrEqual(at(a));
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)));
        const feedback = (mediaBitsPerSecond: number) => feedbackIntervalMs({ ...FEEDBACK, mediaBitsPerSecond });
        expect(feedback(Math.max(a, b))).toBeLessThanOrEqual(feedback(Math.min(a, b)));
      }),
    );
  });
});

describe('refusals', () => {
  test.each([0, -1, NaN, Infinity])('media of %s bit/s', (rate) => {
    expect(() => reportIntervalMs({ ...REPORT, sessionBitsPerSecond: rate })).toThrow('sessionBitsPerSecond');
    expect(() => feedbackIntervalMs({ ...FEEDBACK, mediaBitsPerSecond: rate })).toThrow('mediaBitsPerSecond');
  });
});
