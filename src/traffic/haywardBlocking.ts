import { assertNonNegative, assertPositive } from './argumentGuards.ts';
import { freeWeight } from './stateWeights.ts';

/**
 * Blocking of calls that come in bursts, by Hayward's approximation: Erlang B with traffic and channels both divided
 * by the peakedness.
 *
 * Good where the mean is several times the peakedness. Below that it promises too little: for the 2 E with a peakedness
 * of 2.7 that 20 channels pass on of 18 E, 37 % less than is blocked on 6 more. {@link equivalentRandom} is exact there.
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
