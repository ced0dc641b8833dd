import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.ts';
import { numbersIn } from '../support/numbers.ts';

/** A right call of each kernel, and its arguments one by one with what each may not be. */
const WRONG = [NaN, -1, Infinity, -Infinity];
const TARGET = [...WRONG, 0, 1, 1.5];
const SHARE = [...WRONG, 1.5];
const WHOLE = [...WRONG, 1.5];
const POSITIVE = [...WRONG, 0];

type Given = Record<string, number>;
const CASES: [name: string, ask: (given: never) => unknown, right: Given, wrong: Record<string, number[]>][] = [
  [
    'requiredChannels',
    api.requiredChannels,
    { offeredErlangs: 30, blockingRatio: 0.01 },
    { offeredErlangs: [...WRONG, 1.1e9], blockingRatio: TARGET },
  ],
  [
    'carriableErlangs',
    api.carriableErlangs,
    { channels: 30, blockingRatio: 0.01 },
    { channels: WHOLE, blockingRatio: TARGET },
  ],
  [
    'channelSensitivity',
    api.channelSensitivity,
    { offeredErlangs: 30, channels: 42 },
    { offeredErlangs: WRONG, channels: WHOLE },
  ],
  [
    'concurrentCallsPercentile',
    api.concurrentCallsPercentile,
    { offeredErlangs: 30, channels: 42, percentileRatio: 0.95 },
    { offeredErlangs: WRONG, channels: WHOLE, percentileRatio: TARGET },
  ],
  [
    'extendedErlangB',
    api.extendedErlangB,
    { firstAttemptErlangs: 8, channels: 10, retryRatio: 0.5 },
    { firstAttemptErlangs: WRONG, channels: WHOLE, retryRatio: SHARE },
  ],
  [
    'extendedErlangB with everybody trying again and no room for all',
    api.extendedErlangB,
    { firstAttemptErlangs: 12, channels: 10, retryRatio: 0.99 },
    { retryRatio: [1] },
  ],
  [
    'requiredChannelsWithRetries',
    api.requiredChannelsWithRetries,
    { firstAttemptErlangs: 8, blockingRatio: 0.01, retryRatio: 0.5 },
    { firstAttemptErlangs: WRONG, blockingRatio: TARGET, retryRatio: SHARE },
  ],
  [
    'engset',
    api.engset,
    { sources: 10, erlangsPerIdleSource: 0.2, channels: 5 },
    { sources: [...WHOLE, 0, 1.1e10], erlangsPerIdleSource: WRONG, channels: WHOLE },
  ],
  [
    'engsetOffered',
    api.engsetOffered,
    { sources: 10, offeredErlangs: 2, channels: 5 },
    { sources: [...WHOLE, 0], offeredErlangs: [...WRONG, 10, 11], channels: WHOLE },
  ],
  [
    'poissonBlocking',
    api.poissonBlocking,
    { offeredErlangs: 10, channels: 18 },
    { offeredErlangs: WRONG, channels: WRONG },
  ],
  [
    'queue',
    api.queue,
    { offeredErlangs: 10, agents: 14, handleSeconds: 180, answerSeconds: 20 },
    { offeredErlangs: WRONG, agents: WHOLE, handleSeconds: POSITIVE, answerSeconds: WRONG },
  ],
  [
    'requiredAgents',
    api.requiredAgents,
    { offeredErlangs: 10, handleSeconds: 180, serviceLevelRatio: 0.8, answerSeconds: 20 },
    {
      offeredErlangs: WRONG,
      handleSeconds: POSITIVE,
      serviceLevelRatio: TARGET,
      answerSeconds: WRONG,
      maxOccupancyRatio: [...SHARE, 0],
      shrinkageRatio: [...SHARE, 1],
    },
  ],
  [
    'erlangA',
    api.erlangA,
    { offeredErlangs: 10, agents: 9, handleSeconds: 180, patienceSeconds: 60, answerSeconds: 20 },
    {
      offeredErlangs: WRONG,
      agents: WHOLE,
      handleSeconds: POSITIVE,
      patienceSeconds: POSITIVE,
      answerSeconds: WRONG,
    },
  ],
  [
    'lossQueue',
    api.lossQueue,
    { offeredErlangs: 10, servers: 9, waitingPlaces: 5, holdSeconds: 180, patienceSeconds: 60 },
    {
      offeredErlangs: WRONG,
      servers: [...WHOLE, 0],
      waitingPlaces: WHOLE,
      holdSeconds: POSITIVE,
      patienceSeconds: [...POSITIVE, 1e15],
    },
  ],
  [
    'requiredTrunks',
    api.requiredTrunks,
    { offeredErlangs: 500, agents: 512, handleSeconds: 240, blockingRatio: 0.01 },
    // Without patience 490 agents can take at most 98 % of 500 E, however many trunks there are.
    {
      offeredErlangs: WRONG,
      agents: [...WHOLE, 0, 490, 495],
      handleSeconds: POSITIVE,
      blockingRatio: TARGET,
      patienceSeconds: POSITIVE,
    },
  ],
  ['overflow', api.overflow, { offeredErlangs: 8, channels: 10 }, { offeredErlangs: WRONG, channels: WRONG }],
  [
    'equivalentRandom',
    api.equivalentRandom,
    { meanErlangs: 5, varianceErlangs: 8 },
    { meanErlangs: POSITIVE, varianceErlangs: [...POSITIVE, 4.9, 5.1e6] },
  ],
  [
    'haywardBlocking',
    api.haywardBlocking,
    { offeredErlangs: 10, channels: 20, peakednessFactor: 2 },
    { offeredErlangs: WRONG, channels: WRONG, peakednessFactor: POSITIVE },
  ],
  [
    'busyHour',
    api.busyHour,
    { callsPerDay: 3200, holdSeconds: 180, busyHourRatio: 0.17 },
    { callsPerDay: WRONG, holdSeconds: POSITIVE, busyHourRatio: SHARE },
  ],
  [
    'callLegs',
    api.callLegs,
    { callsPerHour: 360, talkSeconds: 180 },
    {
      callsPerHour: WRONG,
      setUpSeconds: WRONG,
      menuSeconds: WRONG,
      queueSeconds: WRONG,
      ringSeconds: WRONG,
      talkSeconds: WRONG,
      wrapUpSeconds: WRONG,
      thirdPartyRatio: SHARE,
      thirdPartySeconds: WRONG,
      recordingStreamCount: WRONG,
      monitoredRatio: SHARE,
    },
  ],
  [
    'clickToCallErlangs',
    api.clickToCallErlangs,
    { callsPerHour: 360, ringSeconds: 10, answerRatio: 0.5, secondRingSeconds: 20, talkSeconds: 80 },
    {
      callsPerHour: WRONG,
      ringSeconds: WRONG,
      answerRatio: SHARE,
      secondRingSeconds: WRONG,
      talkSeconds: WRONG,
    },
  ],
  [
    'predictiveDialer',
    api.predictiveDialer,
    {
      agents: 10,
      occupancyRatio: 0.8,
      handleSeconds: 120,
      answerRatio: 0.25,
      setUpSeconds: 5,
      ringSeconds: 10,
      talkSeconds: 90,
      noAnswerSeconds: 30,
    },
    {
      agents: WHOLE,
      occupancyRatio: SHARE,
      handleSeconds: POSITIVE,
      answerRatio: [...SHARE, 0],
      setUpSeconds: WRONG,
      ringSeconds: WRONG,
      talkSeconds: WRONG,
      noAnswerSeconds: WRONG,
      linesPerAgentCount: WRONG,
    },
  ],
  [
    'bundledChannels',
    api.bundledChannels,
    { channels: 42, bundleChannels: 30 },
    { channels: WHOLE, bundleChannels: [...WHOLE, 0], spareBundleCount: WHOLE },
  ],
  [
    'channelsPerRoute',
    api.channelsPerRoute,
    { channels: 42, routeCount: 3 },
    { channels: WHOLE, routeCount: [...WHOLE, 0, 1], spareRouteCount: WHOLE },
  ],
];

const refused = (field: string) =>
  expect.objectContaining({ name: 'CapacityError', code: 'out-of-range', field }) as Error;

describe.each(CASES)('%s', (_name, ask, right, wrong) => {
  test('answers what is right, each number under a name that ends in its unit', () => {
    const answer = ask(right as never);
    const names = numbersIn(answer).map(({ path }) => path);
    expect(names.length).toBeGreaterThan(0);
    // A function that returns one number has the unit in its own name or says it in its docstring.
    expect(names.filter((path) => path !== '' && api.unitSuffix(path) === undefined)).toEqual([]);
  });

  const each = Object.entries(wrong).flatMap(([field, values]) => values.map((value) => [field, value] as const));
  test.each(each)('refuses a %s of %s, by name', (field, value) => {
    expect(() => ask({ ...right, [field]: value } as never)).toThrow(refused(field));
  });
});

describe('lists', () => {
  const one = { offeredErlangs: 2, unitsPerCall: 1 };

  test.each([
    ['no class', [], 'classes'],
    ['traffic that is none', [{ ...one, offeredErlangs: NaN }], 'offeredErlangs'],
    ['a call of no units', [{ ...one, unitsPerCall: 0 }], 'unitsPerCall'],
    ['a call of half a unit', [one, { ...one, unitsPerCall: 0.5 }], 'unitsPerCall'],
    ['a reserve below 0', [{ ...one, reservedUnits: -1 }], 'reservedUnits'],
  ])('a mix with %s is refused', (_what, classes, field) => {
    expect(() => api.multirateBlocking({ capacityUnits: 10, classes })).toThrow(refused(field));
    const targets = classes.map((each) => ({ ...each, blockingRatio: 0.01 }));
    expect(() => api.requiredCapacityUnits({ classes: targets })).toThrow(refused(field));
  });

  test('a link that would take minutes is refused, by its units or by the units of a call', () => {
    expect(() => api.multirateBlocking({ capacityUnits: 1e9, classes: [one] })).toThrow(refused('capacityUnits'));
    const large = [one, { offeredErlangs: 1, unitsPerCall: 2e7 }];
    expect(() => api.multirateBlocking({ capacityUnits: 4e7, classes: large })).toThrow(refused('unitsPerCall'));
    // In units of a call it is small.
    const calls = [{ offeredErlangs: 90, unitsPerCall: 1e7 }];
    expect(api.multirateBlocking({ capacityUnits: 1e9, classes: calls }).classes[0]!.blockingRatio).toBe(
      api.multirateBlocking({ capacityUnits: 100, classes: [{ offeredErlangs: 90, unitsPerCall: 1 }] }).classes[0]!
        .blockingRatio,
    );
  });

  test.each([0, 1, 1.5, NaN, -1])('a target of %s is refused for a capacity', (blockingRatio) => {
    expect(() => api.requiredCapacityUnits({ classes: [{ ...one, blockingRatio }] })).toThrow(refused('blockingRatio'));
  });

  test.each([
    ['no step', { steps: [], holdSeconds: 180 }, 'steps'],
    [
      'a step without time to hold',
      { steps: [{ offeredErlangs: 1, durationSeconds: 60 }], holdSeconds: 0 },
      'holdSeconds',
    ],
    ['traffic below 0', { steps: [{ offeredErlangs: -1, durationSeconds: 60 }], holdSeconds: 60 }, 'offeredErlangs'],
    ['endless time', { steps: [{ offeredErlangs: 1, durationSeconds: Infinity }], holdSeconds: 60 }, 'durationSeconds'],
  ])('a day with %s is refused', (_what, day, field) => {
    expect(() => api.offeredLoadProfile(day)).toThrow(refused(field));
  });

  test('minutes per day are guarded as calls are', () => {
    const rest = { holdSeconds: 180, busyHourRatio: 0.17 };
    expect(() => api.busyHour({ minutesPerDay: NaN, ...rest })).toThrow(refused('minutesPerDay'));
  });
});

describe('nothing offered', () => {
  test('needs nothing, and loses nothing', () => {
    expect(api.requiredTrunks({ offeredErlangs: 0, agents: 1, handleSeconds: 1, blockingRatio: 0.01 })).toEqual({
      trunks: 0,
      erlangBHabitTrunks: 0,
    });
    const none = { offeredErlangs: 0, unitsPerCall: 3 };
    expect(api.requiredCapacityUnits({ classes: [{ ...none, blockingRatio: 0.01 }] })).toBe(0);
    expect(api.concurrentCallsPercentile({ offeredErlangs: 0, percentileRatio: 0.99 })).toBe(0);
    expect(api.overflow({ offeredErlangs: 0, channels: 3 })).toEqual({
      meanErlangs: 0,
      varianceErlangs: 0,
      peakednessFactor: 1,
    });
    expect(api.lossQueue({ offeredErlangs: 0, servers: 1, waitingPlaces: 0, holdSeconds: 1 })).toEqual({
      lossRatio: 0,
      waitRatio: 0,
      meanWaitOfAcceptedSeconds: 0,
      abandonRatio: 0,
    });
    expect(
      api.erlangA({ offeredErlangs: 0, agents: 2, handleSeconds: 1, patienceSeconds: 1, answerSeconds: 1 }),
    ).toEqual({
      waitRatio: 0,
      abandonRatio: 0,
      serviceLevelRatio: 1,
      waitBeyondAnswerRatio: 0,
      meanWaitSeconds: 0,
      meanQueueCalls: 0,
      occupancyRatio: 0,
    });
  });

  test('one agent, since nobody could be served by none', () => {
    const { agents, scheduledAgents, stable } = api.requiredAgents({
      offeredErlangs: 0,
      handleSeconds: 180,
      serviceLevelRatio: 0.8,
      answerSeconds: 20,
    });
    expect({ agents, scheduledAgents, stable }).toEqual({ agents: 1, scheduledAgents: 1, stable: true });
  });
});

describe('nobody to serve', () => {
  test('without agents all callers wait and hang up', () => {
    const alone = api.erlangA({
      offeredErlangs: 5,
      agents: 0,
      handleSeconds: 100,
      patienceSeconds: 60,
      answerSeconds: 60,
    });
    expect(alone).toMatchObject({ waitRatio: 1, abandonRatio: 1, serviceLevelRatio: 0, meanWaitSeconds: 60 });
    // Each of 5 callers per 100 s is there for 60 s.
    expect(alone.meanQueueCalls).toBe(3);
    expect(alone.waitBeyondAnswerRatio).toBeCloseTo(1 / Math.E, 15);
  });
});
