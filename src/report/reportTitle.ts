import type { Plan } from '../plan/plan.ts';

/** What a report is headed with: the name of the scenario, where it has one that can be seen. */
export function reportTitle({ scenario: { name = '' } }: Plan): string {
  return /[^\s\p{Cc}\p{Cf}]/u.test(name) ? name : 'Voice capacity plan';
}
