import { knownLocale } from '../errors/knownLocale.ts';

const UNITS = String.raw`(?:[kMG]?bit\/s|ms|s|min|h|years?|%|[kMG]?B|E|calls?|channels?|agents?|packets?|links?)`;
/** A number before its unit, or a score; parts of names such as G.729 or 802.1p are neither. */
const QUANTITY = new RegExp(String.raw`(?<![\w.,#-])-?\d+(?:\.\d+)?(?= ${UNITS}(?![\w/]))|(?<=MOS )\d+\.\d+`, 'g');
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
