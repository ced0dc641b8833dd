import { assertNonNegative } from './argumentGuards.ts';
import { spareServers } from './spareServers.ts';
import { FEW_STATES, idleTail, isFar } from './stateTails.ts';
import { freeWeight, isOverloaded } from './stateWeights.ts';

/** Traffic that has overflowed from a group. */
export interface OverflowValues {
  meanErlangs: number;
  varianceErlangs: number;
  /** Variance over mean: 1 for calls at random, more for calls in bursts [1]. */
  peakednessFactor: number;
}

/**
 * Mean and variance of the traffic that a group passes on because all of its channels are taken.
 *
 * Assumes that the group is offered calls at random, and that the next group is large. What overflows comes in bursts:
 * {@link erlangB} on its mean alone promises too little blocking; use {@link haywardBlocking} or
 * {@link equivalentRandom}.
 *
 * @param input `offeredErlangs` [E]; `channels` [1], a fraction is allowed
 * @returns the moments, and their ratio, which is 1 without channels or traffic
 * @throws CapacityError `out-of-range`
 * @source Wilkinson 1956, Theories for Toll Traffic Engineering in the U.S.A. (Kosten's and Riordan's formula)
 * @example overflow({ offeredErlangs: 8, channels: 10 }).peakednessFactor // 2.04015…
 */
export function overflow({ offeredErlangs, channels }: { offeredErlangs: number; channels: number }): OverflowValues {
  assertNonNegative({ offeredErlangs, channels });
  const weight = freeWeight(channels, offeredErlangs);
  const meanErlangs = offeredErlangs / (1 + weight);
  const peakednessFactor = channels === 0 ? 1 : peakedness(offeredErlangs, channels, weight, meanErlangs);
  return { meanErlangs, varianceErlangs: meanErlangs * peakednessFactor, peakednessFactor };
}

function peakedness(offeredErlangs: number, channels: number, weight: number, meanErlangs: number): number {
  const excess = offeredErlangs - channels;
  if (isOverloaded(channels, excess) && (channels < FEW_STATES || isFar(offeredErlangs, excess))) {
    // Far above the load the formula's terms cancel; its value stands in the first two levels of the fraction.
    const second = idleTail(channels, offeredErlangs, excess, 2);
    const first = channels / (excess + 2 + second);
    return (1 + first * (2 + second - first)) / (1 + first);
  }
  const spare = spareServers(channels, offeredErlangs, weight);
  const idle = (channels * spare) / (offeredErlangs + spare);
  return 1 - meanErlangs + offeredErlangs / (1 + idle);
}
