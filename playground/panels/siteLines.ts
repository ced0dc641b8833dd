import { html, nothing, type TemplateResult } from 'lit';
import type { SiteLine } from '../sitesWorker.ts';

/** Sites as a table of sentences. */
export function siteLines(title: string, all: readonly SiteLine[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <div class="scroll" role="region" aria-label=${title} tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Site</th>
            <th scope="col">Plan</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ line, name, look, text }) =>
              html`<tr>
                <th scope="row">${line}</th>
                <td>${name}</td>
                <td class=${look}>${text}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
