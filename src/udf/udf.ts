import { valueAt } from '../explain/valueAt.ts';
import { type JudgedPlan, judgedPlan } from '../plan/judgedPlan.ts';

/** One statement asks several figures of one row. */
let last: { scenario: string; planned: JudgedPlan } | undefined;

function plannedOf(scenario: unknown): JudgedPlan {
  if (typeof scenario !== 'string') return judgedPlan(scenario);
  if (last?.scenario !== scenario) last = { scenario, planned: judgedPlan(readJson(scenario)) };
  return last.planned;
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
  // A column of SQL may hold no text at all.
  const value = planned.ok && typeof path === 'string' ? valueAt(planned.plan, path) : undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
