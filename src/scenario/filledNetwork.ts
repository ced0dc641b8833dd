import type { JitterKind } from '../catalog/delayConventions.ts';
import { NETWORK_DEFAULTS } from '../catalog/networkDefaults.ts';
import type { Fill } from './filledDay.ts';
import type { FilledScenario, Scenario } from './scenario.ts';

/** The network and the score aimed at, with what stands in for the rest where the delay is known and a call can be rated. */
export function filledNetwork({ network, quality }: Scenario, fill: Fill): Pick<FilledScenario, 'network' | 'quality'> {
  const { oneWayDelayMs, distanceKm, jitterMs, jitterKind, lossRatio, burstFactor } = network ?? {};
  if ((oneWayDelayMs ?? distanceKm) === undefined) return { ...(network && { network }), ...(quality && { quality }) };
  const standard = NETWORK_DEFAULTS;
  return {
    network: {
      ...network,
      jitterMs: fill<number>('network.jitterMs', jitterMs, standard.jitterMs.value),
      jitterKind: fill<JitterKind>('network.jitterKind', jitterKind, standard.jitterKind.value),
      lossRatio: fill<number>('network.lossRatio', lossRatio, standard.lossRatio.value),
      burstFactor: fill<number>('network.burstFactor', burstFactor, standard.burstFactor.value),
    },
    quality: {
      targetMeanOpinionScore: fill<number>(
        'quality.targetMeanOpinionScore',
        quality?.targetMeanOpinionScore,
        standard.targetMeanOpinionScore.value,
      ),
    },
  };
}
