import { assertRange } from '../errors/assertRange.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Plan } from './plan.ts';
import { planCapacity } from './planCapacity.ts';

/** What a solution must keep to, besides what the scenario says. */
export interface SolveConstraints {
  /** At least, on the codec's own scale [1…4.5]. */
  meanOpinionScore?: number;
  /** All calls, each way, at most, counted as the link is measured [bit/s]. */
  bitsPerSecond?: number;
  /** At most [ms]. */
  mouthToEarMs?: number;
  /** For traffic, instead of what the demand accepts [0…1]. */
  blockingRatio?: number;
}

/** A scenario tried: its plan, and the inputs that it does not keep to. */
export interface Attempt {
  /** Absent where the scenario is beyond what may be said. */
  plan?: Plan;
  broken: string[];
}

/** Refuses a condition that nothing or everything meets. */
export function assertConstraints(subjectTo: SolveConstraints): void {
  const { meanOpinionScore: score = 1, bitsPerSecond = 1, mouthToEarMs = 0, blockingRatio = 0.5 } = subjectTo;
  assertRange('subjectTo.meanOpinionScore', score, score >= 1 && score <= 4.5, 'a score from 1 to 4.5');
  assertRange('subjectTo.bitsPerSecond', bitsPerSecond, bitsPerSecond > 0, 'bit/s above 0');
  assertRange('subjectTo.mouthToEarMs', mouthToEarMs, mouthToEarMs >= 0, 'milliseconds, 0 or more');
  const isTarget = blockingRatio > 0 && blockingRatio < 1;
  assertRange('subjectTo.blockingRatio', blockingRatio, isTarget, 'a ratio above 0 and below 1');
}

/** The plan of a scenario, and which inputs it breaks: the link, the provider's limits, and the conditions. */
export function attempt(scenario: Scenario, subjectTo: SolveConstraints): Attempt {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) return { broken: parsed.issues.slice(0, 1).map(({ path }) => path) };
  const plan = planCapacity(parsed.scenario);
  return { plan, broken: [...brokenLink(plan), ...brokenLimits(plan), ...brokenConstraints(planned(plan), subjectTo)] };
}

/** The direction of the link that is too narrow. */
function brokenLink({ link: { fits, bindingLimit } }: Plan): string[] {
  return fits === false && bindingLimit ? [`link.${bindingLimit}BitsPerSecond`] : [];
}

const LIMITS: Readonly<Record<string, string>> = {
  'plan-limit': 'limits.concurrentCalls',
  'call-rate-limit': 'limits.callsPerMinute',
};

function brokenLimits({ findings }: Plan): string[] {
  const failed = findings.filter(({ severity }) => severity === 'fail');
  return failed.flatMap(({ code }) => LIMITS[code] ?? []);
}

/** What conditions are about. */
export interface Reached {
  requiredBitsPerSecond: number;
  mouthToEarMs?: number | undefined;
  meanOpinionScore?: number | undefined;
}

const planned = ({ link: { requiredBitsPerSecond }, quality: { mouthToEarMs, meanOpinionScore } }: Plan): Reached => ({
  requiredBitsPerSecond,
  mouthToEarMs,
  meanOpinionScore,
});

/** Conditions that are not met; what is not known meets none. */
export function brokenConstraints(reached: Reached, subjectTo: SolveConstraints): string[] {
  const { requiredBitsPerSecond, mouthToEarMs = Infinity, meanOpinionScore = -Infinity } = reached;
  const { bitsPerSecond, mouthToEarMs: mostMs, meanOpinionScore: least } = subjectTo;
  return [
    ...(bitsPerSecond !== undefined && requiredBitsPerSecond > bitsPerSecond ? ['subjectTo.bitsPerSecond'] : []),
    ...(mostMs !== undefined && mouthToEarMs > mostMs ? ['subjectTo.mouthToEarMs'] : []),
    ...(least !== undefined && meanOpinionScore < least ? ['subjectTo.meanOpinionScore'] : []),
  ];
}
