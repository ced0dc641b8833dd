import { CapacityError } from '../errors/capacityError.ts';
import { UNIT_SUFFIXES, unitSuffix } from '../units/suffix.ts';
import { bare, evaluated, type Measured, type NamedValues } from './evaluated.ts';
import { exact, syntaxTree } from './exactMath.ts';
import { expected, kindHint } from './expected.ts';
import { expressionText } from './expressionText.ts';
import { knownLocale } from '../errors/knownLocale.ts';
import { plainSigns } from './plainSigns.ts';
import { Refusal } from './refusal.ts';
import { inUnit, type QuantityUnit, targetUnit } from './targetUnit.ts';
import { unitWord } from './unitWords.ts';

const MOST_CHARACTERS = 120;

/** How a text is to be read. */
export interface ParseQuantityOptions {
  /** Unit of the result, and of a text that names none. */
  unit: QuantityUnit;
  /** Numbers that the text may name. A name that ends in a unit word, such as `holdSeconds`, has that unit. */
  scope?: Readonly<Record<string, number>>;
  /** Whose decimal sign and grouping the digits follow; without it a point and no grouping. */
  locale?: string;
  /** Name for errors; `text` unless said. */
  field?: string;
}

/**
 * Number that a text stands for: a quantity such as `1.5 Mbit/s`, or an expression of quantities and names.
 *
 * Decimals are exact: 4.1 Mbps are 4,100,000 bit/s. k is 1000, a capital B is a byte of 8 bits, units keep their case.
 * Operators are + − × ÷ ^ and brackets. A number beside a unit is an amount of it; nothing else is multiplied unless a
 * sign says so. A text without a unit has the unit that is asked for. What can be read in two ways is refused.
 *
 * @param text what was typed, 120 characters at most
 * @returns the number in that unit
 * @throws CapacityError `not-a-quantity` for any other text, one of another kind, or one that is not finite; `expected`
 * ends in what may have been meant. `unknown-id` for a unit or a locale that there is none of, `out-of-range` for a
 * scope that holds something else than finite numbers
 * @example parseQuantity('4.1 Mbps', { unit: 'bit/s' }) // 4100000
 * @example parseQuantity('agents * 1.2', { unit: 'count', scope: { agents: 50 } }) // 60
 */
export function parseQuantity(text: string, options: ParseQuantityOptions): number {
  const { unit, scope = {}, field = 'text' } = options;
  const target = targetUnit(unit);
  const locale = options.locale === undefined ? undefined : knownLocale(options.locale);
  const names = namedValues(scope);
  try {
    if (typeof text !== 'string' || text.length > MOST_CHARACTERS)
      throw new Refusal(`in at most ${MOST_CHARACTERS} characters`);
    const plain = plainSigns(text);
    const measured = evaluated(treeOf(expressionText(plain, [...names.keys()], locale)), names);
    const value = inUnit(measured, target);
    if (value === undefined) throw new Refusal(kindHint(measured, target, plain));
    if (!Number.isFinite(value)) throw new Refusal('finite');
    // Not -0, which no plan has.
    return value + 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const received = typeof text === 'string' ? text : typeof text;
    throw new CapacityError({ code: 'not-a-quantity', field, received, expected: expected(unit, error.message) });
  }
}

function treeOf(expression: string) {
  try {
    return syntaxTree(expression);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal();
    throw error;
  }
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Units that names end in and that are no more than a number. */
const PLAIN_UNITS = ['1', '%', 'code point'];

/** The scope with a unit for every name that ends in one. A name that is itself a unit with a size is refused. */
function namedValues(scope: Readonly<Record<string, number>>): NamedValues {
  return new Map(
    Object.entries(scope).map(([name, value]): [string, Measured] => {
      const field = `scope.${name}`;
      const unit = unitWord(name);
      if (!NAME.test(name) || name === 'per' || (unit && unit.dimension.call !== 1 && unit.dimension.packet !== 1))
        throw new CapacityError({ code: 'unknown-id', field, received: name, expected: 'a name that is no unit' });
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw new CapacityError({ code: 'out-of-range', field, received: typeof value, expected: 'a finite number' });
      return [name, withUnit(name, value)];
    }),
  );
}

function withUnit(name: string, value: number): Measured {
  const number = exact(String(value));
  const suffix = unitSuffix(name);
  if (suffix === 'Percent') return { ...bare(number.div(exact('100'))), isShare: true, counts: 'ones' };
  if (suffix === 'Ratio') return { ...bare(number), counts: 'ones' };
  const unit = suffix && UNIT_SUFFIXES[suffix];
  if (unit === undefined || PLAIN_UNITS.includes(unit) || unit.startsWith('dB')) return bare(number);
  const { factor, dimension } = targetUnit(unit);
  const isTimed = dimension.time !== undefined || unit.includes('/');
  return { value: number.times(factor), dimension, isNamed: true, isTimed, isShare: false, counts: 'ones' };
}
