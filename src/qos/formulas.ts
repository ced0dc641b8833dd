import type { FormulasOf } from '../evidence/formula.ts';
import type { QosClass } from './markings.ts';

export const QOS_FORMULAS = {
  dscp: { kind: 'catalog', label: 'DiffServ code point' },
  userPriority: { kind: 'catalog', label: '802.11 user priority' },
  bitsPerSecond: { kind: 'formula', label: 'Voice, one way', expression: 'requiredBitsPerSecond' },
  shareRatio: {
    kind: 'formula',
    label: 'Voice share of the link',
    expression: 'bitsPerSecond / narrowestBitsPerSecond',
  },
} as const satisfies FormulasOf<QosClass>;
