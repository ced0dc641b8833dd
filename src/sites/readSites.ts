import { CapacityError } from '../errors/capacityError.ts';
import type { SiteIssue, SiteRow } from '../plan/planSites.ts';
import { demandKind, place } from '../scenario/scenarioWords.ts';
import { type CsvRow, csvRows, type TextSource } from './csvRows.ts';
import { type CellReader, cellReader } from './siteCell.ts';
import { type SiteColumn, siteColumns } from './siteColumns.ts';

const KIND = ['demand', 'kind'];

export interface ReadSitesOptions {
  /** For heads of one's own: a word or a path of an input, also with its unit; null for a column to leave out. */
  columns?: Readonly<Record<string, string | null>>;
  /** Of the numbers, in the form of BCP 47; without one a point divides. */
  locale?: string;
}

/**
 * Sites of a table, one row each, for `planSites`: the text of a CSV at once or in parts, with a head.
 *
 * @param source the text; its delimiter is found, quotes may hold line ends
 * @param options `columns` for heads of one's own; `locale` of the numbers
 * @returns rows in their order, each with what could not be read in it; an empty cell says nothing
 * @throws CapacityError `unknown-id` for a head or a locale; `not-understood` for a file without a head or a row without an end
 */
export async function* readSites(
  source: TextSource,
  { columns: mapping, locale }: ReadSitesOptions = {},
): AsyncGenerator<SiteRow, void, undefined> {
  const read = cellReader(locale);
  let columns: (SiteColumn | undefined)[] | undefined;
  let heads: Record<string, string> = {};
  for await (const row of csvRows(source)) {
    if (columns) {
      yield siteRow(row, columns, heads, read);
      continue;
    }
    columns = siteColumns(row.cells, mapping);
    heads = Object.fromEntries(columns.flatMap((column) => column?.paths.map((path) => [path, column.head]) ?? []));
  }
  if (columns) return;
  const expected = 'a table with a head, such as name,calls,link_mbps';
  throw new CapacityError({ code: 'not-understood', field: 'sites', received: 'nothing', expected });
}

function siteRow(
  { line, cells, fault }: CsvRow,
  columns: readonly (SiteColumn | undefined)[],
  heads: Readonly<Record<string, string>>,
  read: CellReader,
): SiteRow {
  const scenario: Record<string, unknown> = {};
  const issues: SiteIssue[] = [];
  const said = new Set<string>();
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (!column || cell === '') continue;
    if (column.paths.length === 0) issues.push(issueOf('', 'a head above each cell that is not empty', cell));
    if (column.word !== undefined) said.add(column.word);
    try {
      const value = read(cell, column);
      for (const keys of column.keys) place(scenario, keys, value);
    } catch (error) {
      if (!(error instanceof CapacityError)) throw error;
      issues.push(...column.paths.map((path) => issueOf(path, error.expected, cell, column.head)));
    }
  }
  const extra = cells.slice(columns.length).filter((cell) => cell !== '');
  if (extra.length > 0) issues.push(issueOf('', `${columns.length} cells, as the head has`, `${cells.length} cells`));
  // Where quotes are wrong it is not known which cell is which.
  if (fault) issues.splice(0, issues.length, issueOf('', fault.expected, fault.received));
  const kind = demandKind((word) => said.has(word));
  if (kind !== undefined && !('demand.kind' in heads)) place(scenario, KIND, kind);
  return { line, scenario, issues, columns: heads };
}

function issueOf(path: string, expected: string, received: string, column?: string): SiteIssue {
  const text = JSON.stringify(received.slice(0, 80));
  return { path, code: 'wrong-type', expected, received: text, ...(column !== undefined && { column }) };
}
