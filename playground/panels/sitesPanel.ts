import type { Scenario } from 'exo-capacity';
import { html, type TemplateResult } from 'lit';

/** Many sites at once, each as the page has it where its row says nothing. */
export function sitesPanel(scenario: Scenario): TemplateResult {
  return html`<section class="panel wide" aria-labelledby="sites-title">
    <h2 id="sites-title">Many sites</h2>
    <sites-tool .base=${scenario}></sites-tool>
  </section>`;
}
