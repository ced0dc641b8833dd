import { callsWithData } from './callsWithData.ts';
import { linkOutlook } from './linkOutlook.ts';
import { steadyOtherRates } from './otherRates.ts';
import type { Plan } from './plan.ts';
import { plannedKinds } from './plannedKinds.ts';
import { plannedLink } from './plannedLink.ts';

type Base = Omit<Plan, 'findings' | 'queues' | 'qos'>;

/** The link with all that shares it: marks and queues of every kind of traffic, and what becomes of the link. */
export function sharedLink(alone: Base): Pick<Plan, 'bandwidth' | 'link' | 'qos' | 'queues'> {
  const base = besideOthers(alone);
  const { bandwidth, link } = base;
  return { bandwidth, link: { ...link, ...linkOutlook(base) }, ...plannedKinds(base) };
}

function besideOthers(base: Base): Base {
  const { scenario, traffic, media, bandwidth, link } = base;
  if (!scenario.otherTraffic) return base;
  const otherBitsPerSecond = steadyOtherRates(scenario, traffic);
  return {
    ...base,
    bandwidth: { ...bandwidth, otherBitsPerSecond },
    link: {
      ...plannedLink(scenario, media, link.requiredBitsPerSecond, otherBitsPerSecond),
      ...callsWithData(base, scenario.link),
    },
  };
}
