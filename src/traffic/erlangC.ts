import { assertNonNegative } from './argumentGuards.ts';
import { freeWeight } from './stateWeights.ts';

/**
 * Share of callers who have to wait for an agent.
 *
 * Assumes that nobody hangs up, that callers are many, and handling times like an exponential distribution. Real
 * callers do hang up: near full load {@link erlangA} is nearer.
 *
 * @param offeredErlangs calls per second times seconds of handling, wrap-up included [E], 0 or more
 * @param agents agents [1], 0 or more; a fraction means the analytic continuation
 * @returns probability of waiting [0…1]; 1 when the load reaches the agents, whose queue then grows without end
 * @throws CapacityError `out-of-range`
 * @source Erlang 1917
 * @example erlangC(10, 14) // 0.17413…
 */
export function erlangC(offeredErlangs: number, agents: number): number {
  assertNonNegative({ offeredErlangs, agents });
  if (offeredErlangs >= agents) return 1;
  return 1 / (1 + ((agents - offeredErlangs) / agents) * freeWeight(agents, offeredErlangs));
}
