import { assertCalls } from './backupFit.ts';

/** Equal links that share the calls. */
export interface RedundantLinks {
  /** Fewest links that carry all calls (N). */
  linksCount: number;
  /** Links of which any one may be lost (N+1). */
  withSpareCount: number;
}

/**
 * Equal links for the planned calls, and with one to spare.
 *
 * Assumes that a call uses one link and can move to any other, and that one link is lost at a time.
 *
 * @param input `peakCalls` planned, whole [1]; `maxCalls` that one of the links carries, whole, 1 or more [1]
 * @returns no link and one spare when there are no calls
 * @throws CapacityError `out-of-range`
 * @formula withSpareCount
 * @example redundantLinks({ peakCalls: 50, maxCalls: 20 }) // {"linksCount":3,"withSpareCount":4}
 */
export function redundantLinks({ peakCalls, maxCalls }: { peakCalls: number; maxCalls: number }): RedundantLinks {
  assertCalls('peakCalls', peakCalls, 0);
  assertCalls('maxCalls', maxCalls, 1);
  const linksCount = Math.ceil(peakCalls / maxCalls);
  return { linksCount, withSpareCount: linksCount + 1 };
}
