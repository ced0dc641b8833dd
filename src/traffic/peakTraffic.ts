import { assertRange } from '../errors/assertRange.ts';
import { type ArrivalValues, attemptRates, hourArrivals } from './arrivals.ts';
import { type ChannelGroupValues, channelGroup } from './channelGroup.ts';
import { contactCenter, type ContactCenterValues } from './contactCenter.ts';
import { dailyArrivals } from './dailyArrivals.ts';
import type { Demand } from './demand.ts';
import { wholeUp } from './wholeUp.ts';

/** All that is known of the calls. What the demand does not speak of is absent. */
export interface TrafficValues extends Partial<ArrivalValues & ChannelGroupValues & ContactCenterValues> {
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
  switch (demand.kind) {
    case 'calls':
      return { peakCalls: whole('peakCalls', demand.peakCalls) };
    case 'seats':
      return seatCalls(demand);
    case 'contact-center':
      return contactCenter(demand);
    case 'traffic':
      return { offeredErlangs: demand.offeredErlangs, ...channelGroup(demand.offeredErlangs, demand) };
    default: {
      const arrivals = demand.kind === 'daily' ? dailyArrivals(demand) : hourArrivals(demand);
      const group = channelGroup(arrivals.offeredErlangs, demand);
      const { totalOfferedErlangs } = group;
      const isMore = totalOfferedErlangs !== undefined && totalOfferedErlangs > 0 && demand.kind === 'busy-hour';
      const attempts = isMore
        ? attemptRates(demand.callsPerHour * (totalOfferedErlangs / arrivals.offeredErlangs))
        : {};
      return { ...arrivals, ...attempts, ...group };
    }
  }
}

function seatCalls({ seats, callsPerSeatRatio }: { seats: number; callsPerSeatRatio: number }): TrafficValues {
  const isShare = callsPerSeatRatio >= 0 && callsPerSeatRatio <= 1;
  assertRange('callsPerSeatRatio', callsPerSeatRatio, isShare, 'a ratio from 0 to 1');
  return { peakCalls: wholeUp(whole('seats', seats) * callsPerSeatRatio) };
}

function whole(field: string, count: number): number {
  assertRange(field, count, Number.isSafeInteger(count) && count >= 0, 'a whole number of calls, 0 or more');
  return count;
}
