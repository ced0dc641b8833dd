import { CapacityError } from '../errors/capacityError.ts';
import type { Issue } from '../scenario/issue.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { Plan } from './plan.ts';
import { planOf } from './planCapacity.ts';

/** A plan, or what is wrong with its scenario. */
export type JudgedPlan = { ok: true; plan: Plan } | { ok: false; issues: Issue[] };

/**
 * Plan of anything at all. A valid scenario has a plan; should a kernel refuse one all the same, that is an issue too,
 * so that one of many never stops the rest.
 */
export function judgedPlan(input: unknown): JudgedPlan {
  const parsed = parseScenario(input);
  if (!parsed.ok) return parsed;
  try {
    return { ok: true, plan: planOf(parsed.scenario) };
  } catch (error) {
    if (!(error instanceof CapacityError)) throw error;
    const { field: path, expected, received } = error;
    return { ok: false, issues: [{ path, code: 'out-of-range', expected, received }] };
  }
}
