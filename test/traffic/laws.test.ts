import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carriableErlangs,
  channelSensitivity,
  engset,
  engsetOffered,
  equivalentRandom,
  erlangA,
  erlangB,
  erlangC,
  extendedErlangB,
  haywardBlocking,
  lossQueue,
  multirateBlocking,
  overflow,
  poissonBlocking,
  queue,
  requiredAgents,
  requiredCapacityUnits,
  requiredChannels,
  requiredChannelsWithRetries,
  requiredTrunks,
} from '../../src/index.ts';
import { relativeError } from '../support/numbers.ts';

/** What the kernels promise. */
const PROMISED = 1e-12;
/** Where a double has no room left for the digits promised. */
const SMALLEST = 1e-290;

const ratio = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Sizes over many decades, each as likely. */
const size = (min: number, max: number) => ratio(Math.log(min), Math.log(max)).map(Math.exp);
const whole = (min: number, max: number) => size(min, max + 1).map((value) => Math.min(Math.floor(value), max));
const seconds = size(1, 3600);

/** Channels of any size, and traffic that is near them on the scale on which blocking changes, or anywhere. */
const group = (channels: fc.Arbitrary<number>) =>
  channels.chain((n) =>
    fc.record({
      n: fc.constant(n),
      a: fc.oneof(
        ratio(-30, 10).map((deviations) => Math.max(n + deviations * Math.sqrt(n), n / 1000)),
        size(1e-6, 1e9),
      ),
    }),
  );
const realGroup = group(size(0.01, 1e9));
const wholeGroup = group(whole(1, 1e9));
const smallGroup = group(whole(1, 2000));

const pairOf = (value: number) => [value * (1 + 4e-16), value * (1 - 4e-16)] as const;
const atMost = (smaller: number, larger: number) => {
  expect(smaller).toBeLessThanOrEqual(larger + Math.abs(larger) * PROMISED);
};
const same = (actual: number, expected: number, tolerance = PROMISED) => {
  if (Math.abs(expected) > SMALLEST) expect(relativeError(actual, expected)).toBeLessThanOrEqual(tolerance);
  else expect(Math.abs(actual)).toBeLessThanOrEqual(SMALLEST * 1.001);
};

describe('Erlang B', () => {
  test('one channel more: 1/B(N+1) = 1 + (N+1)/A · 1/B(N), for fractions of a channel, too', () => {
    fc.assert(
      fc.property(fc.oneof(realGroup, wholeGroup), ({ n, a }) => {
        const [before, after] = [1 / erlangB(a, n), 1 / erlangB(a, n + 1)];
        // Of so many channels with a fraction, one more is not exactly one more.
        fc.pre(after < 1e290 && n + 1 - n === 1);
        same(after, 1 + ((n + 1) / a) * before);
      }),
    );
  });

  test('falls with channels and rises with traffic', () => {
    fc.assert(
      fc.property(realGroup, size(1e-3, 1e6), ({ n, a }, more) => {
        atMost(erlangB(a, n + more), erlangB(a, n));
        atMost(erlangB(a, n), erlangB(a + more, n));
      }),
    );
  });

  test('changes with traffic by its own formula: d ln B/d ln A = N - A(1 - B)', () => {
    fc.assert(
      fc.property(group(size(0.5, 1e6)), ({ n, a }) => {
        const step = 1e-5 / Math.sqrt(n);
        const [low, high] = [a * (1 - step), a * (1 + step)];
        const [below, at, above] = [erlangB(low, n), erlangB(a, n), erlangB(high, n)];
        fc.pre(below > SMALLEST);
        const slope = n - a * (1 - at);
        const measured = Math.log(above / below) / Math.log(high / low);
        expect(Math.abs(measured - slope)).toBeLessThanOrEqual((1e-4 + 1e-5 * Math.abs(slope)) * (1 + Math.sqrt(n)));
      }),
    );
  });
});

describe('sizing', () => {
  test('channels are as many as needed and not one more', () => {
    fc.assert(
      fc.property(size(1e-6, 1e9), fc.oneof(size(1e-12, 0.999), size(1e-308, 1)), (offeredErlangs, target) => {
        const blockingRatio = Math.min(target, 1 - 1e-16);
        const channels = requiredChannels({ offeredErlangs, blockingRatio });
        expect(channels).toBeGreaterThan(0);
        expect(erlangB(offeredErlangs, channels)).toBeLessThanOrEqual(blockingRatio);
        expect(erlangB(offeredErlangs, channels - 1)).toBeGreaterThan(blockingRatio);
      }),
      { numRuns: 1000 },
    );
  });

  test('the blocking of a group asks for that group', () => {
    fc.assert(
      fc.property(wholeGroup, ({ n, a }) => {
        const blockingRatio = erlangB(a, n);
        fc.pre(a <= 1e9 && blockingRatio > SMALLEST && blockingRatio < erlangB(a, n - 1));
        expect(requiredChannels({ offeredErlangs: a, blockingRatio })).toBe(n);
      }),
    );
  });

  test('traffic and blocking lead back to each other', () => {
    fc.assert(
      fc.property(whole(1, 1e9), fc.oneof(size(1e-200, 0.1), ratio(0.1, 0.999)), (channels, blockingRatio) => {
        const erlangs = carriableErlangs({ channels, blockingRatio });
        // The last digits of the traffic are worth more than one of the blocking where that is steep.
        const [more, less] = pairOf(erlangs).map((value) => erlangB(value, channels)) as [number, number];
        expect(less).toBeLessThanOrEqual(blockingRatio * (1 + PROMISED));
        expect(more).toBeGreaterThanOrEqual(blockingRatio * (1 - PROMISED));
      }),
    );
  });

  test('a group cannot carry more than its channels: A(1 - B) < N', () => {
    fc.assert(
      fc.property(wholeGroup, ({ n, a }) => {
        const { carriedErlangs, carriedPerChannelErlangs } = channelSensitivity({ offeredErlangs: a, channels: n });
        atMost(carriedErlangs, Math.min(a, n));
        same(carriedPerChannelErlangs * n, carriedErlangs);
      }),
    );
  });

  test('what a channel improves is the difference that it makes', () => {
    fc.assert(
      fc.property(group(whole(1, 300)), ({ n, a }) => {
        const one = channelSensitivity({ offeredErlangs: a, channels: n });
        expect(one.blockingRatio).toBe(erlangB(a, n));
        const difference = a * (one.oneFewerBlockingRatio - one.blockingRatio);
        // The difference keeps the digits of the larger blocking only.
        expect(Math.abs(one.lastChannelErlangs - difference)).toBeLessThanOrEqual(1e-12 * a);
        atMost(one.nextChannelErlangs, one.lastChannelErlangs);
        same(one.nextChannelErlangs, channelSensitivity({ offeredErlangs: a, channels: n + 1 }).lastChannelErlangs);
      }),
    );
  });

  test('agents are as many as the service level needs and not one more', () => {
    fc.assert(
      fc.property(size(1e-3, 1e6), seconds, ratio(0.01, 0.999), ratio(0, 600), (erlangs, handle, level, answer) => {
        const asked = { offeredErlangs: erlangs, handleSeconds: handle, answerSeconds: answer };
        const found = requiredAgents({ ...asked, serviceLevelRatio: level });
        expect(queue({ ...asked, agents: found.agents })).toMatchObject({
          serviceLevelRatio: found.serviceLevelRatio,
          stable: true,
        });
        expect(found.serviceLevelRatio).toBeGreaterThanOrEqual(level);
        expect(queue({ ...asked, agents: found.agents - 1 }).serviceLevelRatio).toBeLessThan(level);
      }),
    );
  });

  test('each further target only adds agents, and none more than it needs', () => {
    fc.assert(
      fc.property(
        size(0.1, 1e5),
        ratio(0.05, 1),
        ratio(0, 0.9),
        (offeredErlangs, maxOccupancyRatio, shrinkageRatio) => {
          const asked = { offeredErlangs, handleSeconds: 180, answerSeconds: 20, serviceLevelRatio: 0.8 };
          const [free, bound] = [
            requiredAgents(asked),
            requiredAgents({ ...asked, maxOccupancyRatio, shrinkageRatio }),
          ];
          expect(bound.occupancyRatio).toBeLessThanOrEqual(maxOccupancyRatio);
          expect(bound.agents).toBeGreaterThanOrEqual(free.agents);
          if (bound.agents > free.agents) {
            expect(offeredErlangs / (bound.agents - 1)).toBeGreaterThan(maxOccupancyRatio);
          }
          expect(bound.scheduledAgents * (1 - shrinkageRatio)).toBeGreaterThanOrEqual(bound.agents * (1 - 1e-15));
          expect((bound.scheduledAgents - 1) * (1 - shrinkageRatio)).toBeLessThan(bound.agents);
        },
      ),
    );
  });

  test('trunks are as many as needed and not one more', () => {
    fc.assert(
      fc.property(
        whole(1, 400),
        ratio(0.3, 1.05),
        size(1e-4, 0.3),
        fc.option(size(5, 2000), { nil: undefined }),
        (agents, load, blockingRatio, patienceSeconds) => {
          const offeredErlangs = agents * load;
          fc.pre(patienceSeconds !== undefined || agents > offeredErlangs * (1 - blockingRatio / 2));
          const asked = { offeredErlangs, ...(patienceSeconds !== undefined && { patienceSeconds }) };
          const { trunks } = requiredTrunks({ ...asked, agents, handleSeconds: 180, blockingRatio });
          const loss = (all: number) => {
            const servers = Math.min(all, agents);
            return servers === 0
              ? 1
              : lossQueue({ ...asked, servers, waitingPlaces: all - servers, holdSeconds: 180 }).lossRatio;
          };
          expect(loss(trunks)).toBeLessThanOrEqual(blockingRatio);
          expect(loss(trunks - 1)).toBeGreaterThan(blockingRatio);
        },
      ),
    );
  });
});

describe('one model within another', () => {
  test('Erlang C is at least Erlang B, and at most 1', () => {
    fc.assert(
      fc.property(fc.oneof(realGroup, wholeGroup), ({ n, a }) => {
        const waiting = erlangC(a, n);
        expect(waiting).toBeLessThanOrEqual(1);
        atMost(erlangB(a, n), waiting);
      }),
    );
  });

  test('Erlang C from Erlang B: C = N·B/(N - A(1 - B)), where that keeps its digits', () => {
    fc.assert(
      fc.property(group(size(0.1, 1e6)), ({ n, a }) => {
        fc.pre(a < 0.9 * n);
        const blocking = erlangB(a, n);
        same(erlangC(a, n), (n * blocking) / (n - a * (1 - blocking)));
      }),
    );
  });

  test('without patience Erlang A becomes Erlang B', () => {
    fc.assert(
      fc.property(smallGroup, ({ n, a }) => {
        const blocking = erlangB(a, n);
        fc.pre(blocking > SMALLEST);
        const hasty = { offeredErlangs: a, agents: n, handleSeconds: 1, patienceSeconds: 1e-14, answerSeconds: 0.1 };
        const { waitRatio, abandonRatio } = erlangA(hasty);
        same(waitRatio, blocking, 1e-9);
        same(abandonRatio, blocking, 1e-9);
      }),
    );
  });

  test('with endless patience Erlang A becomes Erlang C', () => {
    fc.assert(
      fc.property(whole(10, 2000), ratio(1, 6), seconds, (agents, deviations, answerSeconds) => {
        const offeredErlangs = Math.max(agents - deviations * Math.sqrt(agents), 0.1);
        const asked = { offeredErlangs, agents, handleSeconds: 180, answerSeconds };
        const [endless, calm] = [erlangA({ ...asked, patienceSeconds: 1e12 }), queue(asked)];
        expect(relativeError(endless.waitRatio, calm.waitRatio)).toBeLessThan(1e-5);
        expect(relativeError(endless.meanWaitSeconds, calm.averageSpeedOfAnswerSeconds ?? NaN)).toBeLessThan(1e-5);
        expect(endless.serviceLevelRatio).toBeCloseTo(calm.serviceLevelRatio, 5);
        expect(endless.abandonRatio).toBeLessThan(1e-5);
      }),
    );
  });

  test('in Erlang A nobody is lost: who comes is served or hangs up, and works or waits', () => {
    fc.assert(
      fc.property(smallGroup, size(0.01, 100), ratio(0, 3), ({ n, a }, patienceSeconds, answerSeconds) => {
        const now = erlangA({ offeredErlangs: a, agents: n, handleSeconds: 1, patienceSeconds, answerSeconds });
        const shares = [now.waitRatio, now.abandonRatio, now.serviceLevelRatio, now.occupancyRatio];
        for (const share of [...shares, now.waitBeyondAnswerRatio]) {
          expect(share).toBeGreaterThanOrEqual(-1e-13);
          expect(share).toBeLessThanOrEqual(1 + 1e-13);
        }
        same(now.meanQueueCalls, a * now.meanWaitSeconds);
        same(now.abandonRatio * patienceSeconds, now.meanWaitSeconds);
        expect(now.occupancyRatio * n + a * now.abandonRatio).toBeCloseTo(a, 6 - Math.ceil(Math.log10(1 + a)));
        expect(now.waitBeyondAnswerRatio).toBeLessThanOrEqual(now.waitRatio * (1 + PROMISED));
        // Served in time, waited longer, or hung up before: the first two leave no room for more than all.
        expect(now.serviceLevelRatio + now.waitBeyondAnswerRatio).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('a queue with endless room is Erlang C, with none Erlang B', () => {
    fc.assert(
      fc.property(smallGroup, ({ n, a }) => {
        const asked = { offeredErlangs: a, servers: n, holdSeconds: 1 };
        same(lossQueue({ ...asked, waitingPlaces: 0 }).lossRatio, erlangB(a, n));
        fc.pre(a < 0.99 * n);
        const roomy = lossQueue({ ...asked, waitingPlaces: 1_000_000 });
        same(roomy.waitRatio, erlangC(a, n));
        expect(roomy.lossRatio).toBeLessThan(1e-300);
      }),
    );
  });

  test('room for one more: the next state follows from the last by the ratio of the rates', () => {
    fc.assert(
      fc.property(smallGroup, whole(1, 500), size(0.05, 20), ({ n, a }, places, patienceSeconds) => {
        const asked = { offeredErlangs: a, servers: n, holdSeconds: 1, patienceSeconds };
        const [less, more] = [places - 1, places].map((room) => lossQueue({ ...asked, waitingPlaces: room }).lossRatio);
        fc.pre(more! > SMALLEST);
        same(1 / more!, 1 + (n + places / patienceSeconds) / a / less!, 1e-11);
      }),
    );
  });

  test('retries: none is Erlang B, and the total solves its own equation', () => {
    fc.assert(
      fc.property(wholeGroup, ratio(0, 0.99), ({ n, a }, retryRatio) => {
        const none = extendedErlangB({ firstAttemptErlangs: a, channels: n, retryRatio: 0 });
        same(none.blockingRatio, erlangB(a, n));
        same(none.lostRatio, none.blockingRatio);
        const some = extendedErlangB({ firstAttemptErlangs: a, channels: n, retryRatio });
        same(some.totalOfferedErlangs, a + retryRatio * some.totalOfferedErlangs * some.blockingRatio);
        atMost(none.blockingRatio, some.blockingRatio);
        const around = pairOf(some.totalOfferedErlangs).map((erlangs) => erlangB(erlangs, n)) as [number, number];
        expect(some.blockingRatio).toBeLessThanOrEqual(around[0] * (1 + PROMISED));
        expect(some.blockingRatio).toBeGreaterThanOrEqual(around[1] * (1 - PROMISED));
      }),
    );
  });

  test('channels with retries are as many as needed and not one more', () => {
    fc.assert(
      fc.property(size(0.01, 1e6), size(1e-6, 0.5), ratio(0, 1), (firstAttemptErlangs, blockingRatio, retryRatio) => {
        const channels = requiredChannelsWithRetries({ firstAttemptErlangs, blockingRatio, retryRatio });
        const blocking = (count: number) => {
          // Everybody tries again and there is no room for all: the group is never free.
          if (retryRatio === 1 && count <= firstAttemptErlangs) return 1;
          return extendedErlangB({ firstAttemptErlangs, channels: count, retryRatio }).blockingRatio;
        };
        expect(blocking(channels)).toBeLessThanOrEqual(blockingRatio * (1 + 1e-9));
        expect(blocking(channels - 1)).toBeGreaterThan(blockingRatio * (1 - 1e-9));
      }),
    );
  });

  test('with very many sources Engset becomes Erlang B', () => {
    fc.assert(
      fc.property(group(whole(1, 50)), ({ n, a }) => {
        fc.pre(a < 100);
        const offered = engsetOffered({ sources: 1e9, offeredErlangs: a, channels: n });
        fc.pre(erlangB(a, n) > 1e-100);
        expect(relativeError(offered.callCongestionRatio, erlangB(a, n))).toBeLessThan(1e-5);
      }),
    );
  });

  test('fewer sources, less blocking; a caller sees the group without himself', () => {
    fc.assert(
      fc.property(whole(2, 500), ratio(0, 1), size(0.01, 10), (sources, share, erlangsPerIdleSource) => {
        const channels = Math.floor(sources * share);
        const here = engset({ sources, erlangsPerIdleSource, channels });
        atMost(here.callCongestionRatio, here.timeCongestionRatio);
        same(
          here.callCongestionRatio,
          engset({ sources: sources - 1, erlangsPerIdleSource, channels }).timeCongestionRatio,
        );
      }),
    );
  });

  test('the traffic that sources offer is what they would carry without blocking', () => {
    fc.assert(
      fc.property(whole(2, 300), ratio(0.01, 0.95), ratio(0, 1), (sources, activity, share) => {
        const [offeredErlangs, channels] = [sources * activity, Math.floor(sources * share)];
        const { callCongestionRatio, timeCongestionRatio } = engsetOffered({ sources, offeredErlangs, channels });
        const idle = offeredErlangs / (sources - offeredErlangs * (1 - callCongestionRatio));
        const again = engset({ sources, erlangsPerIdleSource: idle, channels });
        same(again.callCongestionRatio, callCongestionRatio, 1e-11);
        same(again.timeCongestionRatio, timeCongestionRatio, 1e-11);
      }),
    );
  });

  test('Poisson: lost calls held are at least those cleared, and one call more has the Poisson probability', () => {
    fc.assert(
      fc.property(wholeGroup, ({ n, a }) => {
        const [here, next] = [n, n + 1].map((channels) => poissonBlocking({ offeredErlangs: a, channels })) as [
          number,
          number,
        ];
        atMost(erlangB(a, n), here);
        atMost(next, here);
      }),
    );
    // 1 - e^-A·(1 + A + A²/2), with e^-2 to 20 digits.
    expect(poissonBlocking({ offeredErlangs: 2, channels: 3 })).toBeCloseTo(1 - 5 * 0.1353352832366127, 15);
  });

  test('peakedness 1 is Erlang B; more of it, more blocking where there are channels to spare', () => {
    fc.assert(
      fc.property(realGroup, ({ n, a }) => {
        same(haywardBlocking({ offeredErlangs: a, channels: n, peakednessFactor: 1 }), erlangB(a, n));
      }),
    );
    const blocking = [1, 2, 4].map((peakednessFactor) =>
      haywardBlocking({ offeredErlangs: 20, channels: 30, peakednessFactor }),
    );
    expect(blocking).toEqual([...blocking].sort((one, other) => one - other));
  });

  test('overflow: what is not carried, and never less bursty than calls at random', () => {
    fc.assert(
      fc.property(fc.oneof(realGroup, wholeGroup), ({ n, a }) => {
        const { meanErlangs, varianceErlangs, peakednessFactor } = overflow({ offeredErlangs: a, channels: n });
        same(meanErlangs, a * erlangB(a, n));
        atMost(1, peakednessFactor);
        same(varianceErlangs, meanErlangs * peakednessFactor);
      }),
    );
  });

  test('the equivalent group passes on the traffic that it stands for', () => {
    fc.assert(
      fc.property(size(0.01, 1000), ratio(1.01, 30), (meanErlangs, z) => {
        const group = equivalentRandom({ meanErlangs, varianceErlangs: meanErlangs * z });
        const back = overflow(group);
        // A last digit of the channels moves the idle ones among them, which are few, and with these the peakedness.
        const tolerance = 1e-13 * (100 + meanErlangs);
        same(back.meanErlangs, meanErlangs, tolerance);
        same(back.peakednessFactor, z, tolerance);
      }),
    );
  });
});

describe('a link that several kinds of calls share', () => {
  const mix = fc.array(fc.record({ offeredErlangs: size(0.01, 100), unitsPerCall: whole(1, 60) }), {
    minLength: 1,
    maxLength: 4,
  });

  test('calls of one kind with one unit each are Erlang B', () => {
    fc.assert(
      fc.property(group(whole(1, 3000)), ({ n, a }) => {
        fc.pre(a < 1e5);
        const { classes, meanOccupiedUnits } = multirateBlocking({
          capacityUnits: n,
          classes: [{ offeredErlangs: a, unitsPerCall: 1 }],
        });
        same(classes[0]!.blockingRatio, erlangB(a, n));
        same(meanOccupiedUnits, channelSensitivity({ offeredErlangs: a, channels: n }).carriedErlangs);
      }),
    );
  });

  test('a unit half as large changes nothing', () => {
    fc.assert(
      fc.property(mix, whole(1, 500), whole(2, 9), (classes, capacityUnits, factor) => {
        const plain = multirateBlocking({ capacityUnits, classes });
        const fine = multirateBlocking({
          capacityUnits: capacityUnits * factor,
          classes: classes.map((each) => ({ ...each, unitsPerCall: each.unitsPerCall * factor })),
        });
        fine.classes.forEach(({ blockingRatio }, k) => {
          same(blockingRatio, plain.classes[k]!.blockingRatio);
        });
        same(fine.meanOccupiedUnits, plain.meanOccupiedUnits * factor);
      }),
    );
  });

  test('what is carried is what occupies: Σ a·b·(1 - B)', () => {
    fc.assert(
      fc.property(mix, whole(1, 500), (classes, capacityUnits) => {
        const result = multirateBlocking({ capacityUnits, classes });
        const carried = classes.reduce(
          (sum, { offeredErlangs, unitsPerCall }, k) =>
            sum + offeredErlangs * unitsPerCall * (1 - result.classes[k]!.blockingRatio),
          0,
        );
        expect(Math.abs(result.meanOccupiedUnits - carried)).toBeLessThanOrEqual(1e-10 * (1 + capacityUnits) * 10);
        // A larger call is refused in every state in which a smaller one is.
        classes.forEach((one, k) => {
          classes.forEach((other, l) => {
            if (one.unitsPerCall <= other.unitsPerCall)
              atMost(result.classes[k]!.blockingRatio, result.classes[l]!.blockingRatio);
          });
        });
      }),
    );
  });

  test('the least capacity meets every target, and the next smaller one does not', () => {
    fc.assert(
      fc.property(mix, size(1e-6, 0.5), (classes, blockingRatio) => {
        const capacityUnits = requiredCapacityUnits({ classes: classes.map((each) => ({ ...each, blockingRatio })) });
        const worst = (units: number) =>
          Math.max(...multirateBlocking({ capacityUnits: units, classes }).classes.map((each) => each.blockingRatio));
        expect(worst(capacityUnits)).toBeLessThanOrEqual(blockingRatio * (1 + PROMISED));
        expect(worst(capacityUnits - 1)).toBeGreaterThan(blockingRatio * (1 - PROMISED));
      }),
    );
  });

  test('of voice alone it is the channels of Erlang B', () => {
    fc.assert(
      fc.property(size(0.01, 3000), size(1e-6, 0.9), whole(1, 80), (offeredErlangs, blockingRatio, unitsPerCall) => {
        const units = requiredCapacityUnits({ classes: [{ offeredErlangs, unitsPerCall, blockingRatio }] });
        expect(units).toBe(unitsPerCall * requiredChannels({ offeredErlangs, blockingRatio }));
      }),
    );
  });

  test('a reserve of the difference in size blocks all alike', () => {
    const classes = [
      { offeredErlangs: 8, unitsPerCall: 31, reservedUnits: 56 },
      { offeredErlangs: 4, unitsPerCall: 87 },
    ];
    const [small, large] = multirateBlocking({ capacityUnits: 1000, classes }).classes;
    same(small!.blockingRatio, large!.blockingRatio);
  });
});
