import type { JitterKind } from '../catalog/delayConventions.ts';
import type { Fill } from './filledDay.ts';
import type { FilledScenario, Scenario } from './scenario.ts';

/** Below it "many users dissatisfied" begins (ITU-T G.107, table B.1): the least that is usually aimed at. */
const TARGET_SCORE = 3.6;
const USUAL_JITTER: JitterKind = 'rfc3550';

/** The network and the score aimed at, with what stands in for the rest where the delay is known and a call can be rated. */
export function filledNetwork({ network, quality }: Scenario, fill: Fill): Pick<FilledScenario, 'network' | 'quality'> {
  const { oneWayDelayMs, distanceKm, jitterMs, jitterKind, lossRatio, burstFactor } = network ?? {};
  if ((oneWayDelayMs ?? distanceKm) === undefined) return { ...(network && { network }), ...(quality && { quality }) };
  return {
    network: {
      ...network,
      jitterMs: fill('network.jitterMs', jitterMs, 0),
      jitterKind: fill('network.jitterKind', jitterKind, USUAL_JITTER),
      lossRatio: fill('network.lossRatio', lossRatio, 0),
      burstFactor: fill('network.burstFactor', burstFactor, 1),
    },
    quality: {
      targetMeanOpinionScore: fill('quality.targetMeanOpinionScore', quality?.targetMeanOpinionScore, TARGET_SCORE),
    },
  };
}
