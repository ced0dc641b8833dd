import { assertRange } from '../errors/assertRange.ts';
import { MINUTES_PER_HOUR, SECONDS_PER_HOUR } from '../units/constants.ts';

/** Attempts in the busy hour, on average; the fullest second of it has more. */
export interface AttemptRates {
  callsPerMinute: number;
  callsPerSecond: number;
}

/** Calls of the busy hour, and their traffic. */
export interface ArrivalValues extends AttemptRates {
  offeredErlangs: number;
  /** Of the whole day; absent unless the demand is a day. */
  callsPerDay?: number;
  /** In the busiest hour of a day; absent where the demand says it. */
  callsPerHour?: number;
  /** Traffic of that hour by itself [E]; the calls up lag behind it. Absent unless the demand has shares by the hour. */
  busyHourErlangs?: number;
}

/** Attempts per minute and per second, from those in an hour. */
export function attemptRates(callsPerHour: number): AttemptRates {
  return { callsPerMinute: callsPerHour / MINUTES_PER_HOUR, callsPerSecond: callsPerHour / SECONDS_PER_HOUR };
}

/** Traffic of a busy hour: calls that arrive in it times the mean time each one holds a channel. */
export function hourArrivals({ callsPerHour, holdSeconds }: { callsPerHour: number; holdSeconds: number }) {
  assertRange('callsPerHour', callsPerHour, callsPerHour >= 0, 'calls per hour, 0 or more');
  assertRange('holdSeconds', holdSeconds, holdSeconds >= 0, 'seconds, 0 or more');
  return { ...attemptRates(callsPerHour), offeredErlangs: (callsPerHour * holdSeconds) / SECONDS_PER_HOUR };
}
