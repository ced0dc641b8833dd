import { valueAt } from '../explain/valueAt.ts';
import type { Plan } from '../plan/plan.ts';
import { planOf } from '../plan/planCapacity.ts';
import { type ParseResult, parseScenario } from '../scenario/parseScenario.ts';

type Planned = { plan: Plan } | Extract<ParseResult, { ok: false }>;

/** One statement asks several figures of one row. */
let last: { scenario: string; planned: Planned } | undefined;

function plannedOf(scenario: string): Planned {
  if (last?.scenario === scenario) return last.planned;
  const parsed = parseScenario(readJson(scenario));
  const planned: Planned = parsed.ok ? { plan: planOf(parsed.scenario) } : parsed;
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
  return JSON.stringify('plan' in planned ? planned.plan : { issues: planned.issues });
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
  const value = 'plan' in planned ? valueAt(planned.plan, path) : undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
