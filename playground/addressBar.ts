import { decodeScenario, encodeScenario, type ParseResult, type Scenario } from 'exo-capacity';

/** The scenario in the address bar; undefined when there is none. */
export function addressedScenario(): ParseResult | undefined {
  return location.hash.length > 1 ? decodeScenario(location.hash) : undefined;
}

/** Writes the scenario into the address bar: as a step of its own that Back undoes, or in place of the last one. */
export function address(scenario: Scenario, step: 'push' | 'replace'): void {
  history[`${step}State`](null, '', `#${encodeScenario(scenario)}`);
}

/** What is wrong with a link, in a sentence. */
export function complaint({ issues }: Extract<ParseResult, { ok: false }>): string {
  const each = issues.map(
    ({ path, expected, received }) => `${path || 'scenario'}: expected ${expected}, received ${received}`,
  );
  return `This link holds no valid scenario. ${each.join('; ')}.`;
}
