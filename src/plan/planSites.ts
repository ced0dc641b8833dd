import type { Issue } from '../scenario/issue.ts';
import type { Plan } from './plan.ts';
import { judgedPlan, type JudgedPlan } from './judgedPlan.ts';
import { rowJudge } from './rowJudge.ts';
import { isRecord, siteOnBase } from './siteOnBase.ts';

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
  /**
   * What every site has that does not say otherwise, section by section. Its demand is for sites of the same kind; without
   * a kind it is for all, as far as theirs has such inputs.
   */
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
  for await (const site of isAsync(sites) ? sites : awaited(sites)) {
    const read = readSite(site, base);
    yield 'row' in read ? plannedRow(read, index, judge) : { index, ...judgedPlan(read.merged) };
    index += 1;
  }
}

const isAsync = (sites: object): sites is AsyncIterable<unknown> => Symbol.asyncIterator in sites;

/** Sites of a list, which may be promises. What throws when it is waited for is nothing that can be read. */
async function* awaited(sites: Iterable<unknown>): AsyncGenerator<unknown, void, undefined> {
  for (const site of sites) {
    try {
      yield await site;
    } catch {
      yield undefined;
    }
  }
}

interface ReadRow {
  row: SiteRow;
  merged: Readonly<Record<string, unknown>>;
}

/** What a site is to be planned as. One that throws when it is looked at is nothing that can be read. */
function readSite(site: unknown, base: Readonly<Record<string, unknown>>): ReadRow | { merged: unknown } {
  try {
    if (isRow(site)) return { row: site, merged: siteOnBase(site.scenario, base) };
    return { merged: isRecord(site) ? siteOnBase(site, base) : site };
  } catch {
    return { merged: undefined };
  }
}

/** Its name is no part of what is planned, so that branches of a kind have one plan. */
function plannedRow({ row, merged }: ReadRow, index: number, judge: (row: unknown) => JudgedPlan): PlannedSite {
  const { line, issues } = row;
  const { name, ...rest } = merged;
  const isNamed = typeof name === 'string';
  const site = isNamed ? rest : merged;
  const judged = judge(site);
  if (judged.ok && issues.length === 0)
    return { index, line, ok: true, plan: named(judged.plan, isNamed ? name : undefined) };
  // A cell that could not be read is not missing as well.
  const unread = new Set(issues.map(({ path }) => path));
  const found = judged.ok ? [] : judged.issues.filter(({ path }) => !unread.has(path));
  return { index, line, ok: false, issues: [...issues, ...found.map((issue) => inColumn(issue, row))] };
}

/** The plan of a scenario that has this name besides. */
function named(plan: Plan, name: string | undefined): Plan {
  return name === undefined ? plan : { ...plan, scenario: { name, ...plan.scenario } };
}

/** A column is named for what stands in it or is missing from it, not for what the base says. */
function inColumn(issue: Issue, { scenario, columns }: SiteRow): SiteIssue {
  const column = Object.hasOwn(columns, issue.path) ? columns[issue.path] : undefined;
  const isOwn = issue.code === 'missing' || isSaid(scenario, issue.path.split('.'));
  return column === undefined || !isOwn ? issue : { ...issue, column };
}

function isSaid(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? isSaid((value as Record<string, unknown>)[key], rest)
    : false;
}

function isRow(value: unknown): value is SiteRow {
  if (!isRecord(value)) return false;
  const { line, scenario, issues, columns } = value;
  const isShaped = typeof line === 'number' && isRecord(scenario) && isRecord(columns);
  return isShaped && Array.isArray(issues) && issues.every(isRecord);
}
