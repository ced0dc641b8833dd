import type { Step } from './explain.ts';
import { FUNCTION_NAMES } from './functionNames.ts';
import { formatNumber, formatValue } from '../units/format.ts';

const SIGNS: readonly [RegExp, string][] = [
  [/ \* /g, ' × '],
  [/ \/ /g, ' ÷ '],
  [/ - /g, ' − '],
  [/<=/g, '≤'],
  [/>=/g, '≥'],
];

/**
 * The steps behind a number in reading order, each once: the number first, then what it is made of.
 *
 * @returns steps without those that changed nothing
 */
export function outline(step: Step): Step[] {
  const seen = new Map<string, Step>();
  const visit = (each: Step) => {
    if (seen.has(each.path)) return;
    if (!each.inert || each === step) seen.set(each.path, each);
    each.uses.forEach((use) => visit(use.step));
  };
  visit(step);
  return [...seen.values()];
}

/** A step's formula with its names in words that can be read, such as `wire bytes × bits per byte`. */
export function ruleText(step: Step): string {
  return signs((step.expression ?? step.check ?? '').replace(/[a-z]\w*/gi, words));
}

/** A step's formula with the values put in, such as `238 × 8 × 1000 ÷ 20 = 95200`. */
export function valuesText(step: Step): string {
  const values = new Map(step.uses.map(({ name, step: used }) => [name, formatNumber(used.value)]));
  const rule = (step.expression ?? step.check ?? '').replace(/[a-z]\w*/gi, (name) =>
    name === step.name ? formatNumber(step.value) : (values.get(name) ?? name),
  );
  return signs(step.expression ? `${rule} = ${formatNumber(step.value)}` : rule);
}

/** A step's value in its unit. */
export function valueText(step: Step): string {
  return formatValue(step.name, step.value);
}

/** Camel case to words; functions keep their names. */
function words(name: string): string {
  return FUNCTION_NAMES.includes(name) ? name : name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function signs(text: string): string {
  return SIGNS.reduce((result, [pattern, sign]) => result.replace(pattern, sign), text);
}
