import { SATISFACTION_BANDS, type Satisfaction } from '../catalog/satisfactionBands.ts';
import type { Plan } from '../plan/plan.ts';
import { qualityMap, type QualityPoint } from '../plan/qualityMap.ts';

/** Where the map lies on a plane of so many units. */
export const PLANE = { width: 400, height: 190, left: 44, right: 12, top: 8, bottom: 24 } as const;

/** What is shown in any case: what most people have heard of as the end. */
const USUAL_MS = 400;
const USUAL_LOSS_RATIO = 0.05;
const COLUMNS = 20;
const ROWS = 10;
/** Every so many columns or rows a tick, and a row or column of the table. */
const TICKS = 4;

/** From the best category to what is not recommended: the warm end is the bad one, because the voice suffers. */
const FILLS = [
  'light-dark(#0f4c75, #2e7cb3)',
  'light-dark(#3282b8, #5ca3d2)',
  'light-dark(#a9cbe3, #97c7e6)',
  'light-dark(#f6d9cf, #e7bfb0)',
  'light-dark(#ee9f86, #cf7d62)',
  'light-dark(#b8432a, #93361f)',
] as const;

const CATEGORIES: readonly { satisfaction: Satisfaction; text: string }[] = [
  ...SATISFACTION_BANDS.map(({ satisfaction, label }) => ({ satisfaction, text: label })),
  { satisfaction: 'not-recommended', text: 'Not recommended' },
];

interface Tile {
  x: number;
  y: number;
  wide: number;
  high: number;
  fill: string;
}

/** Quality over delay and loss of the network, placed for drawing. */
export interface QualityPlot {
  tiles: Tile[];
  /** The categories that occur. */
  categories: { fill: string; text: string }[];
  ticks: { delays: { x: number; delayMs: number }[]; losses: { y: number; lossRatio: number }[] };
  point: { x: number; y: number };
  limits: { x1: number; y1: number; x2: number; y2: number }[];
  /** The same as a table: a row for each loss. */
  table: QualityPoint[][];
}

/** Places the map of a rated plan: delay to the right, loss downward, each tile with the quality at its middle. */
export function qualityPlot(plan: Plan): QualityPlot {
  const { network = {} } = plan.scenario;
  const { thresholds, networkMs = 0 } = plan.quality;
  const { lossRatio = 0 } = network;
  const wholeMs = roundUp(Math.max(USUAL_MS, networkMs * 1.1), 100);
  const wholeRatio = Math.min(roundUp(Math.max(USUAL_LOSS_RATIO, lossRatio * 1.1), 0.05), 1);
  const { width, height, left, right, top, bottom } = PLANE;
  const [plotWidth, plotHeight] = [width - left - right, height - top - bottom];
  const x = (delayMs: number) => round(left + (delayMs / wholeMs) * plotWidth);
  const y = (ratio: number) => round(top + (ratio / wholeRatio) * plotHeight);
  const steps = (whole: number, count: number, shift = 0) =>
    Array.from({ length: count + (shift === 0 ? 1 : 0) }, (_, index) => ((index + shift) * whole) / count);
  const fillOf = (satisfaction: Satisfaction) =>
    FILLS[CATEGORIES.findIndex((category) => category.satisfaction === satisfaction)] ?? FILLS[0];
  const tiles = qualityMap(plan, steps(wholeMs, COLUMNS, 0.5), steps(wholeRatio, ROWS, 0.5)).flatMap((row, line) =>
    row.map(({ satisfaction }, column) => ({
      x: x((column * wholeMs) / COLUMNS),
      y: y((line * wholeRatio) / ROWS),
      wide: round(plotWidth / COLUMNS),
      high: round(plotHeight / ROWS),
      fill: fillOf(satisfaction),
    })),
  );
  const limitMs = thresholds.delay?.limitMs;
  const limitRatio = thresholds.loss?.limitRatio;
  const [endX, endY] = [left + plotWidth, top + plotHeight];
  return {
    tiles,
    categories: CATEGORIES.map(({ satisfaction, text }) => ({ fill: fillOf(satisfaction), text })).filter((category) =>
      tiles.some((tile) => tile.fill === category.fill),
    ),
    ticks: {
      delays: steps(wholeMs, TICKS).map((delayMs) => ({ x: x(delayMs), delayMs })),
      losses: steps(wholeRatio, TICKS).map((ratio) => ({ y: y(ratio), lossRatio: ratio })),
    },
    point: { x: x(networkMs), y: y(lossRatio) },
    limits: [
      ...(limitMs !== undefined && limitMs <= wholeMs ? [{ x1: x(limitMs), x2: x(limitMs), y1: top, y2: endY }] : []),
      ...(limitRatio !== undefined && limitRatio <= wholeRatio
        ? [{ x1: left, x2: endX, y1: y(limitRatio), y2: y(limitRatio) }]
        : []),
    ],
    table: qualityMap(plan, steps(wholeMs, TICKS), steps(wholeRatio, TICKS)),
  };
}

const roundUp = (value: number, step: number): number => Math.ceil(value / step - 1e-9) * step;
const round = (value: number): number => Math.round(value * 100) / 100;
