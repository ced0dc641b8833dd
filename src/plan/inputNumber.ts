import { parseScenario } from '../scenario/parseScenario.ts';
import type { FilledScenario, Scenario } from '../scenario/scenario.ts';
import type { Plan } from './plan.ts';
import { planCapacity } from './planCapacity.ts';

/** Paths of the numbers that a scenario holds, one by one: not those of a list that stands together. */
export function inputPaths(scenario: FilledScenario | Scenario): string[] {
  return numberPaths(scenario, '');
}

function numberPaths(value: unknown, path: string): string[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.some((each) => typeof each === 'number')) return [];
  return Object.entries(value).flatMap(([key, inner]) => numberPaths(inner, path === '' ? key : `${path}.${key}`));
}

/** The same record with another number at a dotted path, where there is one. */
export function withNumber<T extends object>(record: T, path: string, value: number | undefined): T {
  const [key = '', ...rest] = path.split('.');
  const inner = (record as Record<string, unknown>)[key];
  const changed =
    rest.length === 0 || typeof inner !== 'object' || inner === null ? value : withNumber(inner, rest.join('.'), value);
  if (!Array.isArray(record)) return { ...record, [key]: changed };
  return record.map((each: unknown, index) => (String(index) === key ? changed : each)) as unknown as T;
}

/** The scenario with another number of its own; a payload format that nobody chose follows the packet time. */
export function withInput(scenario: FilledScenario, path: string, value: number): FilledScenario {
  const changed = withNumber(scenario, path, value);
  const format = path.replace(/packetMs$/, 'payloadFormat');
  return format !== path && scenario.defaults.includes(format) ? withNumber(changed, format, undefined) : changed;
}

/** Plan of a scenario; undefined where it does not hold together. */
export function planIfValid(scenario: Scenario): Plan | undefined {
  const parsed = parseScenario(scenario);
  return parsed.ok ? planCapacity(parsed.scenario) : undefined;
}
