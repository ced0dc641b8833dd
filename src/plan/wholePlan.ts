import type { Plan } from './plan.ts';
import { plannedReadiness } from './plannedReadiness.ts';
import { sharedLink } from './sharedLink.ts';

/** What a plan has beside its calls: all that shares the link with them, and what is to be opened, resolved and tested. */
export function wholePlan(
  base: Omit<Plan, 'findings' | 'qos' | 'queues' | 'readiness'>,
): Pick<Plan, 'bandwidth' | 'link' | 'qos' | 'queues' | 'readiness'> {
  return { ...sharedLink(base), readiness: plannedReadiness(base) };
}
