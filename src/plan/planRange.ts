import { assertRange } from '../errors/assertRange.ts';
import type { FilledScenario, Scenario } from '../scenario/scenario.ts';
import { withInput } from './inputNumber.ts';
import { type Direction, knownDirection } from './knownDirection.ts';
import type { Plan } from './plan.ts';
import { planCapacity } from './planCapacity.ts';
import { MAIN_OUTPUTS, numberAt, type PlanOutput } from './planOutputs.ts';
import { type Ranged, rangedInputs } from './rangedInputs.ts';
import { assertRanges, type InputRanges, rangesOf } from './scenarioRanges.ts';
import { seededNumbers, SEEDS } from './seededNumbers.ts';

/** A scenario with ranges for some of its numbers, by path; or three scenarios that differ in numbers alone. */
export type PlanRangeInput = (
  { scenario: Scenario; ranges: InputRanges } | { low: Scenario; likely: Scenario; high: Scenario }
) & {
  /** Scenarios drawn, where there must be some; 500 when absent. */
  sampleCount?: number;
  /** The same seed draws the same; 1 when absent. */
  seed?: number;
};

/** How far one output may lie. */
export interface OutputBand {
  /** Dotted, in the plan. */
  path: string;
  label: string;
  /** With every input as likely. */
  likely: number;
  /** Of all that the ranges allow, or of what was drawn. */
  least: number;
  most: number;
  areEndsExact: boolean;
  /** Not exceeded in one, five and nine cases of ten. */
  p10: number;
  p50: number;
  p90: number;
  /** `monotone`: exact, because one input alone decides and the output never turns; `sampled`: of what was drawn. */
  method: 'monotone' | 'sampled';
  /** Share of what was planned that has this output at all [0…1]. */
  knownRatio: number;
}

export interface PlanRange {
  /** With every input as likely. */
  plan: Plan;
  ranges: InputRanges;
  bands: OutputBand[];
  /** 0 where nothing had to be drawn. */
  sampleCount: number;
  seed: number;
}

const USUAL_SAMPLES = 500;
const FEWEST_SAMPLES = 10;
const MOST_SAMPLES = 100_000;
const SHARES = [0.1, 0.5, 0.9] as const;

/**
 * How far the main outputs of a plan may lie when some of its numbers are only known as low, likely and high.
 *
 * Each such number is taken as triangular between its ends with its peak at the likely value, whole where the scenario
 * takes whole ones, a packet time that the codec has, and independent of the others. Where an output is known never to turn with any of them, its ends
 * are exact; where moreover only one of them matters, so are its percentiles, and nothing is drawn for it. All else is
 * drawn with a seed: the same input gives the same bands. Percentiles of draws are values that were drawn.
 *
 * @param input `scenario` with `ranges` by path, such as `demand.callsPerHour`, or three scenarios `low`, `likely` and
 *   `high`; `sampleCount` [10…100000]; `seed` [1…2147483646]
 * @returns a band for each main output that the likely plan has
 * @throws CapacityError `invalid-scenario` for a scenario in the ranges that is none, or three that are no variants of
 *   one; `unknown-path`; `out-of-range`
 * @example planRange({ scenario: { demand: { kind: 'calls', peakCalls: 50 } }, ranges: { 'demand.peakCalls': { low: 40, likely: 50, high: 70 } } }).bands[0].p90 // 62
 */
export function planRange(input: PlanRangeInput): PlanRange {
  const { sampleCount = USUAL_SAMPLES, seed = 1 } = input;
  const isCount = Number.isInteger(sampleCount) && sampleCount >= FEWEST_SAMPLES && sampleCount <= MOST_SAMPLES;
  assertRange('sampleCount', sampleCount, isCount, `a whole number from ${FEWEST_SAMPLES} to ${MOST_SAMPLES}`);
  const isSeed = Number.isInteger(seed) && seed >= SEEDS.least && seed <= SEEDS.most;
  assertRange('seed', seed, isSeed, `a whole number from ${SEEDS.least} to ${SEEDS.most}`);
  const { scenario: given, ranges } = 'scenario' in input ? input : rangesOf(input);
  const { scenario: filled } = planCapacity(given);
  assertRanges(filled, ranges);
  const plan = planOf(
    filled,
    Object.entries(ranges).map(([path, { likely }]) => [path, likely]),
  );
  const { scenario } = plan;
  const inputs = rangedInputs(scenario, ranges);
  const outputs = MAIN_OUTPUTS.filter(({ path }) => numberAt(plan, path) !== undefined);
  const bands = outputs.map((output) => monotoneBand(output, plan, inputs));
  const isDrawn = bands.some((band) => band === undefined);
  const plans = isDrawn ? drawnPlans(scenario, inputs, sampleCount, seed) : [];
  return {
    plan,
    ranges,
    bands: outputs.map((output, index) => bands[index] ?? sampledBand(output, plan, inputs, plans)),
    sampleCount: plans.length,
    seed,
  };
}

function planOf(scenario: FilledScenario, values: readonly (readonly [path: string, value: number])[]): Plan {
  return planCapacity(values.reduce((changed, [path, value]) => withInput(changed, path, value), scenario));
}

const directionOf = ({ scenario }: Plan, output: string, { path }: Ranged): Direction | undefined =>
  knownDirection(scenario, output, path);

/** Ends that are known to be such; undefined where they are not. */
function exactEnds({ path }: PlanOutput, plan: Plan, inputs: readonly Ranged[]): [number, number] | undefined {
  const directions = inputs.map((each) => directionOf(plan, path, each));
  if (directions.includes(undefined)) return undefined;
  const corner = (sign: 1 | -1) => {
    const values = inputs.map(({ path: input, range }, index) => {
      const direction = (directions[index] ?? 0) * sign;
      return [input, direction === 0 ? range.likely : direction > 0 ? range.high : range.low] as const;
    });
    return numberAt(planOf(plan.scenario, values), path);
  };
  const [least, most] = [corner(-1), corner(1)];
  return least === undefined || most === undefined ? undefined : [least, most];
}

function monotoneBand(output: PlanOutput, plan: Plan, inputs: readonly Ranged[]): OutputBand | undefined {
  const { path, label } = output;
  const ends = exactEnds(output, plan, inputs);
  const deciding = inputs.filter((each) => directionOf(plan, path, each) !== 0);
  const [only] = deciding;
  if (!ends || deciding.length > 1) return undefined;
  const isFalling = only && directionOf(plan, path, only) === -1;
  const likely = numberAt(plan, path) ?? 0;
  const quantile = (share: number) =>
    only ? numberAt(planOf(plan.scenario, [[only.path, only.at(isFalling ? 1 - share : share)]]), path) : likely;
  const [p10 = likely, p50 = likely, p90 = likely] = SHARES.map(quantile);
  const [least, most] = ends;
  return { path, label, likely, least, most, areEndsExact: true, p10, p50, p90, method: 'monotone', knownRatio: 1 };
}

function drawnPlans(scenario: FilledScenario, inputs: readonly Ranged[], count: number, seed: number): Plan[] {
  const next = seededNumbers(seed);
  return Array.from({ length: count }, () =>
    planOf(
      scenario,
      inputs.map(({ path, at }) => [path, at(next())]),
    ),
  );
}

function sampledBand(output: PlanOutput, plan: Plan, inputs: readonly Ranged[], plans: readonly Plan[]): OutputBand {
  const { path, label } = output;
  const likely = numberAt(plan, path) ?? 0;
  const drawn = plans.flatMap((each) => numberAt(each, path) ?? []).sort((a, b) => a - b);
  const ends = exactEnds(output, plan, inputs);
  const quantile = (share: number) => drawn[Math.max(Math.ceil(share * drawn.length) - 1, 0)] ?? likely;
  const [p10 = likely, p50 = likely, p90 = likely] = SHARES.map(quantile);
  const [least, most] = ends ?? [Math.min(likely, drawn[0] ?? likely), Math.max(likely, drawn.at(-1) ?? likely)];
  const knownRatio = plans.length === 0 ? 1 : drawn.length / plans.length;
  return {
    path,
    label,
    likely,
    least,
    most,
    areEndsExact: ends !== undefined,
    p10,
    p50,
    p90,
    method: 'sampled',
    knownRatio,
  };
}
