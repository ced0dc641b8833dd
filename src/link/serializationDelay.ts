import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';

/** Above every frame that a link carries, and low enough for all results to stay finite. */
const LARGEST_BYTES = 1e6;

/** Guard of a packet that is put on a link. */
export function assertPacket(field: string, bytes: number): void {
  assertRange(field, bytes, Number.isInteger(bytes) && bytes >= 1 && bytes <= LARGEST_BYTES, 'whole bytes, 1 to 1e6');
}

/**
 * Time that a packet takes to leave onto a link.
 *
 * Assumes that the link sends at its whole rate. It is paid again at every slow link on the way.
 *
 * @param input `packetBytes` the packet as the link sends it, whole [B]; `linkBitsPerSecond` 1 or more [bit/s]
 * @returns the time [ms]
 * @throws CapacityError `out-of-range`
 * @formula serializationDelayMs
 * @example serializationDelayMs({ packetBytes: 1500, linkBitsPerSecond: 128_000 }) // 93.75
 */
export function serializationDelayMs({
  packetBytes,
  linkBitsPerSecond,
}: {
  packetBytes: number;
  linkBitsPerSecond: number;
}): number {
  assertPacket('packetBytes', packetBytes);
  assertRange('linkBitsPerSecond', linkBitsPerSecond, linkBitsPerSecond >= 1, '1 bit/s or more');
  return (packetBytes * BITS_PER_BYTE * MS_PER_SECOND) / linkBitsPerSecond;
}
