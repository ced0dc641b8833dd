import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';
import { isComparable, numberAt, PLAN_OUTPUTS, type PlanOutput } from './planOutputs.ts';

/** What becomes of one number from one plan to another. */
export interface PlanDelta {
  /** Dotted, in the plan. */
  path: string;
  label: string;
  /** Null where the plan has no such number, with what follows from it. */
  from: number | null;
  to: number | null;
  change: number | null;
  /** Of what it was; null also where that is nothing and it becomes something. */
  changeRatio: number | null;
  /** Absent where nothing changes, neither way is better, or the two are not to be compared. */
  isBetter?: boolean;
}

/** Two plans side by side. */
export interface PlanComparison {
  deltas: PlanDelta[];
  /** Findings of the second plan that the first has not. */
  came: Finding[];
  /** Findings of the first that the second has not. */
  went: Finding[];
}

/**
 * Two plans side by side: each main number in both, and the findings that come and go.
 *
 * Nothing is planned anew. A finding is the same where code, field and severity are; its text may differ. Bit rates
 * counted at different points and scores of different scales are listed and not judged.
 *
 * @param a the plan to begin with
 * @param b the plan to compare it with
 * @returns numbers that at least one of the plans has, in the order of the flow; a plan beside itself has no change
 */
export function comparePlans(a: Plan, b: Plan): PlanComparison {
  return {
    deltas: PLAN_OUTPUTS.flatMap((output) => deltaOf(output, a, b)),
    came: findingsBeyond(a, b),
    went: findingsBeyond(b, a),
  };
}

function deltaOf(output: PlanOutput, a: Plan, b: Plan): PlanDelta[] {
  const { path, label, better } = output;
  const [from, to] = [numberAt(a, path), numberAt(b, path)];
  if (from === undefined && to === undefined) return [];
  if (from === undefined || to === undefined)
    return [{ path, label, from: from ?? null, to: to ?? null, change: null, changeRatio: null }];
  const change = to - from;
  const isJudged = change !== 0 && better !== undefined && isComparable(output, a, b);
  return [
    {
      path,
      label,
      from,
      to,
      change,
      changeRatio: ratioOf(change, from),
      ...(isJudged && { isBetter: change < 0 === (better === 'less') }),
    },
  ];
}

/** Null where the quotient is no number that can be shown. */
function ratioOf(change: number, from: number): number | null {
  if (change === 0) return 0;
  const ratio = change / Math.abs(from);
  return Number.isFinite(ratio) ? ratio : null;
}

function findingsBeyond({ findings: known }: Plan, { findings }: Plan): Finding[] {
  const keyOf = ({ code, field, severity }: Finding) => `${severity} ${code} ${field}`;
  const keys = new Set(known.map(keyOf));
  return findings.filter((finding) => !keys.has(keyOf(finding)));
}
