import { EXOTEL_TROUBLES, type SymptomId } from '../catalog/exotelTroubles.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Cite } from '../evidence/source.ts';
import type { Observation, TestOutcome } from '../measurement/observation.ts';
import type { Plan } from '../plan/plan.ts';
import { formatBitRate, formatNumber, formatRatio } from '../units/format.ts';
import { type CauseRule, CAUSES } from './causes.ts';
import { type Comparison, comparisons } from './comparison.ts';

export interface DiagnoseInput {
  plan: Plan;
  observations?: readonly Observation[];
  symptoms?: readonly SymptomId[];
}

/** What may be wrong, and why one may think so. */
export interface Cause {
  id: string;
  cause: string;
  /** An order and not a probability: what speaks for it against what speaks against it. */
  likelihood: 'likely' | 'possible' | 'unlikely';
  /** Sentences, what speaks for it first. */
  evidence: string[];
  /** What would confirm it. */
  check: string;
  fix: string;
  cite: Cite;
}

/** Every symptom. */
export const SYMPTOMS: readonly SymptomId[] = EXOTEL_TROUBLES.map(({ id }) => id);

/** How much each kind of evidence counts: a test that was made more than what somebody noticed. */
const WEIGHTS = {
  failedTest: 3,
  passedTest: -3,
  rowOfGuide: 2,
  otherSymptom: 1,
  missedLimit: 2,
  metLimit: -1,
  finding: 1,
};
const LIKELY_FROM = 3;

/**
 * What may be wrong, the likeliest first.
 *
 * Assumes that what was measured and noticed belongs to this plan. A cause is there only where something speaks for it.
 *
 * @param input `plan`; `observations` as the parsers of measurements give them; `symptoms` by their ids
 * @returns causes with evidence, a check that would confirm each, and what to do; empty where nothing speaks for any
 * @throws CapacityError `unknown-id` for a symptom that is not listed
 * @source Exotel, Network Requirements, read 2026-11-23, Troubleshooting
 */
export function diagnose({ plan, observations = [], symptoms = [] }: DiagnoseInput): Cause[] {
  for (const symptom of symptoms)
    if (!SYMPTOMS.includes(symptom))
      throw new CapacityError({
        code: 'unknown-id',
        field: 'symptoms',
        received: symptom,
        expected: `one of ${SYMPTOMS.join(', ')}`,
      });
  const found = comparisons(plan, observations);
  const outcomes = observations.flatMap((observation) => observation.outcomes ?? []);
  const judged = CAUSES.map((rule) => ({
    rule,
    signs: [
      ...symptomSigns(rule, symptoms),
      ...testSigns(rule, plan, outcomes),
      ...figureSigns(rule, found),
      ...findingSigns(rule, plan, symptoms),
    ],
  }));
  return judged
    .filter(({ signs }) => signs.some(({ weight }) => weight > 0))
    .map(({ rule, signs }) => ({ rule, signs, score: signs.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((one, other) => other.score - one.score)
    .map(({ rule: { id, cause, check, fix, cite }, signs, score }) => ({
      id,
      cause,
      likelihood: score >= LIKELY_FROM ? 'likely' : score > 0 ? 'possible' : 'unlikely',
      evidence: [...signs].sort((one, other) => other.weight - one.weight).map(({ text }) => text),
      check,
      fix,
      cite,
    }));
}

interface Sign {
  weight: number;
  text: string;
}

function symptomSigns({ symptoms: own, alsoSymptoms }: CauseRule, symptoms: readonly SymptomId[]): Sign[] {
  return [...new Set(symptoms)].flatMap((symptom) => {
    const weight = own.includes(symptom)
      ? WEIGHTS.rowOfGuide
      : alsoSymptoms.includes(symptom)
        ? WEIGHTS.otherSymptom
        : 0;
    const text = EXOTEL_TROUBLES.find(({ id }) => id === symptom)?.symptom ?? symptom;
    return weight > 0 ? [{ weight, text: `Noticed: ${text}.` }] : [];
  });
}

/** One failed test is enough; only where all that were made pass do they speak against it. */
function testSigns({ tests }: CauseRule, { readiness }: Plan, outcomes: readonly TestOutcome[]): Sign[] {
  const own = new Set(
    (readiness?.tests ?? [])
      .filter(({ ruleId, probe }) =>
        tests.some((test) => (test.ruleId !== undefined && test.ruleId === ruleId) || test.kind === probe.kind),
      )
      .map(({ id }) => id),
  );
  const made = outcomes.filter(({ id, outcome }) => own.has(id) && outcome !== 'skipped');
  const failed = made.filter(({ outcome }) => outcome === 'failed');
  const [first] = failed;
  if (first) {
    const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
    return [
      { weight: WEIGHTS.failedTest, text: `Failed: ${first.id}${more}${first.detail ? ` (${first.detail})` : ''}.` },
    ];
  }
  return made.length > 0
    ? [{ weight: WEIGHTS.passedTest, text: `Passed: ${made.map(({ id }) => id).join(', ')}.` }]
    : [];
}

/** The worst of each figure counts once. */
function figureSigns({ metrics }: CauseRule, found: readonly Comparison[]): Sign[] {
  return metrics.flatMap((metric): Sign[] => {
    const fair = found.filter((each) => each.metric === metric && each.isMet !== undefined);
    const worst = fair.toSorted((one, other) => (one.margin ?? 0) - (other.margin ?? 0))[0];
    if (!worst) return [];
    const weight = worst.isMet ? WEIGHTS.metLimit : WEIGHTS.missedLimit;
    return [{ weight, text: sentence(worst) }];
  });
}

const VALUES: Readonly<Record<Comparison['metric'], { label: string; text: (value: number) => string }>> = {
  delay: { label: 'Delay one way', text: (value) => `${formatNumber(value, 1)} ms` },
  'round-trip': { label: 'Round trip', text: (value) => `${formatNumber(value, 1)} ms` },
  jitter: { label: 'Jitter', text: (value) => `${formatNumber(value, 1)} ms` },
  loss: { label: 'Loss', text: formatRatio },
  rate: { label: 'Rate', text: formatBitRate },
  score: { label: 'Score', text: (value) => formatNumber(value, 2) },
};

/** A comparison in words: what was measured, allowed and planned. */
export function sentence({ metric, measured, limit, margin, planned, note }: Comparison): string {
  const { label, text } = VALUES[metric];
  const allowed =
    limit === undefined
      ? ''
      : `, limit ${text(limit)}, ${text(Math.abs(margin ?? 0))} ${(margin ?? 0) < 0 ? 'beyond it' : 'to spare'}`;
  const assumed = planned === undefined ? '' : `; planned with ${text(planned)}`;
  return `${label} measured ${text(measured)}${allowed}${assumed}.${note === undefined ? '' : ` ${note}`}`;
}

/** What the plan says is no sign of its own: it counts where somebody noticed what it may be behind. */
function findingSigns(
  { findings, symptoms: own, alsoSymptoms }: CauseRule,
  plan: Plan,
  symptoms: readonly SymptomId[],
): Sign[] {
  if (!symptoms.some((symptom) => own.includes(symptom) || alsoSymptoms.includes(symptom))) return [];
  return plan.findings
    .filter(({ code }) => findings.includes(code))
    .map(({ message }) => ({ weight: WEIGHTS.finding, text: `The plan says: ${message}` }));
}
