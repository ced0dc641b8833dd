/**
 * What a plan becomes for a reader: text, tables and the words behind a citation.
 *
 * @module
 */
export { markdown } from './report/markdown.ts';
export { csv } from './report/csv.ts';
export { planText } from './report/planText.ts';
export { verdict } from './report/verdict.ts';
export { outline, ruleText, valuesText, valueText } from './explain/outline.ts';
export { FORMULAS } from './explain/formulas.ts';
export { citedSource, type Source, SOURCES } from './evidence/sources.ts';
export { PRESETS } from './scenario/presets.ts';
