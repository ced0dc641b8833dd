import { CapacityError } from '../errors/capacityError.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { leastWhole } from '../traffic/leastWhole.ts';
import { type Attempt, attempt, type SolveConstraints } from './constraints.ts';
import { planCapacity } from './planCapacity.ts';
import type { MostCalls } from './solution.ts';

/** Most calls at once that keep to the link, the provider's limits and the conditions. */
export function mostCalls(scenario: Scenario, subjectTo: SolveConstraints): MostCalls {
  assertBounded(scenario, subjectTo);
  const { count, ...solved } = mostWhole(
    (peakCalls) => attempt({ ...scenario, demand: { kind: 'calls', peakCalls } }, subjectTo),
    roomFor(scenario, subjectTo),
    'demand.peakCalls',
  );
  return { calls: count, ...solved };
}

/** Refuses a question that has no end. */
export function assertBounded({ link, limits }: Scenario, { bitsPerSecond }: SolveConstraints): void {
  if ((link?.downBitsPerSecond ?? limits?.concurrentCalls ?? bitsPerSecond) !== undefined) return;
  const expected = 'a link, limits.concurrentCalls or subjectTo.bitsPerSecond';
  throw new CapacityError({ code: 'invalid-scenario', field: 'link', received: 'none', expected });
}

/** Calls that there is about room for. */
export function roomFor(scenario: Scenario, { bitsPerSecond = Infinity }: SolveConstraints): number {
  const { link } = planCapacity({ ...scenario, demand: { kind: 'calls', peakCalls: 1 } });
  const most = [link.maxCalls, scenario.limits?.concurrentCalls, bitsPerSecond / link.callBitsPerSecond];
  return Math.floor(Math.min(...most.map((each) => each ?? Infinity)));
}

/**
 * Most of something that comes in whole ones, none included.
 *
 * @param tryCount the more, the less it keeps to
 * @param guess about how many
 * @param field what is counted, as a path: it binds where the scenario can hold no more
 */
export function mostWhole(
  tryCount: (count: number) => Attempt,
  guess: number,
  field: string,
): { count: number | null; plan: MostCalls['plan']; bindingInput: string } {
  const tooMany = leastWhole((count) => tryCount(count).broken.length > 0, Math.min(guess + 1, 1e9), 0);
  const [bindingInput = field] = tryCount(tooMany).broken;
  const { plan } = tryCount(Math.max(tooMany - 1, 0));
  if (!plan) throw new CapacityError({ code: 'invalid-scenario', field, received: 0, expected: 'a scenario of none' });
  return { count: tooMany === 0 ? null : tooMany - 1, plan, bindingInput };
}
