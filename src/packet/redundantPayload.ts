import { assertRange } from '../errors/assertRange.ts';
import type { Cite } from '../evidence/source.ts';

/** Before each earlier block, and before the newest one [B]. */
export const REDUNDANCY = {
  redundantHeaderBytes: 4,
  primaryHeaderBytes: 1,
  cite: 'rfc2198#section 3',
} as const satisfies { redundantHeaderBytes: number; primaryHeaderBytes: number; cite: Cite };

/** Its length field has 10 bits. */
const MOST_BLOCK_BYTES = 1023;
const MOST_DEPTH = 9;

/**
 * Payload that repeats the voice of earlier packets.
 *
 * Assumes that each block is as large as the newest.
 *
 * @param input `voiceBytes` of one packet [B]; `redundancyDepth`, blocks repeated [0…9], with blocks of at most 1,023 B
 * @returns the payload [B]; `voiceBytes` itself at depth 0
 * @throws CapacityError `out-of-range`
 * @source RFC 2198 section 3
 */
export function redundantPayloadBytes(input: { voiceBytes: number; redundancyDepth: number }): number {
  const { voiceBytes, redundancyDepth } = input;
  const isDepth = Number.isInteger(redundancyDepth) && redundancyDepth >= 0 && redundancyDepth <= MOST_DEPTH;
  assertRange('redundancyDepth', redundancyDepth, isDepth, `a whole number from 0 to ${MOST_DEPTH}`);
  const fits = redundancyDepth === 0 || voiceBytes <= MOST_BLOCK_BYTES;
  const expected = `0 for packets of ${voiceBytes} bytes: a block to repeat holds at most ${MOST_BLOCK_BYTES}`;
  assertRange('redundancyDepth', redundancyDepth, fits, expected);
  return repeatedBytes(voiceBytes, redundancyDepth);
}

/** Bytes of a block with those that it repeats [B], whether or not each fits its length field. */
export function repeatedBytes(voiceBytes: number, redundancyDepth: number): number {
  if (redundancyDepth === 0) return voiceBytes;
  const { redundantHeaderBytes, primaryHeaderBytes } = REDUNDANCY;
  return voiceBytes + redundancyDepth * (redundantHeaderBytes + voiceBytes) + primaryHeaderBytes;
}
