import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eModel, type EModelInput, type Formula } from '../../src/index.ts';
import {
  E_MODEL_FORMULAS,
  FULLBAND_FORMULAS,
  NOISE_REFERENCE_FORMULAS,
  WIDEBAND_FORMULAS,
} from '../../src/quality/eModelFormulas.ts';
import { valueOf } from '../support/algebra.ts';
import { eModelInput } from '../support/eModelInputs.ts';
import { numbersIn } from '../support/numbers.ts';

/** Both sides take the same numbers; where terms cancel, up to the digits of the larger ones. */
const TOLERANCE = 1e-10;

const RULES: Readonly<Record<string, Readonly<Record<string, Formula>>>> = {
  narrowband: {},
  wideband: WIDEBAND_FORMULAS,
  'wideband, noise': { ...WIDEBAND_FORMULAS, ...NOISE_REFERENCE_FORMULAS },
  fullband: FULLBAND_FORMULAS,
};

const tableOf = ({ scale = 'narrowband', echoReference }: EModelInput): Readonly<Record<string, Formula>> => ({
  ...E_MODEL_FORMULAS,
  ...RULES[echoReference === 'noise' ? 'wideband, noise' : scale],
});

test('every number of a rating has a formula, and each formula gives the number that the code gave', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(eModelInput, (input) => {
      const numbers = numbersIn(eModel(input));
      const values = new Map(numbers.map(({ path, value }) => [path, value]));
      const table = tableOf(input);
      for (const [name, value] of values) {
        const formula = table[name];
        expect(formula, name).toBeDefined();
        if (formula?.kind !== 'formula') continue;
        const error = Math.abs(Number(valueOf(formula.expression, new Map([...values, ['oneMs', 1]]))) - value);
        expect(error, `${name} = ${formula.expression}`).toBeLessThanOrEqual(TOLERANCE * Math.max(1, Math.abs(value)));
        seen.add(formula.expression);
      }
    }),
    { numRuns: 150 },
  );
  const tables = [E_MODEL_FORMULAS, ...Object.values(RULES)];
  const all = tables.flatMap((table) =>
    Object.values<Formula>(table).flatMap((formula) => ('expression' in formula ? formula.expression : [])),
  );
  expect(all.filter((expression) => !seen.has(expression))).toEqual([]);
});
