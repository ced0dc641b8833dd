import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bundledChannels,
  busyHour,
  callLegs,
  channelsPerRoute,
  clickToCallErlangs,
  concurrentCallsPercentile,
  offeredLoadProfile,
  predictiveDialer,
} from '../../src/index.ts';
import { relativeError } from '../support/numbers.ts';

const count = fc.integer({ min: 0, max: 100_000 });
const seconds = fc.double({ min: 0.1, max: 3600, noNaN: true });
const share = fc.double({ min: 0.001, max: 1, noNaN: true });

describe('the busiest hour of a day', () => {
  test('30 E of 3,200 calls of 180 s with 18.75 % of the day in one hour', () => {
    const asked = { holdSeconds: 180, busyHourRatio: 0.1875 };
    expect(busyHour({ callsPerDay: 3200, ...asked })).toEqual({ callsPerHour: 600, offeredErlangs: 30 });
    expect(busyHour({ minutesPerDay: 9600, ...asked })).toEqual({ callsPerHour: 600, offeredErlangs: 30 });
  });

  test('an erlang is 36 hundred call seconds: 10 E are 600 minutes of one hour', () => {
    const { offeredErlangs } = busyHour({ minutesPerDay: 600, holdSeconds: 100, busyHourRatio: 1 });
    expect(offeredErlangs).toBe(10);
  });

  test('calls and the minutes that they last are the same day', () => {
    fc.assert(
      fc.property(count, seconds, share, (callsPerDay, holdSeconds, busyHourRatio) => {
        const byCalls = busyHour({ callsPerDay, holdSeconds, busyHourRatio });
        const byMinutes = busyHour({ minutesPerDay: (callsPerDay * holdSeconds) / 60, holdSeconds, busyHourRatio });
        expect(relativeError(byMinutes.offeredErlangs, byCalls.offeredErlangs)).toBeLessThan(1e-14);
        expect(relativeError(byMinutes.callsPerHour, byCalls.callsPerHour)).toBeLessThan(1e-14);
      }),
    );
  });
});

describe('calls up over a day', () => {
  const rise = (holdSeconds: number) =>
    offeredLoadProfile({
      steps: [10, 40, 10].map((offeredErlangs) => ({ offeredErlangs, durationSeconds: 1800 })),
      holdSeconds,
    });

  test('short calls follow the traffic, long ones lag behind it and reach a lower peak', () => {
    expect(rise(30).peakErlangs).toBeCloseTo(40, 12);
    expect(rise(1800).peakErlangs).toBeCloseTo(40 - 30 / Math.E, 12);
    expect(rise(1e9).peakErlangs).toBeCloseTo(10, 3);
  });

  test('a load stays between the least and the most traffic before it', () => {
    const step = fc.record({ offeredErlangs: fc.double({ min: 0, max: 1e6, noNaN: true }), durationSeconds: seconds });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), seconds, (steps, holdSeconds) => {
        const { steps: loads, peakErlangs } = offeredLoadProfile({ steps, holdSeconds });
        const traffic = steps.map(({ offeredErlangs }) => offeredErlangs);
        expect(loads.length).toBe(steps.length);
        expect(Math.max(...loads.map(({ loadErlangs }) => loadErlangs))).toBe(peakErlangs);
        for (const { loadErlangs } of loads) {
          expect(loadErlangs).toBeLessThanOrEqual(Math.max(...traffic) * (1 + 1e-12));
          expect(loadErlangs).toBeGreaterThanOrEqual(Math.min(...traffic) * (1 - 1e-12));
        }
      }),
    );
  });

  test('a step cut in two changes nothing', () => {
    const whole = offeredLoadProfile({
      steps: [
        { offeredErlangs: 5, durationSeconds: 900 },
        { offeredErlangs: 25, durationSeconds: 900 },
      ],
      holdSeconds: 400,
    });
    const cut = offeredLoadProfile({
      steps: [
        { offeredErlangs: 5, durationSeconds: 900 },
        { offeredErlangs: 25, durationSeconds: 200 },
        { offeredErlangs: 25, durationSeconds: 700 },
      ],
      holdSeconds: 400,
    });
    expect(cut.peakErlangs).toBeCloseTo(whole.peakErlangs, 12);
  });
});

describe('legs', () => {
  test('each part of a call occupies what it needs: 360 calls an hour are one each ten seconds', () => {
    const legs = callLegs({
      callsPerHour: 360,
      setUpSeconds: 5,
      menuSeconds: 25,
      queueSeconds: 15,
      ringSeconds: 5,
      talkSeconds: 150,
      wrapUpSeconds: 30,
      thirdPartyRatio: 0.1,
      thirdPartySeconds: 100,
      recordingStreamCount: 2,
      monitoredRatio: 0.02,
    });
    expect(legs.trunkErlangs).toBeCloseTo(21, 12);
    expect(legs.menuErlangs).toBeCloseTo(4, 12);
    expect(legs.agentErlangs).toBeCloseTo(18, 12);
    expect(legs.thirdPartyErlangs).toBeCloseTo(1, 12);
    expect(legs.recordingErlangs).toBeCloseTo(30, 12);
    expect(legs.monitoringErlangs).toBeCloseTo(0.3, 12);
  });

  test('wrap-up is work without a trunk, recording and monitoring are streams without one', () => {
    const call = { callsPerHour: 100, talkSeconds: 180 };
    const plain = callLegs(call);
    const more = callLegs({ ...call, wrapUpSeconds: 60, recordingStreamCount: 2, monitoredRatio: 1 });
    expect(more.trunkErlangs).toBe(plain.trunkErlangs);
    expect(more.agentErlangs).toBeGreaterThan(plain.agentErlangs);
    expect(plain).toMatchObject({ menuErlangs: 0, thirdPartyErlangs: 0, recordingErlangs: 0, monitoringErlangs: 0 });
  });

  test('click-to-call takes one leg while the first phone rings and two after that', () => {
    const call = { callsPerHour: 360, ringSeconds: 10, answerRatio: 0.5, secondRingSeconds: 20, talkSeconds: 80 };
    expect(clickToCallErlangs(call)).toBe(11);
    expect(clickToCallErlangs({ ...call, answerRatio: 0 })).toBe(1);
    expect(clickToCallErlangs({ ...call, ringSeconds: 0, answerRatio: 1 })).toBe(20);
  });

  test('a dialer calls as many numbers as keep its agents busy', () => {
    const dialer = {
      agents: 10,
      occupancyRatio: 0.8,
      handleSeconds: 120,
      answerRatio: 0.25,
      setUpSeconds: 5,
      ringSeconds: 10,
      talkSeconds: 90,
      noAnswerSeconds: 30,
    };
    // 8 agents take 240 calls an hour, of 960 attempts: 240 of 105 s and 720 of 30 s.
    expect(predictiveDialer(dialer)).toEqual({ callsPerHour: 960, offeredErlangs: 13 });
    expect(predictiveDialer({ ...dialer, linesPerAgentCount: 3 })).toMatchObject({
      dialingChannels: 14,
      maxChannels: 30,
    });
    // When all answer it is an ordinary group of agents.
    const all = predictiveDialer({ ...dialer, answerRatio: 1, setUpSeconds: 0, ringSeconds: 0, talkSeconds: 120 });
    expect(all.offeredErlangs).toBeCloseTo(8, 12);
  });
});

describe('channels as they are bought', () => {
  test.each([
    [42, 30, 0, 2, 60],
    [42, 30, 1, 3, 90],
    [60, 30, 0, 2, 60],
    [61, 30, 0, 3, 90],
    [42, 23, 0, 2, 46],
    [42, 1, 0, 42, 42],
    [0, 30, 1, 0, 0],
  ])(
    '%s channels by %s with %s to spare are %s bundles, %s channels',
    (channels, bundleChannels, spare, count, all) => {
      expect(bundledChannels({ channels, bundleChannels, spareBundleCount: spare })).toEqual({
        bundleCount: count,
        channels: all,
      });
    },
  );

  test('the bundles that are left suffice, and one fewer would not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 500 }), (channels, bundleChannels) => {
        const bought = bundledChannels({ channels, bundleChannels, spareBundleCount: 2 });
        expect((bought.bundleCount - 2) * bundleChannels).toBeGreaterThanOrEqual(channels);
        expect((bought.bundleCount - 3) * bundleChannels).toBeLessThan(channels);
      }),
    );
  });

  test('N+1: the routes that are left carry all', () => {
    expect(channelsPerRoute({ channels: 42, routeCount: 2 })).toBe(42);
    expect(channelsPerRoute({ channels: 42, routeCount: 3 })).toBe(21);
    expect(channelsPerRoute({ channels: 43, routeCount: 3 })).toBe(22);
    expect(channelsPerRoute({ channels: 42, routeCount: 4, spareRouteCount: 2 })).toBe(21);
    expect(channelsPerRoute({ channels: 42, routeCount: 2, spareRouteCount: 0 })).toBe(21);
  });
});

describe('percentiles of the calls up', () => {
  /** Shares of time with 0, 1, 2 … calls up, summed as they stand. */
  function shares(erlangs: number, channels: number): number[] {
    const weights = [1];
    for (let k = 1; k <= channels; k += 1) weights.push((weights[k - 1]! * erlangs) / k);
    const total = weights.reduce((sum, weight) => sum + weight);
    return weights.map((weight) => weight / total);
  }
  const summed = (all: number[], ratio: number) => {
    let [sum, calls] = [0, 0];
    for (; calls < all.length - 1; calls += 1) {
      sum += all[calls]!;
      if (sum >= ratio) break;
    }
    return { calls, isClose: Math.abs(sum - ratio) < 1e-9 || Math.abs(sum - all[calls]! - ratio) < 1e-9 };
  };

  test('a band for a quote: half, 95 % and 99 % of the time with 30 E', () => {
    const band = [0.5, 0.95, 0.99].map((percentileRatio) =>
      concurrentCallsPercentile({ offeredErlangs: 30, percentileRatio }),
    );
    expect(band).toEqual([30, 39, 43]);
    const limited = [0.5, 0.95, 0.99].map((percentileRatio) =>
      concurrentCallsPercentile({ offeredErlangs: 30, channels: 35, percentileRatio }),
    );
    expect(limited).toEqual([29, 35, 35]);
  });

  test('are what the shares of time add up to', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 120, noNaN: true }),
        fc.integer({ min: 0, max: 150 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (offeredErlangs, channels, percentileRatio) => {
          const limited = summed(shares(offeredErlangs, channels), percentileRatio);
          const free = summed(shares(offeredErlangs, 400), percentileRatio);
          fc.pre(!limited.isClose && !free.isClose);
          const asked = { offeredErlangs, percentileRatio };
          expect(concurrentCallsPercentile({ ...asked, channels })).toBe(limited.calls);
          expect(concurrentCallsPercentile(asked)).toBe(free.calls);
        },
      ),
    );
  });

  test('at any size: a billion erlangs have their median at the traffic and P95 1.645 deviations above', () => {
    const [median, high] = [0.5, 0.95].map((percentileRatio) =>
      concurrentCallsPercentile({ offeredErlangs: 1e9, percentileRatio }),
    );
    expect(median).toBe(1e9);
    expect((high! - 1e9) / Math.sqrt(1e9)).toBeCloseTo(1.6449, 3);
    // Far more than the channels can take: nearly always all of them are busy, free ones a geometric few.
    const full = concurrentCallsPercentile({ offeredErlangs: 1e9, channels: 1e6, percentileRatio: 0.5 });
    expect(full).toBe(1e6);
    const half = concurrentCallsPercentile({ offeredErlangs: 1e9, channels: 5e8, percentileRatio: 0.2 });
    // P(N - free or fewer) = 2^-free: 1/4 with two free, 1/8 with three.
    expect(half).toBe(5e8 - 2);
  });

  test('never above the channels, and not below for a larger share', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 1e9 }),
        (erlangs, channels) => {
          const of = (percentileRatio: number) =>
            concurrentCallsPercentile({ offeredErlangs: erlangs, channels, percentileRatio });
          expect(of(0.99)).toBeLessThanOrEqual(channels);
          expect(of(0.5)).toBeLessThanOrEqual(of(0.99));
        },
      ),
    );
  });
});
