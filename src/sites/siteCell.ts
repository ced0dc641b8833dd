import { NumberParser } from '@internationalized/number';
import { CapacityError } from '../errors/capacityError.ts';
import { knownLocale } from '../errors/knownLocale.ts';
import { plainQuantity } from '../scenario/plainQuantity.ts';
import type { SiteColumn } from './siteColumns.ts';

const YES = ['yes', 'true', '1', 'y', 'x'];
/** As spreadsheets write it too, such as 1E+06. */
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const NO = ['no', 'false', '0', 'n'];

/** Reads the cells of a table as a locale writes them. */
export type CellReader = (cell: string, column: SiteColumn) => string | number | boolean;

/**
 * What a cell says, in the unit of its input. A number without a unit is in that of its head, else in that of the input.
 *
 * @param locale of the numbers; without one a point divides, and a comma is refused
 * @throws CapacityError `unknown-id` for a locale that is none; the reader `not-a-quantity`
 */
export function cellReader(locale: string | undefined): CellReader {
  const plain = locale === undefined ? (text: string) => text : plainIn(locale);
  return (cell, column) => {
    const { head, unit, unitWord, isSwitch, word } = column;
    if (isSwitch) return yesOrNo(cell, head);
    if (unit === undefined) return word === undefined ? valueOf(plain(cell) ?? cell) : cell;
    if (locale === undefined && PLAIN.test(cell))
      return plainQuantity(`${cell} ${unitWord ?? ''}`, { unit, field: head });
    const [, digits = '', ownUnit = ''] = /^([^A-Za-z%/]*)(.*)$/s.exec(cell) ?? [];
    const number = plain(digits.trim());
    // What is no number there is refused as it stands.
    const text =
      number === undefined ? `not in ${locale ?? ''}: ${cell}` : `${number} ${ownUnit.trim() || (unitWord ?? '')}`;
    return plainQuantity(text, { unit, field: head });
  };
}

function yesOrNo(cell: string, head: string): boolean {
  const word = cell.toLowerCase();
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  throw new CapacityError({ code: 'not-a-quantity', field: head, received: cell, expected: 'yes or no' });
}

/** Of a path of the scenario: a number, yes or no in the words of JSON, else text. */
function valueOf(cell: string): string | number | boolean {
  if (cell === 'true' || cell === 'false') return cell === 'true';
  return PLAIN.test(cell) ? Number(cell) : cell;
}

/** Digits and signs of a locale as plain ones; undefined for what is no number there. */
function plainIn(locale: string): (text: string) => string | undefined {
  const parser = new NumberParser(knownLocale(locale));
  return (text) => {
    const value = parser.isValidPartialNumber(text) ? parser.parse(text) : Number.NaN;
    return Number.isFinite(value) ? String(value) : undefined;
  };
}
