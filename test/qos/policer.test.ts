import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policer } from '../../src/index.ts';

interface Bucket {
  bitsPerSecond: number;
  burstBytes: number;
}

/**
 * Packets that a token bucket drops, with the rate in whole bits a second, as devices take it. Everything is counted in
 * thousandths of a bit, so that a millisecond adds a whole number.
 */
function dropped({ bitsPerSecond, burstBytes }: Bucket, packetBytes: number, arrivalsMs: readonly number[]): number {
  const [full, cost] = [burstBytes * 8000, packetBytes * 8000];
  let [tokens, lastMs, drops] = [full, 0, 0];
  for (const atMs of [...arrivalsMs].sort((a, b) => a - b)) {
    tokens = Math.min(full, tokens + (atMs - lastMs) * bitsPerSecond);
    lastMs = atMs;
    if (tokens >= cost) tokens -= cost;
    else drops += 1;
  }
  return drops;
}

const PACKETS = 50;
/** Every packet of calls that began at the given moments. */
const arrivals = (phasesMs: readonly number[], packetMs: number) =>
  phasesMs.flatMap((phaseMs) => Array.from({ length: PACKETS }, (_, index) => phaseMs + index * packetMs));

const calls = fc.integer({ min: 1, max: 60 });
const bytes = fc.integer({ min: 40, max: 1500 });
const times = fc.constantFrom(5, 10, 20, 30, 40, 60);
const policed = (count: number, packetBytes: number, packetMs: number): Bucket => {
  const values = policer({ calls: count, packetBytes, packetsPerSecond: 1000 / packetMs });
  return { bitsPerSecond: Math.ceil(values.policeBitsPerSecond), burstBytes: values.burstBytes };
};

describe('known values', () => {
  test('50 G.711 calls at IP, and as frames', () => {
    expect(policer({ calls: 50, packetBytes: 200, packetsPerSecond: 50 })).toEqual({
      policeBitsPerSecond: 4e6,
      burstBytes: 10_000,
    });
    expect(policer({ calls: 50, packetBytes: 218, packetsPerSecond: 50 })).toEqual({
      policeBitsPerSecond: 4.36e6,
      burstBytes: 10_900,
    });
  });

  test('no calls, nothing', () => {
    const none = policer({ calls: -0, packetBytes: 200, packetsPerSecond: 50 });
    expect(none).toEqual({ policeBitsPerSecond: 0, burstBytes: 0 });
  });
});

describe('laws, in a token bucket', () => {
  test('calls in phase are never dropped; with one byte less of burst they are', () => {
    fc.assert(
      fc.property(calls, bytes, times, (count, packetBytes, packetMs) => {
        const bucket = policed(count, packetBytes, packetMs);
        const inPhase = arrivals(Array<number>(count).fill(0), packetMs);
        expect(dropped(bucket, packetBytes, inPhase)).toBe(0);
        const smaller = { ...bucket, burstBytes: bucket.burstBytes - 1 };
        expect(dropped(smaller, packetBytes, inPhase)).toBeGreaterThan(0);
      }),
    );
  });

  test('nor are calls that began at any other moments', () => {
    const phases = fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(phases, bytes, times, (phasesMs, packetBytes, packetMs) => {
        const bucket = policed(phasesMs.length, packetBytes, packetMs);
        expect(dropped(bucket, packetBytes, arrivals(phasesMs, packetMs))).toBe(0);
      }),
    );
  });

  test('one call more is dropped', () => {
    fc.assert(
      fc.property(calls, bytes, times, (count, packetBytes, packetMs) => {
        const bucket = policed(count, packetBytes, packetMs);
        const tooMany = arrivals(Array<number>(count + 1).fill(0), packetMs);
        expect(dropped(bucket, packetBytes, tooMany)).toBeGreaterThan(0);
      }),
    );
  });

  test('a rate that is a thousandth lower drops some of calls that last', () => {
    const bucket = policed(50, 200, 20);
    const slower = { ...bucket, bitsPerSecond: bucket.bitsPerSecond * 0.999 };
    expect(dropped(slower, 200, arrivals(Array<number>(50).fill(0), 20))).toBeGreaterThan(0);
  });
});

describe('refusals', () => {
  test.each([
    ['calls', { calls: -1 }],
    ['calls', { calls: 1.5 }],
    ['calls', { calls: NaN }],
    ['packetBytes', { packetBytes: 0 }],
    ['packetBytes', { packetBytes: Infinity }],
    ['packetsPerSecond', { packetsPerSecond: 0 }],
    ['packetsPerSecond', { packetsPerSecond: NaN }],
    ['policeBitsPerSecond', { packetBytes: 1e300, packetsPerSecond: 1e300 }],
  ])('a wrong %s: %o', (field, wrong) => {
    const input = { calls: 50, packetBytes: 200, packetsPerSecond: 50, ...wrong };
    expect(() => policer(input)).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
  });
});
