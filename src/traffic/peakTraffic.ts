import { assertRange } from '../errors/assertRange.ts';
import { SECONDS_PER_HOUR } from '../units/constants.ts';
import { erlangB } from './erlangB.ts';
import { requiredChannels } from './requiredChannels.ts';

export type Demand =
  | { kind: 'calls'; peakCalls: number }
  | { kind: 'traffic'; offeredErlangs: number; blockingRatio: number }
  | { kind: 'busy-hour'; callsPerHour: number; holdSeconds: number; blockingRatio: number };

export interface TrafficValues {
  /** Traffic in the busy hour [E]; absent when calls were given as such. */
  offeredErlangs?: number;
  /** Calls at once that the link must carry, which are also the channels to buy [1]. */
  peakCalls: number;
  /** Blocking with that many channels [0…1]; absent when calls were given as such. */
  achievedBlockingRatio?: number;
}

/**
 * Calls at once that a demand asks for.
 *
 * Traffic is turned into channels with Erlang B: lost calls go away, callers are many.
 *
 * @param demand calls as such, erlangs, or calls per busy hour and their holding time [s]
 * @returns the peak, and the traffic and blocking behind it where the demand speaks of traffic
 * @throws CapacityError `out-of-range`
 */
export function peakTraffic(demand: Demand): TrafficValues {
  if (demand.kind === 'calls') {
    const { peakCalls } = demand;
    assertRange(
      'peakCalls',
      peakCalls,
      Number.isSafeInteger(peakCalls) && peakCalls >= 0,
      'a whole number of calls, 0 or more',
    );
    return { peakCalls };
  }
  const offeredErlangs = demand.kind === 'traffic' ? demand.offeredErlangs : busyHourErlangs(demand);
  const peakCalls = requiredChannels({ offeredErlangs, blockingRatio: demand.blockingRatio });
  return {
    offeredErlangs,
    peakCalls,
    achievedBlockingRatio: offeredErlangs === 0 ? 0 : erlangB(offeredErlangs, peakCalls),
  };
}

/** Traffic of a busy hour: calls that arrive in it times the mean time each one holds a channel [E]. */
function busyHourErlangs({ callsPerHour, holdSeconds }: { callsPerHour: number; holdSeconds: number }): number {
  assertRange('callsPerHour', callsPerHour, callsPerHour >= 0, 'calls per hour, 0 or more');
  assertRange('holdSeconds', holdSeconds, holdSeconds >= 0, 'seconds, 0 or more');
  return (callsPerHour * holdSeconds) / SECONDS_PER_HOUR;
}
