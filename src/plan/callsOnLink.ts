import type { Plan } from './plan.ts';

/** What a contact center has on the link are legs, of which each is reckoned as a call. */
export function callsOnLink({ scenario, traffic }: Pick<Plan, 'scenario' | 'traffic'>): number {
  return scenario.media.legsPerCall === undefined ? (traffic.legs ?? traffic.peakCalls) : traffic.peakCalls;
}
