import { assertRange } from '../errors/assertRange.ts';
import type { ArrivalValues } from './arrivals.ts';
import type { ChannelGroupValues } from './channelGroup.ts';
import type { ContactCenterValues } from './contactCenter.ts';
import type { Demand } from './demand.ts';
import { reckonedTraffic } from './reckonedTraffic.ts';

/** All that is known of the calls. What the demand does not speak of is absent. */
export interface TrafficValues
  extends Partial<ArrivalValues>, Partial<ChannelGroupValues>, Partial<ContactCenterValues> {
  /** Calls at once that the link must carry, which are also the channels to buy where no others are named [1]. */
  peakCalls: number;
}

/**
 * Calls at once that a demand asks for.
 *
 * Traffic is turned into channels with Erlang B, where lost calls go away and callers are many, unless the demand says
 * that callers try again or are few; a contact center into agents, a queue and trunks.
 *
 * @param demand calls as such, erlangs, calls of an hour or a day, seats, or a contact center
 * @returns the peak, and the figures behind it where the demand speaks of them
 * @throws CapacityError `out-of-range`
 */
export function peakTraffic(demand: Demand): TrafficValues {
  if (demand.kind !== 'calls') return reckonedTraffic(demand);
  const { peakCalls } = demand;
  const isCount = Number.isSafeInteger(peakCalls) && peakCalls >= 0;
  assertRange('peakCalls', peakCalls, isCount, 'a whole number of calls, 0 or more');
  return { peakCalls };
}
