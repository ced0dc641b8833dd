import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EXOTEL_CALL_RATE,
  engsetOffered,
  erlangA,
  explain,
  planCapacity,
  queue,
  requiredChannels,
  type Scenario,
  type ScenarioDemand,
} from '../../src/index.ts';
import { demand as anyDemand } from '../support/arbitraries.ts';

type Center = Extract<ScenarioDemand, { kind: 'contact-center' }>;

const traffic = (demand: ScenarioDemand, more: Partial<Scenario> = {}) => planCapacity({ demand, ...more }).traffic;
const found = (demand: ScenarioDemand, more: Partial<Scenario> = {}) =>
  planCapacity({ demand, ...more }).findings.map(({ code, severity }) => `${severity} ${code}`);
const CENTER: Center = {
  kind: 'contact-center',
  callsPerHour: 200,
  talkSeconds: 120,
  wrapUpSeconds: 60,
  serviceLevelRatio: 0.8,
  answerSeconds: 20,
  blockingRatio: 0.01,
};

describe('known values', () => {
  test('30 E at 1 %: 42 channels, their neighbors and what they are worth', () => {
    const thirty = traffic({ kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 });
    expect(thirty.peakCalls).toBe(42);
    expect(thirty.oneFewerBlockingRatio).toBeCloseTo(0.010433, 6);
    expect(thirty.achievedBlockingRatio).toBeCloseTo(0.007397, 6);
    expect(thirty.oneMoreBlockingRatio).toBeCloseTo(0.005134, 6);
    expect(thirty.carriedErlangs).toBeCloseTo(29.778, 3);
    expect(thirty.carriedPerChannelErlangs).toBeCloseTo(0.709, 3);
    expect(thirty).toMatchObject({ medianCalls: 30, p95Calls: 39, p99Calls: 41 });
  });

  test('Angus: 3,200 calls a day are some 600 in the busy hour', () => {
    const day = { kind: 'daily', callsPerDay: 3200, busyHourRatio: 0.1875, blockingRatio: 0.01 } as const;
    expect(traffic(day)).toMatchObject({ callsPerHour: 600, offeredErlangs: 30, peakCalls: 42, callsPerMinute: 10 });
    const { defaults, demand } = planCapacity({ demand: { ...day, busyHourRatio: undefined } as never }).scenario;
    expect(demand).toMatchObject({ holdSeconds: 180, busyHourRatio: 0.17 });
    expect(defaults).toEqual(expect.arrayContaining(['demand.holdSeconds', 'demand.busyHourRatio']));
  });

  test('24 calls of 5 minutes in an hour are 2 E', () => {
    const hour = { kind: 'busy-hour', callsPerHour: 24, holdSeconds: 300, blockingRatio: 0.01 } as const;
    expect(traffic(hour)).toMatchObject({ offeredErlangs: 2, callsPerMinute: 0.4, callsPerSecond: 24 / 3600 });
  });

  test('minutes of a day are its calls', () => {
    const minutes = {
      kind: 'daily',
      minutesPerDay: 9600,
      holdSeconds: 180,
      busyHourRatio: 0.1875,
      blockingRatio: 0.01,
    } as const;
    expect(traffic(minutes)).toMatchObject({ callsPerDay: 3200, callsPerHour: 600, offeredErlangs: 30 });
  });

  test('Westbay: 5.5 E at 3 % with half of the blocked trying again need 11 lines', () => {
    const again = { kind: 'traffic', offeredErlangs: 5.5, blockingRatio: 0.03, retryRatio: 0.5 } as const;
    const { peakCalls, totalOfferedErlangs = 0, lostRatio = 1 } = traffic(again);
    expect(peakCalls).toBe(11);
    expect(totalOfferedErlangs).toBeGreaterThan(5.5);
    expect(lostRatio).toBeLessThan(0.03);
  });

  test('30 extensions, one call for every five: 6 calls', () => {
    expect(traffic({ kind: 'seats', seats: 30, callsPerSeatRatio: 0.2 })).toEqual({ peakCalls: 6 });
    expect(traffic({ kind: 'seats', seats: 100, callsPerSeatRatio: 0.07 }).peakCalls).toBe(7);
    expect(traffic({ kind: 'seats', seats: 31, callsPerSeatRatio: 0.2 }).peakCalls).toBe(7);
  });

  test('ten callers, 2 E: Engset’s blocking and not Erlang’s', () => {
    const few = { kind: 'traffic', offeredErlangs: 2, blockingRatio: 0.02, sources: 10 } as const;
    const { callCongestionRatio, timeCongestionRatio } = engsetOffered({ sources: 10, offeredErlangs: 2, channels: 5 });
    expect(traffic(few)).toMatchObject({
      peakCalls: 5,
      achievedBlockingRatio: callCongestionRatio,
      timeCongestionRatio,
    });
    expect(traffic({ ...few, sources: 1e7 }).peakCalls).toBe(
      requiredChannels({ offeredErlangs: 2, blockingRatio: 0.02 }),
    );
  });

  test('10 E of 180 s, 80 % within 20 s: 14 agents, 88.8 % in time, answered after 7.8 s', () => {
    const center = traffic(CENTER);
    expect(center).toMatchObject({ agentErlangs: 10, agents: 14, scheduledAgents: 14, handleSeconds: 180 });
    expect(center.waitRatio).toBeCloseTo(0.17413193359505, 13);
    expect(center.serviceLevelRatio).toBeCloseTo(0.888350019179467, 13);
    expect(center.averageSpeedOfAnswerSeconds).toBeCloseTo(7.83593701177724, 12);
    expect(traffic({ ...CENTER, shrinkageRatio: 0.3 }).scheduledAgents).toBe(20);
    expect(traffic({ ...CENTER, maxOccupancyRatio: 0.625 })).toMatchObject({ agents: 16, occupancyRatio: 0.625 });
  });

  test('wrap-up keeps the agent and frees the trunk', () => {
    const { trunkHoldSeconds = 0, trunkErlangs = 0, differenceTrunks } = traffic(CENTER);
    expect(trunkHoldSeconds).toBeCloseTo(120 + 7.83593701177724, 12);
    expect(trunkErlangs).toBeCloseTo((200 * 127.83593701177724) / 3600, 12);
    expect(differenceTrunks).toBeUndefined();
    expect(traffic({ ...CENTER, menuSeconds: 30 }).trunkHoldSeconds).toBeCloseTo(trunkHoldSeconds + 30, 12);
    expect(traffic({ ...CENTER, transferRatio: 0.1 }).trunkHoldSeconds).toBeCloseTo(trunkHoldSeconds + 12, 12);
  });

  test('500 E of 240 s with 512 agents at 1 %: exactly 532 trunks, 547 by the habit', () => {
    const { serviceLevelRatio: target } = queue({
      offeredErlangs: 500,
      agents: 512,
      handleSeconds: 240,
      answerSeconds: 20,
    });
    const large = { ...CENTER, callsPerHour: 7500, talkSeconds: 240, wrapUpSeconds: 0, serviceLevelRatio: target };
    const exact = traffic(large);
    expect(exact).toMatchObject({ agents: 512, trunks: 532, erlangBHabitTrunks: 547, differenceTrunks: -15 });
    expect(exact).toMatchObject({ boughtChannels: 532, peakCalls: 532 });
    expect(exact.achievedBlockingRatio).toBeLessThanOrEqual(0.01);
    expect(exact.oneFewerBlockingRatio).toBeGreaterThan(0.01);
    expect(found(large)).toContain('note trunks-by-habit');
  });

  test('callers hang up: the least agents of Erlang A', () => {
    const center = traffic({ ...CENTER, patienceSeconds: 120 });
    const at = (agents: number) =>
      erlangA({ offeredErlangs: 10, agents, handleSeconds: 180, patienceSeconds: 120, answerSeconds: 20 });
    const { agents = 0 } = center;
    expect(agents).toBeLessThan(14);
    expect(at(agents).serviceLevelRatio).toBeGreaterThanOrEqual(0.8);
    expect(at(agents - 1).serviceLevelRatio).toBeLessThan(0.8);
    const { serviceLevelRatio, abandonRatio, meanWaitSeconds } = at(agents);
    expect(center).toMatchObject({ serviceLevelRatio, abandonRatio, meanWaitSeconds });
    expect(center).not.toHaveProperty('averageSpeedOfAnswerSeconds');
  });

  test('100 agents, a fifth of the calls monitored: 120 calls at once; two streams to record each', () => {
    const { serviceLevelRatio } = queue({ offeredErlangs: 90, agents: 100, handleSeconds: 180, answerSeconds: 20 });
    const hundred = { ...CENTER, callsPerHour: 1800, serviceLevelRatio, monitoredRatio: 0.2, recordingLegs: 2 };
    const center = traffic(hundred);
    expect(center).toMatchObject({ agents: 100, monitoredCalls: 20, agentCalls: 120, recordingStreamsCount: 200 });
    expect(center.peakCalls).toBe((center.trunks ?? 0) + 220);
    expect(center.boughtChannels).toBe(center.trunks);
  });

  test('a dialer takes at most its lines for every agent', () => {
    const center = traffic({ ...CENTER, outboundAgents: 20, linesPerAgent: 2.5 });
    expect(center.dialerChannels).toBe(50);
    expect(center.boughtChannels).toBe((center.trunks ?? 0) + 50);
  });

  test('agents of a dialer are recorded and monitored like the others: of 14 and 20, two streams each and a fifth', () => {
    const demand = { ...CENTER, outboundAgents: 20, linesPerAgent: 2, recordingLegs: 2, monitoredRatio: 0.2 };
    const plan = planCapacity({ demand, otherTraffic: { dataPerAgentBitsPerSecond: 100_000 } });
    const { trunks = 0, ...center } = plan.traffic;
    expect(center).toMatchObject({ agents: 14, recordingStreamsCount: 68, monitoredCalls: 7, agentCalls: 41 });
    expect(center.peakCalls).toBe(trunks + 40 + 68 + 7);
    expect(plan.qos.agentData?.neededBitsPerSecond.up).toBe(3_400_000);
    const expressions = ['traffic.recordingStreamsCount', 'traffic.monitoredCalls', 'traffic.agentCalls'];
    expect(expressions.map((path) => explain(plan, path).expression)).toEqual([
      'recordingLegs * (agents + outboundAgents)',
      'ceil(monitoredRatio * (agents + outboundAgents))',
      'agents + outboundAgents + monitoredCalls',
    ]);
    const data = explain(plan, 'qos.agentData.neededBitsPerSecond.up');
    expect(data.uses.map(({ name, step }) => [name, step.value])).toEqual([
      ['dataPerAgentBitsPerSecond', 100_000],
      ['servedCount', 14],
      ['outboundAgents', 20],
    ]);
  });

  test('42 channels by 30 with one bundle to spare are 3 bundles', () => {
    const thirty = { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 } as const;
    expect(traffic(thirty, { trunks: { bundleChannels: 30, spareBundles: 1 } })).toMatchObject({
      bundleCount: 3,
      bundledChannels: 90,
    });
    expect(traffic(thirty, { trunks: { bundleChannels: 30 } })).toMatchObject({ bundleCount: 2, bundledChannels: 60 });
  });

  test('shares by the hour: short calls follow the busiest hour, long ones lag behind it', () => {
    const hourlyShares = Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 0.31 : 0.03));
    const day = { kind: 'daily', callsPerDay: 1000, hourlyShares, blockingRatio: 0.01 } as const;
    const short = traffic({ ...day, holdSeconds: 60 });
    expect(short).toMatchObject({ callsPerHour: 310, busyHourErlangs: 310 / 60 });
    expect(short.offeredErlangs).toBeCloseTo(310 / 60, 10);
    const long = traffic({ ...day, holdSeconds: 3600 });
    expect(long.offeredErlangs).toBeCloseTo(30 + 280 * (1 - Math.exp(-1)), 10);
  });
});

describe('laws', () => {
  test('one channel fewer misses the target, and so many meet it', () => {
    fc.assert(
      fc.property(anyDemand, (demand) => {
        const {
          achievedBlockingRatio = 0,
          oneFewerBlockingRatio = 1,
          oneMoreBlockingRatio = 0,
          offeredErlangs = 0,
        } = traffic(demand);
        fc.pre('blockingRatio' in demand && offeredErlangs > 0);
        const { blockingRatio } = demand;
        expect(achievedBlockingRatio).toBeLessThanOrEqual(blockingRatio);
        expect(oneFewerBlockingRatio).toBeGreaterThan(blockingRatio);
        expect(oneMoreBlockingRatio).toBeLessThanOrEqual(achievedBlockingRatio);
      }),
      { numRuns: 50 },
    );
  });

  test('agents are the least that meet the targets', () => {
    fc.assert(
      fc.property(anyDemand, (demand) => {
        fc.pre(demand.kind === 'contact-center' && demand.callsPerHour > 0);
        const { agents = 0, agentErlangs: offeredErlangs = 0, handleSeconds = 1 } = traffic(demand);
        fc.pre(agents > 1);
        const { patienceSeconds, answerSeconds, maxOccupancyRatio = 1 } = demand;
        const input = { offeredErlangs, agents: agents - 1, handleSeconds, answerSeconds };
        const fewer = patienceSeconds === undefined ? queue(input) : erlangA({ ...input, patienceSeconds });
        const isEnough =
          fewer.serviceLevelRatio >= demand.serviceLevelRatio && fewer.occupancyRatio <= maxOccupancyRatio;
        expect(isEnough).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('retries of nobody change nothing, and the band is in order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (offeredErlangs) => {
        const plain = traffic({ kind: 'traffic', offeredErlangs, blockingRatio: 0.01 });
        const none = traffic({ kind: 'traffic', offeredErlangs, blockingRatio: 0.01, retryRatio: 0 });
        expect(none).toMatchObject({ peakCalls: plain.peakCalls, totalOfferedErlangs: offeredErlangs });
        expect(none.achievedBlockingRatio).toBeCloseTo(plain.achievedBlockingRatio ?? -1, 12);
        const { medianCalls = -1, p95Calls = -1, p99Calls = -1, peakCalls } = plain;
        expect([medianCalls, p95Calls, p99Calls, peakCalls]).toEqual(
          [medianCalls, p95Calls, p99Calls, peakCalls].toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('edges', () => {
  const limit: Partial<Scenario>[] = [
    { demand: { ...CENTER, callsPerHour: 1e8, talkSeconds: 3600, wrapUpSeconds: 3600 } },
    { demand: { ...CENTER, callsPerHour: 0 } },
    { demand: { ...CENTER, serviceLevelRatio: 1e-300, wrapUpSeconds: 0, callsPerHour: 300 } },
    { demand: { ...CENTER, callsPerHour: 1e8, patienceSeconds: 86_400, wrapUpSeconds: 0, talkSeconds: 1 } },
    { demand: { kind: 'traffic', offeredErlangs: 5e6, blockingRatio: 0.01, sources: 1e7 } },
    { demand: { kind: 'traffic', offeredErlangs: 0.5, blockingRatio: 0.01, sources: 1 } },
    { demand: { kind: 'traffic', offeredErlangs: 9e8, blockingRatio: 0.05, retryRatio: 0.99 } },
    { demand: { kind: 'daily', minutesPerDay: 1e10, holdSeconds: 1, busyHourRatio: 1, blockingRatio: 0.5 } },
  ];
  test.each(limit.map((each) => [JSON.stringify(each.demand), each]))('%s is planned', (_text, given) => {
    const plan = planCapacity(given as Scenario);
    expect(plan.traffic.peakCalls).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(plan)).not.toContain('null');
  });
});

describe('findings', () => {
  const thirty = { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 } as const;
  test.each<[string, ScenarioDemand, Partial<Scenario>, string]>([
    ['retries', { ...thirty, retryRatio: 0.5 }, {}, 'note quick-redial'],
    ['few callers', { ...thirty, sources: 100 }, {}, 'note finite-sources'],
    ['bursts', { ...thirty, peakednessFactor: 2 }, {}, 'note bursty-overflow'],
    [
      'retries of a day',
      { kind: 'daily', callsPerDay: 900, blockingRatio: 0.01, retryRatio: 0.5 },
      {},
      'note quick-redial',
    ],
    [
      'a channel each',
      { kind: 'traffic', offeredErlangs: 1.5, blockingRatio: 0.01, sources: 2 },
      {},
      'note channel-per-caller',
    ],
    ['much blocked', { ...thirty, blockingRatio: 0.3 }, {}, 'warn overload'],
    ['too few agents', { ...CENTER, serviceLevelRatio: 0.3, patienceSeconds: 30 }, {}, 'warn overload'],
    ['the plan', thirty, { limits: { concurrentCalls: 41 } }, 'fail plan-limit'],
    ['the rate', { ...CENTER }, { limits: { callsPerMinute: 3 } }, 'fail call-rate-limit'],
    ['the usual rate', { ...CENTER, callsPerHour: 12_060 }, {}, 'note call-rate-limit'],
  ])('%s: said', (_name, demand, more, expected) => {
    expect(found(demand, more)).toContain(expected);
  });

  test('nothing is said where the models hold and the limits are kept', () => {
    expect(found(thirty, { limits: { concurrentCalls: 42 } })).toEqual([]);
    expect(found({ ...CENTER, callsPerHour: 12_000 }).filter((each) => each.includes('rate'))).toEqual([]);
    expect(found({ ...CENTER, callsPerHour: 12_060 }, { limits: { callsPerMinute: 300 } }).join()).not.toContain(
      'rate',
    );
    expect(found({ ...thirty, retryRatio: 0 })).toEqual([]);
    expect(found({ ...thirty, peakednessFactor: 1 })).toEqual([]);
  });

  test('each has a number of the plan behind it, and the guide’s rate its source', () => {
    const plan = planCapacity({ demand: { ...CENTER, callsPerHour: 12_060, wrapUpSeconds: 0 } });
    const rate = plan.findings.find(({ code }) => code === 'call-rate-limit');
    expect(rate).toMatchObject({ cite: EXOTEL_CALL_RATE.cite, field: 'traffic.callsPerMinute' });
    for (const { field } of plan.findings) expect(explain(plan, field).value).toBeTypeOf('number');
  });
});
