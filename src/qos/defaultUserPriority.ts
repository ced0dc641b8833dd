import { assertRange } from '../errors/assertRange.ts';

/**
 * 802.11 user priority of a packet where nobody configured a map: the top three bits of its DSCP.
 *
 * @param dscp code point [0…63]
 * @returns the user priority [0…7]; 5 for EF, which RFC 8325 has as 6
 * @throws CapacityError `out-of-range`
 * @formula userPriority
 * @source RFC 8325 section 2.3
 * @example defaultUserPriority(46) // 5
 */
export function defaultUserPriority(dscp: number): number {
  assertRange('dscp', dscp, Number.isInteger(dscp) && dscp >= 0 && dscp <= 63, 'a whole number from 0 to 63');
  return dscp >> 3;
}
