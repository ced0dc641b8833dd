import { wholeUp } from '../units/wholeUp.ts';

/** Part of all calls, and what one of them needs. */
export interface MixedCall {
  /** Above 0, at most 1. */
  shareRatio: number;
  /** Each way, with all its legs [bit/s]. */
  callBitsPerSecond: number;
}

/**
 * Calls of one use among all calls, rounded up: as many may be up at once.
 *
 * @returns whole; more calls are never fewer of any use
 */
export function callsOfUse(calls: number, shareRatio: number): number {
  return wholeUp(calls * shareRatio);
}

/**
 * Most calls of a mix that fit into a rate, each use rounded up.
 *
 * @param usableBitsPerSecond 0 or more [bit/s]
 * @param mix one or more, with shares that come to 1
 * @returns calls that fit while one more does not
 */
export function mostMixedCalls(usableBitsPerSecond: number, mix: readonly MixedCall[]): number {
  const fits = (calls: number) =>
    mix.reduce((sum, use) => sum + callsOfUse(calls, use.shareRatio) * use.callBitsPerSecond, 0) <= usableBitsPerSecond;
  const mean = mix.reduce((sum, use) => sum + use.shareRatio * use.callBitsPerSecond, 0);
  let [least, most] = [0, Math.floor(usableBitsPerSecond / mean) + 1];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return fits(most) ? most : least;
}
