import { citedSource } from 'exo-capacity/report';

/** A citation for a table: the document and the place in it. */
export function sourceText(cite: Parameters<typeof citedSource>[0]): string {
  const { title, place, status } = citedSource(cite);
  return `${title}: ${place}${status === 'unverified' ? ' (unverified)' : ''}`;
}
