/** Where the series gives way to the continued fraction: each has 13 digits or more on its side. */
const FAR = 3;
const FRACTION_TERMS = 120;

/**
 * Share of a normal distribution that lies more than `z` standard deviations above its mean.
 *
 * @param z standard deviations [1]
 * @returns the upper tail [0…1], to a relative 1e-12 down to 1e-300; 0 where there is no number
 * @source Abramowitz, Stegun 1964, 26.2.11 and 26.2.14
 */
export function normalTailRatio(z: number): number {
  if (z < 0) return 1 - normalTailRatio(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z >= FAR) {
    let fraction = z;
    for (let term = FRACTION_TERMS; term > 0; term -= 1) fraction = z + term / fraction;
    return density / fraction;
  }
  let [sum, term] = [0, z];
  for (let odd = 3; term > 1e-17; odd += 2) {
    sum += term;
    term *= (z * z) / odd;
  }
  return 0.5 - density * sum;
}

/** No tail beyond this is told from 0. */
const FARTHEST = 40;

/**
 * The point that a share of a normal distribution lies below, in standard deviations from its mean: by halving, until
 * there is no number between.
 *
 * @param ratio share below, above 0 and below 1 [1]; small shares keep all their digits
 */
export function normalQuantile(ratio: number): number {
  let [low, high] = [-FARTHEST, FARTHEST];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (normalTailRatio(-middle) < ratio) low = middle;
    else high = middle;
  }
}
