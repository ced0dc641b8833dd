import { numberAt } from '../quantity/localeNumber.ts';
import { plainSigns } from '../quantity/plainSigns.ts';

/** A number that a cell begins with, in plain digits with a point, and what stands behind it. */
export interface NumberCell {
  number: string;
  rest: string;
}

/** As spreadsheets write it too, such as 1E+06. */
const PLAIN = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/is;

/**
 * The number that a cell begins with; undefined where it begins with none.
 *
 * @param locale known to this machine; without one a point divides, and nothing else
 * @throws Refusal where its digits are not divided as the locale divides them
 */
export function numberCell(cell: string, locale: string | undefined): NumberCell | undefined {
  if (locale === undefined) {
    const [, number, rest = ''] = PLAIN.exec(cell) ?? [];
    return number === undefined ? undefined : { number, rest };
  }
  const text = plainSigns(cell);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const found = numberAt(text, sign.length, locale);
  return found && { number: `${sign}${found.decimal}`, rest: text.slice(found.end).trim() };
}
