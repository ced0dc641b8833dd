import { poissonDeviance } from './poissonDeviance.ts';
import { stirlingCorrection } from './stirlingCorrection.ts';

/**
 * Probability of one state of a Poisson distribution relative to that of a higher one, A^(n-N)·N!/n!, without large
 * exponents that cancel.
 *
 * @param calls the state n [1], 0 or more; a fraction is allowed
 * @param channels the state N [1], above 0 and at least n
 * @param offeredErlangs mean of the distribution [E], above 0
 */
export function stateRatio(calls: number, channels: number, offeredErlangs: number): number {
  if (calls === 0) return stateRatio(1, channels, offeredErlangs) / offeredErlangs;
  const free = channels - calls;
  const exponent =
    stirlingCorrection(channels) -
    stirlingCorrection(calls) -
    poissonDeviance(calls, channels) -
    free * Math.log1p((offeredErlangs - channels) / channels);
  return Math.sqrt(channels / calls) * Math.exp(exponent);
}
