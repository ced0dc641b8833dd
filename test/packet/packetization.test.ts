import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codec, CODECS } from '../../src/index.ts';
import { packetization } from '../../src/packet/packetization.ts';
import { coding } from '../support/arbitraries.ts';

const payload = (id: string, packetMs?: number, codecBitsPerSecond?: number) => {
  const rate = codecBitsPerSecond === undefined ? {} : { codecBitsPerSecond };
  return packetization({ codec: codec(id), ...(packetMs === undefined ? {} : { packetMs }), ...rate }).payloadBytes;
};

describe('known values', () => {
  test.each<[string, number, number]>([
    ['g711', 20, 160],
    ['g711', 0.125, 1],
    ['g722', 20, 160],
    ['g723.1-6.3', 30, 24],
    ['g723.1-5.3', 60, 40],
    ['g726-16', 20, 40],
    ['g726-24', 20, 60],
    ['g726-32', 20, 80],
    ['g726-40', 20, 100],
    ['g728', 30, 60],
    ['g729', 20, 20],
    ['ilbc-20', 20, 38],
    ['ilbc-30', 30, 50],
    ['opus', 20, 80],
  ])('%s in %s ms is %s bytes', (id, packetMs, bytes) => {
    expect(payload(id, packetMs)).toBe(bytes);
  });

  test('aliases mean the same packets', () => {
    expect([payload('pcmu'), payload('pcma'), payload('g729a'), payload('g729b')]).toEqual([160, 160, 20, 20]);
  });

  test('Opus takes the rate it is asked for, to the nearest byte', () => {
    expect([payload('opus', 20, 6000), payload('opus', 2.5, 6000), payload('opus', 120, 510_000)]).toEqual([
      15, 2, 7650,
    ]);
  });
});

describe('laws', () => {
  test('a packet holds whole frames', () => {
    fc.assert(
      fc.property(coding, ({ codec: id, ...use }) => {
        const packet = packetization({ codec: codec(id), ...use });
        expect(Number.isSafeInteger(packet.payloadBytes)).toBe(true);
        if (packet.framesPerPacketCount === undefined) return;
        expect(packet.framesPerPacketCount * (packet.frameMs ?? NaN)).toBeCloseTo(packet.packetMs, 9);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test.each<[string, number]>([
    ['g729', 25],
    ['g711', 0.1],
    ['ilbc-30', 20],
    ['opus', 30],
    ['g723.1-6.3', 1e-20],
  ])('%s cannot be sent every %s ms', (id, packetMs) => {
    const cause = { code: 'packet-time', field: 'packetMs' };
    expect(() => payload(id, packetMs)).toThrow(expect.objectContaining(cause) as Error);
  });

  test.each([0, -20, NaN, Infinity])('a packet time of %s is refused', (packetMs) => {
    expect(() => payload('g711', packetMs)).toThrow('packetMs: expected milliseconds above 0');
  });

  test('a rate belongs to a codec that has a choice, and lies within it', () => {
    expect(() => payload('g711', 20, 64_000)).toThrow('codecBitsPerSecond: expected no rate');
    for (const rate of [5999, 510_001, NaN])
      expect(() => payload('opus', 20, rate)).toThrow('bit/s from 6000 to 510000');
  });

  test('an unknown codec is answered with those that there are', () => {
    expect(() => codec('g999')).toThrow(/^codec: expected one of g711, .*opus,.*, received g999$/);
    expect(CODECS.map((entry) => codec(entry.id))).toEqual(CODECS);
  });
});
