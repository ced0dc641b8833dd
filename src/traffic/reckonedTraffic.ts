import { assertShare, assertWhole } from './argumentGuards.ts';
import { type ArrivalValues, attemptRates, hourArrivals } from './arrivals.ts';
import { channelGroup } from './channelGroup.ts';
import { contactCenter } from './contactCenter.ts';
import { dailyArrivals } from './dailyArrivals.ts';
import type { Demand } from './demand.ts';
import type { TrafficValues } from './peakTraffic.ts';
import { wholeUp } from '../units/wholeUp.ts';

/** Calls at once where they are not counted, but follow from something else. */
export function reckonedTraffic(demand: Exclude<Demand, { kind: 'calls' }>): TrafficValues {
  switch (demand.kind) {
    case 'seats':
      return seatCalls(demand);
    case 'contact-center':
      return contactCenter(demand);
    case 'traffic':
      return { offeredErlangs: demand.offeredErlangs, ...channelGroup(demand.offeredErlangs, demand) };
    default: {
      const arrivals: ArrivalValues = demand.kind === 'daily' ? dailyArrivals(demand) : hourArrivals(demand);
      const group = channelGroup(arrivals.offeredErlangs, demand);
      const { totalOfferedErlangs = 0 } = group;
      const { callsPerHour = 0 } = demand.kind === 'daily' ? arrivals : demand;
      const attempts =
        totalOfferedErlangs > 0 ? attemptRates(callsPerHour * (totalOfferedErlangs / arrivals.offeredErlangs)) : {};
      return { ...arrivals, ...attempts, ...group };
    }
  }
}

function seatCalls({ seats, callsPerSeatRatio }: { seats: number; callsPerSeatRatio: number }): TrafficValues {
  assertWhole({ seats });
  assertShare({ callsPerSeatRatio });
  return { peakCalls: wholeUp(seats * callsPerSeatRatio) };
}
