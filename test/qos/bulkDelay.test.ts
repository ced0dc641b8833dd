import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulkDelay, shapedBulkBitsPerSecond } from '../../src/index.ts';

const refusal = (field: string) => expect.objectContaining({ code: 'out-of-range', field }) as Error;
const LINK = { linkBitsPerSecond: 10e6, packetBytes: 1500, queueBytes: 375_000 };

describe('known values', () => {
  // Serialization of 1500 bytes by rate, as network designers print it: milliseconds to one decimal or two.
  test.each([
    [64_000, 187.5],
    [128_000, 93.75],
    [256_000, 46.875],
    [768_000, 15.625],
  ])('with priority, 1500 bytes at %i bit/s are %f ms in front', (linkBitsPerSecond, delayMs) => {
    expect(bulkDelay({ ...LINK, linkBitsPerSecond }).priorityQueueMs).toBe(delayMs);
  });

  test('a full queue of 250 packets is 300 ms at 10 Mbit/s', () => {
    expect(bulkDelay(LINK)).toEqual({ sharedQueueMs: 300, priorityQueueMs: 1.2 });
  });

  test('a queue that is told in ms is as long as that', () => {
    const told = { linkBitsPerSecond: 10e6, packetBytes: 1500, queueMs: 80 };
    expect(bulkDelay(told)).toEqual({ sharedQueueMs: 80, priorityQueueMs: 1.2 });
  });

  test('a download has what voice and the rest leave', () => {
    const left = (voiceBitsPerSecond: number, otherBitsPerSecond: number) =>
      shapedBulkBitsPerSecond({ linkBitsPerSecond: 10e6, voiceBitsPerSecond, otherBitsPerSecond });
    expect([left(4e6, 1e6), left(0, 0), left(9e6, 1e6), left(9e6, 2e6)]).toEqual([5e6, 10e6, 0, 0]);
  });
});

describe('laws', () => {
  const rate = fc.double({ min: 1, max: 1e12, noNaN: true });
  const size = fc.double({ min: 0, max: 1e9, noNaN: true });

  test('a faster link, not a longer wait; a longer queue, not a shorter one', () => {
    fc.assert(
      fc.property(rate, rate, size, size, (bitsPerSecond, faster, queueBytes, more) => {
        const wait = (linkBitsPerSecond: number, bytes: number) =>
          bulkDelay({ linkBitsPerSecond, packetBytes: 1500, queueBytes: bytes }).sharedQueueMs;
        expect(wait(bitsPerSecond + faster, queueBytes)).toBeLessThanOrEqual(wait(bitsPerSecond, queueBytes));
        expect(wait(bitsPerSecond, queueBytes + more)).toBeGreaterThanOrEqual(wait(bitsPerSecond, queueBytes));
      }),
    );
  });

  test('priority is no worse than any queue that holds a packet', () => {
    fc.assert(
      fc.property(rate, size, size, (linkBitsPerSecond, packetBytes, more) => {
        const { sharedQueueMs, priorityQueueMs } = bulkDelay({
          linkBitsPerSecond,
          packetBytes,
          queueBytes: packetBytes + more,
        });
        expect(priorityQueueMs).toBeLessThanOrEqual(sharedQueueMs);
      }),
    );
  });

  test('a download is never below 0 and never takes from the others', () => {
    const any = fc.double({ min: 0, max: 1e308, noNaN: true });
    fc.assert(
      fc.property(rate, any, any, (linkBitsPerSecond, voiceBitsPerSecond, otherBitsPerSecond) => {
        const left = shapedBulkBitsPerSecond({ linkBitsPerSecond, voiceBitsPerSecond, otherBitsPerSecond });
        expect(left >= 0 && left <= linkBitsPerSecond && !Object.is(left, -0)).toBe(true);
        if (left > 0)
          expect(left + voiceBitsPerSecond + otherBitsPerSecond).toBeLessThanOrEqual(linkBitsPerSecond * (1 + 1e-15));
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('nothing queued, no wait', () => {
    const empty = bulkDelay({ linkBitsPerSecond: 1e6, packetBytes: -0, queueBytes: -0 });
    expect(empty).toEqual({ sharedQueueMs: 0, priorityQueueMs: 0 });
  });

  test.each([
    ['linkBitsPerSecond', { ...LINK, linkBitsPerSecond: 0.5 }],
    ['packetBytes', { ...LINK, packetBytes: -1 }],
    ['packetBytes', { ...LINK, packetBytes: 1e308 }],
    ['queueBytes', { ...LINK, queueBytes: NaN }],
    ['queueMs', { linkBitsPerSecond: 1e6, packetBytes: 1500, queueMs: Infinity }],
    ['queueMs', { linkBitsPerSecond: 1e6, packetBytes: 1500, queueMs: -1 }],
  ])('a wrong %s: %o', (field, input) => {
    expect(() => bulkDelay(input)).toThrow(refusal(field));
  });

  test.each(['linkBitsPerSecond', 'voiceBitsPerSecond', 'otherBitsPerSecond'])('%s of NaN or below 0', (field) => {
    const rates = { linkBitsPerSecond: 1e6, voiceBitsPerSecond: 0, otherBitsPerSecond: 0 };
    for (const wrong of [NaN, -1])
      expect(() => shapedBulkBitsPerSecond({ ...rates, [field]: wrong })).toThrow(refusal(field));
  });
});
