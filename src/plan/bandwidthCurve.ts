import type { PublishedRange } from '../catalog/exotel.ts';
import { callsOfUse } from '../link/mixedCalls.ts';
import { firstUse } from '../scenario/firstUse.ts';
import { callsOnLink } from './callsOnLink.ts';
import type { Plan } from './plan.ts';
import { callOf } from './plannedLink.ts';

/** What so many calls need, one way. */
export interface BandwidthPoint {
  calls: number;
  bitsPerSecond: number;
}

/** Bandwidth against calls, for drawing: a straight line through nothing and the planned calls, for a mix nearly one. */
export interface BandwidthCurve {
  callBitsPerSecond: number;
  planned: BandwidthPoint;
  /** Far enough to the right to show all the rest. */
  end: BandwidthPoint;
  /** Absent without a link. */
  link?: {
    direction: 'down' | 'up';
    bitsPerSecond: number;
    /** For voice; where each call brings data as well, the voice of the most calls. */
    usableBitsPerSecond: number;
    /** Most calls that fit. */
    most: BandwidthPoint;
    /** One call more, which does not. */
    tooMany: BandwidthPoint;
  };
  /** Printed for one call; absent where the profile's publisher prints nothing for the codec. */
  published?: PublishedRange;
}

/** Room beside what is to be shown. */
const MARGIN_RATIO = 1.2;

/**
 * Bandwidth against calls around what a plan has, in the direction that limits the link.
 *
 * Assumes that each call more needs what each planned call needs.
 *
 * @param plan a plan
 * @returns the points to be told apart, all rates one way, counted as the plan counts its link [bit/s]
 */
export function bandwidthCurve(plan: Plan): BandwidthCurve {
  const { link, scenario, bandwidth } = plan;
  const { callBitsPerSecond, maxCalls, bindingLimit, usableBitsPerSecond } = link;
  const { mix = [{ shareRatio: 1, callBitsPerSecond }] } = callOf(scenario, plan.media);
  const point = (calls: number): BandwidthPoint => ({
    calls,
    bitsPerSecond: mix.reduce((sum, use) => sum + callsOfUse(calls, use.shareRatio) * use.callBitsPerSecond, 0),
  });
  const calls = callsOnLink(plan);
  const onLink =
    maxCalls === undefined || bindingLimit === undefined || usableBitsPerSecond === undefined
      ? undefined
      : {
          direction: bindingLimit,
          bitsPerSecond: scenario.link[`${bindingLimit}BitsPerSecond`] ?? 0,
          ...usableFor(usableBitsPerSecond[bindingLimit], point(maxCalls), point(maxCalls + 1)),
        };
  const perCall = bandwidth.published?.perCall;
  const { legsPerCall = 1 } = firstUse(scenario);
  return {
    callBitsPerSecond,
    planned: { calls, bitsPerSecond: link.requiredBitsPerSecond },
    end: point(Math.ceil(Math.max(calls, (maxCalls ?? 0) + 1, 1) * MARGIN_RATIO)),
    ...(onLink && { link: onLink }),
    ...(perCall && {
      published: {
        minBitsPerSecond: perCall.minBitsPerSecond * legsPerCall,
        maxBitsPerSecond: perCall.maxBitsPerSecond * legsPerCall,
      },
    }),
  };
}

/** What is left beside the planned calls ends the line only where it is the same for any number of them. */
function usableFor(usableBitsPerSecond: number, most: BandwidthPoint, tooMany: BandwidthPoint) {
  const isEnd = most.bitsPerSecond <= usableBitsPerSecond && usableBitsPerSecond < tooMany.bitsPerSecond;
  return { usableBitsPerSecond: isEnd ? usableBitsPerSecond : most.bitsPerSecond, most, tooMany };
}
