import { STANDARD_LINKS, type StandardLink } from '../catalog/standardLinks.ts';
import type { Cited } from '../evidence/source.ts';
import { assertRange } from '../errors/assertRange.ts';
import { usableRatio } from './usableRatio.ts';

/**
 * Smallest link of the catalog that carries the need and keeps the headroom.
 *
 * Assumes the same need both ways, counted on the wire, and that what the line's own framing takes is not for packets.
 *
 * @param input `requiredBitsPerSecond` each way, 0 or more [bit/s]; `voiceShareRatio` [0.01…1]; `headroomRatio` [0…0.99]
 * @returns the catalog's entry; undefined when no link is large enough
 * @throws CapacityError `out-of-range`
 * @formula standardLinkBitsPerSecond
 * @example smallestStandardLink({ requiredBitsPerSecond: 1_540_000, voiceShareRatio: 1, headroomRatio: 0 })?.id // "e1"
 */
export function smallestStandardLink(input: {
  requiredBitsPerSecond: number;
  voiceShareRatio: number;
  headroomRatio: number;
}): Cited<StandardLink> | undefined {
  const { requiredBitsPerSecond } = input;
  assertRange('requiredBitsPerSecond', requiredBitsPerSecond, requiredBitsPerSecond >= 0, 'bit/s, 0 or more');
  const ratio = usableRatio(input);
  return STANDARD_LINKS.find(({ payloadBitsPerSecond }) => payloadBitsPerSecond * ratio >= requiredBitsPerSecond);
}
