import papa from 'papaparse';
import { CapacityError } from '../errors/capacityError.ts';
import { delimiterIn } from './delimiter.ts';

/** Text at once, in parts, or in parts as they come. */
export type TextSource = string | Iterable<string> | AsyncIterable<string>;

/** A row of a table, and the line of the file that it begins on. */
export interface CsvRow {
  line: number;
  cells: string[];
  /** What is wrong with its quotes. */
  fault?: { expected: string; received: string };
}

/** A row longer than this is no row: somewhere a quote is not closed [characters]. */
const LONGEST_ROW = 1_000_000;
const SLICE = 65_536;

const QUOTE_FAULTS: Readonly<Record<string, string>> = {
  MissingQuotes: 'a quote that is closed',
  InvalidQuotes: 'a quote that closes at the end of its cell, and "" for one within it',
};

/**
 * Rows of a CSV, as the parts of its text come, each given as soon as it is whole. The delimiter is that of the head;
 * line ends may be of any kind. Rows that say nothing are left out, also before the head. A row whose quotes are wrong
 * ends with its line, so that it takes no other with it.
 *
 * @throws CapacityError `not-understood` for a row that does not end
 */
export async function* csvRows(source: TextSource): AsyncGenerator<CsvRow, void, undefined> {
  let rest = '';
  let line = 1;
  let delimiter: string | undefined;
  const take = function* (isLast: boolean): Generator<CsvRow> {
    delimiter ??= delimiterIn(rest, isLast);
    while (delimiter !== undefined && rest !== '') {
      // Whole lines alone: of half a line it is not known whether a quote closes in time.
      const lines = isLast ? rest : rest.slice(0, rest.lastIndexOf('\n') + 1);
      const parser = new papa.Parser({ delimiter, newline: '\n' });
      const { data, errors, meta } = parser.parse(lines, 0, !isLast) as papa.ParseResult<string[]>;
      const wrong = errors.find(({ type }) => type === 'Quotes');
      const firstLine = line;
      for (const row of data.slice(0, wrong?.row)) {
        const cells = row.map(trimmed);
        if (cells.some((cell) => cell !== '')) yield { line, cells };
        line += row.reduce((sum, cell) => sum + lineEnds(cell), 1);
      }
      if (!wrong) {
        rest = isLast ? '' : rest.slice(meta.cursor);
        return;
      }
      const [received, behind] = cutAfterLine(rest, line - firstLine);
      const cells = received.replaceAll('"', '').split(delimiter).map(trimmed);
      yield { line, cells, fault: { expected: QUOTE_FAULTS[wrong.code] ?? wrong.message, received } };
      line += 1;
      rest = behind;
    }
  };
  for await (const part of oneLineEnd(typeof source === 'string' ? slices(source) : source)) {
    rest += line === 1 && rest === '' ? part.replace(/^\uFEFF/, '') : part;
    yield* take(false);
    if (rest.length > LONGEST_ROW) {
      const expected = `rows of at most ${LONGEST_ROW} characters; a quote may not be closed`;
      throw new CapacityError({ code: 'not-understood', field: `line ${line}`, received: rest.slice(0, 40), expected });
    }
  }
  if (rest !== '') yield* take(true);
}

/** The line behind so many others, and all that follows it. */
function cutAfterLine(text: string, linesBefore: number): [line: string, behind: string] {
  let start = 0;
  for (let skipped = 0; skipped < linesBefore; skipped += 1) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return end === -1 ? [text.slice(start), ''] : [text.slice(start, end), text.slice(end + 1)];
}

/** The text with line ends of one kind, whichever it has, and where a part ends in half of one. */
async function* oneLineEnd(parts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let isHalf = false;
  for await (const part of parts) {
    if (part === '') continue;
    const text = (isHalf && part.startsWith('\n') ? part.slice(1) : part).replaceAll(/\r\n?/g, '\n');
    isHalf = part.endsWith('\r');
    if (text !== '') yield text;
  }
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

const trimmed = (cell: string): string => cell.trim();

function lineEnds(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}
