import { assertRange } from '../errors/assertRange.ts';
import { assertNonNegative } from './argumentGuards.ts';
import { bracketedRoot } from './bracketedRoot.ts';
import { assertSources, engsetTimeCongestion, type EngsetValues } from './engset.ts';

/**
 * Blocking with a limited number of callers, from the traffic of all together, under the assumptions of
 * {@link engset}.
 *
 * The traffic of an idle source is α = A/(S - A·(1 - P)), where the call congestion P depends on α; the root is unique
 * and is found within its bracket, since repeated substitution does not settle.
 *
 * @param input `sources` callers, whole [1]; `offeredErlangs` what all would carry without blocking, below `sources`
 *   [E]; `channels` whole [1]
 * @returns congestion in time and of calls
 * @throws CapacityError `out-of-range`
 * @source Azimzadeh, Carpenter 2016, Fast Engset computation
 * @example engsetOffered({ sources: 10, offeredErlangs: 2, channels: 5 }).callCongestionRatio // 0.01634996…
 */
export function engsetOffered({
  sources,
  offeredErlangs,
  channels,
}: {
  sources: number;
  offeredErlangs: number;
  channels: number;
}): EngsetValues {
  assertSources(sources, channels);
  assertNonNegative({ offeredErlangs });
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs < sources, 'fewer erlangs than sources');
  const idle = (blocked: number) => offeredErlangs / (sources - offeredErlangs + offeredErlangs * blocked);
  const callCongestion = (blocked: number) => engsetTimeCongestion(sources - 1, idle(blocked), channels);
  const blocked = bracketedRoot((share) => callCongestion(share) - share, 0, 1);
  return {
    timeCongestionRatio: engsetTimeCongestion(sources, idle(blocked), channels),
    callCongestionRatio: callCongestion(blocked),
  };
}
