import { html, nothing, type TemplateResult } from 'lit';
import type { SiteLine } from '../sitesWorker.ts';
import { dataTable, looked } from './dataTable.ts';

/** Sites as a table of sentences. */
export function siteLines(title: string, all: readonly SiteLine[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const rows = all.map(({ line, name, look, text }) => [line, name, looked(look, text)]);
  return html`<h3>${title}</h3>
    ${dataTable(title, ['Line', 'Site', 'Plan'], rows)}`;
}
