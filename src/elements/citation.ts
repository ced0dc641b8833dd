import { html, nothing, type TemplateResult } from 'lit';
import { citedSource } from '../evidence/sources.ts';
import type { Finding } from '../plan/findings.ts';

/** A citation with its place, and how far to trust it where it is no standard. */
export function citation(cite: Finding['cite']): TemplateResult {
  const { title, url, place, status, asOf } = citedSource(cite);
  const name = url ? html`<a href=${url}>${title}</a>` : title;
  const trust = status === 'standard' ? nothing : html` <em>${status}${asOf ? `, read ${asOf}` : ''}</em>`;
  return html`<cite>${name}, ${place}${trust}</cite>`;
}
