import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requiredChannels } from '../../src/index.ts';
import { blockingCurve } from '../../src/plan/blockingCurve.ts';

describe('known values', () => {
  test('30 E: 42 channels meet 1 %, 41 do not', () => {
    const { neighbors } = blockingCurve({ offeredErlangs: 30, channels: 42 });
    const [fewer, chosen, more] = neighbors.map(({ channels, blockingRatio }) => [channels, blockingRatio] as const);
    expect([fewer?.[0], chosen?.[0], more?.[0]]).toEqual([41, 42, 43]);
    expect(fewer?.[1]).toBeGreaterThan(0.01);
    expect(chosen?.[1]).toBeLessThan(0.01);
  });

  test('one channel has none below it to draw a curve from', () => {
    const { points, neighbors } = blockingCurve({ offeredErlangs: 0.01, channels: 1 });
    expect(points[0]).toEqual({ channels: 1, blockingRatio: 0.01 / 1.01 });
    expect(neighbors.map(({ channels }) => channels)).toEqual([0, 1, 2]);
  });
});

describe('laws', () => {
  test('blocking falls along the curve, which holds the chosen point and is never long', () => {
    const offered = fc.double({ min: 0.01, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(offered, (offeredErlangs) => {
        const channels = requiredChannels({ offeredErlangs, blockingRatio: 0.01 });
        const { points } = blockingCurve({ offeredErlangs, channels });
        expect(points.map((point) => point.channels)).toContain(channels);
        expect(points.length).toBeLessThanOrEqual(62);
        for (const [index, { blockingRatio }] of points.entries())
          if (index > 0) expect(blockingRatio).toBeLessThan(points[index - 1]?.blockingRatio ?? 1);
      }),
    );
  });
});
