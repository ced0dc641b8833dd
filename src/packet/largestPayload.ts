import type { CodecTraits } from '../catalog/codecEntry.ts';

/**
 * Largest payload of a codec whose frames have a largest size: each may need 2 bytes to say how long it is.
 *
 * @returns bytes, as the end of a range; nothing where the codec has no such limit, or it lies above `mostBytes`
 * @source RFC 6716 sections 3.2.1, 3.2.2 and 3.2.5
 */
export function largestPayload(
  { frameLimit }: Pick<CodecTraits, 'frameLimit'>,
  packetMs: number,
  mostBytes: number,
): { mostBytes?: number; limitBytes?: number } {
  if (!frameLimit) return {};
  const frames = Math.ceil(packetMs / frameLimit.longestFrameMs);
  const limitBytes = frames * frameLimit.mostFrameBytes + (frames === 1 ? 1 : 2 * frames);
  return limitBytes < mostBytes ? { mostBytes: limitBytes, limitBytes } : {};
}
