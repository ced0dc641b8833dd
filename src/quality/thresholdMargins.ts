import { assertRange } from '../errors/assertRange.ts';
import type { Cite } from '../evidence/source.ts';
import type { QualityLimits } from '../catalog/thresholds.ts';

export interface DelayMargin {
  limitMs: number;
  actualMs?: number;
  marginMs?: number;
  met?: boolean;
  cite: Cite;
}

export interface LossMargin {
  limitRatio: number;
  actualRatio?: number;
  marginRatio?: number;
  met?: boolean;
  cite: Cite;
}

export interface NetworkFigures {
  oneWayDelayMs?: number;
  jitterMs?: number;
  lossRatio?: number;
}

export interface ThresholdMargins {
  delay: DelayMargin;
  jitter: DelayMargin;
  loss: LossMargin;
}

/**
 * A network held against published limits.
 *
 * @param network what is known of it: delay [ms], jitter [ms], loss [0…1]; what is absent is not judged
 * @param limits a profile
 * @returns each limit with the value and the margin to it; a value at its limit does not meet it
 * @throws CapacityError `out-of-range`
 * @formula marginMs
 */
export function thresholdMargins(network: NetworkFigures, limits: QualityLimits): ThresholdMargins {
  const { cite } = limits;
  return {
    delay: { limitMs: limits.delayMs, ...msMargin('oneWayDelayMs', network.oneWayDelayMs, limits.delayMs), cite },
    jitter: { limitMs: limits.jitterMs, ...msMargin('jitterMs', network.jitterMs, limits.jitterMs), cite },
    loss: { limitRatio: limits.lossRatio, ...lossMargin(network.lossRatio, limits.lossRatio), cite },
  };
}

function msMargin(field: string, actualMs: number | undefined, limitMs: number) {
  if (actualMs === undefined) return {};
  assertRange(field, actualMs, actualMs >= 0, 'milliseconds, 0 or more');
  return { actualMs, marginMs: limitMs - actualMs, met: actualMs < limitMs };
}

function lossMargin(actualRatio: number | undefined, limitRatio: number) {
  if (actualRatio === undefined) return {};
  assertRange('lossRatio', actualRatio, actualRatio >= 0 && actualRatio <= 1, 'a ratio from 0 to 1');
  return { actualRatio, marginRatio: limitRatio - actualRatio, met: actualRatio < limitRatio };
}
