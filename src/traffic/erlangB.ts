import { assertRange } from '../errors/assertRange.ts';

/** A term this small no longer changes the sum in double precision. */
const NEGLIGIBLE_RATIO = 1e-17;

/**
 * Blocking ratio of a full-availability group: the share of calls that find every channel taken.
 *
 * Assumes many independent callers, blocked calls that go away, and any distribution of holding times.
 * The reciprocal is summed from its largest-index term down, 1 + N/A + N(N-1)/A² + …: all terms are positive,
 * nothing overflows before the result is below 1e-300, and the count of terms grows with the root of N.
 *
 * @param offeredErlangs traffic offered [E], 0 or more
 * @param channels channels [1], 0 or more; a fraction is allowed and means the analytic continuation
 * @returns blocking [0…1]; 1 without channels, 0 when nothing is offered to at least some channel
 * @throws CapacityError `out-of-range`
 * @formula erlangB
 * @source Erlang 1917; Jagerman 1974 for the continuation
 * @example erlangB(30, 42) // 0.00739…
 */
export function erlangB(offeredErlangs: number, channels: number): number {
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs >= 0, 'erlangs, 0 or more');
  assertRange('channels', channels, channels >= 0, 'channels, 0 or more');
  if (channels === 0) return 1;
  let [sum, term, left] = [0, 1, channels];
  while (left >= 1 && term > sum * NEGLIGIBLE_RATIO && term < Infinity) {
    sum += term;
    term *= left / offeredErlangs;
    left -= 1;
  }
  if (term > sum * NEGLIGIBLE_RATIO && term < Infinity)
    sum += term * (left > 0 ? inverseBelowOne(offeredErlangs, left) : 1);
  else if (term === Infinity) sum = term;
  return Math.min(1 / sum, 1);
}

/** 1/B for a fraction of a channel, A∫e^(-At)(1+t)^n dt with 0 < n < 1. */
function inverseBelowOne(offeredErlangs: number, channels: number): number {
  return offeredErlangs > 1 ? continuedFraction(offeredErlangs, channels) : fromGamma(offeredErlangs, channels);
}

/** Legendre's continued fraction of the incomplete gamma function, by Lentz's method. */
function continuedFraction(a: number, n: number): number {
  let denominator = a - n;
  let [c, d] = [Infinity, 1 / denominator];
  let result = d;
  for (let k = 1, change = 0; k < 1000 && Math.abs(change - 1) > 1e-16; k += 1) {
    const numerator = -k * (k - 1 - n);
    denominator += 2;
    d = 1 / (numerator * d + denominator);
    c = denominator + numerator / c;
    change = c * d;
    result *= change;
  }
  return a * result;
}

/** e^A·A^-n·Γ(n+1) less the series of the lower incomplete gamma function, for A up to 1. */
function fromGamma(a: number, n: number): number {
  let [sum, term] = [0, 1];
  for (let k = 0; k < 30; k += 1) {
    sum += term / (n + 1 + k);
    term *= -a / (k + 1);
  }
  return Math.exp(a) * (gammaOfOnePlus(n) * a ** -n - a * sum);
}

/** Γ(1+n) for 0 < n < 1 by the recurrence from Stirling's series at n + 12. */
function gammaOfOnePlus(n: number): number {
  let [x, product] = [n + 12, 1];
  for (let k = 1; k < 12; k += 1) product *= n + k;
  const y = 1 / (x * x);
  const correction = (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y / 1188)))) / x;
  x = (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + correction;
  return Math.exp(x) / product;
}
