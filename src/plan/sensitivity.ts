import { assertRange } from '../errors/assertRange.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { inputPaths, planIfValid, withInput } from './inputNumber.ts';
import { inputSteps } from './inputSteps.ts';
import type { Plan } from './plan.ts';
import { planCapacity } from './planCapacity.ts';
import { MAIN_OUTPUTS, numberAt, type PlanOutput } from './planOutputs.ts';

/** What one input does to one output, all else as it is. */
export interface InputEffect {
  /** Of the output, dotted, in the plan. */
  path: string;
  label: string;
  /** As planned. */
  planned: number;
  /** With the lower and the higher input; null where there is none, or no such output with it. */
  atLow: number | null;
  atHigh: number | null;
  /** Change of the output for one unit of the input more. */
  perUnit: number;
  /** For a hundredth of the input more; null where the input is 0. */
  perPercent: number | null;
}

/** One number of the scenario, and what depends on it. */
export interface InputSensitivity {
  /** Dotted, in the scenario. */
  path: string;
  value: number;
  /** Nobody has said it yet. */
  isDefault: boolean;
  /** Tried beside it; null where the domain ends. */
  low: number | null;
  high: number | null;
  /** Largest change of an output by a step, as a share of what is planned; 1 where nothing was [1]. */
  influenceRatio: number;
  /** For each main output that the plan has. */
  effects: InputEffect[];
}

export interface SensitivityOptions {
  /** How far each input is moved, of itself; a tenth when absent. */
  stepRatio?: number;
}

const USUAL_STEP_RATIO = 0.1;

/**
 * What each number of a scenario does to the plan, the most influential first: what to ask a customer before all else,
 * beginning with those that are defaults.
 *
 * Each input is moved down and up by the same share of itself, all else as planned, and the scenario planned anew.
 * Whole numbers move by whole ones, one at least; a packet time to the next; from 0 a ratio by a hundredth, a bit rate
 * by 100 kbit/s, all else by 1. Where the domain ends on one side, the other side speaks alone. Counts of calls and
 * agents are staircases: within a small step they may stay as they are.
 *
 * @param scenario a valid one
 * @param options `stepRatio` [0.001…0.5]
 * @returns each number that can be moved; those without influence stand last, in the order of the scenario
 * @throws CapacityError `invalid-scenario`, `out-of-range`
 * @example sensitivity({ demand: { kind: 'calls', peakCalls: 50 } })[0].path // "media.packetMs"
 */
export function sensitivity(
  scenario: Scenario,
  { stepRatio = USUAL_STEP_RATIO }: SensitivityOptions = {},
): InputSensitivity[] {
  assertRange('stepRatio', stepRatio, stepRatio >= 0.001 && stepRatio <= 0.5, 'a ratio from 0.001 to 0.5');
  const plan = planCapacity(scenario);
  return inputPaths(plan.scenario)
    .flatMap((path) => sensitivityOf(plan, path, stepRatio))
    .sort((a, b) => b.influenceRatio - a.influenceRatio);
}

function sensitivityOf(plan: Plan, path: string, stepRatio: number): InputSensitivity[] {
  const { scenario } = plan;
  const value = numberAt(scenario, path) ?? 0;
  const { low, high } = inputSteps(scenario, path, value, stepRatio);
  if ((low ?? high) === undefined) return [];
  const at = (tried: number | undefined) =>
    tried === undefined ? undefined : { value: tried, plan: planIfValid(withInput(scenario, path, tried)) };
  const sides = { low: at(low), high: at(high) };
  const effects = MAIN_OUTPUTS.flatMap((output) => effectOf(output, { value, plan }, sides));
  return [
    {
      path,
      value,
      isDefault: scenario.defaults.includes(path),
      low: low ?? null,
      high: high ?? null,
      influenceRatio: Math.max(0, ...effects.map(influenceOf)),
      effects,
    },
  ];
}

interface Tried {
  value: number;
  plan: Plan | undefined;
}

function effectOf(
  { path, label }: PlanOutput,
  here: Tried,
  sides: { low: Tried | undefined; high: Tried | undefined },
): InputEffect[] {
  const outputOf = (tried: Tried | undefined) => tried?.plan && numberAt(tried.plan, path);
  const planned = outputOf(here);
  if (planned === undefined) return [];
  const [atLow, atHigh] = [outputOf(sides.low), outputOf(sides.high)];
  const from = atLow === undefined ? here.value : (sides.low?.value ?? here.value);
  const to = atHigh === undefined ? here.value : (sides.high?.value ?? here.value);
  const change = (atHigh ?? planned) - (atLow ?? planned);
  const perUnit = change === 0 || to === from ? 0 : change / (to - from);
  if (!Number.isFinite(perUnit)) return [];
  return [
    {
      path,
      label,
      planned,
      atLow: atLow ?? null,
      atHigh: atHigh ?? null,
      perUnit,
      perPercent: here.value === 0 ? null : (perUnit * Math.abs(here.value)) / 100,
    },
  ];
}

function influenceOf({ planned, atLow, atHigh }: InputEffect): number {
  const ratio = (output: number | null) => {
    if (output === null || output === planned) return 0;
    const share = Math.abs((output - planned) / planned);
    return Number.isFinite(share) ? share : 1;
  };
  return Math.max(ratio(atLow), ratio(atHigh));
}
