import type { Cited } from '../evidence/source.ts';

/** A category of speech quality: ratings from `leastFactor` up to where the next better one begins. */
export type SatisfactionBand = Cited<{ leastFactor: number }> & { satisfaction: string; label: string };

const cites = { leastFactor: 'g109#categories of speech quality' } as const;

/** Categories of the narrowband scale, the best first; below the last one a connection is not recommended. */
export const SATISFACTION_BANDS = [
  { satisfaction: 'very-satisfied', label: 'Very satisfied', leastFactor: 90, cites },
  { satisfaction: 'satisfied', label: 'Satisfied', leastFactor: 80, cites },
  { satisfaction: 'some-dissatisfied', label: 'Some users dissatisfied', leastFactor: 70, cites },
  { satisfaction: 'many-dissatisfied', label: 'Many users dissatisfied', leastFactor: 60, cites },
  {
    satisfaction: 'nearly-all-dissatisfied',
    label: 'Nearly all users dissatisfied',
    leastFactor: 50,
    cites,
  },
] as const satisfies readonly SatisfactionBand[];

export type Satisfaction = (typeof SATISFACTION_BANDS)[number]['satisfaction'] | 'not-recommended';
