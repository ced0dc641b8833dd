/** Terms after which the continued fraction is exact to the last digits from 3 on. */
const FRACTIONS = 60;

/**
 * Share of a standard normal distribution above z [0…1].
 *
 * Near the middle by the series of the odd powers, whose terms are all positive; in the tail by Laplace's continued
 * fraction, which keeps all digits of a small share.
 *
 * @param z finite; standard deviations above the mean
 * @source DLMF 7.6.2, 7.9.1
 */
export function normalTailRatio(z: number): number {
  if (z < 0) return 1 - normalTailRatio(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let term = FRACTIONS; term > 0; term -= 1) fraction = z + term / fraction;
    return density / fraction;
  }
  let sum = 0;
  for (let term = z, odd = 1; sum + term !== sum; odd += 2, term *= (z * z) / odd) sum += term;
  return 0.5 - density * sum;
}
