/**
 * Least whole number at which a condition holds that, once it holds, holds for every larger one: in growing steps
 * from a guess, then by halving. With the right guess it asks twice; it never asks more than some hundred times.
 *
 * @param holds the condition; where it holds nowhere, the answer is beyond the safe integers
 * @param guess any number; a bad one costs steps, not correctness
 * @param least where to begin [1]
 */
export function leastWhole(holds: (count: number) => boolean, guess: number, least: number): number {
  let tooFew = least - 1;
  let enough = guess > least ? Math.ceil(guess) : least;
  if (holds(enough)) {
    for (let step = 1; tooFew < least && enough > least; step *= 2) {
      const fewer = Math.max(enough - step, least);
      if (holds(fewer)) enough = fewer;
      else tooFew = fewer;
    }
  } else {
    tooFew = enough;
    for (let step = 1; enough <= Number.MAX_SAFE_INTEGER; step *= 2) {
      enough += step;
      if (holds(enough)) break;
      tooFew = enough;
    }
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (holds(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
