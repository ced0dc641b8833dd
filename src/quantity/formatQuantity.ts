import type { BigNumber } from 'mathjs';
import { CapacityError } from '../errors/capacityError.ts';
import { exact } from './exactMath.ts';
import { knownLocale } from '../errors/knownLocale.ts';
import { type QuantityUnit, targetUnit } from './targetUnit.ts';

/** How a number is to be written. */
export interface FormatQuantityOptions {
  /** Unit that the number is in. */
  unit: QuantityUnit;
  /** Whose decimal sign and grouping the digits follow; without it a point and no grouping. */
  locale?: string;
}

/** Larger units of the two kinds that are commonly written in them, the largest first. */
const LARGER: Readonly<Record<string, readonly [power: string, unit: string][]>> = {
  'bit/s': [
    ['1e9', 'Gbit/s'],
    ['1e6', 'Mbit/s'],
    ['1e3', 'kbit/s'],
  ],
  B: [
    ['1e9', 'GB'],
    ['1e6', 'MB'],
    ['1e3', 'kB'],
  ],
};

/** Units that stand for a word of their own, or for none. */
const WORDS: Readonly<Record<string, string>> = {
  '1': '',
  count: '',
  percent: '%',
  '1/h': 'calls/h',
  '1/d': 'calls/d',
};

/** Beyond these a number is written with a power of ten. */
const LEAST_PLAIN = 1e-6;
const MOST_PLAIN = 1e21;
/** As many as every browser writes. */
const MOST_DECIMALS = 20;

/**
 * Text that `parseQuantity` reads as the same number, in the same unit and locale.
 *
 * Nothing is rounded: this writes what somebody will go on typing in. `formatValue` rounds for reading. Bit rates and
 * bytes are written in the largest unit that leaves no more digits than the number has.
 *
 * @param value a finite number in that unit
 * @returns such as `4.76 Mbit/s`, `20 ms`, `0.01`, `600 calls/h`; a share with unit `1` stays a plain number
 * @throws CapacityError `out-of-range` unless the value is finite; `unknown-id` for a unit or a locale that there is
 * none of
 * @example formatQuantity(4760000, { unit: 'bit/s' }) // "4.76 Mbit/s"
 * @example formatQuantity(1234567.5, { unit: 'ms', locale: 'de-DE' }) // "1.234.567,5 ms"
 */
export function formatQuantity(value: number, options: FormatQuantityOptions): string {
  const { unit, locale } = options;
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new CapacityError({ code: 'out-of-range', field: 'value', received: value, expected: 'a finite number' });
  targetUnit(unit);
  const number = exact(String(value));
  const [power, larger] = LARGER[unit]?.find(([least]) => fits(number, exact(least))) ?? ['1', WORDS[unit] ?? unit];
  const digits = digitsOf(number.div(exact(power)).toNumber(), locale === undefined ? undefined : knownLocale(locale));
  return larger === '' ? digits : `${digits} ${larger}`;
}

/** Whether a number is one or more of a larger unit, and the same number when it is read back from it. */
function fits(number: BigNumber, power: BigNumber): boolean {
  const scaled = number.div(power);
  return scaled.abs().gte(1) && exact(String(scaled.toNumber())).times(power).eq(number);
}

function digitsOf(value: number, locale: string | undefined): string {
  const size = Math.abs(value);
  const plain = String(value);
  const isPlain = value === 0 || (size >= LEAST_PLAIN && size < MOST_PLAIN && decimalsOf(plain) <= MOST_DECIMALS);
  const [mantissa = '', exponent] = (isPlain ? plain : value.toExponential()).split('e');
  const text = locale === undefined ? mantissa : localized(mantissa, locale);
  return exponent === undefined ? text : `${text}e${Number(exponent)}`;
}

function localized(decimal: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimalsOf(decimal) });
  // As text, so that the last of 17 digits is not rounded.
  return format.format(decimal as `${number}`);
}

function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}
