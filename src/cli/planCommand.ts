import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explain, type Step } from '../explain/explain.ts';
import { outline, ruleText, valuesText, valueText } from '../explain/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { planCapacity } from '../plan/planCapacity.ts';
import { csv } from '../report/csv.ts';
import { html } from '../report/html.ts';
import type { ReportOptions } from '../report/localText.ts';
import { markdown } from '../report/markdown.ts';
import { planText } from '../report/planText.ts';
import { table } from '../report/table.ts';
import type { Issue } from '../scenario/issue.ts';
import { SCENARIO_WORDS } from '../scenario/scenarioWords.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { type Given, scenarioFromFlags } from './flags.ts';
import { type Format, formatOption } from './formatOption.ts';
import { InputError } from './inputError.ts';
import { joinedArgs } from './joinedArgs.ts';

const REPORTS: Readonly<Record<Format | 'html', (plan: Plan, options: ReportOptions) => string>> = {
  text: planText,
  json: (plan) => `${JSON.stringify(plan, null, 2)}\n`,
  markdown,
  csv: (plan) => csv([plan]),
  html,
};

/** Output of `plan`, and 1 as the exit code when something in the plan fails. */
export async function planCommand(args: string[]): Promise<{ output: string; exitCode: number }> {
  const { plan, values } = await plannedFrom(args, { format: { type: 'string' }, locale: { type: 'string' } });
  const exitCode = plan.findings.some(({ severity }) => severity === 'fail') ? 1 : 0;
  const { format, locale } = values;
  return { output: REPORTS[formatOption(format, 'html')](plan, locale === undefined ? {} : { locale }), exitCode };
}

/** Output of `explain`: every step behind one number of the plan. */
export async function explainCommand(args: string[]): Promise<{ output: string; exitCode: number }> {
  const { plan, values } = await plannedFrom(args, { format: { type: 'string' }, number: { type: 'string' } });
  const step = explain(plan, values.number ?? `bandwidth.${plan.scenario.link.measuredAt}BitsPerSecond`);
  const format = formatOption(values.format);
  if (format === 'json') return { output: `${JSON.stringify(step, null, 2)}\n`, exitCode: 0 };
  const steps = outline(step);
  if (format === 'text') return { output: `${steps.map(stepText).join('\n')}\n`, exitCode: 0 };
  const rows = steps.map((each) => {
    const formula = each.uses.length > 0 ? [ruleText(each), valuesText(each)] : ['', ''];
    return [each.path, each.label, valueText(each), ...formula, each.origin ?? '', each.cite ?? ''];
  });
  return {
    output: table([['path', 'label', 'value', 'formula', 'with values', 'origin', 'source'], ...rows], format),
    exitCode: 0,
  };
}

function stepText(step: Step): string {
  const rule = step.uses.length > 0 ? `\n    ${ruleText(step)}\n    ${valuesText(step)}` : '';
  const origin = step.origin ? ` (${step.origin})` : '';
  return `${step.label}: ${valueText(step)}${origin}${rule}${step.cite ? `\n    [${step.cite}]` : ''}`;
}

async function plannedFrom(args: string[], extra: Record<string, { type: 'string'; default?: string }>) {
  const flags = Object.fromEntries(
    Object.entries(SCENARIO_WORDS).map(([name, { isSwitch }]) => [
      name,
      { type: isSwitch ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values, positionals } = parseArgs({
    args: joinedArgs(args),
    options: { ...flags, ...extra },
    allowPositionals: true,
  });
  const given = values as Given;
  const texts = values as Readonly<Record<string, string | undefined>>;
  const { scenario, issues } = await scenarioFromFlags(
    positionals[0] === undefined ? {} : readScenario(positionals[0]),
    given,
  );
  const parsed = parseScenario(scenario);
  const all = [...issues, ...(parsed.ok ? [] : withoutUnread(parsed.issues, issues))];
  if (positionals.length > 1)
    all.push({
      path: positionals[1] ?? '',
      code: 'conflict',
      expected: 'one scenario file',
      received: `${positionals.length} files`,
    });
  if (!parsed.ok || all.length > 0) throw new InputError(all);
  return { plan: planCapacity(parsed.scenario), values: texts };
}

/** A value that could not be read is not missing as well. */
function withoutUnread(found: Issue[], unread: Issue[]): Issue[] {
  const paths = unread.flatMap(({ path }) => SCENARIO_WORDS[path.slice(2)]?.paths ?? []);
  return found.filter(({ path }) => !paths.some((each) => each === path || each.startsWith(`${path}.`)));
}

function readScenario(file: string): Record<string, unknown> {
  const issue = (expected: string): InputError =>
    new InputError([{ path: file, code: 'unreadable', expected, received: 'something else' }]);
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw issue('a file that can be read');
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw issue('a scenario as JSON');
  }
  throw issue('a scenario as a JSON object');
}
