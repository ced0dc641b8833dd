import { JITTER_KINDS } from '../catalog/delayConventions.ts';
import type { AskField } from './askFields.ts';

/** Questions about the network of those who want to know how calls sound over it. */
export const networkFields: readonly AskField[] = [
  {
    path: 'network.jitterKind',
    label: 'Jitter as',
    choices: () => Object.entries(JITTER_KINDS).map(([value, { label }]) => ({ value, label })),
  },
  { path: 'network.bufferMs', label: 'De-jitter buffer', unit: 'ms' },
  { path: 'network.burstFactor', label: 'Burst factor', unit: 'count' },
  { path: 'network.distanceKm', label: 'Distance in km', unit: 'count' },
  {
    path: 'media.concealment',
    label: 'Lost packets',
    standard: 'none',
    choices: () => [
      { value: 'none', label: 'Left out' },
      { value: 'appendix-i', label: 'Concealed' },
    ],
    when: ({ codec }) => codec?.id === 'g711',
  },
  { path: 'quality.targetMeanOpinionScore', label: 'Score aimed at', unit: 'count' },
];
