import { citedSource } from '../evidence/sources.ts';
import type { Cite } from '../evidence/source.ts';
import { explain, type Step } from '../explain/explain.ts';
import { outline, ruleText, valuesText, valueText } from '../explain/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { encodeScenario } from '../scenario/scenarioUrl.ts';
import { classTable } from './classTable.ts';
import { figures } from './figures.ts';
import { markdownText } from './markdownText.ts';
import { publishedText } from './planText.ts';
import { verdict } from './verdict.ts';

/**
 * The plan as Markdown: answer, figures, findings, the steps behind the bandwidth, sources. The same plan gives the
 * same bytes. Text from the scenario is escaped, so that it cannot become markup.
 */
export function markdown(plan: Plan): string {
  const steps = outline(explain(plan, `bandwidth.${plan.scenario.link.measuredAt}BitsPerSecond`));
  const printed = publishedText(plan)?.trim();
  return [
    `# ${markdownText(plan.scenario.name ?? 'Voice capacity plan')}`,
    '',
    verdict(plan),
    '',
    '| Figure | Value |',
    '|---|---|',
    ...figures(plan).map(({ label, path }) => `| ${label} | ${valueText(explain(plan, path))} |`),
    ...(printed ? ['', markdownText(printed.replace(/\s+/g, ' '))] : []),
    '',
    '## Classes of traffic',
    '',
    ...classTable(plan),
    ...(plan.findings.length > 0 ? ['', '## Findings', ''] : []),
    ...plan.findings.map(
      ({ severity, message, cite }) => `- **${severity}** ${markdownText(message)} (${sourceText(cite)})`,
    ),
    '',
    '## Why',
    '',
    ...steps.map(stepLine),
    '',
    `Scenario: \`${encodeScenario(plan.scenario).replaceAll('`', '%60')}\``,
    `Defaults: ${plan.scenario.defaults.join(', ') || 'none'}`,
    `Versions: engine ${plan.versions.engine}, catalog ${plan.versions.catalog}`,
    '',
  ].join('\n');
}

function stepLine(step: Step): string {
  const origin = step.origin ? ` (${step.origin})` : '';
  const rule =
    (step.expression ?? step.check) ? `: ${markdownText(ruleText(step))}; ${markdownText(valuesText(step))}` : '';
  const source = step.cite ? ` — ${sourceText(step.cite)}` : '';
  return `- ${markdownText(step.label)} = ${valueText(step)}${origin}${rule}${source}`;
}

function sourceText(cite: Cite): string {
  const { title, place, status } = citedSource(cite);
  return markdownText(`${title}, ${place}${status === 'standard' ? '' : `, ${status}`}`);
}
