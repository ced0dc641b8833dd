import { CapacityError } from '../errors/capacityError.ts';
import { knownLocale } from '../errors/knownLocale.ts';
import { expected } from '../quantity/expected.ts';
import { Refusal } from '../quantity/refusal.ts';
import { plainQuantity, type PlainUnit } from '../scenario/plainQuantity.ts';
import { numberCell } from './numberCell.ts';
import type { SiteColumn } from './siteColumns.ts';

const YES = ['yes', 'true', '1', 'y', 'x'];
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
  const known = locale === undefined ? undefined : knownLocale(locale);
  return (cell, column) => {
    const { head, kind, unit = 'count' } = column;
    if (kind === 'text') return cell;
    if (kind === 'yes-or-no') return yesOrNo(cell, head);
    return refusedWith({ unit, head, cell }, () => {
      const found = numberCell(cell, known);
      // What is no number is refused as it stands; at a path by what the scenario expects there.
      if (kind === 'number') return found?.rest === '' ? Number(found.number) : cell;
      const text = found ? `${found.number} ${found.rest || (column.unitWord ?? '')}` : cell;
      return plainQuantity(text, { unit, field: head });
    });
  };
}

function yesOrNo(cell: string, head: string): boolean {
  const word = cell.toLowerCase();
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  throw new CapacityError({ code: 'not-a-quantity', field: head, received: cell, expected: 'yes or no' });
}

/** A number in another convention than the locale's is refused with what may have been meant. */
function refusedWith<T>({ unit, head, cell }: { unit: PlainUnit; head: string; cell: string }, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const wanted = expected(unit, error.message);
    throw new CapacityError({ code: 'not-a-quantity', field: head, received: cell, expected: wanted });
  }
}
