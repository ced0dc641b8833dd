import type { EModelScale } from '../catalog/eModelScales.ts';
import { SATISFACTION_BANDS, type Satisfaction } from '../catalog/satisfactionBands.ts';
import { narrowbandRFactor } from './meanOpinionScore.ts';

/**
 * Category of speech quality that a rating falls into.
 *
 * Defined for the narrowband scale; on the others it is read from R over the length of the scale, as the score is, so
 * that the same score is never in two categories.
 *
 * @param rFactor R on its scale
 * @param scale narrowband when absent
 * @returns a rating at the limit of a category is in it
 * @throws CapacityError `out-of-range`, `unknown-id`
 * @source ITU-T G.107, table B.1; G.109
 * @example satisfaction(80) // "satisfied"
 */
export function satisfaction(rFactor: number, scale: EModelScale = 'narrowband'): Satisfaction {
  const r = narrowbandRFactor(rFactor, scale);
  return SATISFACTION_BANDS.find(({ leastFactor }) => r >= leastFactor)?.satisfaction ?? 'not-recommended';
}
