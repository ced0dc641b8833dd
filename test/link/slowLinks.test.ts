import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkFragmentation, serializationDelayMs } from '../../src/index.ts';
import { FRAGMENTATION_FORMULAS, SERIALIZATION_FORMULAS } from '../../src/link/formulas.ts';
import { fixture } from '../support/fixture.ts';
import { expectFormula } from '../support/formula.ts';

const cisco = fixture<{ kilobitsPerSecond: number; fragmentBytes: number; isNeeded: boolean }>('link/fragmentSizes');
const VOICE = { voicePacketBytes: 66 };
const rate = fc.double({ min: 1, max: 1e9, noNaN: true });
const packet = fc.integer({ min: 1, max: 65_535 });
const target = fc.double({ min: 0.1, max: 1000, noNaN: true });

describe('known values', () => {
  test.each(cisco.rows)('$kilobitsPerSecond kbit/s: pieces of $fragmentBytes bytes', (row) => {
    const linkBitsPerSecond = row.kilobitsPerSecond * 1000;
    const { fragmentBytes, isNeeded, isAdvised } = linkFragmentation({ linkBitsPerSecond, ...VOICE });
    expect([fragmentBytes, isNeeded]).toEqual([row.fragmentBytes, row.isNeeded]);
    expect(isAdvised).toBe(row.kilobitsPerSecond <= 768);
  });

  test.each([
    [64, 187.5],
    [128, 93.75],
    [256, 46.9],
    [512, 23.4],
    [768, 15.6],
    [1024, 11.7],
    [1536, 7.8],
  ])('1500 bytes at %d kbit/s take %d ms', (kilobits, ms) => {
    const linkBitsPerSecond = kilobits * 1000;
    expect(Math.abs(serializationDelayMs({ packetBytes: 1500, linkBitsPerSecond }) - ms)).toBeLessThanOrEqual(0.05);
    expect(linkFragmentation({ linkBitsPerSecond, ...VOICE }).worstWaitMs).toBeCloseTo(ms, 0);
  });

  test('from 1.2 Mbit/s on 1500 bytes take 10 ms and are not cut up', () => {
    const needs = (linkBitsPerSecond: number) => linkFragmentation({ linkBitsPerSecond, ...VOICE }).isNeeded;
    expect([needs(1_199_999), needs(1_200_000)]).toEqual([true, false]);
  });

  test('a voice packet is not cut up', () => {
    const slow = linkFragmentation({ linkBitsPerSecond: 64_000, voicePacketBytes: 206 });
    expect(slow).toMatchObject({ fragmentBytes: 206, waitWithFragmentsMs: 25.75 });
  });
});

describe('laws', () => {
  test('code and formulas agree, and the pieces never make voice wait longer', () => {
    fc.assert(
      fc.property(rate, packet, packet, target, (linkBitsPerSecond, first, second, targetMs) => {
        const [voicePacketBytes, mtuBytes] = [Math.min(first, second), Math.max(first, second)];
        const input = { linkBitsPerSecond, voicePacketBytes, mtuBytes, targetMs };
        const { fragmentBytes, worstWaitMs, waitWithFragmentsMs, isNeeded } = linkFragmentation(input);
        expectFormula(FRAGMENTATION_FORMULAS.fragmentBytes, input, fragmentBytes);
        expectFormula(FRAGMENTATION_FORMULAS.worstWaitMs, input, worstWaitMs);
        expectFormula(FRAGMENTATION_FORMULAS.waitWithFragmentsMs, { ...input, fragmentBytes }, waitWithFragmentsMs);
        expect(fragmentBytes).toBeGreaterThanOrEqual(voicePacketBytes);
        expect(waitWithFragmentsMs < worstWaitMs).toBe(isNeeded);
        if (fragmentBytes > voicePacketBytes) expect(waitWithFragmentsMs).toBeLessThanOrEqual(targetMs * (1 + 1e-12));
      }),
    );
  });

  test('delay is of bytes over rate: half the rate, or twice the bytes, twice the time', () => {
    fc.assert(
      fc.property(packet, rate, (packetBytes, linkBitsPerSecond) => {
        const input = { packetBytes, linkBitsPerSecond };
        const delayMs = serializationDelayMs(input);
        expectFormula(SERIALIZATION_FORMULAS.serializationDelayMs, input, delayMs);
        expect(serializationDelayMs({ ...input, packetBytes: 2 * packetBytes })).toBe(2 * delayMs);
        expect(serializationDelayMs({ ...input, linkBitsPerSecond: 2 * linkBitsPerSecond })).toBe(delayMs / 2);
      }),
    );
  });
});

describe('refusals', () => {
  test.each([
    ['linkBitsPerSecond', { linkBitsPerSecond: 0 }],
    ['linkBitsPerSecond', { linkBitsPerSecond: 2e15 }],
    ['voicePacketBytes', { voicePacketBytes: 1501 }],
    ['voicePacketBytes', { voicePacketBytes: 0 }],
    ['mtuBytes', { mtuBytes: 576.5 }],
    ['targetMs', { targetMs: 0 }],
    ['targetMs', { targetMs: NaN }],
  ])('a wrong %s is refused: %o', (field, wrong) => {
    const refusal = expect.objectContaining({ code: 'out-of-range', field }) as Error;
    expect(() => linkFragmentation({ linkBitsPerSecond: 64_000, ...VOICE, ...wrong })).toThrow(refusal);
  });

  test.each([
    ['packetBytes', { packetBytes: 0 }],
    ['packetBytes', { packetBytes: Infinity }],
    ['linkBitsPerSecond', { linkBitsPerSecond: NaN }],
  ])('a packet with a wrong %s is refused: %o', (field, wrong) => {
    const refusal = expect.objectContaining({ code: 'out-of-range', field }) as Error;
    expect(() => serializationDelayMs({ packetBytes: 60, linkBitsPerSecond: 64_000, ...wrong })).toThrow(refusal);
  });
});
