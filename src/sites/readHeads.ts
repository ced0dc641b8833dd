import { csvRows, type TextSource } from './csvRows.ts';
import { meaningOf } from './siteColumns.ts';

/** A column of a table before it is read. */
export interface SiteHead {
  head: string;
  /** The input that it names: a word of the command line or a path of the scenario; absent where it names none. */
  meaning?: string;
}

/**
 * Heads of a table of sites, for somebody to map those that name no input.
 *
 * @param source as for `readSites`; no more of it is taken than holds the first row
 * @returns the heads in their order; empty for an empty file
 */
export async function readHeads(source: TextSource): Promise<SiteHead[]> {
  for await (const { cells } of csvRows(source))
    return cells.map((head) => {
      const meaning = meaningOf(head);
      return { head, ...(meaning !== undefined && { meaning }) };
    });
  return [];
}
