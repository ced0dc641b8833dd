import { assertRange } from '../errors/assertRange.ts';
import { assertNonNegative, assertWhole } from './argumentGuards.ts';

/** Congestion of a group with few callers. */
export interface EngsetValues {
  /** Share of time with every channel taken [0…1]. */
  timeCongestionRatio: number;
  /** Share of calls that find every channel taken [0…1]: less, as a caller who talks does not call. */
  callCongestionRatio: number;
}

/** Sums over more sources than this take seconds. */
const MOST_SOURCES = 1e10;

/** Guard of a group with few callers. */
export function assertSources(sources: number, channels: number): void {
  assertWhole({ sources, channels });
  assertRange('sources', sources, sources >= 1 && sources <= MOST_SOURCES, 'a whole number from 1 to 1e10');
}

/**
 * Share of time that all channels are taken, C(S,N)·α^N/Σ C(S,i)·α^i.
 *
 * The reciprocal is summed from N down: all terms are positive, and those beyond some ten standard deviations of the
 * calls are not needed, so that the terms grow with the root of the sources.
 */
export function engsetTimeCongestion(sources: number, erlangsPerIdleSource: number, channels: number): number {
  if (channels > sources) return 0;
  let [sum, term] = [1, 1];
  for (let k = channels, idle = sources - channels + 1; k > 0; k -= 1, idle += 1) {
    const ratio = k / (idle * erlangsPerIdleSource);
    term *= ratio;
    sum += term;
    if (sum === Infinity || (ratio < 1 && term < sum * 1e-17 * (1 - ratio))) break;
  }
  return 1 / sum;
}

/**
 * Blocking with a limited number of callers, from the traffic of one caller while idle.
 *
 * Assumes that each source calls again, once it is free, at the same mean rate; that blocked calls go away; and any
 * distribution of holding times. Use it with less than some ten sources per channel; with more it becomes
 * {@link erlangB}.
 *
 * @param input `sources` callers, whole, 1 or more [1]; `erlangsPerIdleSource` calls that an idle source makes per
 *   mean holding time [E]; `channels` whole [1]
 * @returns congestion in time and of calls; call congestion is 0 when there is a channel for every source
 * @throws CapacityError `out-of-range`
 * @source Engset 1918; Kleinrock 1975, Queueing Systems I, section 3.10
 * @example engset({ sources: 10, erlangsPerIdleSource: 0.25, channels: 5 }).callCongestionRatio // 0.016565…
 */
export function engset({
  sources,
  erlangsPerIdleSource,
  channels,
}: {
  sources: number;
  erlangsPerIdleSource: number;
  channels: number;
}): EngsetValues {
  assertSources(sources, channels);
  assertNonNegative({ erlangsPerIdleSource });
  return {
    timeCongestionRatio: engsetTimeCongestion(sources, erlangsPerIdleSource, channels),
    callCongestionRatio: engsetTimeCongestion(sources - 1, erlangsPerIdleSource, channels),
  };
}
