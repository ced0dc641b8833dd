import { NumberParser } from '@internationalized/number';
import { didYouMean, Refusal } from './refusal.ts';

/** A number in a text: what mathjs is to read, and where the text goes on. */
export interface NumberToken {
  decimal: string;
  end: number;
}

interface Signs {
  decimal: string;
  group?: string;
  /** Groups of two digits before the last three, as in 12,34,567. */
  isLakh: boolean;
}

/** Any of the signs that parts of a number are divided by somewhere. */
const DIVIDER = /[.,'’٫٬،]/u;

function signsOf(locale: string | undefined, isLatin: boolean): Signs {
  if (locale === undefined) return { decimal: '.', isLakh: false };
  const format = new Intl.NumberFormat(locale, isLatin ? { numberingSystem: 'latn' } : {});
  const parts = format.formatToParts(12345678.5);
  const sign = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  const group = sign('group')?.replace(/^\s$/u, ' ').replace('’', "'");
  const whole = parts.filter(({ type }) => type === 'integer');
  return { decimal: sign('decimal') ?? '.', ...(group && { group }), isLakh: whole.at(-2)?.value.length === 2 };
}

const escaped = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Digits with their groups whole or with none, then what stands behind the decimal sign, then a power of ten. */
function patternOf({ decimal, group, isLakh }: Signs, digit: string): RegExp {
  const sign = escaped(group ?? '');
  const lakh = isLakh ? `|${digit}{1,2}(?:${sign}${digit}{2})+${sign}${digit}{3}` : '';
  const grouped = group ? `(?:${digit}{1,3}(?:${sign}${digit}{3})+${lakh})(?!${digit})|` : '';
  const point = escaped(decimal);
  const mantissa = `(${grouped}${digit}+)(${point}${digit}*)?|(${point}${digit}+)`;
  return new RegExp(`(?:${mantissa})(?:[eE]([+-]?[0-9]{1,4})(?![\\p{Nd}_.]))?`, 'uy');
}

interface Form {
  signs: Signs;
  pattern: RegExp;
}

/** Forms by locale and digits: a table asks for the same one at every cell. */
const FORMS = new Map<string, Form>();
const MOST_FORMS = 64;

function formOf(locale: string | undefined, isLatin: boolean): Form {
  const key = `${locale ?? ''} ${isLatin}`;
  const known = FORMS.get(key);
  if (known) return known;
  const signs = signsOf(locale, isLatin);
  const form = { signs, pattern: patternOf(signs, digitOf(locale)) };
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  FORMS.set(key, form);
  return form;
}

const digitOf = (locale: string | undefined) => (locale === undefined ? '[0-9]' : String.raw`\p{Nd}`);

/**
 * The number that a text holds at a place. Without a locale its sign is a point and its digits stand together; with
 * one they are as that locale writes them, and digits grouped in another way are refused, not put together.
 *
 * @param text with plain spaces and apostrophes
 * @returns undefined where no number begins
 * @throws Refusal where it has parts that the locale does not divide so
 */
export function numberAt(text: string, at: number, locale: string | undefined): NumberToken | undefined {
  if (!NEAR_DIGIT.test(text.slice(at, at + 3))) return undefined;
  const { signs, pattern } = formOf(locale, !/^\D?[^\p{ASCII}]/u.test(text.slice(at, at + 2)));
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, whole = '', behind = '', onlyBehind = '', exponent = '0'] = found;
  const end = at + found[0].length;
  const goesOn = DIVIDER.test(text.charAt(end)) && new RegExp(`^${digitOf(locale)}`, 'u').test(text.slice(end + 1));
  const isPadded = signs.group !== undefined && whole.includes(signs.group) && whole.startsWith('0');
  if (goesOn || isPadded) throw new Refusal(didYouMean(readings(text, at, signs)));
  const bare = signs.group ? whole.replaceAll(signs.group, '') : whole;
  const fraction = `${behind}${onlyBehind}`.slice(signs.decimal.length);
  return { decimal: `${digitsOf(bare, locale)}.${digitsOf(fraction, locale)}e${Number(exponent)}`, end };
}

/** A digit, or one behind a sign. */
const NEAR_DIGIT = /^.?\p{Nd}/u;

const LATIN = /^[0-9]*$/;

/** As many digits as a number of this language always holds. */
const SAFE_DIGITS = /.{1,15}/gu;

/** Digits of a locale as 0 to 9, so few at a time that none is rounded away. */
function digitsOf(digits: string, locale: string | undefined): string {
  if (locale === undefined || LATIN.test(digits)) return digits || '0';
  const parser = new NumberParser(locale);
  return (digits.match(SAFE_DIGITS) ?? [])
    .map((few) => String(parser.parse(few)).padStart(Array.from(few).length, '0'))
    .join('');
}

/** What may have been meant by one sign between digits that is not the locale's decimal sign. */
function readings(text: string, at: number, { decimal, group }: Signs): string[] {
  const [, first, sign, last] = /^([0-9]+)([.,'])([0-9]+)(?![.,'0-9])/.exec(text.slice(at)) ?? [];
  if (first === undefined || last === undefined) return [];
  const rest = text.slice(at + first.length + 1 + last.length);
  const together = last.length === 3 && sign !== group && !first.startsWith('0') ? [`${first}${last}${rest}`] : [];
  return [`${first}${decimal}${last}${rest}`, ...together];
}
