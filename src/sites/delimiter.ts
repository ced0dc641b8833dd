import papa from 'papaparse';

/** Enough of a text to hold its head; what has none in it has none [characters]. */
const MOST_HEAD = 65_536;
/** A line of nothing but delimiters, spaces and quotes. */
const BLANK = /^[\s,;|"]*$/;

/**
 * The delimiter of a table by its head, the first line that says anything.
 *
 * @param isLast whether the text goes on no further
 * @returns undefined while the head is not whole; a comma where nothing is divided
 */
export function delimiterIn(text: string, isLast: boolean): string | undefined {
  const head = headIn(text) ?? (isLast || text.length >= MOST_HEAD ? text.trimStart().split('\n')[0] : undefined);
  if (head === undefined) return undefined;
  const { delimiter } = papa.parse(head.replace(/"[^"]*"/g, '')).meta;
  return delimiter.trim() === '' && delimiter !== '\t' ? ',' : delimiter;
}

/** As far as the line end that no quote holds. */
function headIn(text: string): string | undefined {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    const line = text.slice(start, end);
    if (line.split('"').length % 2 === 0) continue;
    if (!BLANK.test(line)) return line;
    start = end + 1;
  }
  return undefined;
}
