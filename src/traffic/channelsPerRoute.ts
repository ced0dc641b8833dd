import { assertRange } from '../errors/assertRange.ts';
import { assertWhole } from './argumentGuards.ts';

/**
 * Channels that each of several routes must have so that the rest still suffices when one, or several, fail: N+1.
 *
 * Assumes that the calls spread over the routes that are left.
 *
 * @param input `channels` needed together, whole [1]; `routeCount` trunks or sites, whole [1]; `spareRouteCount` that
 *   may fail at once, 1 when absent [1]
 * @returns channels of each route [1]
 * @throws CapacityError `out-of-range`
 * @example channelsPerRoute({ channels: 42, routeCount: 3 }) // 21
 */
export function channelsPerRoute({
  channels,
  routeCount,
  spareRouteCount = 1,
}: {
  channels: number;
  routeCount: number;
  spareRouteCount?: number;
}): number {
  assertWhole({ channels, routeCount, spareRouteCount });
  assertRange('routeCount', routeCount, routeCount > spareRouteCount, 'more routes than may fail');
  return Math.ceil(channels / (routeCount - spareRouteCount));
}
