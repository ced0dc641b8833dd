import { assertRange } from '../errors/assertRange.ts';

/** The header that IPv6 puts into each fragment [B], and the unit that offsets count in [B]. */
const FRAGMENT_HEADER_BYTES = 8;
const OFFSET_BYTES = 8;

/**
 * Pieces that a packet is cut into where it does not fit whole.
 *
 * @param packet `sizeBytes` of it and `headerBytes` of that, which each piece repeats [B]; `version` of IP, 4 or 6;
 *   `roomBytes` for a piece [B]
 * @returns how many, and the bytes that they have more than the packet; 1 and 0 for one that fits
 * @throws CapacityError `out-of-range` when not even 8 bytes of content fit
 * @source RFC 791 section 3.2; RFC 8200 section 4.5
 */
export function fragments(packet: { sizeBytes: number; headerBytes: number; version: 4 | 6; roomBytes: number }): {
  fragmentsCount: number;
  addedBytes: number;
} {
  const { sizeBytes, headerBytes, version, roomBytes } = packet;
  if (sizeBytes <= roomBytes) return { fragmentsCount: 1, addedBytes: 0 };
  const eachHeader = headerBytes + (version === 6 ? FRAGMENT_HEADER_BYTES : 0);
  const eachContent = Math.floor((roomBytes - eachHeader) / OFFSET_BYTES) * OFFSET_BYTES;
  assertRange('roomBytes', roomBytes, eachContent > 0, `more than ${eachHeader + OFFSET_BYTES} bytes`);
  // The last piece alone need not end on a whole unit.
  const before = sizeBytes - headerBytes - (roomBytes - eachHeader);
  const fragmentsCount = Math.max(0, Math.ceil(before / eachContent)) + 1;
  return { fragmentsCount, addedBytes: fragmentsCount * eachHeader - headerBytes };
}
