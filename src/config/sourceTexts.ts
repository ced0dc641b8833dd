import type { Cite } from '../evidence/source.ts';
import { citedSource } from '../evidence/sources.ts';

/** One line for each document, with all the places in it. */
export function sourceTexts(cites: readonly Cite[]): string[] {
  const sources = [...new Set(cites)].map(citedSource);
  return [...new Set(sources.map(({ title }) => title))].map((title) => {
    const places = sources.filter((source) => source.title === title);
    const { url, status } = places[0] ?? {};
    const told = status === 'standard' ? '' : ` (${status ?? ''})`;
    return `- ${title}, ${[...new Set(places.map(({ place }) => place))].join('; ')}${told}${url ? `: ${url}` : ''}`;
  });
}
