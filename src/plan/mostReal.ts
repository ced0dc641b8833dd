/** Of nothing: below it no amount is looked for. */
const LEAST = 1e-12;
const MOST_DOUBLINGS = 120;

/**
 * Largest number at which a condition holds that, once it fails, fails for every larger one: by doubling from 1, then
 * by halving, down to two neighbors among the doubles or to a share of the answer.
 *
 * @param holds the condition; it must fail somewhere below 1e36
 * @param toRatio 0 for neighbors among the doubles
 * @returns the number and a larger one where it fails; 0 where nothing from 1e-12 on holds
 */
export function mostReal(holds: (value: number) => boolean, toRatio = 0): { most: number; beyond: number } {
  let [most, beyond] = [0, 1];
  if (holds(1)) {
    most = 1;
    for (let doubling = 0; doubling < MOST_DOUBLINGS; doubling += 1) {
      beyond = most * 2;
      if (!holds(beyond)) break;
      most = beyond;
    }
  } else {
    while (most === 0 && beyond > LEAST) {
      if (holds(beyond / 2)) most = beyond / 2;
      else beyond /= 2;
    }
    if (most === 0) return { most, beyond };
  }
  for (;;) {
    const middle = (most + beyond) / 2;
    if (!(middle > most && middle < beyond) || beyond - most <= toRatio * most) return { most, beyond };
    if (holds(middle)) most = middle;
    else beyond = middle;
  }
}
