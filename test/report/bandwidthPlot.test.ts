import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandwidthPlot, BANDWIDTH_PLANE as PLOT } from '../../src/report/bandwidthPlot.ts';
import { bandwidthCurve, planCapacity } from '../../src/index.ts';

const plotOf = (peakCalls: number, linkBitsPerSecond: number) => {
  const link = { downBitsPerSecond: linkBitsPerSecond, upBitsPerSecond: linkBitsPerSecond };
  const curve = bandwidthCurve(planCapacity({ demand: { kind: 'calls', peakCalls }, link }));
  return { curve, plot: bandwidthPlot(curve) };
};

describe('the place of bandwidth against calls', () => {
  test('twice the calls are twice as far and twice as high', () => {
    const { plot, curve } = plotOf(50, 10e6);
    const origin = plot.place({ calls: 0, bitsPerSecond: 0 });
    expect(origin).toEqual({ x: PLOT.left, y: PLOT.height - PLOT.bottom });
    const [one, two] = [25, 50].map((calls) =>
      plot.place({ calls, bitsPerSecond: calls * curve.callBitsPerSecond }),
    ) as [{ x: number; y: number }, { x: number; y: number }];
    expect(two.x - origin.x).toBeCloseTo(2 * (one.x - origin.x), 1);
    expect(origin.y - two.y).toBeCloseTo(2 * (origin.y - one.y), 1);
  });

  test('the axes are marked at round numbers', () => {
    const { plot } = plotOf(50, 10e6);
    expect(plot.rateTicks.map(({ bitsPerSecond }) => bitsPerSecond)).toEqual([0, 2e6, 4e6, 6e6, 8e6, 10e6]);
    expect(plot.callTicks.map(({ calls }) => calls)).toEqual([0, 20, 40, 60, 80]);
  });

  test('all that is shown lies on the plane, whatever the calls and the link', () => {
    const rate = fc.double({ min: 1e4, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e5 }), rate, (peakCalls, linkBitsPerSecond) => {
        const { plot, curve } = plotOf(peakCalls, linkBitsPerSecond);
        const usable = { calls: 0, bitsPerSecond: curve.link?.usableBitsPerSecond ?? 0 };
        for (const point of [curve.planned, curve.end, usable, ...(curve.link ? [curve.link.most] : [])]) {
          const { x, y } = plot.place(point);
          expect(x).toBeGreaterThanOrEqual(PLOT.left);
          expect(x).toBeLessThanOrEqual(PLOT.width - PLOT.right);
          expect(y).toBeGreaterThanOrEqual(PLOT.top);
          expect(y).toBeLessThanOrEqual(PLOT.height - PLOT.bottom);
        }
        expect(plot.range).not.toMatch(/NaN|Infinity/);
        expect(plot.callTicks.every(({ calls }) => Number.isInteger(calls))).toBe(true);
      }),
    );
  });
});
