import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE } from '../units/constants.ts';

export interface PolicerValues {
  /** Committed information rate, CIR. */
  policeBitsPerSecond: number;
  /** Committed burst size, CBS. */
  burstBytes: number;
}

/**
 * Rate and burst of a policer that lets a number of calls pass and no more.
 *
 * Assumes that all calls may send in the same moment, and that their packets arrive as regularly as they were sent.
 * Neither a discount for silence nor a margin is in it.
 *
 * @param input `calls`, a whole number; `packetBytes` as the policer counts them: some at IP, some with the frame [B];
 *   `packetsPerSecond` of one call, one way
 * @returns rate [bit/s] and burst [B], not rounded; round up
 * @throws CapacityError `out-of-range`
 * @formula policeBitsPerSecond
 * @source RFC 4594 section 4.1; RFC 2697 section 2
 * @example policer({ calls: 50, packetBytes: 200, packetsPerSecond: 50 }) // {"policeBitsPerSecond":4000000,"burstBytes":10000}
 */
export function policer({
  calls,
  packetBytes,
  packetsPerSecond,
}: {
  calls: number;
  packetBytes: number;
  packetsPerSecond: number;
}): PolicerValues {
  assertRange('calls', calls, Number.isInteger(calls) && calls >= 0, 'a whole number, 0 or more');
  assertRange('packetBytes', packetBytes, packetBytes > 0, 'bytes above 0');
  assertRange('packetsPerSecond', packetsPerSecond, packetsPerSecond > 0, 'packets a second, above 0');
  // Of -0 calls, which are 0 or more, both would be -0.
  const burstBytes = (calls + 0) * packetBytes;
  const policeBitsPerSecond = burstBytes * BITS_PER_BYTE * packetsPerSecond;
  assertRange('policeBitsPerSecond', policeBitsPerSecond, true, 'a finite rate');
  return { policeBitsPerSecond, burstBytes };
}
