import { defaultUserPriority } from './defaultUserPriority.ts';

export interface LinkPriorities {
  /** PCP of 802.1Q, also called 802.1p or CoS. */
  priorityCodePoint: number;
  /** TC of MPLS, which was called EXP before RFC 5462. */
  trafficClass: number;
}

/**
 * Priority in a VLAN tag and in an MPLS label, as equipment sets it where nobody configured a map.
 *
 * Assumes the habit of copying the top three bits of the DSCP. No standard says so: a provider may have another map.
 *
 * @param dscp code point [0…63]
 * @returns both priorities [0…7]
 * @throws CapacityError `out-of-range`
 * @formula priorityCodePoint
 * @source RFC 5462 section 2, for the name of the traffic class alone
 * @example linkPriorities(46) // {"priorityCodePoint":5,"trafficClass":5}
 */
export function linkPriorities(dscp: number): LinkPriorities {
  const topBits = defaultUserPriority(dscp);
  return { priorityCodePoint: topBits, trafficClass: topBits };
}
