import { assertNonNegative, assertPositive } from './argumentGuards.ts';
import { freeWeight } from './stateWeights.ts';

/**
 * Blocking of calls that come in bursts, by Hayward's approximation: Erlang B with traffic and channels both divided
 * by the peakedness.
 *
 * Good to some percent of the blocking for peakedness up to about 4, as overflow from trunk groups has it.
 *
 * @param input `offeredErlangs` the mean [E]; `channels` [1]; `peakednessFactor` variance over mean of the traffic [1]
 * @returns share of the traffic that is blocked [0…1]; the same as {@link erlangB} at a peakedness of 1
 * @throws CapacityError `out-of-range`
 * @source Fredericks 1980, Congestion in Blocking Systems: a Simple Approximation Technique
 * @example haywardBlocking({ offeredErlangs: 10, channels: 20, peakednessFactor: 2 }) // 0.01838…
 */
export function haywardBlocking({
  offeredErlangs,
  channels,
  peakednessFactor,
}: {
  offeredErlangs: number;
  channels: number;
  peakednessFactor: number;
}): number {
  assertNonNegative({ offeredErlangs, channels });
  assertPositive({ peakednessFactor });
  return 1 / (1 + freeWeight(channels / peakednessFactor, offeredErlangs / peakednessFactor));
}
