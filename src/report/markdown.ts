import { explain, type Step } from '../explain/explain.ts';
import { outline, ruleText, valuesText, valueText } from '../explain/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { classTable } from './classTable.ts';
import { figures } from './figures.ts';
import { localText, type ReportOptions } from './localText.ts';
import { markdownText } from './markdownText.ts';
import { publishedText } from './planText.ts';
import { citeText, provenance } from './provenance.ts';
import { quoteLines } from './quoteLines.ts';
import { reportTitle } from './reportTitle.ts';
import { verdict } from './verdict.ts';

/**
 * The plan as Markdown: answer, figures, classes, findings, the steps behind the bandwidth, and what it takes to
 * compute it again. The same plan gives the same bytes. Text from the scenario is escaped, so that it cannot become
 * markup.
 *
 * @param plan a plan
 * @param options `locale` for the numbers in it
 * @throws CapacityError `unknown-id` for a locale that is none
 */
export function markdown(plan: Plan, options: ReportOptions = {}): string {
  const local = localText(options);
  const steps = outline(explain(plan, `bandwidth.${plan.scenario.link.measuredAt}BitsPerSecond`));
  const printed = publishedText(plan)?.trim();
  const { scenario, defaults, versions, sources } = provenance(plan, steps);
  return [
    `# ${markdownText(reportTitle(plan))}`,
    '',
    local(verdict(plan)),
    '',
    '| Figure | Value |',
    '|---|---|',
    ...figures(plan).map(({ label, path }) => `| ${label} | ${local(valueText(explain(plan, path)))} |`),
    ...(printed ? ['', markdownText(local(printed.replace(/\s+/g, ' ')))] : []),
    '',
    '## Classes of traffic',
    '',
    ...classTable(plan, local),
    '',
    '## Quote',
    '',
    '| Line | Quantity | Unit | Basis |',
    '|---|---|---|---|',
    ...quoteLines(plan, options).map(
      ({ description, quantity, unit, basis }) =>
        `| ${description} | ${local(String(quantity))} | ${unit} | ${markdownText(basis)} |`,
    ),
    ...(plan.findings.length > 0 ? ['', '## Findings', ''] : []),
    ...plan.findings.map(
      ({ severity, message, cite }) =>
        `- **${severity}** ${markdownText(local(message))} (${markdownText(citeText(cite))})`,
    ),
    '',
    '## Why',
    '',
    ...steps.map((step) => stepLine(step, local)),
    '',
    '## To compute it again',
    '',
    `Scenario: \`${scenario.replaceAll('`', '%60')}\``,
    `Defaults: ${defaults}`,
    `Versions: ${versions}`,
    '',
    ...sources.map(sourceLine),
    '',
  ].join('\n');
}

/** Our own addresses are links. */
function sourceLine(source: string): string {
  const [title = '', url] = source.split(/: (?=https?:\/\/)/);
  return `- ${markdownText(title)}${url === undefined ? '' : `: <${url}>`}`;
}

function stepLine(step: Step, local: (text: string) => string): string {
  const origin = step.origin ? ` (${step.origin})` : '';
  const rule =
    (step.expression ?? step.check) ? `: ${markdownText(ruleText(step))}; ${markdownText(valuesText(step))}` : '';
  const source = step.cite ? ` — ${markdownText(citeText(step.cite))}` : '';
  return `- ${markdownText(step.label)} = ${local(valueText(step))}${origin}${rule}${source}`;
}
