import { ticks } from 'd3-array';
import type { BandwidthCurve, BandwidthPoint } from '../plan/bandwidthCurve.ts';

/** Where the drawing lies on a plane of so many units. */
export const BANDWIDTH_PLANE = { width: 480, height: 260, left: 84, right: 12, top: 12, bottom: 40 } as const;

/** Room above the topmost line, for its name. */
const ROOM_RATIO = 1.08;

/** A curve with its place: calls to the right, bits per second upward. */
export interface BandwidthPlot {
  callTicks: { calls: number; x: number }[];
  rateTicks: { bitsPerSecond: number; y: number }[];
  place: (point: BandwidthPoint) => { x: number; y: number };
  /** The printed range as a triangle from nothing to its two ends; absent where nothing is printed. */
  range?: string;
}

/** Places a curve so that it, its link and what is printed for it fill the plane. */
export function bandwidthPlot({ end, link, published }: BandwidthCurve): BandwidthPlot {
  const { width, height, left, right, top, bottom } = BANDWIDTH_PLANE;
  const printed = (published?.maxBitsPerSecond ?? 0) * end.calls;
  const shown = Math.max(end.bitsPerSecond, printed, link?.usableBitsPerSecond ?? 0) * ROOM_RATIO;
  // A link many times as wide as what may be used of it would press the calls to the ground.
  const isNear = link !== undefined && link.bitsPerSecond < 2 * shown;
  const most = isNear ? Math.max(shown, link.bitsPerSecond * ROOM_RATIO) : shown;
  const calls = (count: number) => left + (count / end.calls) * (width - right - left);
  const rate = (bitsPerSecond: number) => height - bottom - (bitsPerSecond / most) * (height - bottom - top);
  const round = (value: number) => Math.round(value * 100) / 100;
  const place = (point: BandwidthPoint) => ({ x: round(calls(point.calls)), y: round(rate(point.bitsPerSecond)) });
  const corner = (point: BandwidthPoint) => Object.values(place(point)).join(',');
  const atEnd = (perCall: number) => corner({ calls: end.calls, bitsPerSecond: perCall * end.calls });
  const whole = (count: number) => Number.isInteger(count);
  return {
    callTicks: ticks(0, end.calls, 6)
      .filter(whole)
      .map((count) => ({ calls: count, x: round(calls(count)) })),
    rateTicks: ticks(0, most, 5).map((bitsPerSecond) => ({ bitsPerSecond, y: round(rate(bitsPerSecond)) })),
    place,
    ...(published && {
      range: [
        corner({ calls: 0, bitsPerSecond: 0 }),
        atEnd(published.minBitsPerSecond),
        atEnd(published.maxBitsPerSecond),
      ].join(' '),
    }),
  };
}
