import type { Plan } from 'exo-capacity';
import { html, type TemplateResult } from 'lit';
import { bandwidthPanel } from './bandwidthPanel.ts';
import { classPanel } from './classPanel.ts';
import { configPanel } from './configPanel.ts';

/** What becomes of the plan on the link and on its devices. */
export function panels(plan: Plan): TemplateResult {
  return html`${bandwidthPanel(plan)} ${classPanel(plan)} ${configPanel(plan)}`;
}
