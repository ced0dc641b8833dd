import papa from 'papaparse';
import { valueOfKeys } from '../explain/valueAt.ts';
import type { Plan } from '../plan/plan.ts';
import { SAFE_CSV } from '../units/safeCsv.ts';

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

/** Columns that came later stand behind the findings, so that the place of a column never changes. */
const LATER_COLUMNS = [
  'traffic.callsPerDay',
  'traffic.callsPerMinute',
  'traffic.achievedBlockingRatio',
  'traffic.oneFewerBlockingRatio',
  'traffic.oneMoreBlockingRatio',
  'traffic.carriedErlangs',
  'traffic.medianCalls',
  'traffic.p95Calls',
  'traffic.p99Calls',
  'traffic.agents',
  'traffic.scheduledAgents',
  'traffic.serviceLevelRatio',
  'traffic.occupancyRatio',
  'traffic.trunks',
  'traffic.erlangBHabitTrunks',
  'traffic.menuPortsCount',
  'traffic.recordingStreamsCount',
  'traffic.monitoredCalls',
  'traffic.dialerChannels',
  'traffic.boughtChannels',
  'traffic.legs',
  'traffic.bundleCount',
  'traffic.bundledChannels',
  'volume.monthCallSeconds',
  'volume.monthBytes',
  'link.utilizationRatio.down',
  'link.utilizationRatio.up',
  'link.bindingLimit',
  'link.standardLink.id',
  'link.redundant.linksCount',
  'link.redundant.withSpareCount',
  'link.backup.fits',
  'link.backup.lostCalls',
  'link.growth.grownLinkBitsPerSecond',
  'link.growth.outgrownAfterYears',
  'bandwidth.otherBitsPerSecond.down',
  'bandwidth.otherBitsPerSecond.up',
  'queues.priorityShareRatio.down',
  'queues.priorityShareRatio.up',
  'queues.bulk.shapedBulkBitsPerSecond.down',
];

/** Every column, the findings between those that were first and those that came later. */
export const PLAN_COLUMNS: readonly string[] = [...COLUMNS, 'findings', ...LATER_COLUMNS];

const PATHS = PLAN_COLUMNS.map((path) => (path === 'findings' ? undefined : path.split('.')));

/** Cells of a plan, in the order of {@link PLAN_COLUMNS}, its name first; empty where it has no such number. */
export function planCells(plan: Plan): unknown[] {
  return PATHS.map((keys) =>
    keys ? (valueOfKeys(plan, keys) ?? '') : plan.findings.map(({ code }) => code).join(' '),
  );
}

/** Parts of a plan that hold the columns, but for its name: namesakes have them in common. */
const PARTS = [...new Set(PLAN_COLUMNS.map(partOf))]
  .filter((part) => part !== 'scenario.name')
  .map((part) => part.split('.'));

function partOf(column: string): string {
  const keys = column.split('.');
  return keys.slice(0, keys[0] === 'scenario' ? 2 : 1).join('.');
}

/** What the cells of a plan are of, its name aside. */
export function planParts(plan: Plan): unknown[] {
  return PARTS.map((keys) => valueOfKeys(plan, keys));
}

/**
 * Plans as CSV, one row each, full precision, a point as the decimal sign; a cell is empty where the plan has no such
 * number. A cell that a spreadsheet would run as a formula is made text.
 */
export function csv(plans: readonly Plan[]): string {
  const table = { fields: [...PLAN_COLUMNS], data: plans.map(planCells) };
  return `${papa.unparse(table, SAFE_CSV)}\n`;
}
