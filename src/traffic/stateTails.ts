/** Below so many states sums are short and the uniform expansion does not hold to double precision yet. */
export const FEW_STATES = 30;

/** How many standard deviations the mean may lie from n before a continued fraction is the shorter way. */
const NEAR_DEVIATIONS = 4.8;

/** Whether the mean is too far from n, which it exceeds by `excess`, for the uniform expansion. */
export function isFar(mean: number, excess: number): boolean {
  return Math.abs(excess) > NEAR_DEVIATIONS * Math.sqrt(mean);
}

/** Levels that give double precision, found by comparison with 600 of them. */
function levelsFar(mean: number, excess: number): number {
  return 5 + (120 * Math.sqrt(mean)) / Math.abs(excess);
}

/**
 * Mean number idle among n servers when calls that find all of them busy are lost, by Legendre's continued fraction.
 *
 * @param n servers [1]; a fraction is allowed, and so is one below 0
 * @param mean traffic offered [E], more than n + 1, and far from n unless n is small
 * @param excess mean less n
 * @param from the level to stop at; 1 gives the idle servers
 * @source DLMF 8.9.2
 */
export function idleTail(n: number, mean: number, excess: number, from = 1): number {
  let tail = 0;
  const levels = n < FEW_STATES ? 26 + 80 / excess : levelsFar(mean, excess);
  for (let k = Math.ceil(levels); k >= from; k -= 1) tail = (k * (n - k + 1)) / (excess + 2 * k + tail);
  return tail;
}

/**
 * Mean number waiting, given that all n servers are busy, when those who wait leave as readily as those in service:
 * a continued fraction of the incomplete gamma function, all terms positive.
 *
 * @param n servers [1]; a fraction is allowed
 * @param mean traffic offered [E], at most n + 1, and far from n unless n is small
 * @param excess mean less n
 * @source Jones, Thron 1980, Continued Fractions, section 6.1.4
 */
export function waitingTail(n: number, mean: number, excess: number): number {
  let tail = 0;
  const levels = n <= FEW_STATES ? 20 + 1.2 * n : levelsFar(mean, excess);
  for (let k = Math.ceil(levels); k > 0; k -= 1) tail = (k * mean) / (k - excess + tail);
  return tail;
}
