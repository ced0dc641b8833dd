import { E_MODEL_SCALES, type EModelScale } from '../catalog/eModelScales.ts';
import { entryOf } from '../catalog/entryOf.ts';
import { assertRange } from '../errors/assertRange.ts';

/** A rating brought to the narrowband scale, for which scores and shares of listeners are defined. */
export function narrowbandRFactor(rFactor: number, scale: EModelScale): number {
  const { scaleFactor } = entryOf(E_MODEL_SCALES, scale, 'scale');
  assertRange('rFactor', rFactor, true, 'a number');
  return rFactor / scaleFactor;
}

/**
 * Mean opinion score that a rating stands for, MOS-CQE.
 *
 * The polynomial of the Recommendation falls below 1 for ratings above 0 and below 6.5153; the score stays at 1.
 *
 * @param rFactor R on its scale
 * @param scale narrowband when absent
 * @returns from 1 to 4.5: 1 at and below R = 6.5153, 4.5 from R = 100 up, both times the length of the scale
 * @throws CapacityError `out-of-range`, `unknown-id`
 * @formula meanOpinionScore
 * @source ITU-T G.107, annex B; G.107.1 and G.107.2 divide R by 1.29 and 1.48
 * @example meanOpinionScore(93.2) // 4.4092…
 */
export function meanOpinionScore(rFactor: number, scale: EModelScale = 'narrowband'): number {
  const r = narrowbandRFactor(rFactor, scale);
  if (r <= 0) return 1;
  return r < 100 ? Math.min(Math.max(1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6, 1), 4.5) : 4.5;
}
