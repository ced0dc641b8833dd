import { decodeScenario, encodeScenario, type ParseResult, type Scenario } from 'exo-capacity';

/** The scenario in the address bar; undefined when there is none. */
export function addressedScenario(): ParseResult | undefined {
  return location.hash.length > 1 ? decodeScenario(location.hash) : undefined;
}

/** Writes the scenario into the address bar: as a step of its own that Back undoes, or in place of the last one. */
export function address(scenario: Scenario, step: 'push' | 'replace'): void {
  history[`${step}State`](null, '', `#${encodeScenario(scenario)}`);
}

/** Kinds of demand that the fields do not ask for. */
const UNASKED_KINDS: Readonly<Record<string, string>> = {
  daily: 'calls by the day',
  seats: 'calls by seats',
  'contact-center': 'the calls of a contact center',
};

/** What a scenario holds that the fields do not show, in words; a field that is changed there takes its place. */
export function unasked({ demand, media = {} }: Scenario): string[] {
  return [
    ...[UNASKED_KINDS[demand.kind] ?? []].flat(),
    ...(Array.isArray(media) ? [`a mix of ${media.length} kinds of calls`] : media.layers ? ['layers of its own'] : []),
  ];
}

/** How a change is written: a step of its own where it loses what no field can bring back. */
export function stepOf(before: Scenario | undefined, after: Scenario): 'push' | 'replace' {
  return before && unasked(before).some((each) => !unasked(after).includes(each)) ? 'push' : 'replace';
}

/** What is wrong with a link, in a sentence. */
export function complaint({ issues }: Extract<ParseResult, { ok: false }>): string {
  const each = issues.map(
    ({ path, expected, received }) => `${path || 'scenario'}: expected ${expected}, received ${received}`,
  );
  return `This link holds no valid scenario. ${each.join('; ')}.`;
}
