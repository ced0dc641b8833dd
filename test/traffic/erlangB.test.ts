import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangB } from '../../src/traffic/erlangB.ts';
import { fixture } from '../support/fixture.ts';
import { relativeError } from '../support/numbers.ts';

interface Row {
  offeredErlangs: number;
  channels: number;
  blockingRatio: string;
}
const { rows, tolerance } = fixture<Row>('traffic/erlangB');

const erlangs = fc.double({ min: 0.01, max: 5000, noNaN: true });
const channels = fc.double({ min: 0, max: 5000, noNaN: true });

describe('known values', () => {
  test.each(rows)('B($channels, $offeredErlangs) = $blockingRatio', (row) => {
    const computed = erlangB(row.offeredErlangs, row.channels);
    expect(relativeError(computed, Number(row.blockingRatio))).toBeLessThanOrEqual(tolerance);
  });

  test('without channels every call is lost, with nothing offered none', () => {
    expect(erlangB(5, 0)).toBe(1);
    expect(erlangB(0, 5)).toBe(0);
    expect(erlangB(0, 0.5)).toBe(0);
  });
});

describe('laws', () => {
  test('blocking is a share', () => {
    fc.assert(
      fc.property(erlangs, channels, (a, n) => {
        const blocking = erlangB(a, n);
        expect(blocking).toBeGreaterThanOrEqual(0);
        expect(blocking).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('more channels, not more blocking', () => {
    fc.assert(
      fc.property(erlangs, channels, fc.double({ min: 0.001, max: 100, noNaN: true }), (a, n, more) => {
        expect(erlangB(a, n + more)).toBeLessThanOrEqual(erlangB(a, n) * (1 + tolerance));
      }),
    );
  });

  test('more traffic, not less blocking', () => {
    fc.assert(
      fc.property(erlangs, channels, fc.double({ min: 0, max: 100, noNaN: true }), (a, n, more) => {
        expect(erlangB(a + more, n)).toBeGreaterThanOrEqual(erlangB(a, n) * (1 - tolerance));
      }),
    );
  });

  test('one channel more obeys 1/B(N+1) = 1 + (N+1)/A · 1/B(N), fractions of a channel included', () => {
    fc.assert(
      fc.property(erlangs, fc.oneof(channels, fc.double({ min: 0, max: 1, noNaN: true })), (a, n) => {
        const [before, after] = [1 / erlangB(a, n), 1 / erlangB(a, n + 1)];
        fc.pre(after < 1e300 && n + 1 - 1 === n);
        expect(relativeError(after, 1 + ((n + 1) / a) * before)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('a billion of each is computed, and nothing overflows', () => {
    expect(erlangB(1, 1e9)).toBe(0);
    expect(erlangB(1e9, 1)).toBeCloseTo(1, 8);
    expect(erlangB(Number.MIN_VALUE, 3)).toBe(0);
  });

  test.each([
    [-1, 1, 'offeredErlangs'],
    [NaN, 1, 'offeredErlangs'],
    [Infinity, 1, 'offeredErlangs'],
    [1, -1, 'channels'],
    [1, NaN, 'channels'],
    [1, Infinity, 'channels'],
  ])('erlangB(%s, %s) is refused for its %s', (a, n, field) => {
    expect(() => erlangB(a, n)).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
  });
});
