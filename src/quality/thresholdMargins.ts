import type { Cite } from '../evidence/source.ts';
import type { QualityProfile } from '../catalog/qualityProfile.ts';
import { furtherMargins } from './furtherMargins.ts';
import { gradeMargins } from './gradeMargins.ts';

export interface DelayMargin {
  limitMs: number;
  actualMs?: number;
  marginMs?: number;
  met?: boolean;
  /** Against what is recommended, where the publisher has two grades. */
  recommended?: Pick<DelayMargin, 'limitMs' | 'actualMs' | 'marginMs' | 'met'>;
  /** A value at its limit meets it. */
  isInclusive?: true;
  /** Of jitter: what the limit is measured as, where the publisher says so. */
  jitterKind?: NonNullable<QualityProfile['jitterKind']>;
  cite: Cite;
}

export interface LossMargin {
  limitRatio: number;
  actualRatio?: number;
  marginRatio?: number;
  met?: boolean;
  recommended?: Pick<LossMargin, 'limitRatio' | 'actualRatio' | 'marginRatio' | 'met'>;
  isInclusive?: true;
  cite: Cite;
}

export interface ScoreMargin {
  limitScore: number;
  actualScore: number;
  marginScore: number;
  met: boolean;
  recommended?: Pick<ScoreMargin, 'limitScore' | 'actualScore' | 'marginScore' | 'met'>;
  isInclusive?: true;
  cite: Cite;
}

export interface NetworkFigures {
  oneWayDelayMs?: number;
  jitterMs?: number;
  lossRatio?: number;
  /** Of a call over it, with `codec`. */
  meanOpinionScore?: number;
  codec?: string;
}

/** What the publisher does not bound is absent. */
export interface ThresholdMargins {
  delay?: DelayMargin;
  jitter?: DelayMargin;
  loss?: LossMargin;
  /** Held against twice the delay of one way. */
  roundTrip?: DelayMargin;
  /** Absent while no score is known. */
  meanOpinionScore?: ScoreMargin;
}

/**
 * A network held against published limits.
 *
 * @param network what is known of it: delay [ms], jitter [ms], loss [0…1]; what is absent is not judged
 * @param profile limits of a publisher, in one grade or two
 * @returns each limit with the value and the margin to it; a value at its limit does not meet it
 * @throws CapacityError `out-of-range`
 * @formula marginMs
 */
export function thresholdMargins(network: NetworkFigures, profile: QualityProfile): ThresholdMargins {
  const { recommended, roundTripMs, isInclusive, scores, cite } = profile;
  const margins = gradeMargins(network, profile, isInclusive, { cite });
  return (recommended ?? roundTripMs ?? isInclusive ?? scores) ? furtherMargins(network, profile, margins) : margins;
}
