import { SECONDS_PER_HOUR } from '../units/constants.ts';
import { assertNonNegative, assertPositive, assertShare } from './argumentGuards.ts';

const SECONDS_PER_MINUTE = 60;

/** Calls of a day, or the minutes that all of them last. */
export type DailyVolume = { callsPerDay: number } | { minutesPerDay: number };

/**
 * Traffic of the busiest hour, from the calls or the minutes of a whole day.
 *
 * The share of the day that falls into that hour is an assumption: 17 to 19 % for a working day of eight hours, 10 to
 * 20 % as planners use it. Take the average of the ten busiest days and not the mean day.
 *
 * @param input `callsPerDay`, or `minutesPerDay` of all calls together [1/d, min/d]; `holdSeconds` mean holding time
 *   of a call [s]; `busyHourRatio` share of the day in its busiest hour [0…1]
 * @returns calls in the busiest hour [1/h], and their traffic [E]
 * @throws CapacityError `out-of-range`
 * @source Angus 2001, An Introduction to Erlang B and Erlang C
 * @example busyHour({ callsPerDay: 3200, holdSeconds: 180, busyHourRatio: 0.1875 }) // {"callsPerHour":600,"offeredErlangs":30}
 */
export function busyHour({
  holdSeconds,
  busyHourRatio,
  ...volume
}: DailyVolume & { holdSeconds: number; busyHourRatio: number }): { callsPerHour: number; offeredErlangs: number } {
  assertPositive({ holdSeconds });
  assertShare({ busyHourRatio });
  assertNonNegative({ ...volume });
  const secondsPerDay =
    'callsPerDay' in volume ? volume.callsPerDay * holdSeconds : volume.minutesPerDay * SECONDS_PER_MINUTE;
  const busySeconds = secondsPerDay * busyHourRatio;
  return { callsPerHour: busySeconds / holdSeconds, offeredErlangs: busySeconds / SECONDS_PER_HOUR };
}
