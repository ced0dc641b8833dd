import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.ts';
import { countedSteps } from '../support/countedSteps.ts';
import { numbersIn } from '../support/numbers.ts';
import { SLOW } from '../support/slow.ts';

/** Any double whatever: NaN, infinities, both zeros, subnormals, and numbers that a caller might mean. */
const any = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 2.2e-308, 1e-300, 1e15, 1.7976931348623157e308, Infinity, -Infinity, NaN),
  fc.double({ min: -2, max: 200 }),
  fc.integer({ min: -2, max: 200 }),
  fc.double({ min: 0, max: 1 }),
  fc.integer({ min: 0, max: 60 }).map((exponent) => 2 ** exponent),
);

/** Something that fits the name more often than not, or else anything. */
function argument(name: string): fc.Arbitrary<number> {
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const plausible = /Ratio$|^[pq]$/.test(name)
    ? share
    : name.endsWith('Seconds')
      ? fc.double({ min: 0, max: 3600, noNaN: true })
      : fc.integer({ min: 0, max: 300 });
  return fc.oneof({ weight: 1, arbitrary: any }, { weight: 4, arbitrary: plausible });
}

type Numbers = Record<string, number>;
type Kernel = (given: Numbers) => unknown;

/** How to ask each kernel with nothing but numbers, by the names of its arguments. */
function kernels(library: typeof api): Record<string, { names: string[]; ask: Kernel }> {
  const of = (names: string, ask: (given: never) => unknown) => ({ names: names.split(' '), ask: ask as Kernel });
  const positional = (f: (a: number, b: number) => number) => (given: Numbers) => f(given['a']!, given['b']!);
  const mix = (given: Numbers) => [
    { offeredErlangs: given['a']!, unitsPerCall: given['b']!, blockingRatio: given['p']! },
    { offeredErlangs: given['c']!, unitsPerCall: given['d']!, blockingRatio: given['q']! },
  ];
  return {
    erlangB: of('a b', positional(library.erlangB)),
    erlangC: of('a b', positional(library.erlangC)),
    requiredChannels: of('offeredErlangs blockingRatio', library.requiredChannels),
    carriableErlangs: of('channels blockingRatio', library.carriableErlangs),
    channelSensitivity: of('offeredErlangs channels', library.channelSensitivity),
    concurrentCallsPercentile: of('offeredErlangs channels percentileRatio', library.concurrentCallsPercentile),
    extendedErlangB: of('firstAttemptErlangs channels retryRatio', library.extendedErlangB),
    requiredChannelsWithRetries: of(
      'firstAttemptErlangs blockingRatio retryRatio',
      library.requiredChannelsWithRetries,
    ),
    poissonBlocking: of('offeredErlangs channels', library.poissonBlocking),
    queue: of('offeredErlangs agents handleSeconds answerSeconds', library.queue),
    requiredAgents: of(
      'offeredErlangs handleSeconds serviceLevelRatio answerSeconds maxOccupancyRatio shrinkageRatio',
      library.requiredAgents,
    ),
    erlangA: of('offeredErlangs agents handleSeconds patienceSeconds answerSeconds', library.erlangA),
    overflow: of('offeredErlangs channels', library.overflow),
    equivalentRandom: of('meanErlangs varianceErlangs', library.equivalentRandom),
    haywardBlocking: of('offeredErlangs channels peakednessFactor', library.haywardBlocking),
    offeredLoadProfile: of('a b c d holdSeconds', (given: Numbers) =>
      library.offeredLoadProfile({
        steps: [
          { offeredErlangs: given['a']!, durationSeconds: given['b']! },
          { offeredErlangs: given['c']!, durationSeconds: given['d']! },
        ],
        holdSeconds: given['holdSeconds']!,
      }),
    ),
    requiredTrunks: of('offeredErlangs agents handleSeconds blockingRatio', library.requiredTrunks),
    'lossQueue without patience': of('offeredErlangs servers waitingPlaces holdSeconds', library.lossQueue),
    multirateBlocking: of('capacityUnits a b c d', ({ capacityUnits = NaN, ...given }: Numbers) =>
      library.multirateBlocking({ capacityUnits, classes: mix(given) }),
    ),
    busyHour: of('callsPerDay holdSeconds busyHourRatio', library.busyHour),
    callLegs: of('callsPerHour menuSeconds queueSeconds talkSeconds thirdPartyRatio', library.callLegs),
    clickToCallErlangs: of(
      'callsPerHour ringSeconds answerRatio secondRingSeconds talkSeconds',
      library.clickToCallErlangs,
    ),
    predictiveDialer: of(
      'agents occupancyRatio handleSeconds answerRatio setUpSeconds ringSeconds talkSeconds noAnswerSeconds linesPerAgentCount',
      library.predictiveDialer,
    ),
    bundledChannels: of('channels bundleChannels spareBundleCount', library.bundledChannels),
    channelsPerRoute: of('channels routeCount spareRouteCount', library.channelsPerRoute),
  };
}

/** Rounds of loops and calls that are enough for any arguments, where the size of the task does not show. */
const FIXED_STEPS = 8_000;

const counted = countedSteps<typeof api>('src/index.ts', 5_000_000);
const all = kernels(counted.module);

/** `refused` for a refusal of the right kind, `finite` for a result of finite numbers, else what went wrong. */
function outcome(run: () => unknown): string {
  try {
    const bad = numbersIn(run()).filter(({ value }) => !Number.isFinite(value));
    return bad.length === 0 ? 'finite' : `not finite: ${bad.map(({ path }) => path).join(', ')}`;
  } catch (error) {
    // The counted copy of the library has its own class of errors.
    return error instanceof Error && error.name === 'CapacityError' ? 'refused' : String(error);
  }
}

describe('with any doubles at all, a kernel ends, refuses by its own error or gives finite numbers', () => {
  const scarce = Object.entries(all).filter(([name]) => name !== 'multirateBlocking');
  test.each(scarce)('%s, in a number of steps that does not depend on the size', (_name, { names, ask }) => {
    let answered = 0;
    fc.assert(
      fc.property(fc.tuple(...names.map(argument)), (values) => {
        const given = Object.fromEntries(names.map((name, k) => [name, values[k]!]));
        let how = '';
        const steps = counted.stepsOf(() => (how = outcome(() => ask(given))));
        expect(['refused', 'finite']).toContain(how);
        expect(steps).toBeLessThanOrEqual(FIXED_STEPS);
        answered += Number(how === 'finite');
      }),
      { numRuns: 3000 },
    );
    // Not all of it may be refused.
    expect(answered).toBeGreaterThan(0);
  });

  test('a mix, in steps as many as units times classes', () => {
    const { names, ask } = all['multirateBlocking']!;
    fc.assert(
      fc.property(fc.tuple(fc.oneof(any, fc.integer({ min: 0, max: 5000 })), any, any, any, any), (values) => {
        const given = Object.fromEntries(names.map((name, k) => [name, values[k]!]));
        fc.pre(!(values[0] > 1e5));
        let how = '';
        const steps = counted.stepsOf(() => (how = outcome(() => ask(given))));
        expect(['refused', 'finite']).toContain(how);
        // Three calls and rounds for each class in each state, the scaling, and the last windows.
        expect(steps).toBeLessThanOrEqual(1000 + 30 * (Math.abs(values[0]) || 0));
      }),
      { numRuns: 2000 },
    );
  });

  test('few callers: steps as the root of the sources', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1.1, noNaN: true }),
        fc.double({ min: -12, max: 6, noNaN: true }),
        (sources, share, exponent) => {
          const channels = Math.floor(sources * share);
          const asked = { sources, channels, erlangsPerIdleSource: 10 ** exponent };
          const steps = counted.stepsOf(() => counted.module.engset(asked));
          expect(steps).toBeLessThanOrEqual(500 + 100 * Math.sqrt(sources));
          const offered = { sources, channels, offeredErlangs: sources * Math.min(share, 0.999) };
          const more = counted.stepsOf(() => counted.module.engsetOffered(offered));
          expect(more).toBeLessThanOrEqual(125 * (500 + 100 * Math.sqrt(sources)));
        },
      ),
    );
  });

  test('callers who hang up: steps as the root of the calls in the time that one would wait', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 49 }).map((exponent) => 2 ** exponent - 1),
        fc.double({ min: -6, max: 3, noNaN: true }),
        (offeredErlangs, servers, waitingPlaces, exponent) => {
          const patienceSeconds = 10 ** exponent;
          const asked = { offeredErlangs, servers, waitingPlaces, holdSeconds: 1, patienceSeconds };
          let how = '';
          const ask = () => counted.module.lossQueue(asked);
          const steps = counted.stepsOf(() => (how = outcome(ask)));
          expect(how).toBe('finite');
          expect(steps).toBeLessThanOrEqual(2000 + 100 * Math.sqrt(offeredErlangs * patienceSeconds));
        },
      ),
    );
  });

  test('the least capacity: steps as many as units times classes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 1e-9, max: 0.9, noNaN: true }),
        (offeredErlangs, unitsPerCall, blockingRatio) => {
          const classes = [
            { offeredErlangs, unitsPerCall, blockingRatio },
            { offeredErlangs, unitsPerCall: 1, blockingRatio },
          ];
          let units = 0;
          const steps = counted.stepsOf(() => (units = counted.module.requiredCapacityUnits({ classes })));
          expect(steps).toBeLessThanOrEqual(2000 + 40 * units);
        },
      ),
    );
  });
});

describe('the counter of steps', SLOW, () => {
  test('counts what takes longer as longer', () => {
    const few = counted.stepsOf(() => counted.module.erlangB(10, 5));
    const more = counted.stepsOf(() => counted.module.erlangB(10, 25));
    expect(more - few).toBe(20);
  });

  test('breaks off what does not end', () => {
    const impatient = countedSteps<typeof api>('src/index.ts', 20);
    expect(() => impatient.stepsOf(() => impatient.module.erlangB(10, 29.5))).toThrow('more than 20 steps');
  });

  test('changes no result', () => {
    expect(counted.module.erlangB(1e6, 1e6 + 0.5)).toBe(api.erlangB(1e6, 1e6 + 0.5));
  });
});
