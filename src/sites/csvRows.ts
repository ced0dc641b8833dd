import { CapacityError } from '../errors/capacityError.ts';
import { type QuoteFault, type RowReader, rowReader } from './csvRow.ts';
import { delimiterIn } from './delimiter.ts';

/** Text at once, in parts, or in parts as they come. */
export type TextSource = string | Iterable<string> | AsyncIterable<string>;

/** A row of a table, and the line of the file that it begins on. */
export interface CsvRow {
  line: number;
  cells: string[];
  fault?: QuoteFault;
}

/** A row longer than this is no row: somewhere a quote is not closed [characters]. */
const LONGEST_ROW = 1_000_000;
const SLICE = 65_536;

/**
 * Rows of a CSV, as the parts of its text come, each given as soon as it is whole. The delimiter is that of the head;
 * line ends may be of any kind. Rows that say nothing are left out, also before the head.
 *
 * @throws CapacityError `not-understood` for a row that does not end
 */
export async function* csvRows(source: TextSource): AsyncGenerator<CsvRow, void, undefined> {
  let rest = '';
  let line = 1;
  let isAfterReturn = false;
  let rowAt: RowReader | undefined;
  /** Gives the rows that are whole, and says whether the text ended in half of what may be one line end. */
  const take = function* (isLast: boolean): Generator<CsvRow, boolean> {
    const delimiter = rowAt ? undefined : delimiterIn(rest, isLast);
    if (delimiter !== undefined) rowAt = rowReader(delimiter);
    let at = 0;
    for (;;) {
      const row = at < rest.length ? rowAt?.(rest, at, isLast) : undefined;
      if (!row) break;
      const { cells, end, lineCount, fault } = row;
      if (fault || cells.some((cell) => cell !== '')) yield fault ? { line, cells, fault } : { line, cells };
      line += lineCount;
      at = end;
    }
    const endsInReturn = at === rest.length && rest.endsWith('\r');
    rest = rest.slice(at);
    return endsInReturn;
  };
  for await (const part of typeof source === 'string' ? slices(source) : source) {
    if (part === '') continue;
    rest += isAfterReturn ? part.replace(/^\n/, '') : line === 1 && rest === '' ? part.replace(/^\uFEFF/, '') : part;
    isAfterReturn = yield* take(false);
    if (rest.length > LONGEST_ROW) {
      const expected = `rows of at most ${LONGEST_ROW} characters; a quote may not be closed`;
      throw new CapacityError({ code: 'not-understood', field: `line ${line}`, received: rest.slice(0, 40), expected });
    }
  }
  if (rest !== '') yield* take(true);
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}
