import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandwidthCurve, parseScenario, planCapacity } from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';

const fifty = { demand: { kind: 'calls', peakCalls: 50 } } as const;

describe('known values', () => {
  test('50 G.711 calls on 10 Mbit/s: 78 fit into three quarters of it, the guide prints 80 to 100 kbit/s', () => {
    const plan = planCapacity({ ...fifty, link: { downBitsPerSecond: 20e6, upBitsPerSecond: 10e6 } });
    expect(bandwidthCurve(plan)).toEqual({
      callBitsPerSecond: 95_200,
      planned: { calls: 50, bitsPerSecond: 4_760_000 },
      end: { calls: 95, bitsPerSecond: 9_044_000 },
      link: {
        direction: 'up',
        bitsPerSecond: 10e6,
        usableBitsPerSecond: 7.5e6,
        most: { calls: 78, bitsPerSecond: 7_425_600 },
        tooMany: { calls: 79, bitsPerSecond: 7_520_800 },
      },
      published: { minBitsPerSecond: 80_000, maxBitsPerSecond: 100_000 },
    });
  });

  test('without a link there is none, and of a codec that the guide does not list no range', () => {
    const curve = bandwidthCurve(planCapacity({ ...fifty, media: { codec: 'gsm-fr' } }));
    expect(curve.link).toBeUndefined();
    expect(curve.published).toBeUndefined();
    expect(curve.end.calls).toBe(60);
  });

  test('two legs of a call are twice the range of one', () => {
    const plan = planCapacity({ ...fifty, media: { legsPerCall: 2 } });
    expect(bandwidthCurve(plan).published).toEqual({ minBitsPerSecond: 160_000, maxBitsPerSecond: 200_000 });
    expect(bandwidthCurve(plan).planned).toEqual({ calls: 50, bitsPerSecond: 9_520_000 });
  });
});

test('laws: the planned calls lie on the line and inside the end; what fits stays below what is usable, one more does not', () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const parsed = parseScenario(input);
      if (!parsed.ok) throw new Error('The arbitrary makes scenarios that are in order.');
      const { planned, end, link, callBitsPerSecond } = bandwidthCurve(planCapacity(parsed.scenario));
      const miss = planned.bitsPerSecond - planned.calls * callBitsPerSecond;
      // Of a mix each use is rounded up.
      if (Array.isArray(parsed.scenario.media)) expect(miss).toBeGreaterThanOrEqual(-1e-9 * planned.bitsPerSecond);
      else expect(Math.abs(miss)).toBeLessThanOrEqual(1e-9 * planned.bitsPerSecond);
      expect(end.calls).toBeGreaterThan(planned.calls);
      if (!link) return;
      expect(end.calls).toBeGreaterThan(link.most.calls);
      expect(link.most.bitsPerSecond).toBeLessThanOrEqual(link.usableBitsPerSecond);
      expect(link.tooMany.bitsPerSecond).toBeGreaterThan(link.usableBitsPerSecond);
    }),
  );
});
