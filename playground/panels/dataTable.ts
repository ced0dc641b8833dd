import { html, type TemplateResult } from 'lit';

/** A table that scrolls by itself; the first cell of each row names it. */
export function dataTable(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult {
  return html`<div class="scroll" role="region" aria-label=${label} tabindex="0">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What stands in a cell, with a look such as `good` or `quiet`. */
export function looked(look: string, content: unknown): TemplateResult {
  return html`<span class=${look}>${content}</span>`;
}
