import { PROFILES } from '../catalog/thresholds.ts';
import { thresholdMargins } from '../quality/thresholdMargins.ts';
import type { SingleScenario } from '../scenario/scenario.ts';
import type { PlannedMedia, PlannedQuality } from './plan.ts';
import { plannedQuality } from './plannedQuality.ts';

/**
 * A network against the limits of a profile, and how the calls sound over it where its delay is known. A default is not
 * judged: nobody has said it of the network.
 */
export function networkQuality(scenario: SingleScenario, media: PlannedMedia): PlannedQuality {
  const { network = {}, profile, defaults } = scenario;
  const isRatable = (network.oneWayDelayMs ?? network.distanceKm) !== undefined;
  const rated = isRatable ? plannedQuality(scenario, media) : undefined;
  const said = Object.fromEntries(Object.entries(network).filter(([key]) => !defaults.includes(`network.${key}`)));
  const known = rated && {
    oneWayDelayMs: rated.networkMs,
    codec: media.codec,
    ...(rated.meanOpinionScore !== undefined && { meanOpinionScore: rated.meanOpinionScore }),
  };
  return { thresholds: thresholdMargins({ ...said, ...known }, PROFILES[profile]), ...rated };
}
