import type { Plan } from './plan.ts';

/** What a contact center has on the link are legs, of which each is reckoned as a call. */
export function callsOnLink({ scenario, traffic }: Pick<Plan, 'scenario' | 'traffic'>): number {
  return haveLegs(scenario) ? traffic.peakCalls : (traffic.legs ?? traffic.peakCalls);
}

/** True where the media say how many legs a call has. */
export function haveLegs({ media }: Pick<Plan['scenario'], 'media'>): boolean {
  return [media].flat().some(({ legsPerCall }) => legsPerCall !== undefined);
}
