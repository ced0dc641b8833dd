import { linkFit, smallestLinkBitsPerSecond } from '../link/linkFit.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import type { WayRates } from './otherRates.ts';
import type { PlannedLink, PlannedMedia } from './plan.ts';

/** How the calls sit on the link, beside what else is sure to be there. */
export function plannedLink(
  { link, media: { legsPerCall = 1 } }: FilledScenario,
  leg: PlannedMedia,
  requiredBitsPerSecond: number,
  otherBitsPerSecond?: WayRates,
): PlannedLink {
  const { downBitsPerSecond, upBitsPerSecond, voiceShareRatio, headroomRatio, measuredAt } = link;
  const callBitsPerSecond = leg[`${measuredAt}BitsPerSecond`] * legsPerCall;
  const need = { requiredBitsPerSecond, callBitsPerSecond };
  const shared = {
    requiredBitsPerSecond,
    voiceShareRatio,
    headroomRatio,
    ...(otherBitsPerSecond && { otherBitsPerSecond }),
  };
  const smallest = { smallestLinkBitsPerSecond: smallestLinkBitsPerSecond(shared) };
  if (downBitsPerSecond === undefined || upBitsPerSecond === undefined) return { ...need, ...smallest };
  return {
    ...need,
    ...linkFit({ ...need, ...shared, downBitsPerSecond, upBitsPerSecond }),
    ...smallest,
  };
}
