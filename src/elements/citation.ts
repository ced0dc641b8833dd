import { html, nothing, type TemplateResult } from 'lit';
import type { Cite } from '../evidence/source.ts';
import { citedSource } from '../evidence/sources.ts';

/** A citation with its place, and how far to trust it where it is no standard. */
export function citation(cite: Cite): TemplateResult {
  const { title, url, place, status, asOf } = citedSource(cite);
  const name = url ? html`<a href=${url}>${title}</a>` : title;
  const trust = status === 'standard' ? nothing : html` <em>${status}${asOf ? `, read ${asOf}` : ''}</em>`;
  return html`<cite>${name}, ${place}${trust}</cite>`;
}
