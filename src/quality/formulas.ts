import type { FormulasOf } from '../evidence/formula.ts';
import type { DelayMargin, LossMargin, ScoreMargin } from './thresholdMargins.ts';

export const DELAY_MARGIN_FORMULAS = {
  limitMs: { kind: 'catalog', label: 'Published limit' },
  actualMs: { kind: 'input', label: 'Of the network' },
  marginMs: { kind: 'formula', label: 'Margin to the limit', expression: 'limitMs - actualMs' },
} as const satisfies FormulasOf<DelayMargin>;

export const LOSS_MARGIN_FORMULAS = {
  limitRatio: { kind: 'catalog', label: 'Published limit' },
  actualRatio: { kind: 'input', label: 'Of the network' },
  marginRatio: { kind: 'formula', label: 'Margin to the limit', expression: 'limitRatio - actualRatio' },
} as const satisfies FormulasOf<LossMargin>;

/** Where the margin is to a limit on both directions together. */
export const ROUND_TRIP_FORMULAS = {
  ...DELAY_MARGIN_FORMULAS,
  actualMs: { kind: 'formula', label: 'Round trip, as long back as there', expression: '2 * oneWayDelayMs' },
} as const satisfies FormulasOf<DelayMargin>;

export const SCORE_MARGIN_FORMULAS = {
  limitScore: { kind: 'catalog', label: 'Published limit' },
  actualScore: { kind: 'input', label: 'Of the call' },
  marginScore: { kind: 'formula', label: 'Margin to the limit', expression: 'actualScore - limitScore' },
} as const satisfies FormulasOf<ScoreMargin>;
