import { CapacityError } from '../errors/capacityError.ts';
import type { FilledScenario, Scenario } from '../scenario/scenario.ts';
import { inputPaths, withNumber } from './inputNumber.ts';
import { omitted } from './omitted.ts';
import { planCapacity } from './planCapacity.ts';
import { numberAt } from './planOutputs.ts';
import type { InputRange } from './triangular.ts';

export type InputRanges = Readonly<Record<string, InputRange>>;

/** Three scenarios as one with ranges: they may differ in numbers alone. */
export function rangesOf({ low, likely, high }: { low: Scenario; likely: Scenario; high: Scenario }): {
  scenario: Scenario;
  ranges: InputRanges;
} {
  const filled = { low: filledOf(low), likely: filledOf(likely), high: filledOf(high) };
  assertAlike('low', filled.low, filled.likely);
  assertAlike('high', filled.high, filled.likely);
  const ranges: Record<string, InputRange> = {};
  for (const path of inputPaths(filled.likely)) {
    const at = (scenario: FilledScenario) => numberAt(scenario, path) ?? NaN;
    const [one, middle, other] = [at(filled.low), at(filled.likely), at(filled.high)];
    if (one === middle && other === middle) continue;
    ranges[path] = { low: Math.min(one, other), likely: middle, high: Math.max(one, other) };
  }
  return { scenario: likely, ranges };
}

const filledOf = (scenario: Scenario): FilledScenario => planCapacity(scenario).scenario;

function assertAlike(field: string, scenario: FilledScenario, likely: FilledScenario): void {
  const alike = inputPaths(likely).reduce((copy, path) => {
    const value = numberAt(scenario, path);
    return value === undefined ? copy : withNumber(copy, path, value);
  }, likely);
  if (textOf(alike) === textOf(scenario)) return;
  const expected = 'the likely scenario with other numbers';
  throw new CapacityError({ code: 'invalid-scenario', field, received: 'another scenario', expected });
}

const textOf = (scenario: FilledScenario): string => JSON.stringify(omitted(scenario, ['name', 'defaults']));

/** Refuses ranges of what is no number of the scenario, or out of order. */
export function assertRanges(scenario: FilledScenario, ranges: InputRanges): void {
  const known = inputPaths(scenario);
  for (const [path, { low, likely, high }] of Object.entries(ranges)) {
    if (!known.includes(path)) {
      const expected = `one of ${known.join(', ')}`;
      throw new CapacityError({ code: 'unknown-path', field: 'ranges', received: path, expected });
    }
    if (low <= likely && likely <= high && Number.isFinite(high - low)) continue;
    const received = `${low}, ${likely}, ${high}`;
    throw new CapacityError({
      code: 'out-of-range',
      field: `ranges.${path}`,
      received,
      expected: 'low, likely and high in order',
    });
  }
}
