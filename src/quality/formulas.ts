import type { FormulasOf } from '../evidence/formula.ts';
import type { DelayMargin, LossMargin } from './thresholdMargins.ts';

export const DELAY_MARGIN_FORMULAS = {
  limitMs: { kind: 'catalog', label: 'Published limit' },
  actualMs: { kind: 'formula', label: 'Of the network', expression: 'networkMs' },
  marginMs: { kind: 'formula', label: 'Margin to the limit', expression: 'limitMs - actualMs' },
} as const satisfies FormulasOf<DelayMargin>;

export const LOSS_MARGIN_FORMULAS = {
  limitRatio: { kind: 'catalog', label: 'Published limit' },
  actualRatio: { kind: 'formula', label: 'Of the network', expression: 'networkRatio' },
  marginRatio: { kind: 'formula', label: 'Margin to the limit', expression: 'limitRatio - actualRatio' },
} as const satisfies FormulasOf<LossMargin>;
