import type { Satisfaction } from '../catalog/satisfactionBands.ts';
import type { SingleScenario } from '../scenario/scenario.ts';
import type { Plan, PlannedMedia } from './plan.ts';
import { plannedQuality } from './plannedQuality.ts';
import { ratedUse } from './ratedUse.ts';

/** Score of a plan's calls over one network. */
export interface QualityPoint {
  oneWayDelayMs: number;
  lossRatio: number;
  meanOpinionScore: number;
  satisfaction: Satisfaction;
}

/**
 * Scores of a plan's calls over other networks: every delay with every loss, all else as planned.
 *
 * @param plan with a network
 * @param delaysMs one way, between the ends [ms]
 * @param lossRatios of the network [0…1]
 * @returns a row for each loss, in the order given, without the points that nothing published rates
 */
export function qualityMap(plan: Plan, delaysMs: readonly number[], lossRatios: readonly number[]): QualityPoint[][] {
  const { scenario, media } = ratedUse(plan);
  return media === undefined
    ? []
    : lossRatios.map((lossRatio) =>
        delaysMs.flatMap((oneWayDelayMs) => pointOf(scenario, media, oneWayDelayMs, lossRatio)),
      );
}

function pointOf(scenario: SingleScenario, media: PlannedMedia, oneWayDelayMs: number, lossRatio: number) {
  const { meanOpinionScore, satisfaction } = plannedQuality(
    { ...scenario, network: { ...scenario.network, distanceKm: 0, oneWayDelayMs, lossRatio } },
    media,
  );
  return meanOpinionScore === undefined || satisfaction === undefined
    ? []
    : [{ oneWayDelayMs, lossRatio, meanOpinionScore, satisfaction }];
}
