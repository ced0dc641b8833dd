import { knownLocale } from '../errors/knownLocale.ts';
import { UNIT_SUFFIXES } from '../units/suffix.ts';

/** Units with a meaning of their own, with `bit/s` and `B` in all their sizes. */
const UNITS = Object.values(UNIT_SUFFIXES)
  .filter((unit) => unit !== '1' && unit !== 'code point')
  .map((unit) => `${unit === 'bit/s' || unit === 'B' ? '[kMG]?' : ''}${unit.replace(/[()]/g, '\\$&')}`);
/** What sentences count, and what follows a number that is the first of two. */
const COUNTED = [
  ...['calls?', 'callers', 'channels?', 'agents?', 'trunks', 'legs', 'links?', 'ports', 'mappings', 'addresses'],
  ...[
    'packets?',
    'pieces',
    'segments',
    'bytes',
    'years?',
    '%',
    'more',
    String.raw`of \d+ calls`,
    String.raw`to \d\S* [kMG]?bit/s`,
  ],
];
/** What stands before a number that says by itself what it counts. */
const BEFORE = [
  ...['MOS', 'score', 'score is', 'target is', 'reach', 'gets', 'lost packets:', 'says', 'carries', 'has'],
  ...['work for', 'more than the', 'in packets of'],
];
/** A number before its unit or behind its word; parts of names such as G.729, Codec 2 or 802.1p are neither. */
const QUANTITY = new RegExp(
  String.raw`(?<![\w.,#-]|Codec )-?\d+(?:\.\d+)?(?:(?= (?:${[...UNITS, ...COUNTED].join('|')})(?![\w/]))|(?<=\b(?:${BEFORE.join('|')}) -?[\d.]+)(?![\w.]*\w))`,
  'g',
);
const BARE = /^-?\d+(?:\.\d+)?$/;

/** How a report writes numbers; without a locale with a point and ungrouped, the same everywhere. */
export interface ReportOptions {
  /** BCP 47, such as `de-DE` or `en-IN`. */
  locale?: string;
}

/**
 * Writes the quantities of a report's own text as a locale does. Every digit stays.
 *
 * @throws CapacityError `unknown-id` for a locale that is none
 */
export function localText({ locale }: ReportOptions): (text: string) => string {
  if (locale === undefined) return (text) => text;
  const known = knownLocale(locale);
  const number = (text: string) => {
    const digits = text.split('.')[1]?.length ?? 0;
    return new Intl.NumberFormat(known, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      Number(text),
    );
  };
  return (text) => (BARE.test(text) ? number(text) : text.replace(QUANTITY, number));
}
