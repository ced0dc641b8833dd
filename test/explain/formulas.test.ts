import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODECS, explain, type LayerSpec, type Plan, planCapacity, type Scenario, type Step } from '../../src/index.ts';
import { FORMULAS } from '../../src/explain/formulas.ts';
import { SOURCES } from '../../src/evidence/sources.ts';
import { magnitudeOf, unitOf, valueOf } from '../support/algebra.ts';
import { scenario } from '../support/arbitraries.ts';
import { numbersIn } from '../support/numbers.ts';
import { oneUse } from '../support/oneUse.ts';
import { SLOW } from '../support/slow.ts';

const TOLERANCE = 1e-12;
const RUNS = { numRuns: 25 };
/** Hundreds of plans, every number of each explained. */
const SLOWEST = { timeout: 5 * SLOW.timeout };

/** Every computed number of a plan, explained. */
const stepsOf = (plan: Plan): Step[] =>
  numbersIn(plan)
    .filter(({ path }) => !path.startsWith('scenario.'))
    .map(({ path }) => explain(plan, path));

const valuesOf = ({ uses, name, value }: Step) =>
  new Map([...uses.map((use): [string, number] => [use.name, use.step.value]), [name, value]]);

/**
 * How far a formula is from the number, as a share of the largest number of that unit in it: a difference of two that
 * are nearly the same has the digits of those two.
 */
function formulaError(result: number, { value, unit, uses }: Step): number {
  const scale = uses.filter(({ step }) => step.unit === unit).map(({ step }) => Math.abs(step.value));
  return result === value ? 0 : Math.abs(result - value) / Math.max(Math.abs(result), Math.abs(value), ...scale);
}

/** What the scenario itself says for an input of the plan. */
function givenFor({ path: at, name }: Step, { scenario, quality: { use = '' } }: Plan): unknown {
  const [, index, path = at] = /^(?:scenario\.)?(?:uses|media)\.(\d+)\.(.*)$/.exec(at) ?? [];
  // What a mix says of its quality is of one use.
  const number = Number(index ?? (at.startsWith('quality.') ? use.split('.')[1] : undefined) ?? 0);
  const given = { ...scenario, media: [scenario.media].flat()[number] ?? {} };
  const holder: unknown = path.startsWith('traffic.') ? given.demand : given.media;
  const row = /\.layers\.(\d+)\./.exec(path);
  if (row) {
    const entry = oneUse(given).layers?.[Number(row[1])];
    const absent = name === 'blockBytes' ? 1 : 0;
    return typeof entry === 'object' ? ((entry as LayerSpec & Record<string, unknown>)[name] ?? absent) : absent;
  }
  const network = { delay: 'oneWayDelayMs', jitter: 'jitterMs', loss: 'lossRatio' } as const;
  const quality = /^quality\.thresholds\.(delay|jitter|loss)\./.exec(path)?.[1] as keyof typeof network | undefined;
  if (quality) return given.network?.[network[quality]];
  if (/^quality\.(impairment|equipment|lossRobust)/.test(path))
    return (oneUse(given).impairment as Record<string, number> | undefined)?.[name];
  const ranges: Readonly<Record<string, number | undefined>> = {
    firstMediaPort: given.readiness?.mediaPorts?.firstPort,
    lastMediaPort: given.readiness?.mediaPorts?.lastPort,
    firstPort: given.readiness?.webhookPort,
    lastPort: given.readiness?.webhookPort,
  };
  if (path.startsWith('readiness.')) return ranges[name];
  if (path.startsWith('queues.')) return (given.qos as Record<string, unknown> | undefined)?.[name];
  if (path.startsWith('quality.')) return (given.network as Record<string, unknown>)[name];
  return (holder as Record<string, unknown>)[name];
}

describe('by value', SLOW, () => {
  test('every number of a plan is explained, with the value that stands there', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        const numbers = numbersIn(plan);
        const explained = numbers.map(({ path }) => ({ path, value: explain(plan, path).value }));
        expect(explained).toEqual(numbers);
      }),
      RUNS,
    );
  });

  test('every formula gives the number that the code gave', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        for (const step of stepsOf(plan)) {
          if (step.expression === undefined) continue;
          const result = valueOf(step.expression, valuesOf({ ...step, name: '' }));
          const error = formulaError(Number(result), step);
          expect(error, `${step.path} = ${step.expression}`).toBeLessThanOrEqual(TOLERANCE);
        }
      }),
      RUNS,
    );
  });

  test('what was searched for satisfies its definition', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        for (const step of stepsOf(plan)) {
          if (step.check !== undefined) expect(valueOf(step.check, valuesOf(step)), step.path).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('an input is what the scenario says', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        const inputs = stepsOf(plan).filter(({ kind }) => kind === 'input');
        expect(inputs.length).toBeGreaterThan(0);
        for (const step of inputs) expect(step.value, step.path).toBe(givenFor(step, plan));
      }),
      RUNS,
    );
  });

  test('a default of the network says so, and where it is from', () => {
    const plan = planCapacity({ demand: { kind: 'calls', peakCalls: 1 }, network: { oneWayDelayMs: 40 } });
    const { origin, value, cite } = explain(plan, 'scenario.network.burstFactor');
    expect([origin, value, cite]).toEqual(['default', 1, 'g107#table 3']);
    expect(explain(plan, 'scenario.network.oneWayDelayMs')).toMatchObject({ origin: 'given', value: 40 });
  });

  test('nothing offered is explained like any traffic', () => {
    const plan = planCapacity({ demand: { kind: 'traffic', offeredErlangs: 0, blockingRatio: 0.01 } });
    const { peakCalls, achievedBlockingRatio } = plan.traffic;
    expect([peakCalls, achievedBlockingRatio]).toEqual([0, 0]);
    const blocking = explain(plan, 'traffic.achievedBlockingRatio');
    expect(valueOf(blocking.expression ?? '0', valuesOf({ ...blocking, name: '' }))).toBe(0);
    const calls = explain(plan, 'traffic.peakCalls');
    expect(valueOf(calls.check ?? 'true', valuesOf(calls))).toBe(true);
  });
});

describe('by unit', SLOW, () => {
  test('every formula gives the unit that the name of its number ends in', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        for (const step of stepsOf(plan)) {
          if (step.expression === undefined) continue;
          const magnitude = magnitudeOf(step.expression, step.uses, unitOf(step.name, step.unit));
          const error = formulaError(magnitude, step);
          expect(error, `${step.path} = ${step.expression}`).toBeLessThanOrEqual(TOLERANCE);
        }
      }),
      RUNS,
    );
  });

  const plan = planCapacity({
    demand: { kind: 'busy-hour', callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 },
  });
  const without = (path: string, part: string) => {
    const step = explain(plan, path);
    const expression = step.expression?.replace(part, '') ?? '';
    expect(step.expression).toContain(part);
    return () => magnitudeOf(expression, step.uses, unitOf(step.name, step.unit));
  };

  test.each([
    ['media.0.wireBitsPerSecond', ' * bitsPerByte'],
    ['media.0.wireBitsPerSecond', ' * msPerSecond'],
    ['media.0.packetsPerSecond', ' / packetMs'],
    ['traffic.offeredErlangs', ' / secondsPerHour'],
    ['media.0.payloadBytes', ' * frameBytes'],
  ])('%s without "%s" is found out', (path, part) => {
    expect(without(path, '')).not.toThrow();
    expect(without(path, part)).toThrow(/Units do not match|should be/);
  });
});

describe('down to the sources', SLOW, () => {
  test('every explanation ends in inputs and in cited values', () => {
    const leaves = (step: Step): Step[] =>
      step.uses.length === 0 ? [step] : step.uses.flatMap((use) => leaves(use.step));
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        for (const leaf of stepsOf(plan).flatMap(leaves)) {
          expect(leaf.kind, leaf.path).toMatch(/^(input|catalog)$/);
          if (leaf.kind === 'input') continue;
          const [source = '', place = ''] = leaf.cite?.split('#') ?? [];
          expect(SOURCES, leaf.path).toHaveProperty([source]);
          expect(place.trim(), leaf.path).not.toBe('');
        }
      }),
      { numRuns: 30 },
    );
  });

  test('every formula of the reference is asked for by some plan', SLOWEST, () => {
    const known = Object.values(FORMULAS).flatMap((table) => Object.values(table));
    const rules = new Set(
      known.flatMap((each) => ('expression' in each ? each.expression : 'check' in each ? each.check : [])),
    );
    const plain = CODECS.map(({ id }): Scenario => ({
      demand: { kind: 'calls', peakCalls: 1 },
      media: { codec: id },
    }));
    [...fc.sample(scenario, 300), ...plain]
      .map((given) => planCapacity(given))
      .flatMap(stepsOf)
      .forEach(({ expression, check }) => rules.delete(expression ?? check ?? ''));
    expect([...rules]).toEqual([]);
  });
});
