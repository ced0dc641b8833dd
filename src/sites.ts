/**
 * Tables of sites: in as CSV, through `planSites`, and out as CSV.
 *
 * @module
 */
export { readSites, type ReadSitesOptions } from './sites/readSites.ts';
export { readHeads, type SiteHead } from './sites/readHeads.ts';
export { SCENARIO_WORDS, type ScenarioWord } from './scenario/scenarioWords.ts';
export { issueText, writeSites } from './sites/writeSites.ts';
export type { TextSource } from './sites/csvRows.ts';
export { utf8Text } from './sites/utf8Text.ts';
export { type PlannedSite, planSites, type PlanSitesOptions, type SiteIssue, type SiteRow } from './plan/planSites.ts';
