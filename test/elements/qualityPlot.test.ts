import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLANE, qualityPlot } from '../../src/elements/qualityPlot.ts';
import { planCapacity, SATISFACTION_BANDS, type Scenario } from '../../src/index.ts';
import { qualityMap } from '../../src/plan/qualityMap.ts';
import { numbersIn } from '../support/numbers.ts';

type Network = NonNullable<Scenario['network']>;
const planOf = (network: Network, more: Partial<Scenario> = {}) =>
  planCapacity({ demand: { kind: 'calls', peakCalls: 10 }, network, ...more });
const plotOf = (network: Network, more: Partial<Scenario> = {}) => qualityPlot(planOf(network, more));
const labelOf = (satisfaction: string): string =>
  SATISFACTION_BANDS.find((band) => band.satisfaction === satisfaction)?.label ?? 'Not recommended';
const [LEFT, RIGHT, TOP, BOTTOM] = [
  PLANE.left,
  PLANE.width - PLANE.right,
  PLANE.top,
  PLANE.height - PLANE.bottom,
] as const;

describe('known values', () => {
  test('a usual network lies on 400 ms and 5 %, with the limits of the guide across', () => {
    const { ticks, point, limits } = plotOf({ oneWayDelayMs: 100, lossRatio: 0.025 });
    expect(ticks.delays.map(({ delayMs }) => delayMs)).toEqual([0, 100, 200, 300, 400]);
    expect(ticks.losses.map(({ lossRatio }) => Number(lossRatio.toFixed(4)))).toEqual([0, 0.0125, 0.025, 0.0375, 0.05]);
    expect(ticks.delays.map(({ x }) => x)).toEqual([LEFT, 130, 216, 302, RIGHT]);
    expect(ticks.losses[0]?.y).toBe(TOP);
    expect(ticks.losses[4]?.y).toBe(BOTTOM);
    expect(point).toEqual({ x: ticks.delays[1]?.x, y: ticks.losses[2]?.y });
    // 150 of 400 ms, and 1 of 5 %.
    expect(limits).toEqual([
      { x1: 173, x2: 173, y1: TOP, y2: BOTTOM },
      { x1: LEFT, x2: RIGHT, y1: 39.6, y2: 39.6 },
    ]);
  });

  test('a limit that is not on the map, or that the profile has not, is not drawn', () => {
    const network = { oneWayDelayMs: 100 };
    expect(plotOf(network, { profile: 'y1541-4' }).limits.map(({ x1, x2 }) => x1 === x2)).toEqual([false]);
    expect(plotOf(network, { profile: 'y1541-5' }).limits).toEqual([]);
  });

  test('the legend names the categories that occur, the best first, each with a color of its own', () => {
    const { categories, tiles } = plotOf({ oneWayDelayMs: 100 }, { media: { codec: 'g729' } });
    const order = [...SATISFACTION_BANDS.map(({ label }) => label as string), 'Not recommended'];
    const texts = categories.map(({ text }) => text);
    expect(texts).toEqual(order.filter((label) => texts.includes(label)));
    // G.729 has at most 83.2.
    expect(texts).not.toContain('Very satisfied');
    expect(texts).toContain('Satisfied');
    expect(new Set(categories.map(({ fill }) => fill)).size).toBe(categories.length);
    expect(new Set(tiles.map(({ fill }) => fill))).toEqual(new Set(categories.map(({ fill }) => fill)));
  });

  test('of a codec that nobody rated there are no tiles', () => {
    expect(plotOf({ oneWayDelayMs: 100 }, { media: { codec: 'silk' } })).toMatchObject({ tiles: [], categories: [] });
  });
});

describe('laws', () => {
  const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const network = fc.record({
    oneWayDelayMs: fc.oneof(real(0, 500), real(0, 60_000)),
    lossRatio: fc.oneof(real(0, 0.1), real(0, 1), fc.constant(1)),
  });

  test('tiles cover the plane once; network and limits lie on it', () => {
    fc.assert(
      fc.property(network, (given) => {
        const { tiles, point, limits, table, ticks } = plotOf(given);
        const area = tiles.reduce((sum, { wide, high }) => sum + wide * high, 0);
        expect(area).toBeCloseTo((RIGHT - LEFT) * (BOTTOM - TOP), 0);
        expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(tiles.length);
        const corners = [
          point,
          ...tiles.flatMap(({ x, y, wide, high }) => [
            { x, y },
            { x: x + wide, y: y + high },
          ]),
          ...limits.flatMap(({ x1, y1, x2, y2 }) => [
            { x: x1, y: y1 },
            { x: x2, y: y2 },
          ]),
        ];
        for (const { x, y } of corners) {
          expect(x).toBeGreaterThanOrEqual(LEFT);
          expect(x).toBeLessThanOrEqual(RIGHT + 0.011);
          expect(y).toBeGreaterThanOrEqual(TOP);
          expect(y).toBeLessThanOrEqual(BOTTOM + 0.011);
        }
        for (const { path, value } of numbersIn({ tiles, table, ticks }))
          expect(Number.isFinite(value), path).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test('every tile has the color of the quality at its middle', () => {
    fc.assert(
      fc.property(network, (given) => {
        const plan = planOf(given);
        const { tiles, categories, ticks } = qualityPlot(plan);
        const [wholeMs = NaN, wholeRatio = NaN] = [ticks.delays[4]?.delayMs, ticks.losses[4]?.lossRatio];
        for (const { x, y, wide, high, fill } of tiles) {
          const delayMs = ((x + wide / 2 - LEFT) / (RIGHT - LEFT)) * wholeMs;
          const lossRatio = ((y + high / 2 - TOP) / (BOTTOM - TOP)) * wholeRatio;
          // Where it is drawn is rounded: at the edge of a band either side will do.
          const near = qualityMap(plan, [delayMs * 0.998, delayMs * 1.002], [lossRatio * 0.998, lossRatio * 1.002]);
          const labels = near.flat().map(({ satisfaction }) => labelOf(satisfaction));
          expect(labels).toContain(categories.find((category) => category.fill === fill)?.text);
        }
      }),
      { numRuns: 6 },
    );
  });

  test('the table has the ticks for its rows and columns', () => {
    const { table, ticks } = plotOf({ oneWayDelayMs: 700, lossRatio: 0.08 });
    expect(table[0]?.map(({ oneWayDelayMs }) => oneWayDelayMs)).toEqual(ticks.delays.map(({ delayMs }) => delayMs));
    expect(table.map(([first]) => first?.lossRatio)).toEqual(ticks.losses.map(({ lossRatio }) => lossRatio));
  });
});
