import { assertRange } from '../errors/assertRange.ts';

/**
 * Rate that a bulk download is shaped to, so that what matters more keeps its own.
 *
 * @param input `linkBitsPerSecond`, one direction, 1 or more; `voiceBitsPerSecond` and `otherBitsPerSecond` that are
 *   planned on it, 0 or more [bit/s]
 * @returns what is left [bit/s]; 0 when nothing is
 * @throws CapacityError `out-of-range`
 * @formula shapedBulkBitsPerSecond
 * @example shapedBulkBitsPerSecond({ linkBitsPerSecond: 10e6, voiceBitsPerSecond: 4.76e6, otherBitsPerSecond: 1e6 }) // 4240000
 */
export function shapedBulkBitsPerSecond({
  linkBitsPerSecond,
  voiceBitsPerSecond,
  otherBitsPerSecond,
}: {
  linkBitsPerSecond: number;
  voiceBitsPerSecond: number;
  otherBitsPerSecond: number;
}): number {
  assertRange('linkBitsPerSecond', linkBitsPerSecond, linkBitsPerSecond >= 1, '1 bit/s or more');
  assertRange('voiceBitsPerSecond', voiceBitsPerSecond, voiceBitsPerSecond >= 0, 'bit/s, 0 or more');
  assertRange('otherBitsPerSecond', otherBitsPerSecond, otherBitsPerSecond >= 0, 'bit/s, 0 or more');
  return linkBitsPerSecond - Math.min(linkBitsPerSecond, voiceBitsPerSecond + otherBitsPerSecond);
}
