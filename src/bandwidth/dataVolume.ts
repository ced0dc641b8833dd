import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE, SECONDS_PER_HOUR } from '../units/constants.ts';

/**
 * Data that a rate comes to over a time.
 *
 * @param input `bitsPerSecond`, 0 or more; `seconds`, 0 or more
 * @returns bytes, which are not rounded
 * @throws CapacityError `out-of-range`
 * @formula minuteBytes
 * @example dataVolumeBytes({ bitsPerSecond: 87200, seconds: 60 }) // 654000
 */
export function dataVolumeBytes({ bitsPerSecond, seconds }: { bitsPerSecond: number; seconds: number }): number {
  assertRange('bitsPerSecond', bitsPerSecond, bitsPerSecond >= 0, 'bit/s, 0 or more');
  assertRange('seconds', seconds, seconds >= 0, 'seconds, 0 or more');
  return (bitsPerSecond * seconds) / BITS_PER_BYTE;
}

/**
 * Time that all calls of a month last together, from the traffic of the busy hour.
 *
 * Assumes that every working day is like the day of the busy hour.
 *
 * @param input `carriedErlangs` in the busy hour [E]; `busyHourRatio`, its share of the day's calls [0…1]; `daysCount`
 *   in the month
 * @returns the time [s]
 * @throws CapacityError `out-of-range`
 */
export function monthCallSeconds(input: { carriedErlangs: number; busyHourRatio: number; daysCount: number }): number {
  const { carriedErlangs, busyHourRatio, daysCount } = input;
  assertRange('carriedErlangs', carriedErlangs, carriedErlangs >= 0, 'erlangs, 0 or more');
  assertRange('busyHourRatio', busyHourRatio, busyHourRatio > 0 && busyHourRatio <= 1, 'a ratio above 0, at most 1');
  assertRange('daysCount', daysCount, daysCount >= 0, 'days, 0 or more');
  return (carriedErlangs * SECONDS_PER_HOUR * daysCount) / busyHourRatio;
}
