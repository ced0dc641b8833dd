import { UNIT_WORDS } from './unitWords.ts';

/** Words that many type and that stand for nothing here. */
const HABITS: Readonly<Record<string, readonly string[]>> = {
  of: ['*'],
  x: ['*'],
  m: ['min', 'ms', 'km'],
  k: ['kbit/s'],
  K: ['kbit/s'],
  M: ['Mbit/s'],
  G: ['Gbit/s'],
  erls: ['E'],
  mn: ['min'],
  msec: ['ms'],
  msecs: ['ms'],
  secs: ['s'],
  hrs: ['h'],
};

/** Rates written as one word: a capital B in them may be a byte or a habit. */
function rates(word: string): string[] {
  const [, prefix = '', unit = ''] = /^([kKmMgG]?)(b)ps$/i.exec(word) ?? [];
  if (unit === '') return [];
  const big = prefix.toUpperCase();
  const usual = big === 'K' ? 'k' : big;
  return unit === 'B' ? [`${usual}bit/s`, `${usual}B/s`] : [`${usual}bps`];
}

/** The known spellings that differ in case, those first that differ in the first letter only. */
function otherCase(word: string): string[] {
  const same = Object.keys(UNIT_WORDS).filter((known) => known.toLowerCase() === word.toLowerCase());
  const near = same.filter((known) => known.slice(1) === word.slice(1));
  return near.length > 0 ? near : same;
}

/** Whether one letter was added, left out or changed. */
function isOneLetterOff(typed: string, known: string): boolean {
  if (Math.abs(typed.length - known.length) > 1) return false;
  const [short, long] = typed.length <= known.length ? [typed, known] : [known, typed];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return short.slice(same + (short.length === long.length ? 1 : 0)) === long.slice(same + 1);
}

/**
 * Words that may have been meant by one that is not known: units in their right case, habits, names of the scope.
 *
 * @returns the likeliest first; none where nothing is near
 */
export function suggestions(word: string, names: readonly string[]): string[] {
  const habits = Object.hasOwn(HABITS, word) ? HABITS[word] : undefined;
  if (habits) return [...habits];
  const written = rates(word);
  if (written.length > 0) return written;
  const cased = [...otherCase(word), ...names.filter((name) => name.toLowerCase() === word.toLowerCase())];
  if (cased.length > 0 || word.length < 3) return cased;
  return [...names, ...Object.keys(UNIT_WORDS)].filter((known) => known.length > 2 && isOneLetterOff(word, known));
}
