import type { EModelScale } from '../catalog/eModelScales.ts';
import { narrowbandRFactor } from './meanOpinionScore.ts';
import { normalTailRatio } from './normalTail.ts';

/**
 * Share of listeners who would call a connection good or excellent, GoB.
 *
 * Defined for the narrowband scale; on the others it is read from R over the length of the scale, as the score is.
 *
 * @param rFactor R on its scale
 * @param scale narrowband when absent
 * @returns [%]
 * @throws CapacityError `out-of-range`, `unknown-id`
 * @formula goodOrBetterPercent
 * @source ITU-T G.107, annex B
 * @example goodOrBetterPercent(60) // 50
 */
export function goodOrBetterPercent(rFactor: number, scale: EModelScale = 'narrowband'): number {
  return 100 * normalTailRatio((60 - narrowbandRFactor(rFactor, scale)) / 16);
}
