import { REDUNDANCY } from '../catalog/redundancy.ts';
import { assertRange } from '../errors/assertRange.ts';

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
  const { mostBlockBytes } = REDUNDANCY;
  const fits = redundancyDepth === 0 || voiceBytes <= mostBlockBytes;
  const expected = `0 for packets of ${voiceBytes} bytes: a block to repeat holds at most ${mostBlockBytes}`;
  assertRange('redundancyDepth', redundancyDepth, fits, expected);
  return repeatedBytes(voiceBytes, redundancyDepth);
}

/** Bytes of a packet with those that it repeats [B]: the largest of a variable rate may be too large to be repeated. */
export function repeatedBytes(voiceBytes: number, redundancyDepth: number): number {
  if (redundancyDepth === 0) return voiceBytes;
  const { redundantHeaderBytes, primaryHeaderBytes, mostBlockBytes } = REDUNDANCY;
  const blockBytes = redundantHeaderBytes + Math.min(voiceBytes, mostBlockBytes);
  return voiceBytes + redundancyDepth * blockBytes + primaryHeaderBytes;
}
