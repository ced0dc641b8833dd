import { assertRange } from '../errors/assertRange.ts';
import { assertTarget, assertWhole } from './argumentGuards.ts';
import { leastWhole } from './leastWhole.ts';
import { stateRatio } from './stateRatio.ts';
import { freeWeight, waitWeight } from './stateWeights.ts';

/**
 * Number of calls that is not exceeded for a share of the time: the median at 0.5, P95, P99.
 *
 * Assumes calls at random and any distribution of holding times. Without a limit the calls up follow a Poisson
 * distribution; with channels, the same distribution cut off there.
 *
 * @param input `offeredErlangs`, 0 to 1e9 [E]; `channels` whole, no limit when absent [1]; `percentileRatio` share of
 *   the time, above 0 and below 1
 * @returns least whole number of calls that covers the share of the time; at most `channels`
 * @throws CapacityError `out-of-range`
 * @source Erlang 1917 for the distribution
 * @example concurrentCallsPercentile({ offeredErlangs: 30, percentileRatio: 0.95 }) // 39
 */
export function concurrentCallsPercentile({
  offeredErlangs,
  channels,
  percentileRatio,
}: {
  offeredErlangs: number;
  channels?: number;
  percentileRatio: number;
}): number {
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs >= 0 && offeredErlangs <= 1e9, 'erlangs from 0 to 1e9');
  assertWhole({ channels });
  assertTarget({ percentileRatio });
  const weightOfAll = channels === undefined ? Infinity : 1 + freeWeight(channels, offeredErlangs);
  if (channels === undefined || weightOfAll === Infinity) {
    const isExceeded = (calls: number) =>
      1 / (1 + freeWeight(calls + 1, offeredErlangs) / waitWeight(calls + 1, offeredErlangs));
    return leastWhole((calls) => isExceeded(calls) <= 1 - percentileRatio, offeredErlangs, 0);
  }
  const covered = (calls: number) => {
    if (calls >= channels) return 1;
    return ((1 + freeWeight(calls, offeredErlangs)) * stateRatio(calls, channels, offeredErlangs)) / weightOfAll;
  };
  return leastWhole((calls) => covered(calls) >= percentileRatio, Math.min(offeredErlangs, channels), 0);
}
