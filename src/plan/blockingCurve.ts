import { erlangB } from '../traffic/erlangB.ts';

/** Blocking with so many channels. */
export interface BlockingPoint {
  channels: number;
  blockingRatio: number;
}

/** Blocking around a number of channels, for drawing. */
export interface BlockingCurve {
  points: BlockingPoint[];
  /** With one channel fewer, as many and one more; the first is absent where there is no channel to take away. */
  neighbors: BlockingPoint[];
}

/** Points that a curve has at most: more cannot be told apart. */
const MOST_POINTS = 60;

/**
 * Blocking of a traffic for the numbers of channels around a chosen one, under the assumptions of Erlang B.
 *
 * @param input `offeredErlangs`, above 0 [E]; `channels` chosen, whole, 1 or more
 * @returns points from about two deviations of the load below to half as many above, in order, the chosen one among them
 * @throws CapacityError `out-of-range`
 * @formula achievedBlockingRatio
 */
export function blockingCurve({
  offeredErlangs,
  channels,
}: {
  offeredErlangs: number;
  channels: number;
}): BlockingCurve {
  const point = (count: number) => ({ channels: count, blockingRatio: erlangB(offeredErlangs, count) });
  const reach = Math.max(4, Math.ceil(2 * Math.sqrt(channels)));
  const step = Math.max(1, Math.ceil((1.5 * reach) / MOST_POINTS));
  const below = Math.min(Math.floor(reach / step), Math.floor((channels - 1) / step));
  const above = Math.ceil(reach / 2 / step);
  const points = Array.from({ length: below + above + 1 }, (_, index) => point(channels + (index - below) * step));
  return {
    points,
    neighbors: [-1, 0, 1]
      .map((more) => channels + more)
      .filter((count) => count >= 0)
      .map(point),
  };
}
