import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../units/constants.ts';
import { type ArrivalValues, attemptRates } from './arrivals.ts';
import { busyHour } from './busyHour.ts';
import type { DailyDemand } from './demand.ts';
import { offeredLoadProfile } from './offeredLoadProfile.ts';

/**
 * Traffic of a day's busiest hour; with shares by the hour, the most calls that would be up at once on average, which
 * lags behind the hour's own traffic where calls are long.
 */
export function dailyArrivals(demand: DailyDemand): ArrivalValues {
  const { callsPerDay, minutesPerDay = 0, holdSeconds, busyHourRatio, hourlyShares } = demand;
  const volume = callsPerDay === undefined ? { minutesPerDay } : { callsPerDay };
  const hourOf = (share: number) => busyHour({ ...volume, holdSeconds, busyHourRatio: share });
  const busiest = hourOf(busyHourRatio);
  const arrivals = {
    callsPerDay: callsPerDay ?? (minutesPerDay * SECONDS_PER_MINUTE) / holdSeconds,
    callsPerHour: busiest.callsPerHour,
    ...attemptRates(busiest.callsPerHour),
  };
  if (!hourlyShares) return { ...arrivals, offeredErlangs: busiest.offeredErlangs };
  const steps = hourlyShares.map((share) => ({
    offeredErlangs: hourOf(share).offeredErlangs,
    durationSeconds: SECONDS_PER_HOUR,
  }));
  const { peakErlangs } = offeredLoadProfile({ steps, holdSeconds });
  return {
    ...arrivals,
    busyHourErlangs: busiest.offeredErlangs,
    offeredErlangs: Math.min(peakErlangs, busiest.offeredErlangs),
  };
}
