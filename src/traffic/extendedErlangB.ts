import { assertRange } from '../errors/assertRange.ts';
import { assertNonNegative, assertShare, assertWhole } from './argumentGuards.ts';
import { spareServers } from './spareServers.ts';
import { freeWeight } from './stateWeights.ts';

/** Blocking with callers who try again. */
export interface ExtendedErlangBValues {
  /** Share of attempts that find every channel taken [0…1]. */
  blockingRatio: number;
  /** First attempts and repeated ones [E]. */
  totalOfferedErlangs: number;
  /** Share of the traffic of first attempts that is never carried [0…1]. */
  lostRatio: number;
}

/**
 * Blocking when a share of the blocked callers tries again: A = A₀ + r·A·B(N, A).
 *
 * Assumes that the repeated attempts come as if at random: the caller waits long, ten holding times or more, before
 * the next attempt. Quick redial is far worse: with 10 channels, 8 E and every second caller dialing again after a
 * hundredth of a call, simulation gives 21 % where this gives 15 %.
 * Newton's method from A₀ upward: the curve is concave, so no step goes too far.
 *
 * @param input `firstAttemptErlangs` [E]; `channels` whole [1]; `retryRatio` of blocked callers who
 *   try again [0…1], 1 only where the channels exceed the traffic
 * @returns blocking and traffic of all attempts, and what is lost for good; the same as {@link erlangB} at `retryRatio` 0
 * @throws CapacityError `out-of-range`
 * @source Jewett, Shrago, Yomtov 1980, Designing Optimal Voice Networks
 * @example extendedErlangB({ firstAttemptErlangs: 8, channels: 10, retryRatio: 0.5 }).blockingRatio // 0.1519…
 */
export function extendedErlangB({
  firstAttemptErlangs,
  channels,
  retryRatio,
}: {
  firstAttemptErlangs: number;
  channels: number;
  retryRatio: number;
}): ExtendedErlangBValues {
  assertNonNegative({ firstAttemptErlangs });
  assertWhole({ channels });
  assertShare({ retryRatio });
  assertRange('retryRatio', retryRatio, retryRatio < 1 || firstAttemptErlangs < channels, 'below 1 at this load');
  const givesUp = 1 - retryRatio;
  let total = firstAttemptErlangs;
  if (channels === 0 || total === 0) {
    const blockingRatio = channels === 0 ? 1 : 0;
    return { blockingRatio, totalOfferedErlangs: total / (channels === 0 ? givesUp : 1), lostRatio: blockingRatio };
  }
  for (let step = 0; ; step += 1) {
    const weight = freeWeight(channels, total);
    const blockingRatio = 1 / (1 + weight);
    const spare = spareServers(channels, total, weight);
    const idle = (channels * spare) / (total + spare);
    // What is missing is small beside the total: its digits are had only by subtracting the larger parts first.
    const missing = firstAttemptErlangs - total + retryRatio * total * blockingRatio;
    const carriedMore = weight < Infinity ? Math.max(blockingRatio * (weight - idle), 0) : 1;
    const rise = givesUp + retryRatio * carriedMore;
    const change = missing / rise;
    if (!(change > total * 1e-15) || step === 99) {
      // The last digits of the total would cost several of a steep blocking.
      const refined = blockingRatio * (1 + (idle * change) / total);
      return {
        blockingRatio: refined,
        totalOfferedErlangs: total + change,
        lostRatio: (refined * givesUp) / (1 - retryRatio * refined),
      };
    }
    total += change;
  }
}
