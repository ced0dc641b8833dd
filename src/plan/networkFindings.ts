import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';
import { qualityFindings } from './qualityFindings.ts';
import { ratingFindings } from './ratingFindings.ts';

/** Where the network misses limits, and what is to be said of how the calls sound over it. */
export function networkFindings(plan: Omit<Plan, 'findings'>): Finding[] {
  return [...qualityFindings(plan), ...(plan.quality.mouthToEarMs === undefined ? [] : ratingFindings(plan))];
}
