import { EXOTEL_RESOLVERS } from '../catalog/exotelGuide.ts';
import { adviceCheck } from './adviceCheck.ts';
import type { Check } from './check.ts';

/** What is known of how names are resolved. */
export interface DnsInput {
  /** Addresses of the resolvers. */
  resolvers?: readonly string[];
  /** False where records are kept longer than they say. */
  respectsTtl?: boolean;
  /** True where addresses are written down anywhere in place of names. */
  hasPinnedAddresses?: boolean;
}

/**
 * What the guide asks of resolvers: two, times to live that hold, and names in place of addresses.
 *
 * @returns the checks in the order of the guide; `unknown` where the input says nothing
 * @source Exotel, Network Requirements, read 2026-11-23, DNS Best Practices
 */
export function dnsChecks({ resolvers, respectsTtl, hasPinnedAddresses }: DnsInput): Check[] {
  const isEnough = resolvers && new Set(resolvers).size >= EXOTEL_RESOLVERS.leastCount;
  return [
    ...adviceCheck('two-resolvers', isEnough),
    ...adviceCheck('respect-ttl', respectsTtl),
    ...adviceCheck('no-pinned-addresses', hasPinnedAddresses === undefined ? undefined : !hasPinnedAddresses),
  ];
}
