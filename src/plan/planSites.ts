import type { Issue } from '../scenario/issue.ts';
import type { Plan } from './plan.ts';
import { judgedPlan, type JudgedPlan } from './judgedPlan.ts';
import { rowJudge } from './rowJudge.ts';

/** What is wrong with a site; of a table, in which column. */
export interface SiteIssue extends Issue {
  column?: string;
}

/** A row of a table as a scenario, unchecked. */
export interface SiteRow {
  /** In the file, from 1. */
  line: number;
  scenario: Readonly<Record<string, unknown>>;
  /** Cells that could not be read. */
  issues: readonly SiteIssue[];
  /** Heads of the columns, by the path that each sets. */
  columns: Readonly<Record<string, string>>;
}

/** A site after planning: its plan, or all that is wrong with it. */
export type PlannedSite = {
  /** Among all sites, from 0. */
  index: number;
  /** In the file, where there is one. */
  line?: number;
} & ({ ok: true; plan: Plan } | { ok: false; issues: SiteIssue[] });

export interface PlanSitesOptions {
  /** What every site has that does not say otherwise, section by section; its demand only for sites of the same kind. */
  base?: Readonly<Record<string, unknown>>;
}

/**
 * Plans of many sites, one at a time as they are asked for, and a bad one does not stop the rest. Rows that
 * differ in nothing but their names share one plan, which is frozen; of others no more than the last few are kept.
 *
 * @param sites scenarios, or rows as `readSites` gives them; at once or one by one
 * @param options `base` for all of them
 * @returns each site in its order, planned or with every issue
 */
export async function* planSites(
  sites: Iterable<unknown> | AsyncIterable<unknown>,
  { base = {} }: PlanSitesOptions = {},
): AsyncGenerator<PlannedSite, void, undefined> {
  const judge = rowJudge();
  let index = 0;
  for await (const site of sites) {
    yield isRow(site) ? plannedRow(site, base, index, judge) : plannedSite(site, base, index);
    index += 1;
  }
}

function plannedSite(site: unknown, base: PlanSitesOptions['base'], index: number): PlannedSite {
  return { index, ...judgedPlan(isRecord(site) ? onBase(site, base) : site) };
}

/** Its name is no part of what is planned, so that branches of a kind have one plan. */
function plannedRow(
  row: SiteRow,
  base: PlanSitesOptions['base'],
  index: number,
  judge: (row: unknown) => JudgedPlan,
): PlannedSite {
  const { line, scenario, issues, columns } = row;
  const merged = onBase(scenario, base);
  const { name, ...rest } = merged;
  const isNamed = typeof name === 'string';
  const site = isNamed ? rest : merged;
  const judged = judge(site);
  if (judged.ok && issues.length === 0)
    return { index, line, ok: true, plan: named(judged.plan, isNamed ? name : undefined) };
  // A cell that could not be read is not missing as well.
  const unread = new Set(issues.map(({ path }) => path));
  const found = judged.ok ? [] : judged.issues.filter(({ path }) => !unread.has(path));
  return { index, line, ok: false, issues: [...issues, ...found.map((issue) => inColumn(issue, columns))] };
}

/** The plan of a scenario that has this name besides. */
function named(plan: Plan, name: string | undefined): Plan {
  return name === undefined ? plan : { ...plan, scenario: { name, ...plan.scenario } };
}

function inColumn(issue: Issue, columns: SiteRow['columns']): SiteIssue {
  const column = Object.hasOwn(columns, issue.path) ? columns[issue.path] : undefined;
  return column === undefined ? issue : { ...issue, column };
}

/** Sections of the site over those of the base. */
function onBase(
  site: Readonly<Record<string, unknown>>,
  base: PlanSitesOptions['base'] = {},
): Readonly<Record<string, unknown>> {
  const merged = Object.entries(site).map(([key, own]) => {
    const under = base[key];
    const isSame = isRecord(own) && isRecord(under) && !isOtherKind(own, under);
    return [key, isSame ? { ...under, ...own } : own] as const;
  });
  return { ...base, ...Object.fromEntries(merged) };
}

function isOtherKind(own: Readonly<Record<string, unknown>>, under: Readonly<Record<string, unknown>>): boolean {
  return own['kind'] !== undefined && under['kind'] !== undefined && own['kind'] !== under['kind'];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRow = (value: unknown): value is SiteRow => isRecord(value) && isRecord(value['scenario']) && 'line' in value;
