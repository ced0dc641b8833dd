/**
 * What a plan becomes for a reader: text, tables and the words behind a citation.
 *
 * @module
 */
export { markdown } from './report/markdown.ts';
export { html } from './report/html.ts';
export { quoteLines, type QuoteLine, type QuoteOptions } from './report/quoteLines.ts';
export type { ReportOptions } from './report/localText.ts';
export { htmlText } from './report/htmlText.ts';
export { citeText } from './report/provenance.ts';
export { csv } from './report/csv.ts';
export { planText } from './report/planText.ts';
export { verdict } from './report/verdict.ts';
export { BANDWIDTH_PLANE, type BandwidthPlot, bandwidthPlot } from './report/bandwidthPlot.ts';
export { outline, ruleText, valuesText, valueText } from './explain/outline.ts';
export { FORMULAS } from './explain/formulas.ts';
export { citedSource, type Source, SOURCES } from './evidence/sources.ts';
export { PRESETS } from './scenario/presets.ts';
