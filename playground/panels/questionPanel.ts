import type { Scenario } from 'exo-capacity';
import { html, type TemplateResult } from 'lit';

/** The question turned round, changed and compared. */
export function questionPanel(scenario: Scenario): TemplateResult {
  return html`<section class="panel wide" aria-labelledby="question-title">
    <h2 id="question-title">Other questions</h2>
    <question-tool .scenario=${scenario}></question-tool>
  </section>`;
}
