import type { Fill } from './filledDay.ts';
import type { FilledScenario, Scenario, ScenarioOtherTraffic } from './scenario.ts';

/** How channels are bought, what the provider allows, what shares the link, how it grows and is marked; who names other traffic in one direction means none in the other. */
export function filledSharing(
  { trunks, limits, otherTraffic, growth, qos, readiness }: Scenario,
  fill: Fill,
): Pick<FilledScenario, 'trunks' | 'limits' | 'otherTraffic' | 'growth' | 'qos' | 'readiness'> {
  return {
    ...(trunks && { trunks: { ...trunks, spareBundles: fill('trunks.spareBundles', trunks.spareBundles, 0) } }),
    ...(limits && { limits }),
    ...(otherTraffic && { otherTraffic: { ...otherTraffic, ...bothWays(otherTraffic, fill) } }),
    ...(growth && { growth }),
    ...(qos && { qos }),
    ...(readiness && { readiness }),
  };
}

function bothWays({ otherDownBitsPerSecond: down, otherUpBitsPerSecond: up }: ScenarioOtherTraffic, fill: Fill) {
  if ((down ?? up) === undefined) return {};
  return {
    otherDownBitsPerSecond: fill('otherTraffic.otherDownBitsPerSecond', down, 0),
    otherUpBitsPerSecond: fill('otherTraffic.otherUpBitsPerSecond', up, 0),
  };
}
