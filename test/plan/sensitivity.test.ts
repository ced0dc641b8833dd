import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario, planCapacity, type Scenario, sensitivity } from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';
import { numbersIn } from '../support/numbers.ts';
import { SLOW } from '../support/slow.ts';

const office: Scenario = { demand: { kind: 'calls', peakCalls: 50 } };
const inputOf = (path: string, given: Scenario, stepRatio?: number) =>
  sensitivity(given, stepRatio === undefined ? {} : { stepRatio }).find((each) => each.path === path);
const effectOf = (output: string, path: string, given: Scenario) =>
  inputOf(path, given)?.effects.find((each) => each.path === output);

/** The number at a path of a plan, read in another way than the library does. */
const at = (record: object, path: string): number | undefined => {
  const found = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], record);
  return found as number | undefined;
};

/** A scenario with one number replaced, by its text. */
function replaced(given: object, path: string, value: number): Scenario {
  const copy = structuredClone(given) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  holder[last] = value;
  return copy as unknown as Scenario;
}

describe('known values', () => {
  test('50 calls: each is 95,200 bit/s, and half a call a hundredth', () => {
    expect(effectOf('link.requiredBitsPerSecond', 'demand.peakCalls', office)).toEqual({
      path: 'link.requiredBitsPerSecond',
      label: 'All calls',
      planned: 4_760_000,
      atLow: 45 * 95_200,
      atHigh: 55 * 95_200,
      perUnit: 95_200,
      perPercent: 47_600,
    });
    expect(inputOf('demand.peakCalls', office)).toMatchObject({ value: 50, low: 45, high: 55, isDefault: false });
  });

  test('headroom: of the link that 4.76 Mbit/s need', () => {
    // 4.76 / 0.775 = 6.1419 and 4.76 / 0.725 = 6.5655 Mbit/s.
    const effect = effectOf('link.smallestLinkBitsPerSecond', 'link.headroomRatio', office);
    expect(effect?.atLow).toBeCloseTo(4_760_000 / 0.775, 4);
    expect(effect?.atHigh).toBeCloseTo(4_760_000 / 0.725, 4);
    expect(effect?.perUnit).toBeCloseTo((4_760_000 / 0.725 - 4_760_000 / 0.775) / 0.05, 2);
    expect(inputOf('link.headroomRatio', office)).toMatchObject({ low: 0.225, high: 0.275, isDefault: true });
  });

  test('a share of 1 can only be less', () => {
    const share = inputOf('link.voiceShareRatio', office);
    expect(share).toMatchObject({ value: 1, low: 0.9, high: null, isDefault: true });
    const effect = share?.effects.find(({ path }) => path === 'link.smallestLinkBitsPerSecond');
    // 4.76 / 0.75 = 6.3467 Mbit/s, and a ninth more at nine tenths.
    expect(effect?.atHigh).toBeNull();
    expect(effect?.perUnit).toBeCloseTo(-(4_760_000 / 0.75 / 9) / 0.1, 3);
  });

  test('a packet time moves to its neighbors', () => {
    expect(inputOf('media.packetMs', office)).toMatchObject({ value: 20, low: 10, high: 30, isDefault: true });
    expect(inputOf('media.packetMs', { ...office, media: { codec: 'g723.1-6.3' } })).toMatchObject({
      value: 30,
      low: null,
      high: 60,
    });
    // 10 ms: 158 B x 8 x 100 = 126,400 bit/s; 30 ms: 318 B x 8 x 33.33 = 84,800 bit/s.
    expect(effectOf('link.requiredBitsPerSecond', 'media.packetMs', office)?.perUnit).toBeCloseTo(
      (50 * (84_800 - 126_400)) / 20,
      4,
    );
  });

  test('from nothing: a hundredth of loss, a millisecond, and no percentage', () => {
    const heard: Scenario = { ...office, network: { oneWayDelayMs: 40 } };
    expect(inputOf('network.lossRatio', heard)).toMatchObject({ value: 0, low: null, high: 0.01, isDefault: true });
    expect(inputOf('network.jitterMs', heard)).toMatchObject({ value: 0, low: null, high: 1 });
    const loss = effectOf('quality.meanOpinionScore', 'network.lossRatio', heard);
    expect(loss?.perUnit).toBeLessThan(0);
    expect(loss?.perPercent).toBeNull();
    expect(effectOf('quality.mouthToEarMs', 'network.oneWayDelayMs', heard)?.perUnit).toBeCloseTo(1, 9);
  });

  test('the most influential comes first, what does nothing last', () => {
    const paths = sensitivity({ ...office, limits: { concurrentCalls: 30 } }).map(({ path }) => path);
    // Half the packet time is a third more bits; a tenth of the calls a tenth.
    expect(paths.slice(0, 3)).toEqual(['media.packetMs', 'link.voiceShareRatio', 'demand.peakCalls']);
    expect(paths.at(-1)).toBe('limits.concurrentCalls');
  });

  test('another step', () => {
    expect(inputOf('demand.peakCalls', office, 0.5)).toMatchObject({ low: 25, high: 75 });
    expect(inputOf('demand.peakCalls', office, 0.001)).toMatchObject({ low: 49, high: 51 });
  });

  test('numbers that only stand together are left out', () => {
    const hourlyShares = Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 1 : 0));
    const daily: Scenario = { demand: { kind: 'daily', callsPerDay: 500, hourlyShares, blockingRatio: 0.01 } };
    const paths = sensitivity(daily).map(({ path }) => path);
    expect(paths).toContain('demand.callsPerDay');
    expect(paths.filter((path) => /hourly|busyHour/.test(path))).toEqual([]);
  });

  test('parameters of layers are inputs, in their own steps', () => {
    const layers = [{ layer: 'rtp' as const, extensionBytes: 16 }, 'udp' as const, 'ipv4' as const];
    expect(inputOf('media.layers.0.extensionBytes', { ...office, media: { layers } })).toMatchObject({
      low: 12,
      high: 20,
    });
  });
});

describe('laws', SLOW, () => {
  test('each effect is what a plan with that input says, its sign that of the change, and all is finite', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const base = planCapacity(given);
        const found = sensitivity(given);
        expect(found.length).toBeGreaterThan(1);
        for (const { path } of numbersIn(found).filter(({ value }) => !Number.isFinite(value)))
          throw new Error(`${path} is not finite`);
        for (const { path, value, low, high, isDefault, effects } of found) {
          expect(value, path).toBe(at(base.scenario, path));
          expect(isDefault, path).toBe(base.scenario.defaults.includes(path));
          expect(low ?? -Infinity, path).toBeLessThan(value);
          expect(high ?? Infinity, path).toBeGreaterThan(value);
          const upper = high === null ? base : planCapacity(replaced(base.scenario, path, high));
          const lower = low === null ? base : planCapacity(replaced(base.scenario, path, low));
          for (const effect of effects) {
            const [above, below] = [at(upper, effect.path), at(lower, effect.path)];
            if (high !== null) expect(effect.atHigh, `${path} ${effect.path}`).toBe(above ?? null);
            if (low !== null) expect(effect.atLow, `${path} ${effect.path}`).toBe(below ?? null);
            const change = (above ?? effect.planned) - (below ?? effect.planned);
            expect(Math.sign(effect.perUnit) + 0, `${path} ${effect.path}`).toBe(Math.sign(change) + 0);
          }
        }
      }),
      { numRuns: 7 },
    );
  });

  test('ranked by influence', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const ratios = sensitivity(given).map(({ influenceRatio }) => influenceRatio);
        expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
      }),
      { numRuns: 8 },
    );
  });

  test('every input that is tried is a valid one', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const { scenario: filled } = planCapacity(given);
        for (const { path, low, high } of sensitivity(given))
          for (const tried of [low, high])
            if (tried !== null) expect(parseScenario(replaced(filled, path, tried)).ok, path).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});

describe('refusals', () => {
  test.each([NaN, 0, -0.1, 0.6, Infinity])('a step of %d', (stepRatio) => {
    const error = expect.objectContaining({ code: 'out-of-range', field: 'stepRatio' }) as Error;
    expect(() => sensitivity(office, { stepRatio })).toThrow(error);
  });

  test('a scenario that is none', () => {
    const error = expect.objectContaining({ code: 'invalid-scenario' }) as Error;
    expect(() => sensitivity({ demand: { kind: 'calls', peakCalls: NaN } })).toThrow(error);
  });
});
