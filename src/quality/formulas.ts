import type { FormulasOf } from '../evidence/formula.ts';
import type { DelayMargin, LossMargin } from './thresholdMargins.ts';

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
