import fc from 'fast-check';

/** Fixed, so that a red run can be run again; EXO_SEED puts another in its place. */
const USUAL_SEED = 20_240_229;

function seedFrom(text: string | undefined): number {
  if (text === undefined || text === '') return USUAL_SEED;
  const seed = Number(text);
  if (!/^[+-]?\d+$/.test(text) || (seed | 0) !== seed) {
    throw new Error(`EXO_SEED must be a whole number of 32 bits, received "${text}"`);
  }
  return seed;
}

const seed = seedFrom(process.env['EXO_SEED']);
fc.configureGlobal({ seed });

/** Vitest calls this once per run; as a set-up file, the lines above run once per test file. */
export function setup(): void {
  console.log(`fast-check seed: ${seed} (EXO_SEED sets another)`);
}
