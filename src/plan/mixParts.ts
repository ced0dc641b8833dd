import { callsOfUse } from '../link/mixedCalls.ts';
import { useDefaults } from '../scenario/mixDefaults.ts';
import type { FilledScenario, FilledUse, Scenario } from '../scenario/scenario.ts';
import { callSeconds, type PlannedTraffic } from './plannedTraffic.ts';
import { callsOnLink } from './callsOnLink.ts';

/** A mix taken apart: for each use the scenario of its own calls, with all that concerns one call. */
export function mixParts(scenario: FilledScenario, uses: readonly FilledUse[], traffic: PlannedTraffic): Scenario[] {
  const { link, qos, network, quality, integration, profile, defaults } = scenario;
  const { backup, ...alone } = link;
  const calls = callsOnLink({ scenario, traffic });
  const holdSeconds = callSeconds(scenario, traffic);
  return uses.map(({ shareRatio = 1, ...media }, index) => ({
    demand: { kind: 'calls', peakCalls: callsOfUse(calls, shareRatio), holdSeconds },
    media,
    link: alone,
    ...(qos && { qos }),
    ...(network && { network }),
    ...(quality && { quality }),
    ...(integration && { integration }),
    profile,
    defaults: useDefaults(defaults, index),
  }));
}
