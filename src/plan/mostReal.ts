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
  return between(holds, most, beyond, toRatio);
}

/** Steps by which what may lie between two failures is looked for. */
const STEP = 1.02;
const LITTLE = 1e-3;

/**
 * The same for a condition that may also fail for less: tried from a number downwards.
 *
 * @param from where it fails, as for every larger one
 * @returns 0 where nothing from 0.001 on holds
 */
export function mostFrom(holds: (value: number) => boolean, from: number): { most: number; beyond: number } {
  let beyond = from;
  for (let most = from; most >= LITTLE; most /= STEP) {
    if (holds(most)) return between(holds, most, beyond, 0);
    beyond = most;
  }
  return { most: 0, beyond };
}

function between(
  holds: (value: number) => boolean,
  least: number,
  tooMuch: number,
  toRatio: number,
): { most: number; beyond: number } {
  let [most, beyond] = [least, tooMuch];
  for (;;) {
    const middle = (most + beyond) / 2;
    if (!(middle > most && middle < beyond) || beyond - most <= toRatio * most) return { most, beyond };
    if (holds(middle)) most = middle;
    else beyond = middle;
  }
}
