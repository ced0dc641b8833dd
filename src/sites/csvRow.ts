/** What is wrong with the quotes of a row. */
export interface QuoteFault {
  expected: string;
  /** The line that it begins on. */
  received: string;
}

/** A row as it stands in a text. */
export interface RowInText {
  cells: string[];
  /** Where the next one begins. */
  end: number;
  /** Lines of the file that it takes. */
  lineCount: number;
  fault?: QuoteFault;
}

/** Reads the row that begins at a place of a text; undefined where it is not whole yet. */
export type RowReader = (text: string, at: number, isLast: boolean) => RowInText | undefined;

const NEVER_CLOSED = 'a quote that is closed';
const CLOSED_EARLY = 'a quote that closes at the end of its cell, and "" for one within it';
const LINE_ENDS = /\r\n?|\n/g;

/**
 * Reads rows that end at any line end, whichever comes, unless a quote holds it. A quote that is not closed where its
 * cell ends is the fault of the row, which then ends with its line: the rows behind it are not its own.
 */
export function rowReader(delimiter: string): RowReader {
  const cellEnds = new RegExp(`${delimiter === '|' ? String.raw`\|` : delimiter}|[\\r\\n]`, 'g');

  const cellEnd = (text: string, from: number): number => firstAt(cellEnds, text, from);

  /** Where the cell of a quote that opens at `from` ends; the fault where it does not; undefined while that is open. */
  const quotedEnd = (text: string, from: number, isLast: boolean): number | string | undefined => {
    const close = closingQuote(text, from + 1);
    if (close === -1) return isLast ? NEVER_CLOSED : undefined;
    let end = close + 1;
    while (text[end] === ' ') end += 1;
    if (end >= text.length) return isLast ? end : undefined;
    return cellEnd(text, end) === end ? end : CLOSED_EARLY;
  };

  const quotedRow: (...row: Parameters<RowReader>) => RowInText | string | undefined = (text, at, isLast) => {
    const cells: string[] = [];
    for (let from = at; ;) {
      const isQuoted = text[from] === '"';
      const end = isQuoted ? quotedEnd(text, from, isLast) : cellEnd(text, from);
      if (typeof end !== 'number') return end;
      const cell = text.slice(from, end).trim();
      cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell);
      if (end >= text.length && !isLast) return undefined;
      if (text[end] !== delimiter) {
        const lineCount = text.slice(at, end).split(LINE_ENDS).length;
        return { cells, end: behind(text, end), lineCount };
      }
      from = end + 1;
    }
  };

  /** Cells of a line with a fault, as far as they can be told apart. */
  const likelyCells = (line: string): string[] => {
    const cells: string[] = [];
    for (let from = 0; from <= line.length;) {
      const close = line[from] === '"' ? closingQuote(line, from + 1) : -1;
      const end = cellEnd(line, close === -1 ? from : close);
      cells.push(line.slice(from, end).replaceAll('"', '').trim());
      from = end + 1;
    }
    return cells;
  };

  return (text, at, isLast) => {
    const lineEnd = firstAt(LINE_ENDS, text, at);
    if (lineEnd === text.length && !isLast) return undefined;
    const line = text.slice(at, lineEnd);
    const end = behind(text, lineEnd);
    if (!line.includes('"')) return { cells: line.split(delimiter).map(trimmed), end, lineCount: 1 };
    const row = quotedRow(text, at, isLast);
    if (typeof row !== 'string') return row;
    return { cells: likelyCells(line), end, lineCount: 1, fault: { expected: row, received: line } };
  };
}

const trimmed = (cell: string): string => cell.trim();

function firstAt(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** A quote that is not one of two; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Where a text goes on behind a line end. */
function behind(text: string, lineEnd: number): number {
  return Math.min(lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1), text.length);
}
