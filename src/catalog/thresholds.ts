import type { QualityProfile } from './qualityProfile.ts';
import { RARE_PROFILES } from './rareProfiles.ts';

const USUAL_PROFILES = {
  exotel: {
    label: 'Exotel guide',
    delayMs: 150,
    jitterMs: 30,
    lossRatio: 0.01,
    cite: 'exotel-network#Network Quality Requirements',
  },
} as const satisfies Record<string, QualityProfile>;

/** Published limits by profile. */
export const PROFILES = { ...USUAL_PROFILES, ...RARE_PROFILES };

export type ProfileId = keyof typeof PROFILES;
