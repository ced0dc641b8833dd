const MODULUS = 2 ** 31 - 1;
const MULTIPLIER = 48_271;

/** Whole numbers that a sequence may begin with. */
export const SEEDS = { least: 1, most: MODULUS - 1 } as const;

/**
 * Numbers above 0 and below 1 that are the same for the same seed, everywhere: whole numbers times a constant, modulo a
 * prime, which a double holds exactly. Good enough to sample with, and no secret.
 *
 * @param seed a whole number from 1 to 2147483646
 * @source Park, Miller, Stockmeyer 1993, Communications of the ACM 36(7), multiplier 48271
 */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * MULTIPLIER) % MODULUS;
    return state / MODULUS;
  };
}
