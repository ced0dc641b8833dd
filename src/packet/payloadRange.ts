import type { Codec } from '../catalog/codecEntry.ts';
import type { Cite } from '../evidence/source.ts';
import type { PacketizationValues } from './packetization.ts';
import { largestPayload } from './largestPayload.ts';
import { shorterRange } from './shorterRange.ts';

/** Payloads of a variable rate: the smallest and the largest to be seen in speech, and the mean. */
export interface PayloadSpan {
  leastBytes: number;
  meanBytes: number;
  mostBytes: number;
}

/** The same with the catalog's figures behind it: factors and bytes around the target, or shorter frames. */
export interface PayloadRange extends PayloadSpan {
  targetBytes: number;
  leastRatio?: number;
  belowBytes?: number;
  mostRatio?: number;
  aboveBytes?: number;
  /** Largest packet that the codec has; absent where the range ends below it. */
  limitBytes?: number;
  shortestFrameBytes?: number;
  meanFrameBytes?: number;
  cite: Cite;
}

/** No payload is empty. */
export const SMALLEST_BYTES = 1;

/** One frame of Opus: below it no codec has a largest packet. */
const LEAST_LIMIT_BYTES = 1275;

/**
 * Sizes between which a codec of variable rate sends, around what its target asks for.
 *
 * Assumes speech: music reaches the upper end more often. The mean over dense speech is the target.
 *
 * @param packet `payloadBytes` at the target [B], `packetMs` [ms] and frames in it
 * @returns undefined for a codec that sends one size
 */
export function payloadRange(codec: Codec, packet: PacketizationValues): PayloadRange | undefined {
  const { payloadBytes: targetBytes, packetMs, framesPerPacketCount = 1 } = packet;
  if (codec.rate === 'fixed') {
    const { shorter } = codec;
    return shorter && shorterRange({ ...codec, shorter }, targetBytes, framesPerPacketCount);
  }
  if (!codec.spread) return undefined;
  const { leastRatio, belowBytes, mostRatio, aboveBytes, cite } = codec.spread;
  const mostBytes = Math.ceil(mostRatio * targetBytes) + aboveBytes;
  return {
    leastBytes: Math.max(SMALLEST_BYTES, Math.ceil(leastRatio * targetBytes) - belowBytes),
    meanBytes: targetBytes,
    mostBytes,
    ...(mostBytes > LEAST_LIMIT_BYTES && largestPayload(codec, packetMs, mostBytes)),
    targetBytes,
    leastRatio,
    belowBytes,
    mostRatio,
    aboveBytes,
    cite,
  };
}
