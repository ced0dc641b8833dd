import type { Plan } from 'exo-capacity';
import { html, type TemplateResult } from 'lit';

/** What was measured beside what is planned, and what may be wrong. */
export function measurePanel(plan: Plan): TemplateResult {
  return html`<section class="panel wide" aria-labelledby="measure-title">
    <h2 id="measure-title">Measured</h2>
    <measure-tool .plan=${plan}></measure-tool>
  </section>`;
}
