import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overflow, planCapacity, requiredChannels, type Scenario, type ScenarioDemand } from '../../src/index.ts';
import { blockingRatio, offeredErlangs } from '../support/arbitraries.ts';
import { fixture } from '../support/fixture.ts';

const planned = (demand: ScenarioDemand, more: Partial<Scenario> = {}) => planCapacity({ demand, ...more });
const traffic = (demand: ScenarioDemand) => planned(demand).traffic;
const bursts = (mean: number, peakednessFactor: number, ratio: number) =>
  traffic({ kind: 'traffic', offeredErlangs: mean, peakednessFactor, blockingRatio: ratio });

interface TwoGroups {
  firstErlangs: number;
  firstChannels: number;
  blockingRatios: number[];
  channels: number[];
}

describe('calls that another group passes on', () => {
  test.each(fixture<TwoGroups>('traffic/overflowGroups').rows)(
    '$firstErlangs E on $firstChannels channels: $channels more',
    ({ firstErlangs, firstChannels, blockingRatios, channels }) => {
      const { meanErlangs, peakednessFactor } = overflow({ offeredErlangs: firstErlangs, channels: firstChannels });
      const found = blockingRatios.map((ratio) => bursts(meanErlangs, peakednessFactor, ratio));
      expect(found.map(({ peakCalls }) => peakCalls)).toEqual(channels);
      expect(found[0]?.equivalentErlangs).toBeCloseTo(firstErlangs, 6);
      expect(found[0]?.equivalentChannels).toBeCloseTo(firstChannels, 6);
    },
  );

  test('calls at random are those of Erlang B', () => {
    fc.assert(
      fc.property(offeredErlangs, blockingRatio, (mean, ratio) => {
        const [plain, one] = [
          traffic({ kind: 'traffic', offeredErlangs: mean, blockingRatio: ratio }),
          bursts(mean, 1, ratio),
        ];
        expect(one.peakCalls).toBe(plain.peakCalls);
        expect(one.achievedBlockingRatio).toBeCloseTo(plain.achievedBlockingRatio ?? -1, 12);
      }),
    );
  });

  test('more in bursts, not fewer channels', () => {
    const factor = fc.double({ min: 1, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 500, noNaN: true }), factor, factor, (mean, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(bursts(mean, more, 0.01).peakCalls).toBeGreaterThanOrEqual(bursts(mean, less, 0.01).peakCalls);
      }),
    );
  });

  test.each([0, 1e-9, 1e9])('%s E are planned', (mean) => {
    for (const factor of [1, 2, 100]) expect(JSON.stringify(bursts(mean, factor, 1e-12))).not.toContain('null');
  });
});

describe('a day knows who calls', () => {
  const day = {
    kind: 'daily',
    callsPerDay: 3200,
    holdSeconds: 180,
    busyHourRatio: 0.1875,
    blockingRatio: 0.05,
  } as const;

  test.each([{ retryRatio: 0.7 }, { sources: 40 }, { peakednessFactor: 2.5 }])('like an hour: %o', (who) => {
    const { callsPerDay, callsPerHour, ...ofDay } = traffic({ ...day, ...who });
    expect([callsPerDay, callsPerHour]).toEqual([3200, 600]);
    const hour = { kind: 'busy-hour', callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.05, ...who } as const;
    expect(ofDay).toEqual(traffic(hour));
  });

  test('calls lost for good are no data, those that come through later are', () => {
    const hourlyShares = Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 0.31 : 0.03));
    const { traffic: calls, volume } = planned({ ...day, busyHourRatio: 0.31, hourlyShares, retryRatio: 0.7 });
    const { busyHourErlangs = 0, lostRatio = 1, achievedBlockingRatio = 0 } = calls;
    expect(lostRatio).toBeLessThan(achievedBlockingRatio);
    expect(volume.monthCallSeconds).toBeCloseTo((busyHourErlangs * (1 - lostRatio) * 3600 * 22) / 0.31, 4);
  });
});

describe('calls of several legs', () => {
  const calls = { kind: 'calls', peakCalls: 25 } as const;
  const link = { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 };
  const media = { codec: 'g729', legsPerCall: 2 };

  test('25 calls of two legs take what 50 calls take', () => {
    const two = planned(calls, { media, link });
    const fifty = planned({ ...calls, peakCalls: 50 }, { media: { codec: 'g729' }, link });
    expect(two.traffic).toEqual({ peakCalls: 25, legs: 50 });
    expect(two.bandwidth).toEqual(fifty.bandwidth);
    expect(two.link.maxCalls).toBe(Math.floor((fifty.link.maxCalls ?? 0) / 2));
    expect(two.link.smallestLinkBitsPerSecond).toBe(fifty.link.smallestLinkBitsPerSecond);
    expect(two.volume.callBytes).toBe(2 * fifty.volume.callBytes);
    expect(two.media[0]?.wireBitsPerSecond).toBe(fifty.media[0]?.wireBitsPerSecond);
  });

  test('legs are what is bought and what the provider counts', () => {
    const thirty = { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 } as const;
    const plan = planned(thirty, {
      media: { legsPerCall: 2 },
      trunks: { bundleChannels: 30, spareBundles: 1 },
      limits: { concurrentCalls: 83 },
    });
    expect(plan.traffic).toMatchObject({ peakCalls: 42, legs: 84, bundleCount: 4, bundledChannels: 120 });
    expect(plan.findings).toMatchObject([{ code: 'plan-limit', severity: 'fail', field: 'traffic.legs' }]);
    expect(planned(thirty, { media: { legsPerCall: 2 }, limits: { concurrentCalls: 84 } }).findings).toEqual([]);
  });

  test('one leg is a call', () => {
    fc.assert(
      fc.property(fc.nat(5000), (peakCalls) => {
        const one = planned({ kind: 'calls', peakCalls }, { media: { legsPerCall: 1 }, link });
        const plain = planned({ kind: 'calls', peakCalls }, { link });
        expect({ ...one, scenario: 0, traffic: 0 }).toEqual({ ...plain, scenario: 0, traffic: 0 });
      }),
    );
  });
});

describe('the band of models with states of their own', () => {
  /** Least calls that cover a share of the time, states summed as they stand: how often calls end, as they begin. */
  function summed(most: number, begin: (calls: number) => number, end: (calls: number) => number): number[] {
    const weights = [1];
    for (let n = 1; n <= most; n += 1) weights.push(((weights[n - 1] ?? 0) * begin(n - 1)) / end(n));
    const total = weights.reduce((sum, weight) => sum + weight);
    return [0.5, 0.95, 0.99].map((ratio) => {
      let sum = 0;
      return weights.findIndex((weight) => (sum += weight) >= ratio * total);
    });
  }
  const bandOf = ({ medianCalls, p95Calls, p99Calls }: ReturnType<typeof traffic>) => [medianCalls, p95Calls, p99Calls];

  test('trunks in front of a queue: calls end with talk, or with patience', () => {
    const patience = fc.option(fc.double({ min: 10, max: 600, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 4000 }),
        patience,
        fc.constantFrom(0.05, 0.001),
        (perHour, wait, ratio) => {
          const plan = traffic({
            kind: 'contact-center',
            callsPerHour: perHour,
            talkSeconds: 120,
            wrapUpSeconds: 0,
            serviceLevelRatio: 0.8,
            answerSeconds: 20,
            blockingRatio: ratio,
            ...(wait !== undefined && { patienceSeconds: wait }),
          });
          const { agents = 0, trunks = 0, agentErlangs = 0 } = plan;
          const leaving = (waiting: number) => (wait === undefined ? 0 : (waiting * 120) / wait);
          const end = (n: number) => Math.min(n, agents) + leaving(Math.max(n - agents, 0));
          expect(bandOf(plan)).toEqual(summed(trunks, () => agentErlangs, end));
        },
      ),
    );
  });

  test('few callers: who talks does not call', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 150 }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (sources, each) => {
          const plan = traffic({ kind: 'traffic', offeredErlangs: sources * each, sources, blockingRatio: 0.02 });
          const blocked = plan.achievedBlockingRatio ?? 0;
          const idle = (sources * each) / (sources - sources * each * (1 - blocked));
          expect(bandOf(plan)).toEqual(
            summed(
              plan.peakCalls,
              (n) => (sources - n) * idle,
              (n) => n,
            ),
          );
        },
      ),
    );
  });

  test('what is carried of an exact group is the mean of its band’s states', () => {
    const {
      carriedErlangs = 0,
      trunkErlangs = 0,
      medianCalls = 0,
    } = traffic({
      kind: 'contact-center',
      callsPerHour: 7500,
      talkSeconds: 240,
      wrapUpSeconds: 0,
      serviceLevelRatio: 0.8,
      answerSeconds: 20,
      blockingRatio: 0.01,
    });
    expect(carriedErlangs).toBeLessThan(trunkErlangs);
    expect(Math.abs(carriedErlangs - medianCalls)).toBeLessThan(5);
  });

  test.each([{}, { patienceSeconds: 60 }])('a target beyond all digits changes no band: %o', (more) => {
    const center = (ratio: number) =>
      bandOf(
        traffic({
          kind: 'contact-center',
          callsPerHour: 300,
          talkSeconds: 120,
          wrapUpSeconds: 0,
          serviceLevelRatio: 0.8,
          answerSeconds: 20,
          blockingRatio: ratio,
          ...more,
        }),
      );
    expect(center(1e-310)).toEqual(center(1e-12));
    const few = (ratio: number) =>
      bandOf(traffic({ kind: 'traffic', offeredErlangs: 1000, sources: 10_000, blockingRatio: ratio }));
    expect(few(1e-310)).toEqual(few(1e-12));
  });

  test('no calls, no band', () => {
    const none = { kind: 'traffic', offeredErlangs: 0, blockingRatio: 0.01 } as const;
    expect(bandOf(traffic({ ...none, sources: 10 }))).toEqual([0, 0, 0]);
    expect(requiredChannels(none)).toBe(0);
  });
});
