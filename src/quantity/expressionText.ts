import { numberAt } from './localeNumber.ts';
import { didYouMean, Refusal } from './refusal.ts';
import { suggestions } from './suggestions.ts';
import { RATE_SIGN, unitWord } from './unitWords.ts';

const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
/** A unit and what it is counted by, which belong together however they are divided by. */
const RATE = /([A-Za-z]+) *(?:\/| per ) *([A-Za-z]+)(?![A-Za-z0-9_])/y;

/**
 * A text as mathjs is to see it: decimal numbers, known words, and the signs + − × ÷ ^ ( ). Nothing else gets there.
 *
 * @param text as `plainSigns` returns it
 * @param names names of the scope
 * @throws Refusal at the first thing that is none of these
 */
export function expressionText(text: string, names: readonly string[], locale: string | undefined): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const number = numberAt(text, at, locale);
    const rate = rateAt(text, at, names);
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (rate) {
      parts.push(rate.unit);
      at = rate.end;
    } else if (number) {
      parts.push(number.decimal);
      at = number.end;
    } else if (word !== undefined) {
      parts.push(known(word, names, text, at));
      at += word.length;
    } else {
      parts.push(sign(text, at));
      at += 1;
    }
  }
  return parts.join(' ');
}

function rateAt(text: string, at: number, names: readonly string[]): { unit: string; end: number } | undefined {
  RATE.lastIndex = at;
  const [whole, above = '', below = ''] = RATE.exec(text) ?? [];
  const { time, length } = unitWord(below)?.dimension ?? {};
  const isRate = unitWord(above) && (time ?? length) === 1 && !names.includes(above) && !names.includes(below);
  return whole !== undefined && isRate ? { unit: `${above}${RATE_SIGN}${below}`, end: at + whole.length } : undefined;
}

function known(word: string, names: readonly string[], text: string, at: number): string {
  if (word === 'per') return '/';
  if (names.includes(word) || unitWord(word)) return word;
  const put = (other: string) => `${text.slice(0, at)}${other}${text.slice(at + word.length)}`;
  throw new Refusal(didYouMean(suggestions(word, names).map(put)));
}

function sign(text: string, at: number): string {
  const character = text.charAt(at);
  if (' +-*/^()'.includes(character)) return character;
  if (character === '%') return 'percent';
  throw new Refusal(character === ':' ? didYouMean(clockReadings(text)) : '');
}

/** A time as clocks show it is minutes and seconds, or hours and minutes. */
function clockReadings(text: string): string[] {
  const [, first, last] = /^([0-9]{1,2}):([0-9]{2})$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return [];
  const rest = Number(last);
  return [
    ['min', 's'],
    ['h', 'min'],
  ].map(([large = '', small = '']) => `${Number(first)} ${large}${rest === 0 ? '' : ` + ${rest} ${small}`}`);
}
