import type { BlockingCurve, BlockingPoint } from '../plan/blockingCurve.ts';

/** Where the curve lies on a plane of so many units. */
export const PLOT = { width: 400, height: 160, left: 48, right: 12, top: 8, bottom: 24 } as const;

/** Less than this cannot be drawn beside a share of all calls. */
const LEAST_RATIO = 1e-9;

interface Placed {
  x: number;
  y: number;
}

/** A curve with its place: channels to the right, blocking downward on a scale of powers of ten. */
export interface BlockingPlot {
  line: string;
  ticks: { ratio: number; y: number }[];
  place: (point: BlockingPoint) => Placed;
  targetY: number;
  first: number;
  last: number;
}

/** Places a curve so that it, its target and the whole powers of ten between them fill the plane. */
export function blockingPlot({ points, neighbors }: BlockingCurve, targetRatio: number): BlockingPlot {
  const depth = (ratio: number) => -Math.log10(Math.max(ratio, LEAST_RATIO));
  const channels = [...points, ...neighbors].map((point) => point.channels);
  const [first, last] = [Math.min(...channels), Math.max(...channels)];
  const deepest = Math.ceil(Math.max(depth(targetRatio), ...points.map((point) => depth(point.blockingRatio))) + 1e-9);
  const { width, height, left, right, top, bottom } = PLOT;
  const y = (ratio: number) => round(top + (depth(ratio) / deepest) * (height - top - bottom));
  const place = ({ channels: count, blockingRatio }: BlockingPoint) => ({
    x: round(left + ((count - first) / (last - first)) * (width - left - right)),
    y: y(blockingRatio),
  });
  const ticks = Array.from({ length: deepest + 1 }, (_, power) => 10 ** -power).map((ratio) => ({
    ratio,
    y: y(ratio),
  }));
  const line = points.map((point) => Object.values(place(point)).join(',')).join(' ');
  return { line, ticks, place, targetY: y(targetRatio), first, last };
}

const round = (value: number): number => Math.round(value * 100) / 100;
