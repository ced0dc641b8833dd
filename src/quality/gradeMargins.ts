import { assertRange } from '../errors/assertRange.ts';
import type { QualityLimits } from '../catalog/qualityProfile.ts';
import type { NetworkFigures } from './thresholdMargins.ts';

/** Margins of delay, jitter and loss to limits of one grade, each with what else it shall hold. */
export function gradeMargins<More extends object>(
  { oneWayDelayMs, jitterMs, lossRatio }: NetworkFigures,
  limits: QualityLimits,
  isInclusive: true | undefined,
  more: More,
) {
  const isMet = (actual: number, limit: number) => actual < limit || (isInclusive === true && actual === limit);
  const ms = (field: string, actualMs: number | undefined, limitMs: number) => {
    if (actualMs === undefined) return { limitMs, ...more };
    assertRange(field, actualMs, actualMs >= 0, 'milliseconds, 0 or more');
    return { limitMs, actualMs, marginMs: limitMs - actualMs, met: isMet(actualMs, limitMs), ...more };
  };
  const ratio = (field: string, actualRatio: number | undefined, limitRatio: number) => {
    if (actualRatio === undefined) return { limitRatio, ...more };
    assertRange(field, actualRatio, actualRatio >= 0 && actualRatio <= 1, 'a ratio from 0 to 1');
    return {
      limitRatio,
      actualRatio,
      marginRatio: limitRatio - actualRatio,
      met: isMet(actualRatio, limitRatio),
      ...more,
    };
  };
  return {
    ...(limits.delayMs !== undefined && { delay: ms('oneWayDelayMs', oneWayDelayMs, limits.delayMs) }),
    ...(limits.jitterMs !== undefined && { jitter: ms('jitterMs', jitterMs, limits.jitterMs) }),
    ...(limits.lossRatio !== undefined && { loss: ratio('lossRatio', lossRatio, limits.lossRatio) }),
  };
}
