import papa from 'papaparse';
import type { FirewallInput } from '../firewallInput.ts';
import { HEADINGS, ruleCells } from './changeRequest.ts';
import { SAFE_CSV } from '../../units/safeCsv.ts';

/** The rules as CSV, a row each. A cell that a spreadsheet would run as a formula is made text. */
export function firewallCsv({ rules }: FirewallInput): string {
  const data = { fields: [...HEADINGS], data: rules.map(ruleCells) };
  return `${papa.unparse(data, SAFE_CSV)}\n`;
}
