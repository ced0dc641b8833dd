import { poissonDeviance } from './poissonDeviance.ts';
import { scaledErfc } from './scaledErfc.ts';

/** Taylor coefficients of η/(λ - 1) in η, where η²/2 = λ - 1 - ln λ; each to 1e-19, enough for |η| up to 1. */
const F = [
  1, -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073, 3.527336860670194e-4,
  -1.787551440329218e-4, 3.91926317852244e-5, -2.18544851068e-6, -1.8540622107152e-6, 8.296711340953e-7,
  -1.766595273683e-7, 6.7078535434e-9, 1.02618097842e-8, -4.3820360185e-9, 9.147699582e-10, -2.5514194e-11,
  -5.83077213e-11, 2.4361948e-11, -5.0276693e-12, 1.100439e-13, 3.371763e-13, -1.392389e-13, 2.85349e-14, -5.139e-16,
  -1.9752e-15, 8.1e-16, -1.652e-16, 2.5e-18, 1.17e-17, -4.8e-18,
];

/** Which side of n is weighed. */
export const BELOW = 1;
export const FROM_N_ON = -1;

/**
 * Weight of the states on one side of n relative to the state n, under a Poisson distribution with a mean near n.
 *
 * Temme's uniform expansion: the normal tail, and a power series for what the normal distribution lacks. Its
 * coefficients obey β(m-1) = f(m) + (m+1)·β(m+1)/n, and 1 + β(1)/n is what Stirling's formula for n! lacks.
 * Valid for n ≥ 30 and a mean within 4.8 standard deviations.
 *
 * @param n states [1]; a fraction is allowed
 * @param mean traffic [E]
 * @param side {@link BELOW} for the states below n, {@link FROM_N_ON} for n and those above
 * @param excess mean less n
 * @source Gil, Segura, Temme 2012, SIAM J. Sci. Comput. 34, doi 10.1137/120872553; Temme 1979
 */
export function uniformExpansion(
  n: number,
  mean: number,
  side: typeof BELOW | typeof FROM_N_ON,
  excess: number,
): number {
  const deviance = poissonDeviance(n, mean, excess);
  const eta = (excess < 0 ? -1 : 1) * Math.sqrt((2 * deviance) / n);
  const inverse = 1 / n;
  let sum = 0;
  let here = 0;
  let above = 0;
  // More terms far from the mean, where powers of η fall slowly, and for small n, where powers of 1/n do.
  for (let m = Math.min(30, Math.ceil(9 + 24 * Math.abs(eta) + 600 * inverse)); m > 0; m -= 1) {
    const below = (F[m] ?? 0) + (m + 1) * inverse * above;
    sum = sum * eta + below;
    above = here;
    here = below;
  }
  const tail = scaledErfc(Math.sqrt(deviance));
  const normal = side * eta < 0 ? 2 * Math.exp(deviance) - tail : tail;
  return (1 + inverse * above) * Math.sqrt((Math.PI / 2) * n) * normal + side * sum;
}
