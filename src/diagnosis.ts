/**
 * What may be wrong, from a plan, from what was measured and from what was noticed.
 *
 * @module
 */
export { type Cause, diagnose, type DiagnoseInput, sentence, SYMPTOMS } from './diagnosis/diagnose.ts';
export { type Comparison, comparisons } from './diagnosis/comparison.ts';
export type { SymptomId } from './catalog/exotelTroubles.ts';
