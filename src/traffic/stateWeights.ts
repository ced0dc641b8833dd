import { poissonDeviance } from './poissonDeviance.ts';
import { FEW_STATES, idleTail, isFar, waitingTail } from './stateTails.ts';
import { stirlingCorrection } from './stirlingCorrection.ts';
import { BELOW, FROM_N_ON, uniformExpansion } from './uniformExpansion.ts';

/** Below this the factorial is 1 in double precision, whatever stands beside it. */
const NO_STATES = 1e-20;

/** Whether the states below n are the fewer, so that their weight is computed and the other one follows. */
export function isOverloaded(n: number, excess: number): boolean {
  return excess > (n < FEW_STATES ? 1 : 0);
}

/** Weight of all states of a Poisson distribution relative to the state n: one over its probability. */
export function totalWeight(n: number, mean: number, excess = mean - n): number {
  if (n < NO_STATES) return Math.exp(mean);
  return Math.sqrt(2 * Math.PI * n) * Math.exp(poissonDeviance(n, mean, excess) + stirlingCorrection(n));
}

/**
 * Weight of the states with a server free, relative to the state in which exactly all n are busy: 1/B - 1, when B is
 * Erlang's blocking. The one number behind the whole family of models.
 *
 * The same number of steps for any n: the recurrence w(n) = (n/A)·(1 + w(n-1)) for few whole servers, a continued
 * fraction when A is far above n, the uniform expansion near it, and below it all states less those of n and above.
 *
 * @param n servers [1], 0 or more; a fraction means the analytic continuation
 * @param mean traffic offered [E], 0 or more
 * @param excess mean less n, where it is known to more digits than the two of them give
 * @returns 0 without servers; Infinity where blocking is below 1e-308
 * @source Jagerman 1974, Some Properties of the Erlang Loss Function
 */
export function freeWeight(n: number, mean: number, excess = mean - n): number {
  if (n < FEW_STATES) {
    if (Number.isInteger(n)) {
      let weight = 0;
      // Of -0, which passes as 0 or more, all weights would be negative.
      const load = mean + 0;
      for (let k = 1; k <= n; k += 1) weight = (k / load) * (1 + weight);
      return weight;
    }
  } else if (!isFar(mean, excess)) return uniformExpansion(n, mean, BELOW, excess);
  if (isOverloaded(n, excess)) return n / (excess + 1 + idleTail(n - 1, mean, excess + 1));
  return Math.max(totalWeight(n, mean, excess) - waitWeight(n, mean, excess), 0);
}

/**
 * Weight of the states in which all n servers are busy and any number waits, relative to the state in which nobody
 * waits, when those who wait leave as readily as those in service: Σ A^j/((n+1)…(n+j)), j ≥ 0.
 *
 * @param n servers [1], 0 or more; a fraction is allowed
 * @param mean traffic offered [E], 0 or more
 * @param excess mean less n, where it is known to more digits than the two of them give
 * @returns 1 or more; Infinity where it is above 1e308
 * @source Palm 1957, Research on Telephone Traffic; Garnett, Mandelbaum, Reiman 2002
 */
export function waitWeight(n: number, mean: number, excess = mean - n): number {
  if (n >= FEW_STATES && !isFar(mean, excess)) return uniformExpansion(n, mean, FROM_N_ON, excess);
  if (isOverloaded(n, excess)) return totalWeight(n, mean, excess) - freeWeight(n, mean, excess);
  return 1 + mean / (1 - excess + waitingTail(n + 1, mean, excess - 1));
}
