import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';
import type { PointRates } from './totalRate.ts';

/**
 * Bit rate of packets of one size sent at one interval.
 *
 * @param input `packetBytes` [B], 0 or more; `packetMs`, the time between packets [ms], above 0
 * @returns the rate one way [bit/s], never rounded
 * @throws CapacityError `out-of-range`
 * @formula ipBitsPerSecond
 */
export function callBitsPerSecond({ packetBytes, packetMs }: { packetBytes: number; packetMs: number }): number {
  assertRange('packetBytes', packetBytes, packetBytes >= 0, 'bytes, 0 or more');
  return (packetBytes * BITS_PER_BYTE * MS_PER_SECOND) / checked(packetMs);
}

/** Packets of one call, one way [1/s]: exact, 33.333… for packets of 30 ms. */
export function packetsPerSecond({ packetMs }: { packetMs: number }): number {
  return MS_PER_SECOND / checked(packetMs);
}

/** Rates of packets of one size sent at one interval [ms], at each place where they can be measured. */
export function pointRates(
  { ipBytes, linkBytes, wireBytes }: { ipBytes: number; linkBytes: number; wireBytes: number },
  packetMs: number,
): PointRates {
  return {
    packetsPerSecond: packetsPerSecond({ packetMs }),
    ipBitsPerSecond: callBitsPerSecond({ packetBytes: ipBytes, packetMs }),
    linkBitsPerSecond: callBitsPerSecond({ packetBytes: linkBytes, packetMs }),
    wireBitsPerSecond: callBitsPerSecond({ packetBytes: wireBytes, packetMs }),
  };
}

function checked(packetMs: number): number {
  assertRange('packetMs', packetMs, packetMs > 0, 'milliseconds above 0');
  return packetMs;
}
