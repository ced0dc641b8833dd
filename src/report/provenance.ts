import { citedSource } from '../evidence/sources.ts';
import type { Cite } from '../evidence/source.ts';
import type { Step } from '../explain/explain.ts';
import type { Plan } from '../plan/plan.ts';
import { encodeScenario } from '../scenario/scenarioUrl.ts';

/** What it takes to compute a plan again years later. */
export interface Provenance {
  /** The scenario as the text of a link. */
  scenario: string;
  defaults: string;
  versions: string;
  /** Documents behind the numbers that are shown, each once. */
  sources: string[];
}

/** Provenance of a report that shows these steps. */
export function provenance(plan: Plan, steps: readonly Step[]): Provenance {
  const { scenario, versions, findings } = plan;
  const cites = [...steps.flatMap(({ cite }) => cite ?? []), ...findings.map(({ cite }) => cite)];
  const titles = cites.map((cite) => {
    const { title, url } = citedSource(cite);
    return url === undefined ? title : `${title}: ${url}`;
  });
  return {
    scenario: encodeScenario(scenario),
    defaults: scenario.defaults.join(', ') || 'none',
    versions: `engine ${versions.engine}, catalog ${versions.catalog}`,
    sources: [...new Set(titles)].sort(),
  };
}

/** A citation in words: the document, the place, and its status where it is no standard. */
export function citeText(cite: Cite): string {
  const { title, place, status } = citedSource(cite);
  return `${title}, ${place}${status === 'standard' ? '' : `, ${status}`}`;
}
