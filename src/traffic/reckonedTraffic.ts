import { assertShare, assertWhole } from './argumentGuards.ts';
import { attemptRates, hourArrivals } from './arrivals.ts';
import { channelGroup } from './channelGroup.ts';
import { contactCenter } from './contactCenter.ts';
import { dailyArrivals } from './dailyArrivals.ts';
import type { Demand } from './demand.ts';
import type { TrafficValues } from './peakTraffic.ts';
import { wholeUp } from './wholeUp.ts';

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
  assertWhole({ seats });
  assertShare({ callsPerSeatRatio });
  return { peakCalls: wholeUp(seats * callsPerSeatRatio) };
}
