import { explain } from '../explain/explain.ts';
import { outline, ruleText, valuesText, valueText } from '../explain/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { bandwidthChart } from './bandwidthChart.ts';
import { blockingChart } from './blockingChart.ts';
import { classRows } from './classTable.ts';
import { delayChart } from './delayChart.ts';
import { figures } from './figures.ts';
import { HTML_STYLE, HTML_STYLE_HASH } from './htmlStyle.ts';
import { htmlTable, htmlText } from './htmlText.ts';
import { localText, type ReportOptions } from './localText.ts';
import { packetChart } from './packetChart.ts';
import { publishedText } from './planText.ts';
import { citeText, provenance } from './provenance.ts';
import { quoteLines } from './quoteLines.ts';
import { reportTitle } from './reportTitle.ts';
import { verdict } from './verdict.ts';

/**
 * The plan as a page to be read or printed: answer, figures, charts with their tables, classes, findings, quote, steps,
 * and what it takes to compute it again.
 *
 * It is one file that asks nobody for anything: its own policy allows no script, no request and no style but its own,
 * and no element has a style or a handler. The same plan gives the same bytes. Text from the scenario is escaped.
 *
 * @param plan a plan
 * @param options `locale` for the numbers in it
 * @throws CapacityError `unknown-id` for a locale that is none
 */
export function html(plan: Plan, options: ReportOptions = {}): string {
  const local = localText(options);
  const name = htmlText(reportTitle(plan));
  const steps = outline(explain(plan, `bandwidth.${plan.scenario.link.measuredAt}BitsPerSecond`));
  const printed = publishedText(plan)?.trim().replace(/\s+/g, ' ');
  return [
    '<!doctype html>',
    `<html lang="en">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${name}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${name}</h1>`,
    `<p class="verdict">${htmlText(local(verdict(plan)))}</p>`,
    htmlTable([
      ['Figure', 'Value'],
      ...figures(plan).map(({ label, path }) => [label, local(valueText(explain(plan, path)))]),
    ]),
    ...(printed ? [`<p class="source">${htmlText(local(printed))}</p>`] : []),
    '<h2>Charts</h2>',
    bandwidthChart(plan, local),
    blockingChart(plan, local),
    ...plan.media.map((media) => packetChart(media, local)),
    delayChart(plan, local),
    '<h2>Classes of traffic</h2>',
    htmlTable(classRows(plan).map((row) => row.map(local))),
    '<h2>Quote</h2>',
    htmlTable([
      ['Line', 'Quantity', 'Unit', 'Basis'],
      ...quoteLines(plan, options).map(({ description, quantity, unit, basis }) => [
        description,
        local(String(quantity)),
        unit,
        basis,
      ]),
    ]),
    ...findingList(plan, local),
    '<h2>Why</h2>',
    htmlTable([
      ['Step', 'Value', 'Formula', 'Source'],
      ...steps.map((step) => [
        `${step.label}${step.origin ? ` (${step.origin})` : ''}`,
        local(valueText(step)),
        (step.expression ?? step.check) ? `${ruleText(step)}; ${valuesText(step)}` : '',
        step.cite ? citeText(step.cite) : '',
      ]),
    ]),
    '</main>',
    footer(plan, steps),
    '</body>',
    '</html>',
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n');
}

function findingList({ findings }: Plan, local: (text: string) => string): string[] {
  if (findings.length === 0) return [];
  const items = findings.map(
    ({ severity, message, cite }) =>
      `<li class="${severity}"><strong>${severity}</strong> ${htmlText(local(message))} <span class="source">${htmlText(citeText(cite))}</span></li>`,
  );
  return ['<h2>Findings</h2>', '<ul>', ...items, '</ul>'];
}

function footer(plan: Plan, steps: Parameters<typeof provenance>[1]): string {
  const { scenario, defaults, versions, sources } = provenance(plan, steps);
  return [
    '<footer>',
    '<h2>To compute it again</h2>',
    `<p>Scenario: <code>${htmlText(scenario)}</code></p>`,
    `<p>Defaults: ${htmlText(defaults)}</p>`,
    `<p>Versions: ${htmlText(versions)}</p>`,
    `<ul>${sources.map((source) => `<li>${htmlText(source)}</li>`).join('')}</ul>`,
    '</footer>',
  ].join('\n');
}
