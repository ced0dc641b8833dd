import { FEW_STATES, idleTail, isFar } from './stateTails.ts';
import { freeWeight, isOverloaded } from './stateWeights.ts';

/**
 * One more than the servers that are idle on average among n - 1, when calls that find all of them busy are lost.
 *
 * It is what more traffic changes: -d ln(1/B - 1)/d ln A, and times B(n) it is the traffic that the n-th server
 * carries. From the blocking it follows by a difference, which loses all digits far above the load; there the
 * continued fraction has it at first hand.
 *
 * @param n servers [1], above 0
 * @param mean traffic offered [E]
 * @source Kosten 1973, Stochastic Theory of Service Systems, section 4.2
 */
export function spareServers(n: number, mean: number, weight = freeWeight(n, mean)): number {
  const excess = mean - n;
  if (isOverloaded(n, excess) && (n < FEW_STATES || isFar(mean, excess))) return 1 + idleTail(n - 1, mean, excess + 1);
  const spare = n / weight - excess;
  // Of a trace of a server the weight is all rounding, and the figure does not count.
  return spare > 0 && spare < Infinity ? spare : 1;
}
