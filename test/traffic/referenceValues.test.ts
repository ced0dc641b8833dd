import { describe, expect, test } from 'vitest';
import { drawnInputs, type Output, reference, type Row, SEED, VERSION } from '../fixtures/traffic/make.mjs';
import { fixture } from '../support/fixture.ts';
import { relativeError } from '../support/numbers.ts';
import { computed } from './modelCalls.ts';

/** Every figure of an output under its path; one figure alone under the empty path. */
function figures(value: unknown, path = ''): [path: string, value: number][] {
  if (typeof value !== 'object' || value === null) return [[path, Number(value)]];
  return Object.entries(value).flatMap(([key, inner]) => figures(inner, `${path}.${key}`));
}

/** Below this a double has no room left for the digits promised. */
const SMALLEST = 1e-300;

/** Counts must be the same; what is small enough may be any smaller. */
function errorOf(actual: number, expected: number, isCount: boolean): number {
  if (isCount) return actual === expected ? 0 : Infinity;
  return Math.abs(expected) < SMALLEST && Math.abs(actual) < SMALLEST ? 0 : relativeError(actual, expected);
}

const byModel = (rows: readonly Row[]) => [...new Set(rows.map(({ model }) => model))];

describe.each(['traffic/vectors', 'traffic/reference'])('%s', (name) => {
  const { rows, tolerance } = fixture<Row>(name);

  describe.each(byModel(rows))('%s', (model) => {
    test.each(rows.filter((row) => row.model === model).map(({ inputs, output }) => [JSON.stringify(inputs), output]))(
      '%s',
      (inputs, output) => {
        const actual = new Map(figures(computed(model, JSON.parse(inputs))));
        const expected = figures(output);
        expect([...actual.keys()].sort()).toEqual(expected.map(([path]) => path).sort());
        for (const [path, value] of expected) {
          const got = actual.get(path) ?? NaN;
          expect(errorOf(got, value, typeof output === 'number'), `${path}: ${got}, not ${value}`).toBeLessThanOrEqual(
            tolerance,
          );
        }
      },
    );
  });
});

describe('the maker of the reference values', () => {
  const made = fixture<Row>('traffic/reference');

  test('draws the inputs that are committed, all of them', () => {
    expect(made.rows.map(({ model, inputs }) => ({ model, inputs }))).toEqual(drawnInputs());
    expect(made.maker).toContain(`${VERSION}, seed ${SEED}`);
    expect(drawnInputs(SEED + 1)).not.toEqual(drawnInputs());
  });

  /** Some rows of each model: the definitions are slow. */
  const samples = byModel(made.rows).flatMap((model) => {
    const rows = made.rows.filter((row) => row.model === model);
    return [rows[0]!, rows[Math.floor(rows.length / 2)]!];
  });
  test.each(samples)('$model makes what is committed', ({ model, inputs, output }) => {
    expect(reference(model, inputs)).toEqual(output);
  });

  /** The other fixture is of another program: both agree on it in all the digits of a double, and twice as many. */
  const theirs = fixture<Row>('traffic/vectors').rows;
  const isSmall = ({ inputs }: Row) =>
    Object.values(inputs).every((value) => Array.isArray(value) || Number(value) < 500);
  const known = byModel(theirs).filter((model) => model !== 'rapp');
  const shared = known.flatMap((model) => theirs.filter((row) => row.model === model && isSmall(row)).slice(0, 2));
  test.each(shared)('$model is what another program makes of $inputs', ({ model, inputs, output }) => {
    const digits = (value: Output) => figures(value).map(([path, figure]) => [path, figure.toPrecision(15)]);
    expect(digits(reference(model, inputs))).toEqual(digits(output));
  });

  test('a model without a definition is refused', () => {
    expect(() => reference('erlangZ', {})).toThrow('no model erlangZ');
  });
});
