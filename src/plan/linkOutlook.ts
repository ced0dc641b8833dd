import { FRAGMENTATION_RULE } from '../catalog/fragmentationRule.ts';
import type { StandardLink } from '../catalog/standardLinks.ts';
import type { Cite, Cited } from '../evidence/source.ts';
import type { BackupValues } from '../link/backupFit.ts';
import type { GrowthValues } from '../link/growth.ts';
import { linkFit, smallestLinkBitsPerSecond } from '../link/linkFit.ts';
import { linkFragmentation } from '../link/linkFragmentation.ts';
import { redundantLinks, type RedundantLinks } from '../link/redundantLinks.ts';
import { smallestStandardLink } from '../link/smallestStandardLink.ts';
import { callsOnLink } from './callsOnLink.ts';
import { callsWithData } from './callsWithData.ts';
import { linkGrowth } from './linkGrowth.ts';
import { steadyOtherRates, type WayRates } from './otherRates.ts';
import type { Plan } from './plan.ts';
import { callOf } from './plannedLink.ts';

/**
 * A full-size packet before voice, in each direction. Assumes 1500 bytes, as published tables do, whatever the link adds
 * to a data packet or takes off its size: on ADSL its cells make it 13 % longer.
 */
export interface FullSizePackets {
  voicePacketBytes: number;
  mtuBytes: number;
  targetMs: number;
  worstWaitMs: WayRates;
  fragmentBytes: WayRates;
  waitWithFragmentsMs: WayRates;
  isNeeded: { down: boolean; up: boolean };
  isAdvised: { down: boolean; up: boolean };
  cites: { mtuBytes: Cite; targetMs: Cite };
}

/** What is to be known of a link besides whether the calls fit today. */
export interface LinkOutlook {
  /** Smallest link that can be bought by name; absent where none is large enough. */
  standardLink?: Cited<StandardLink>;
  fullSizePackets?: FullSizePackets;
  /** Equal links like this one; absent where one carries no call. */
  redundant?: RedundantLinks;
  backup?: BackupValues;
  growth?: Partial<GrowthValues> & { grownLinkBitsPerSecond: number };
}

type Base = Pick<Plan, 'scenario' | 'traffic' | 'media' | 'link' | 'bandwidth'>;

/** What becomes of the link: with full-size packets, with a link lost, in years, and what to buy. */
export function linkOutlook(base: Base): LinkOutlook {
  const { scenario, link } = base;
  const { maxCalls } = link;
  const redundant = maxCalls ? redundantLinks({ peakCalls: callsOnLink(base), maxCalls }) : undefined;
  return {
    ...standardLinkOf(base),
    ...fullSizePackets(base),
    ...(redundant && { redundant }),
    ...(scenario.link.backup && { backup: backupOf(base, scenario.link.backup) }),
    ...(scenario.growth && { growth: linkGrowth(base, scenario.growth) }),
  };
}

/** By what it carries on the wire, whatever the plan counts. */
function standardLinkOf({ scenario, bandwidth, traffic }: Base): Pick<LinkOutlook, 'standardLink'> {
  const requiredBitsPerSecond = smallestLinkBitsPerSecond({
    ...scenario.link,
    requiredBitsPerSecond: bandwidth.wireBitsPerSecond,
    ...(scenario.otherTraffic && { otherBitsPerSecond: steadyOtherRates(scenario, traffic) }),
  });
  const standardLink = smallestStandardLink({ requiredBitsPerSecond, voiceShareRatio: 1, headroomRatio: 0 });
  return standardLink ? { standardLink } : {};
}

function fullSizePackets({ scenario, media }: Base): Pick<LinkOutlook, 'fullSizePackets'> {
  const { downBitsPerSecond: down, upBitsPerSecond: up } = scenario.link;
  if (down === undefined || up === undefined) return {};
  const { mtuBytes, targetMs, cites } = FRAGMENTATION_RULE;
  const largest = Math.max(...media.map(({ ledger }) => ledger.wireBytes));
  const voicePacketBytes = Math.min(Math.ceil(largest), mtuBytes);
  const of = (linkBitsPerSecond: number) => linkFragmentation({ linkBitsPerSecond, voicePacketBytes });
  const [first, second] = [of(down), of(up)];
  const both = <K extends keyof typeof first>(key: K) => ({ down: first[key], up: second[key] });
  return {
    fullSizePackets: {
      voicePacketBytes,
      mtuBytes,
      targetMs,
      worstWaitMs: both('worstWaitMs'),
      fragmentBytes: both('fragmentBytes'),
      waitWithFragmentsMs: both('waitWithFragmentsMs'),
      isNeeded: both('isNeeded'),
      isAdvised: both('isAdvised'),
      cites: { mtuBytes: cites.mtuBytes, targetMs: cites.targetMs },
    },
  };
}

/** All that is on the primary link moves, but for bulk downloads. */
function backupOf(
  { scenario, link, traffic, media }: Base,
  backup: { downBitsPerSecond: number; upBitsPerSecond: number },
): BackupValues {
  const { voiceShareRatio, headroomRatio } = scenario.link;
  const { requiredBitsPerSecond } = link;
  const fit = {
    ...linkFit({
      ...backup,
      voiceShareRatio,
      headroomRatio,
      requiredBitsPerSecond,
      ...callOf(scenario, media),
      ...(scenario.otherTraffic && { otherBitsPerSecond: steadyOtherRates(scenario, traffic) }),
    }),
    ...callsWithData({ scenario, traffic, media }, backup),
  };
  return { ...fit, lostCalls: Math.max(0, callsOnLink({ scenario, traffic }) - fit.maxCalls) };
}
