import papa from 'papaparse';
import { CapacityError } from '../errors/capacityError.ts';

/** Text at once, in parts, or in parts as they come. */
export type TextSource = string | Iterable<string> | AsyncIterable<string>;

/** A row of a table, and the line of the file that it begins on. */
export interface CsvRow {
  line: number;
  cells: string[];
  /** True where a quote opens and nothing closes it. */
  isOpen: boolean;
}

/** A row longer than this is no row: somewhere a quote is not closed [characters]. */
const LONGEST_ROW = 1_000_000;
const SLICE = 65_536;

/**
 * Rows of a CSV, as the parts of its text come, each row held until it is whole and no longer. The delimiter and the
 * kind of line ends are those of the beginning. Empty lines are left out.
 *
 * @throws CapacityError `not-understood` for a row that does not end
 */
export async function* csvRows(source: TextSource): AsyncGenerator<CsvRow, void, undefined> {
  let rest = '';
  let line = 1;
  let parser: papa.Parser | undefined;
  const take = function* (isLast: boolean): Generator<CsvRow> {
    parser ??= new papa.Parser(dialect(rest));
    const { data, errors, meta } = parser.parse(rest, 0, !isLast) as papa.ParseResult<string[]>;
    const open = errors.find(({ code }) => code === 'MissingQuotes')?.row;
    for (const [index, cells] of data.entries()) {
      if (cells.length > 1 || (cells[0] ?? '').trim() !== '')
        yield { line, cells: cells.map(trimmed), isOpen: index === open };
      line += cells.reduce((sum, cell) => sum + lineEnds(cell), 1);
    }
    rest = isLast ? '' : rest.slice(meta.cursor);
  };
  for await (const part of typeof source === 'string' ? slices(source) : source) {
    rest += line === 1 && rest === '' ? part.replace(/^\uFEFF/, '') : part;
    if (parser === undefined && rest.length < SLICE) continue;
    yield* take(false);
    if (rest.length > LONGEST_ROW) {
      const expected = `rows of at most ${LONGEST_ROW} characters; a quote may not be closed`;
      throw new CapacityError({ code: 'not-understood', field: `line ${line}`, received: rest.slice(0, 40), expected });
    }
  }
  if (rest !== '') yield* take(true);
}

/** Of the head, as far as it is not in quotes. */
function dialect(text: string): papa.ParseConfig {
  const bare = text.slice(0, SLICE).replace(/"[^"]*"/g, '');
  const newline = /\r\n|\n|\r/.exec(bare)?.[0] ?? '\n';
  const { delimiter } = papa.parse(bare.split(newline)[0] ?? '').meta;
  return { delimiter: delimiter.trim() === '' && delimiter !== '\t' ? ',' : delimiter, newline: newline as '\n' };
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

const trimmed = (cell: string): string => cell.trim();

function lineEnds(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}
