import { linkFit, smallestLinkBitsPerSecond } from '../link/linkFit.ts';
import type { MixedCall } from '../link/mixedCalls.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import { mixedCall } from './mixedCall.ts';
import type { WayRates } from './otherRates.ts';
import type { PlannedLink, PlannedMedia } from './plan.ts';

/** How the calls sit on the link, beside what else is sure to be there. */
export function plannedLink(
  scenario: FilledScenario,
  media: readonly PlannedMedia[],
  requiredBitsPerSecond: number,
  otherBitsPerSecond?: WayRates,
): PlannedLink {
  const { link } = scenario;
  const { downBitsPerSecond, upBitsPerSecond, voiceShareRatio, headroomRatio } = link;
  const { mix, callBitsPerSecond } = callOf(scenario, media);
  const shared = {
    requiredBitsPerSecond,
    voiceShareRatio,
    headroomRatio,
    ...(otherBitsPerSecond && { otherBitsPerSecond }),
  };
  const need = {
    requiredBitsPerSecond,
    callBitsPerSecond,
    smallestLinkBitsPerSecond: smallestLinkBitsPerSecond(shared),
  };
  if (downBitsPerSecond === undefined || upBitsPerSecond === undefined) return need;
  return {
    ...linkFit({ ...shared, callBitsPerSecond, ...(mix && { mix }), downBitsPerSecond, upBitsPerSecond }),
    ...need,
  };
}

/** What one call needs, each way; of a mix the mean, and each use by itself. */
export function callOf(
  scenario: FilledScenario,
  media: readonly PlannedMedia[],
): { callBitsPerSecond: number; mix?: readonly MixedCall[] } {
  const { media: use } = scenario;
  return 'legsPerCall' in use || Array.isArray(use)
    ? mixedCall(scenario, media)
    : { callBitsPerSecond: media[0]?.[`${scenario.link.measuredAt}BitsPerSecond`] ?? 0 };
}
