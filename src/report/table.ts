import papa from 'papaparse';
import { markdownText } from './markdownText.ts';
import { SAFE_CSV } from '../units/safeCsv.ts';

const FORMATS = {
  text: alignedText,
  markdown: (rows: readonly string[][]) => {
    const [head = [], ...body] = rows.map((row) => `| ${row.map(markdownText).join(' | ')} |`);
    return `${[head, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n')}\n`;
  },
  csv: (rows: readonly string[][]) => `${papa.unparse([...rows], SAFE_CSV)}\n`,
} as const;

export type TableFormat = keyof typeof FORMATS;

/** A table whose first row is its head, as aligned text, Markdown or CSV. */
export function table(rows: readonly string[][], format: TableFormat): string {
  return FORMATS[format](rows);
}

function alignedText(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return `${rows.map((row) => line(row).trimEnd()).join('\n')}\n`;
}
