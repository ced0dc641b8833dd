import type { Plan, Scenario } from 'exo-capacity';
import { html, type TemplateResult } from 'lit';
import { bandwidthPanel } from './bandwidthPanel.ts';
import { classPanel } from './classPanel.ts';
import { configPanel } from './configPanel.ts';
import { measurePanel } from './measurePanel.ts';
import { questionPanel } from './questionPanel.ts';
import { readinessPanel } from './readinessPanel.ts';
import { reportPanel } from './reportPanel.ts';
import { sitesPanel } from './sitesPanel.ts';

/** What becomes of the plan on the link and on its devices, what to open for it, what was measured, its files, and many sites like it. */
export function panels(plan: Plan, scenario: Scenario): TemplateResult {
  return html`${bandwidthPanel(plan)} ${classPanel(plan)} ${questionPanel(scenario)} ${configPanel(plan)}
  ${readinessPanel(plan, scenario)} ${measurePanel(plan)} ${reportPanel(plan, scenario)} ${sitesPanel(scenario)}`;
}
