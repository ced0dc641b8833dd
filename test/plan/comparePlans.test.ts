import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlans, planCapacity, type Scenario } from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';
import { numbersIn } from '../support/numbers.ts';

const office: Scenario = { demand: { kind: 'calls', peakCalls: 50 } };
const deltasOf = (a: Scenario, b: Scenario) => comparePlans(planCapacity(a), planCapacity(b)).deltas;
const deltaOf = (path: string, a: Scenario, b: Scenario) => deltasOf(a, b).find((each) => each.path === path);

describe('known values', () => {
  test('50 calls of G.711 become G.729, 50 packets a second each', () => {
    // G.711: 160 + 12 + 8 + 20 + 38 = 238 B, 50 x 8 x 238 = 95,200 bit/s; G.729: 98 B, 39,200 bit/s.
    expect(deltaOf('link.requiredBitsPerSecond', office, { ...office, media: { codec: 'g729' } })).toEqual({
      path: 'link.requiredBitsPerSecond',
      label: 'All calls',
      from: 4_760_000,
      to: 1_960_000,
      change: -2_800_000,
      changeRatio: -2_800_000 / 4_760_000,
      isBetter: true,
    });
  });

  test('more calls are neither better nor worse, the bits that they need are worse', () => {
    const grown: Scenario = { demand: { kind: 'calls', peakCalls: 60 } };
    expect(deltaOf('traffic.peakCalls', office, grown)).toEqual({
      path: 'traffic.peakCalls',
      label: 'Calls at once',
      from: 50,
      to: 60,
      change: 10,
      changeRatio: 0.2,
    });
    expect(deltaOf('link.requiredBitsPerSecond', office, grown)?.isBetter).toBe(false);
  });

  test('what only one of the plans has is null in the other, and no change is reckoned', () => {
    const linked: Scenario = { ...office, link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 } };
    // 7.5 Mbit/s are usable, 78 x 95,200 bit/s = 7.4256 Mbit/s.
    const row = { path: 'link.maxCalls', label: 'Most calls that fit', change: null, changeRatio: null };
    expect(deltaOf('link.maxCalls', office, linked)).toEqual({ ...row, from: null, to: 78 });
    expect(deltaOf('link.maxCalls', linked, office)).toEqual({ ...row, from: 78, to: null });
    expect(deltaOf('link.maxCalls', office, office)).toBeUndefined();
  });

  test('from nothing to something is no ratio, from nothing to nothing is none', () => {
    const idle: Scenario = { demand: { kind: 'calls', peakCalls: 0 } };
    expect(deltaOf('traffic.peakCalls', idle, office)).toMatchObject({ from: 0, change: 50, changeRatio: null });
    expect(deltaOf('traffic.peakCalls', idle, idle)).toMatchObject({ change: 0, changeRatio: 0 });
  });

  test('bits counted elsewhere are not better, scores of another scale neither', () => {
    const ip: Scenario = { ...office, link: { measuredAt: 'ip' } };
    expect(deltaOf('link.requiredBitsPerSecond', office, ip)).toMatchObject({ change: 4_000_000 - 4_760_000 });
    expect(deltaOf('link.requiredBitsPerSecond', office, ip)).not.toHaveProperty('isBetter');
    const heard = (codec: string): Scenario => ({ ...office, media: { codec }, network: { oneWayDelayMs: 40 } });
    const path = 'quality.meanOpinionScore';
    expect(deltaOf(path, heard('g711'), heard('g729'))?.isBetter).toBe(false);
    expect(deltaOf(path, heard('g729'), heard('g711'))?.isBetter).toBe(true);
    expect(deltaOf(path, heard('g711'), heard('opus'))?.change).not.toBe(0);
    expect(deltaOf(path, heard('g711'), heard('opus'))).not.toHaveProperty('isBetter');
  });

  test('a finding comes with a link that is too small, and goes with it', () => {
    const small = planCapacity({ ...office, link: { downBitsPerSecond: 4e6, upBitsPerSecond: 4e6 } });
    const large = planCapacity({ ...office, link: { downBitsPerSecond: 40e6, upBitsPerSecond: 40e6 } });
    const codes = (list: { code: string }[]) => list.map(({ code }) => code);
    expect(codes(comparePlans(large, small).came)).toContain('link-too-small');
    expect(codes(comparePlans(large, small).went)).not.toContain('link-too-small');
    expect(codes(comparePlans(small, large).went)).toContain('link-too-small');
  });
});

describe('laws', () => {
  test('a plan beside itself has no change, no finding that comes or goes, and nothing that is better', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        const { deltas, came, went } = comparePlans(plan, planCapacity(plan.scenario));
        expect(deltas.length).toBeGreaterThan(3);
        for (const delta of deltas) {
          expect([delta.change, delta.changeRatio], delta.path).toEqual([0, 0]);
          expect(delta).not.toHaveProperty('isBetter');
        }
        expect([...came, ...went]).toEqual([]);
      }),
    );
  });

  test('the other way round every change is the opposite, what came goes, and better is worse', () => {
    fc.assert(
      fc.property(scenario, scenario, (one, other) => {
        const [a, b] = [planCapacity(one), planCapacity(other)];
        const [there, back] = [comparePlans(a, b), comparePlans(b, a)];
        expect(back.came).toEqual(there.went);
        expect(back.went).toEqual(there.came);
        expect(back.deltas.map(({ path }) => path)).toEqual(there.deltas.map(({ path }) => path));
        for (const [index, delta] of there.deltas.entries()) {
          const { from, to, change, isBetter } = back.deltas[index]!;
          expect([from, to], delta.path).toEqual([delta.to, delta.from]);
          expect((change ?? 0) + (delta.change ?? 0), delta.path).toBe(0);
          expect(isBetter, delta.path).toBe(delta.isBetter === undefined ? undefined : !delta.isBetter);
        }
        for (const { path, value } of numbersIn(there.deltas)) expect(Number.isFinite(value), path).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
