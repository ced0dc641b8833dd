import papa from 'papaparse';
import type { PlannedSite, SiteIssue } from '../plan/planSites.ts';
import type { Plan } from '../plan/plan.ts';
import { PLAN_COLUMNS, planCells, planParts } from '../report/csv.ts';
import { SAFE_CSV } from '../units/safeCsv.ts';

/** Rows that are written at once. */
const ROWS = 200;
/** Of what was expected; a list of all codecs says no more [characters]. */
const MOST_EXPECTED = 120;

/**
 * Planned sites as a CSV in parts: the line of the file they came from, the columns of `csv`, and what is wrong with a
 * site that could not be planned. A cell that a spreadsheet would run as a formula is made text.
 *
 * @param sites as `planSites` gives them
 * @returns parts of the text, whole rows each, the head first
 */
export async function* writeSites(
  sites: Iterable<PlannedSite> | AsyncIterable<PlannedSite>,
): AsyncGenerator<string, void, undefined> {
  let rows = [text([['line', ...PLAN_COLUMNS, 'issues']])];
  for await (const site of sites) {
    rows.push(rowOf(site));
    if (rows.length < ROWS) continue;
    yield rows.join('');
    rows = [];
  }
  if (rows.length > 0) yield rows.join('');
}

/** What was written behind the name for a plan that cannot change, and the parts of that plan, by its findings. */
const FROZEN_ENDS = new WeakMap<object, { parts: readonly unknown[]; end: string }>();

function rowOf(site: PlannedSite): string {
  const line = site.line ?? site.index + 1;
  if (!site.ok) return text([[line, ...PLAN_COLUMNS.map(() => ''), site.issues.map(issueText).join('; ')]]);
  const { plan } = site;
  if (!Object.isFrozen(plan.findings)) return text([[line, ...planCells(plan), '']]);
  return `${text([[line, plan.scenario.name ?? '']]).slice(0, -1)},${endOf(plan)}`;
}

function endOf(plan: Plan): string {
  const parts = planParts(plan);
  const known = FROZEN_ENDS.get(plan.findings);
  if (known && parts.every((part, index) => part === known.parts[index])) return known.end;
  const [, ...cells] = planCells(plan);
  const end = text([[...cells, '']]);
  if (parts.every(isFrozenThrough)) FROZEN_ENDS.set(plan.findings, { parts, end });
  return end;
}

function isFrozenThrough(part: unknown): boolean {
  return (
    typeof part !== 'object' || part === null || (Object.isFrozen(part) && Object.values(part).every(isFrozenThrough))
  );
}

/** One issue in words, its column first. */
export function issueText({ column, path, expected, received }: SiteIssue): string {
  const where = column === undefined ? path || 'row' : `column ${column}`;
  const enough = expected.length > MOST_EXPECTED ? `${expected.slice(0, MOST_EXPECTED)}…` : expected;
  return `${where}: expected ${enough}, received ${received}`;
}

function text(rows: unknown[][]): string {
  return `${papa.unparse(rows, SAFE_CSV)}\n`;
}
