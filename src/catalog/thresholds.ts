import type { Cite } from '../evidence/source.ts';

/** Limits that a network is held against. A value must stay below its limit, not at it. */
export interface QualityLimits {
  label: string;
  delayMs: number;
  jitterMs: number;
  lossRatio: number;
  cite: Cite;
}

/** Published limits by profile. */
export const PROFILES = {
  exotel: {
    label: 'Exotel guide',
    delayMs: 150,
    jitterMs: 30,
    lossRatio: 0.01,
    cite: 'exotel-network#Network Quality Requirements',
  },
} as const satisfies Record<string, QualityLimits>;

export type ProfileId = keyof typeof PROFILES;
