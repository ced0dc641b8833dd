import { html, nothing, type TemplateResult } from 'lit';
import type { citedSource } from '../evidence/sources.ts';
import type { Finding } from '../plan/findings.ts';

/** What is known of the document behind a citation: all that the bibliography has, or what the citation says itself. */
export type SourceOf = typeof citedSource;

/** A citation with its place, and how far to trust it where it is no standard. */
export function citation(cite: Finding['cite'], sourceOf: SourceOf): TemplateResult {
  const { title, url, place, status, asOf } = sourceOf(cite);
  const name = url ? html`<a href=${url}>${title}</a>` : title;
  const trust = status === 'standard' ? nothing : html` <em>${status}${asOf ? `, read ${asOf}` : ''}</em>`;
  return html`<cite>${name}, ${place}${trust}</cite>`;
}
