import type { Cite } from '../evidence/source.ts';

/** Planning habits that stand in for what a scenario leaves open; each is shown as a default. */
export const CONVENTIONS = {
  /** Kept free of the planned traffic: three quarters of a link may be reserved. */
  headroomRatio: { value: 0.25, cite: 'cisco-qos-srnd#total reservable bandwidth 75 %' },
  voiceShareRatio: { value: 1, cite: 'house-default#a link used for voice alone' },
} as const satisfies Record<string, { value: number; cite: Cite }>;
