import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth } from '../../src/index.ts';
import { GROWTH_FORMULAS } from '../../src/link/formulas.ts';
import { expectFormula } from '../support/formula.ts';

const BASE = { requiredBitsPerSecond: 4e6, usableBitsPerSecond: 7.5e6, yearlyRatio: 0.25, years: 4 };
const rate = fc.double({ min: 0, max: 1e15, noNaN: true });
const ratio = fc.double({ min: -1, max: 10, noNaN: true });
const horizon = fc.integer({ min: 0, max: 100 });

describe('known values', () => {
  test('a quarter more each year: 4, 5, 6.25, 7.8125 Mbit/s, too much for 7.5 in the third year', () => {
    const { steps, outgrownAfterYears } = growth(BASE);
    expect(steps.map(({ requiredBitsPerSecond }) => requiredBitsPerSecond / 1e6)).toEqual([
      4, 5, 6.25, 7.8125, 9.765625,
    ]);
    expect(steps.map(({ fits }) => fits)).toEqual([true, true, true, false, false]);
    expect(outgrownAfterYears).toBe(3);
  });

  test('what fits throughout is never outgrown, and what does not fit today is at once', () => {
    expect(growth({ ...BASE, years: 2 }).outgrownAfterYears).toBeNull();
    expect(growth({ ...BASE, usableBitsPerSecond: 3e6, yearlyRatio: -0.5 })).toMatchObject({ outgrownAfterYears: 0 });
  });

  test('what shrinks fits later', () => {
    const { steps } = growth({ ...BASE, usableBitsPerSecond: 3e6, yearlyRatio: -0.5, years: 2 });
    expect(steps.map(({ requiredBitsPerSecond, fits }) => [requiredBitsPerSecond, fits])).toEqual([
      [4e6, false],
      [2e6, true],
      [1e6, true],
    ]);
  });
});

describe('laws', () => {
  test('each step is the formula, finite, and not less than the one before unless it shrinks', () => {
    fc.assert(
      fc.property(rate, rate, ratio, horizon, (requiredBitsPerSecond, usableBitsPerSecond, yearlyRatio, years) => {
        const { steps, outgrownAfterYears } = growth({
          requiredBitsPerSecond,
          usableBitsPerSecond,
          yearlyRatio,
          years,
        });
        expect(steps.map(({ afterYears }) => afterYears)).toEqual([...Array(years + 1).keys()]);
        for (const [index, step] of steps.entries()) {
          const uses = { todayBitsPerSecond: requiredBitsPerSecond, yearlyRatio, afterYears: index };
          expectFormula(GROWTH_FORMULAS.requiredBitsPerSecond, uses, step.requiredBitsPerSecond);
          expect(Number.isFinite(step.requiredBitsPerSecond)).toBe(true);
          const before = steps[index - 1]?.requiredBitsPerSecond ?? requiredBitsPerSecond;
          const change = step.requiredBitsPerSecond - before;
          expect(change * Math.sign(yearlyRatio)).toBeGreaterThanOrEqual(-1e-12 * before);
        }
        const misfit = steps.findIndex(({ requiredBitsPerSecond: need }) => need > usableBitsPerSecond);
        expect(outgrownAfterYears ?? -1).toBe(misfit);
      }),
    );
  });
});

describe('refusals', () => {
  test.each([
    ['requiredBitsPerSecond', { requiredBitsPerSecond: -1 }],
    ['usableBitsPerSecond', { usableBitsPerSecond: Infinity }],
    ['yearlyRatio', { yearlyRatio: -1.01 }],
    ['yearlyRatio', { yearlyRatio: NaN }],
    ['years', { years: 1.5 }],
    ['years', { years: 101 }],
  ])('a wrong %s is refused: %o', (field, wrong) => {
    expect(() => growth({ ...BASE, ...wrong })).toThrow(
      expect.objectContaining({ code: 'out-of-range', field }) as Error,
    );
  });
});
