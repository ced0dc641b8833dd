import type { Cite } from '../evidence/source.ts';
import type { JitterKind } from './delayConventions.ts';

/** What stands in for what is not said of a network whose delay is known; each is shown as a default and not judged. */
export const NETWORK_DEFAULTS = {
  jitterMs: { value: 0, cite: 'house-default#a network of which no jitter is said' },
  jitterKind: { value: 'rfc3550', cite: 'house-default#what RTCP reports' },
  lossRatio: { value: 0, cite: 'house-default#a network of which no loss is said' },
  burstFactor: { value: 1, cite: 'g107#table 3' },
  /** Below it many users are dissatisfied: the least that is usually aimed at. */
  targetMeanOpinionScore: { value: 3.6, cite: 'g107#table B.1' },
} as const satisfies Record<string, { value: number | JitterKind; cite: Cite }>;
