import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockingPlot, PLOT } from '../../src/report/blockingPlot.ts';
import { requiredChannels } from '../../src/index.ts';
import { blockingCurve } from '../../src/plan/blockingCurve.ts';

const plotOf = (offeredErlangs: number, targetRatio: number) => {
  const channels = requiredChannels({ offeredErlangs, blockingRatio: targetRatio });
  const curve = blockingCurve({ offeredErlangs, channels });
  return { curve, channels, plot: blockingPlot(curve, targetRatio) };
};

describe('the place of a blocking curve', () => {
  test('all calls blocked is at the top, each tenth of it as far below', () => {
    const { plot } = plotOf(30, 0.01);
    const [all, tenth, hundredth] = plot.ticks;
    expect(all).toEqual({ ratio: 1, y: PLOT.top });
    expect((tenth?.y ?? 0) - (all?.y ?? 0)).toBeCloseTo((hundredth?.y ?? 0) - (tenth?.y ?? 0), 1);
    expect(plot.targetY).toBeCloseTo(hundredth?.y ?? 0, 1);
  });

  test('the chosen point lies at the target or below it on the drawing, the one before it above', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e4, noNaN: true }), fc.constantFrom(0.2, 0.01, 0.001), (load, target) => {
        const { curve, channels, plot } = plotOf(load, target);
        for (const point of curve.neighbors) {
          const { x, y } = plot.place(point);
          expect(x).toBeGreaterThanOrEqual(PLOT.left);
          expect(x).toBeLessThanOrEqual(PLOT.width - PLOT.right);
          if (point.channels === channels) expect(y).toBeGreaterThanOrEqual(plot.targetY - 0.01);
          if (point.channels < channels) expect(y).toBeLessThanOrEqual(plot.targetY + 0.01);
        }
        expect(plot.line).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
