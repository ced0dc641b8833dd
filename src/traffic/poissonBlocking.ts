import { assertNonNegative } from './argumentGuards.ts';
import { freeWeight, waitWeight } from './stateWeights.ts';

/**
 * Blocking by the Poisson formula (Molina): the probability that as many calls or more are wanted at once as there are
 * channels.
 *
 * Assumes that a blocked caller stays on the line for as long as the call would have taken: lost calls held. It asks
 * for more channels than {@link erlangB} and was the rule for final trunk groups in North America.
 *
 * @param input `offeredErlangs` [E]; `channels` [1], a fraction means the analytic continuation
 * @returns blocking [0…1]; 1 without channels
 * @throws CapacityError `out-of-range`
 * @source Molina 1927, Application of the Theory of Probability to Telephone Trunking Problems
 * @example poissonBlocking({ offeredErlangs: 10, channels: 18 }) // 0.0142…
 */
export function poissonBlocking({ offeredErlangs, channels }: { offeredErlangs: number; channels: number }): number {
  assertNonNegative({ offeredErlangs, channels });
  return 1 / (1 + freeWeight(channels, offeredErlangs) / waitWeight(channels, offeredErlangs));
}
