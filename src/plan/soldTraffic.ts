import { callsOfUse } from '../link/mixedCalls.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import type { TrafficValues } from '../traffic/peakTraffic.ts';
import { haveLegs } from './callsOnLink.ts';
import { plannedBundles } from './plannedBundles.ts';
import type { PlannedTraffic } from './plannedTraffic.ts';

/** Traffic with the legs that its calls have on the link, and the bundles that its channels are sold in. */
export function soldTraffic(scenario: FilledScenario, calls: TrafficValues): PlannedTraffic {
  const traffic = { ...calls, ...(haveLegs(scenario) && { legs: legsOf(scenario, calls.peakCalls) }) };
  return { ...traffic, ...(scenario.trunks && plannedBundles(traffic, scenario.trunks)) };
}

function legsOf({ media }: FilledScenario, calls: number): number {
  return [media]
    .flat()
    .reduce((sum, { shareRatio = 1, legsPerCall = 1 }) => sum + callsOfUse(calls, shareRatio) * legsPerCall, 0);
}
