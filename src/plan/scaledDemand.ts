import type { FilledDemand } from '../scenario/scenarioDemand.ts';
import { wholeUp } from '../units/wholeUp.ts';

/**
 * A demand for so many times as many calls, all else as it is, the number of callers too; whole numbers are rounded up.
 *
 * @param demand of any kind
 * @param factor 0 or more
 */
export function scaledDemand(demand: FilledDemand, factor: number): FilledDemand {
  switch (demand.kind) {
    case 'calls':
      return { ...demand, peakCalls: wholeUp(demand.peakCalls * factor) };
    case 'seats':
      return { ...demand, seats: wholeUp(demand.seats * factor) };
    case 'traffic':
      return { ...demand, offeredErlangs: demand.offeredErlangs * factor };
    case 'daily':
      return {
        ...demand,
        ...(demand.callsPerDay !== undefined && { callsPerDay: demand.callsPerDay * factor }),
        ...(demand.minutesPerDay !== undefined && { minutesPerDay: demand.minutesPerDay * factor }),
      };
    default:
      return { ...demand, callsPerHour: demand.callsPerHour * factor };
  }
}
