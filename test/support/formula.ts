import { expect } from 'vitest';
import type { Formula } from '../../src/index.ts';
import { valueOf } from './algebra.ts';
import { relativeError } from './numbers.ts';

const CONSTANTS = { bitsPerByte: 8, msPerSecond: 1000 };

/** Holds a number that a function returned against the formula of its field, over the numbers it is made of. */
export function expectFormula(formula: Formula, uses: Readonly<Record<string, number>>, value: number): void {
  const values = new Map(Object.entries({ ...CONSTANTS, ...uses }));
  if (formula.kind === 'search') expect(valueOf(formula.check, values), formula.check).toBe(true);
  if (formula.kind !== 'formula') return;
  const expected = Number(valueOf(formula.expression, values));
  if (expected === 0) expect(value, formula.expression).toBeCloseTo(0, 12);
  else expect(relativeError(value, expected), formula.expression).toBeLessThan(1e-12);
}
