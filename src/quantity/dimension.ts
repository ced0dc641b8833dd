import type { Base, Dimension } from './unitWords.ts';

/** Things that are counted. A rate times a number of them is a rate: 50 calls × 95.2 kbit/s. */
const COUNTED: readonly Base[] = ['call', 'packet', 'request'];

function made(of: readonly (readonly [Base, number])[]): Dimension {
  return Object.fromEntries(of.filter(([, exponent]) => exponent !== 0));
}

const parts = (dimension: Dimension) => Object.entries(dimension) as [Base, number][];

/** Dimension of a product in which the second factor is raised to `exponent`. */
export function productDimension(first: Dimension, second: Dimension, exponent = 1): Dimension {
  const bases = [...new Set([...parts(first), ...parts(second)].map(([base]) => base))];
  return made(bases.map((base) => [base, (first[base] ?? 0) + (second[base] ?? 0) * exponent]));
}

/** Whether two dimensions are the same. */
export function sameDimension(first: Dimension, second: Dimension): boolean {
  return Object.keys(productDimension(first, second, -1)).length === 0;
}

/** A dimension without the things that were counted. */
export function uncounted(dimension: Dimension): Dimension {
  return made(parts(dimension).filter(([base]) => !COUNTED.includes(base)));
}
