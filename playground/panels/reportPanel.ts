import type { Plan, Scenario } from 'exo-capacity';
import { csv, html as htmlReport, markdown, quoteLines } from 'exo-capacity/report';
import { html, type TemplateResult } from 'lit';
import type { PlannedFile } from './fileTabs.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The plan as a file for a reader, a spreadsheet, a quote or a program. */
export function reportPanel(plan: Plan, scenario: Scenario): TemplateResult {
  const call = `import { planCapacity } from 'exo-capacity';\n\nconst plan = planCapacity(${JSON.stringify(scenario, null, 2)});\n`;
  const files: PlannedFile[] = [
    { id: 'markdown', label: 'Markdown', fileName: 'plan.md', text: () => markdown(plan) },
    { id: 'html', label: 'Printable page', fileName: 'plan.html', text: () => htmlReport(plan) },
    { id: 'csv', label: 'CSV', fileName: 'plan.csv', text: () => csv([plan]) },
    { id: 'quote', label: 'Quote lines', fileName: 'quote.json', text: () => json(quoteLines(plan)) },
    { id: 'scenario', label: 'Scenario', fileName: 'scenario.json', text: () => json(scenario) },
    { id: 'json', label: 'Plan', fileName: 'plan.json', text: () => json(plan) },
    { id: 'typescript', label: 'TypeScript', fileName: 'plan.ts', text: () => call },
  ];
  return html`<section class="panel wide" aria-labelledby="report-title">
    <h2 id="report-title">Reports</h2>
    <file-tabs id="report" label="Reports" .files=${files}></file-tabs>
  </section>`;
}
