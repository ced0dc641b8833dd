import { valueAt } from '../explain/valueAt.ts';
import { type JudgedPlan, judgedPlan } from '../plan/judgedPlan.ts';

/** One statement asks several figures of one row. */
let last: { scenario: string; planned: JudgedPlan } | undefined;

function plannedOf(scenario: string): JudgedPlan {
  if (last?.scenario === scenario) return last.planned;
  const planned = judgedPlan(readJson(scenario));
  last = { scenario, planned };
  return planned;
}

/** What is no JSON is no scenario, and is refused as one. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The plan of a row.
 *
 * @param scenario as JSON text
 * @returns the plan as JSON text, or `{"issues":[…]}` with all that is wrong with the scenario; never throws
 */
export function plan(scenario: string): string {
  const planned = plannedOf(scenario);
  return JSON.stringify(planned.ok ? planned.plan : { issues: planned.issues });
}

/**
 * One number or word of the plan of a row.
 *
 * @param scenario as JSON text
 * @param path dotted, such as `link.smallestLinkBitsPerSecond` or `media.0.codec`
 * @returns what stands there: a number, text, or 1 and 0 for true and false; null where nothing does or the scenario is
 *   not valid; never throws
 */
export function figure(scenario: string, path: string): number | string | null {
  const planned = plannedOf(scenario);
  const value = planned.ok ? valueAt(planned.plan, path) : undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
