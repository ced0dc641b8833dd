import { E_MODEL_SCALES, type EModelScale } from '../catalog/eModelScales.ts';
import { entryOf } from '../catalog/entryOf.ts';
import { assertRange } from '../errors/assertRange.ts';

/**
 * Rating that a mean opinion score stands for: the inverse of `meanOpinionScore`.
 *
 * @param meanOpinionScore from 1 to 4.5
 * @param scale narrowband when absent
 * @returns R on the scale; for 1 the largest of the ratings that have it, 6.5153, and for 4.5 the smallest, 100, both
 *   times the length of the scale
 * @throws CapacityError `out-of-range`, `unknown-id`
 * @source ITU-T G.107, appendix I; its atan2 takes x first
 * @example rFactorFromMeanOpinionScore(4.03) // 80.159…
 */
export function rFactorFromMeanOpinionScore(meanOpinionScore: number, scale: EModelScale = 'narrowband'): number {
  const m = meanOpinionScore;
  assertRange('meanOpinionScore', m, m >= 1 && m <= 4.5, 'a score from 1 to 4.5');
  const h = Math.atan2(15 * Math.sqrt(-903522 + 1113960 * m - 202500 * m ** 2), 18566 - 6750 * m) / 3;
  const r = (20 / 3) * (8 - Math.sqrt(226) * Math.cos(h + Math.PI / 3));
  return r * entryOf(E_MODEL_SCALES, scale, 'scale').scaleFactor;
}
