import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IssueCode, JITTER_KINDS, parseScenario, planCapacity, type Scenario } from '../../src/index.ts';

const demand = { kind: 'calls', peakCalls: 10 } as const;
const issuesOf = (more: object) => {
  const result = parseScenario({ demand, ...more });
  return result.ok ? [] : result.issues;
};
const filled = (more: Partial<Scenario>) => planCapacity({ demand, ...more }).scenario;

describe('what may be said of a network', () => {
  test('everything at once', () => {
    const scenario = {
      network: {
        oneWayDelayMs: 60,
        jitterMs: 10,
        jitterKind: 'ipdv-99.9',
        lossRatio: 0.01,
        burstFactor: 2,
        bufferMs: 40,
        distanceKm: 4000,
      },
      quality: { targetMeanOpinionScore: 4 },
      media: {
        concealment: 'appendix-i',
        impairment: { scale: 'wideband', equipmentImpairmentFactor: 13, lossRobustnessFactor: 5 },
      },
    };
    expect(parseScenario({ demand, ...scenario })).toEqual({ ok: true, scenario: { demand, ...scenario } });
  });

  test.each<[string, IssueCode, unknown]>([
    ['network.oneWayDelayMs', 'out-of-range', -1],
    ['network.oneWayDelayMs', 'out-of-range', 60_001],
    ['network.oneWayDelayMs', 'out-of-range', NaN],
    ['network.oneWayDelayMs', 'wrong-type', '150 ms'],
    ['network.jitterMs', 'out-of-range', -0.1],
    ['network.jitterMs', 'out-of-range', Infinity],
    ['network.jitterKind', 'not-a-choice', 'mean'],
    ['network.jitterKind', 'not-a-choice', 'toString'],
    ['network.lossRatio', 'out-of-range', 1.01],
    ['network.lossRatio', 'out-of-range', NaN],
    ['network.burstFactor', 'out-of-range', 0.99],
    ['network.burstFactor', 'out-of-range', 1001],
    ['network.bufferMs', 'out-of-range', -1],
    ['network.distanceKm', 'out-of-range', 1e7],
    ['network.loss', 'unknown-key', 0.01],
    ['quality.targetMeanOpinionScore', 'out-of-range', 0.9],
    ['quality.targetMeanOpinionScore', 'out-of-range', 4.6],
    ['quality.targetMeanOpinionScore', 'wrong-type', 'good'],
    ['media.concealment', 'not-a-choice', 'some'],
    ['media.impairment.scale', 'not-a-choice', 'superband'],
    ['media.impairment.equipmentImpairmentFactor', 'out-of-range', -1],
    ['media.impairment.equipmentImpairmentFactor', 'out-of-range', 96],
    ['media.impairment.lossRobustnessFactor', 'out-of-range', 1e-16],
    ['media.impairment.lossRobustnessFactor', 'out-of-range', 0],
    ['media.impairment.lossRobustnessFactor', 'out-of-range', NaN],
  ])('%s, %s: %s', (path, code, value) => {
    const [record = '', ...keys] = path.split('.');
    const impairment = { scale: 'narrowband', equipmentImpairmentFactor: 10 };
    const key = keys.at(-1) ?? '';
    const inner = keys.length > 1 ? { impairment: { ...impairment, [key]: value } } : { [key]: value };
    expect(issuesOf({ [record]: inner }).map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
  });

  test('an own impairment is on a scale', () => {
    const issues = issuesOf({ media: { impairment: { equipmentImpairmentFactor: 10 } } });
    expect(issues.map(({ path, code }) => [path, code])).toEqual([['media.impairment.scale', 'missing']]);
  });
});

describe('what does not go together', () => {
  test('a delay shorter than light takes over the distance', () => {
    expect(issuesOf({ network: { distanceKm: 4000, oneWayDelayMs: 25 } })).toEqual([]);
    expect(issuesOf({ network: { distanceKm: 4000, oneWayDelayMs: 24.9 } })).toEqual([
      {
        path: 'network.oneWayDelayMs',
        code: 'out-of-range',
        expected: '25 ms or more, which the distance takes alone',
        received: '24.9',
      },
    ]);
  });

  test('a buffer shorter than a peak-to-peak jitter', () => {
    const network = { jitterMs: 30, jitterKind: 'peak-to-peak' };
    expect(issuesOf({ network })).toEqual([]);
    expect(issuesOf({ network: { ...network, bufferMs: 30 } })).toEqual([]);
    expect(issuesOf({ network: { ...network, bufferMs: 29 } })).toEqual([
      {
        path: 'network.bufferMs',
        code: 'out-of-range',
        expected: 'the jitter or more, because peak-to-peak tells nothing of the delays between',
        received: '29',
      },
    ]);
    expect(issuesOf({ network: { jitterMs: 30, bufferMs: 1 } })).toEqual([]);
  });

  test('what a wrong figure would mean beside another is not said as well', () => {
    expect(issuesOf({ network: { distanceKm: 'far', oneWayDelayMs: 10 } }).map(({ path }) => path)).toEqual([
      'network.distanceKm',
    ]);
  });
});

describe('defaults', () => {
  const NAMES = ['network.jitterMs', 'network.jitterKind', 'network.lossRatio', 'network.burstFactor'];

  test.each([{ oneWayDelayMs: 60 }, { distanceKm: 500 }])('with %o the rest is filled, and named', (network) => {
    const { defaults, ...scenario } = filled({ network });
    expect(scenario.network).toEqual({ ...network, jitterMs: 0, jitterKind: 'rfc3550', lossRatio: 0, burstFactor: 1 });
    expect(scenario.quality).toEqual({ targetMeanOpinionScore: 3.6 });
    expect(defaults).toEqual(expect.arrayContaining([...NAMES, 'quality.targetMeanOpinionScore']));
  });

  test('without a delay nothing is filled', () => {
    const { defaults, network, quality } = filled({ network: { lossRatio: 0.01 } });
    expect(network).toEqual({ lossRatio: 0.01 });
    expect(quality ?? {}).toEqual({});
    expect(defaults.filter((path) => /^(network|quality)\./.test(path))).toEqual([]);
    expect(filled({})).not.toHaveProperty('network');
    expect(filled({ quality: { targetMeanOpinionScore: 4 } }).quality).toEqual({ targetMeanOpinionScore: 4 });
  });

  test('any network that is taken can be planned, and the plan of its filled scenario is the plan', () => {
    const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const network = fc.record(
      {
        oneWayDelayMs: real(0, 60_000),
        distanceKm: real(0, 1e6),
        jitterMs: real(0, 60_000),
        jitterKind: fc.constantFrom(...Object.keys(JITTER_KINDS)),
        bufferMs: real(0, 60_000),
        lossRatio: real(0, 1),
        burstFactor: real(1, 1000),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(network, (given) => {
        const result = parseScenario({ demand, network: given });
        fc.pre(result.ok);
        const plan = planCapacity(result.scenario);
        expect(planCapacity(plan.scenario)).toEqual(plan);
      }),
    );
  });

  test('a delay that is just what the distance takes can be planned, to the last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (distanceKm) => {
        const network = { distanceKm, oneWayDelayMs: distanceKm * 0.005 * 1.25 };
        expect(planCapacity({ demand, network }).quality.networkMs).toBeCloseTo(network.oneWayDelayMs, 9);
      }),
    );
  });
});
