import type { FixedRateCodec } from '../catalog/codecEntry.ts';
import type { PayloadRange } from './payloadRange.ts';

/**
 * Sizes between which a codec sends that may shorten its frames.
 *
 * @param targetBytes payload of whole frames [B]
 * @param framesPerPacketCount frames in it
 */
export function shorterRange(
  { frameBytes, shorter }: FixedRateCodec & Required<Pick<FixedRateCodec, 'shorter'>>,
  targetBytes: number,
  framesPerPacketCount: number,
): PayloadRange {
  const { leastBytes: shortestFrameBytes, meanBytes: meanFrameBytes, cite } = shorter;
  const less = (bytes: number) => targetBytes - framesPerPacketCount * (frameBytes - bytes);
  return {
    leastBytes: less(shortestFrameBytes),
    meanBytes: less(meanFrameBytes),
    mostBytes: targetBytes,
    targetBytes,
    shortestFrameBytes,
    meanFrameBytes,
    cite,
  };
}
