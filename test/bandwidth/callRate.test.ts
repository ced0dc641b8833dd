import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callBitsPerSecond, packetsPerSecond } from '../../src/bandwidth/callRate.ts';
import { totalRate } from '../../src/bandwidth/totalRate.ts';

describe('known values', () => {
  test('238 bytes every 20 ms are 95,200 bit/s in 50 packets a second', () => {
    expect(callBitsPerSecond({ packetBytes: 238, packetMs: 20 })).toBe(95_200);
    expect(packetsPerSecond({ packetMs: 20 })).toBe(50);
  });

  test('the rate is not rounded', () => {
    expect(packetsPerSecond({ packetMs: 30 })).toBeCloseTo(100 / 3, 12);
    expect(callBitsPerSecond({ packetBytes: 82, packetMs: 30 })).toBeCloseTo(21_866 + 2 / 3, 9);
  });
});

describe('laws', () => {
  test('doubling calls doubles what all of them take', () => {
    const rate = fc.double({ min: 0, max: 1e9, noNaN: true });
    const rates = fc.record({ ipBitsPerSecond: rate, linkBitsPerSecond: rate, wireBitsPerSecond: rate });
    fc.assert(
      fc.property(rates, fc.nat(100_000), (call, calls) => {
        const [once, twice] = [totalRate(call, calls), totalRate(call, 2 * calls)];
        expect(twice.ipBitsPerSecond).toBe(2 * once.ipBitsPerSecond);
        expect(twice.linkBitsPerSecond).toBe(2 * once.linkBitsPerSecond);
        expect(twice.wireBitsPerSecond).toBe(2 * once.wireBitsPerSecond);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('nothing sent takes nothing', () => {
    expect(callBitsPerSecond({ packetBytes: 0, packetMs: 20 })).toBe(0);
  });

  test.each([
    ['packetBytes', { packetBytes: -1, packetMs: 20 }],
    ['packetBytes', { packetBytes: NaN, packetMs: 20 }],
    ['packetMs', { packetBytes: 1, packetMs: 0 }],
    ['packetMs', { packetBytes: 1, packetMs: NaN }],
  ])('a wrong %s is refused: %o', (field, input) => {
    expect(() => callBitsPerSecond(input)).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
  });
});
