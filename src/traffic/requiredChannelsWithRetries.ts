import { assertNonNegative, assertShare, assertTarget } from './argumentGuards.ts';
import { requiredChannels } from './requiredChannels.ts';

/**
 * Least whole number of channels that keeps the blocking of all attempts at or below a target when a share of the
 * blocked callers tries again, under the assumptions of {@link extendedErlangB}.
 *
 * No search beside that of {@link requiredChannels}: at the target p the total is A₀/(1 - r·p), and blocking with
 * retries is at most p exactly when that total is blocked at most p.
 *
 * @param input `firstAttemptErlangs` [E]; `blockingRatio` of attempts, above 0 and below 1; `retryRatio` [0…1]
 * @returns channels [1]; 0 when nothing is offered
 * @throws CapacityError `out-of-range`
 * @example requiredChannelsWithRetries({ firstAttemptErlangs: 30, blockingRatio: 0.01, retryRatio: 0.7 }) // 42
 */
export function requiredChannelsWithRetries({
  firstAttemptErlangs,
  blockingRatio,
  retryRatio,
}: {
  firstAttemptErlangs: number;
  blockingRatio: number;
  retryRatio: number;
}): number {
  assertNonNegative({ firstAttemptErlangs });
  assertTarget({ blockingRatio });
  assertShare({ retryRatio });
  return requiredChannels({ offeredErlangs: firstAttemptErlangs / (1 - retryRatio * blockingRatio), blockingRatio });
}
