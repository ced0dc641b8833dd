import papa from 'papaparse';
import { valueAt } from '../explain/valueAt.ts';
import type { Plan } from '../plan/plan.ts';

/** Columns of the table: the header is the path in the plan, so a reader can find and recompute each. */
const COLUMNS = [
  'scenario.name',
  'media.0.codec',
  'media.0.packetMs',
  'traffic.offeredErlangs',
  'traffic.peakCalls',
  'media.0.ipBitsPerSecond',
  'media.0.linkBitsPerSecond',
  'media.0.wireBitsPerSecond',
  'bandwidth.ipBitsPerSecond',
  'bandwidth.linkBitsPerSecond',
  'bandwidth.wireBitsPerSecond',
  'scenario.link.downBitsPerSecond',
  'scenario.link.upBitsPerSecond',
  'link.fits',
  'link.maxCalls',
  'link.smallestLinkBitsPerSecond',
  'qos.voice.dscp',
];

/**
 * Plans as CSV, one row each, full precision, a point as the decimal sign. A cell that a spreadsheet would run as a
 * formula is made text.
 */
export function csv(plans: readonly Plan[]): string {
  const rows = plans.map((plan) => [
    ...COLUMNS.map((path) => valueAt(plan, path) ?? ''),
    plan.findings.map(({ code }) => code).join(' '),
  ]);
  return `${papa.unparse({ fields: [...COLUMNS, 'findings'], data: rows }, { escapeFormulae: true, newline: '\n' })}\n`;
}
