import { describe, expect, test } from 'vitest';
import {
  carriableErlangs,
  engset,
  erlangA,
  erlangB,
  erlangC,
  extendedErlangB,
  multirateBlocking,
  queue,
  requiredAgents,
  requiredChannels,
  requiredChannelsWithRetries,
} from '../../src/index.ts';

/** Each is a fault found in a tool in use; the exact values are from the definitions, by hand where they are short. */
describe('where other tools fail', () => {
  test('a search that starts at the traffic misses that fewer channels may do', () => {
    // At 50 % half the traffic is carried by about as many channels: B(1, 1) = 1/2, B(2, 3) = 9/17, B(3, 3) = 9/26.
    expect(requiredChannels({ offeredErlangs: 1, blockingRatio: 0.5 })).toBe(1);
    expect(requiredChannels({ offeredErlangs: 3, blockingRatio: 0.53 })).toBe(2);
    expect(requiredChannels({ offeredErlangs: 1000, blockingRatio: 0.5 })).toBeLessThan(510);
  });

  test.each([
    [20_000, 0.01],
    [100_000, 0.01],
    [1e9, 0.01],
  ])('a search that stops at 10,000 or 65,536 channels is wrong for %s E', (offeredErlangs, blockingRatio) => {
    const channels = requiredChannels({ offeredErlangs, blockingRatio });
    expect(channels).toBeGreaterThan(0.98 * offeredErlangs);
    expect(erlangB(offeredErlangs, channels)).toBeLessThanOrEqual(blockingRatio);
  });

  test('retries applied inside the recursion overstate the channels; they belong to the total', () => {
    // With the mistake 10 channels block 17.7 % at 8 E and r = 0.5.
    const { blockingRatio, totalOfferedErlangs } = extendedErlangB({
      firstAttemptErlangs: 8,
      channels: 10,
      retryRatio: 0.5,
    });
    expect(blockingRatio).toBeCloseTo(0.15195213387105413, 14);
    expect(totalOfferedErlangs).toBeCloseTo(8 + 0.5 * blockingRatio * totalOfferedErlangs, 13);
    expect(requiredChannelsWithRetries({ firstAttemptErlangs: 8, blockingRatio: 0.152, retryRatio: 0.5 })).toBe(10);
  });

  test.each([170, 171, 172, 999, 1000, 1001, 100_000])('a factorial overflows at %s channels', (channels) => {
    const blocking = erlangB(channels, channels);
    // Near √(2/(πN)) at a load of as many erlangs as channels.
    expect(blocking * Math.sqrt(channels)).toBeCloseTo(Math.sqrt(2 / Math.PI), 1);
    expect(erlangC(channels - 1, channels)).toBeGreaterThan(blocking);
  });

  test('traffic cut to a whole number changes the answer', () => {
    expect(erlangB(2.5, 4)).not.toBe(erlangB(2, 4));
    // B(4, 2.5) = (2.5⁴/24)/(1 + 2.5 + 2.5²/2 + 2.5³/6 + 2.5⁴/24).
    expect(erlangB(2.5, 4)).toBeCloseTo(2.5 ** 4 / 24 / (1 + 2.5 + 2.5 ** 2 / 2 + 2.5 ** 3 / 6 + 2.5 ** 4 / 24), 15);
    expect(requiredChannels({ offeredErlangs: 30.99, blockingRatio: 0.01 })).toBe(43);
    expect(requiredChannels({ offeredErlangs: 30, blockingRatio: 0.01 })).toBe(42);
  });

  test('agents are minimal: 3 and not 4 for 2.5 E and 60 % within 30 s', () => {
    const asked = { offeredErlangs: 2.5, handleSeconds: 25, answerSeconds: 30 };
    expect(requiredAgents({ ...asked, serviceLevelRatio: 0.6 }).agents).toBe(3);
    expect(queue({ ...asked, agents: 3 }).serviceLevelRatio).toBeGreaterThanOrEqual(0.6);
  });

  test.each([10, 10.5, 100])('more load than agents: waiting is certain, and no figure is negative (%s E)', (load) => {
    expect(erlangC(load, 10)).toBe(1);
    expect(queue({ offeredErlangs: load, agents: 10, handleSeconds: 180, answerSeconds: 20 })).toEqual({
      waitRatio: 1,
      serviceLevelRatio: 0,
      averageSpeedOfAnswerSeconds: null,
      meanWaitOfDelayedSeconds: null,
      meanQueueCalls: null,
      occupancyRatio: 1,
      stable: false,
    });
  });

  test('with patience there is an answer at and above the load, where a patched Erlang C has none', () => {
    const asked = { agents: 10, handleSeconds: 180, patienceSeconds: 180, answerSeconds: 20 };
    for (const offeredErlangs of [10, 15, 100]) {
      const overloaded = erlangA({ ...asked, offeredErlangs });
      // Agents are nearly always busy, so that the rest hangs up.
      expect(overloaded.abandonRatio).toBeGreaterThanOrEqual(1 - 10 / offeredErlangs);
      expect(overloaded.abandonRatio).toBeLessThan(1);
      expect(overloaded.occupancyRatio).toBeLessThanOrEqual(1);
    }
    // Patience as long as handling: calls up are Poisson, and waiting means ten or more of them.
    const equal = erlangA({ ...asked, offeredErlangs: 10 });
    let [below, term] = [0, Math.exp(-10)];
    for (let k = 0; k < 10; k += 1) [below, term] = [below + term, (term * 10) / (k + 1)];
    expect(equal.waitRatio).toBeCloseTo(1 - below, 14);
  });

  test.each([
    ['NaN', () => requiredChannels({ offeredErlangs: NaN, blockingRatio: 0.01 })],
    ['a target below 0', () => requiredChannels({ offeredErlangs: 30, blockingRatio: -0.01 })],
    ['a target of 0', () => requiredChannels({ offeredErlangs: 30, blockingRatio: 0 })],
    [
      'a service level above 1',
      () => requiredAgents({ offeredErlangs: 10, handleSeconds: 180, serviceLevelRatio: 1.2, answerSeconds: 20 }),
    ],
    [
      'a service level of 1',
      () => requiredAgents({ offeredErlangs: 10, handleSeconds: 180, serviceLevelRatio: 1, answerSeconds: 20 }),
    ],
  ])('%s ends a search at once', (_what, ask) => {
    expect(ask).toThrow(expect.objectContaining({ code: 'out-of-range' }) as Error);
  });

  test('without trunks every call is lost, in every model', () => {
    expect(erlangB(5, 0)).toBe(1);
    expect(extendedErlangB({ firstAttemptErlangs: 5, channels: 0, retryRatio: 0.5 }).blockingRatio).toBe(1);
    expect(engset({ sources: 9, erlangsPerIdleSource: 1, channels: 0 }).callCongestionRatio).toBe(1);
    expect(carriableErlangs({ channels: 0, blockingRatio: 0.01 })).toBe(0);
    const none = multirateBlocking({ capacityUnits: 0, classes: [{ offeredErlangs: 1, unitsPerCall: 1 }] });
    expect(none).toEqual({ classes: [{ blockingRatio: 1 }], meanOccupiedUnits: 0 });
  });

  test('sums cut off after 500 terms are far too low for a long queue', () => {
    // A load of 999 for 1,000 agents: hundreds wait, and thousands may.
    const calm = queue({ offeredErlangs: 999, agents: 1000, handleSeconds: 180, answerSeconds: 20 });
    expect(calm.meanQueueCalls).toBeGreaterThan(900);
    const patient = erlangA({
      offeredErlangs: 999,
      agents: 1000,
      handleSeconds: 180,
      patienceSeconds: 1e9,
      answerSeconds: 20,
    });
    expect(patient.meanQueueCalls).toBeGreaterThan(900);
  });

  test('nothing is rounded before it is used', () => {
    const blocking = erlangB(0.001, 3);
    // A³/6 less a thousandth of it: what two decimals would make 0.
    expect(blocking).toBeCloseTo(1.6650008330556944e-10, 24);
    expect(requiredChannels({ offeredErlangs: 0.001, blockingRatio: 1.7e-10 })).toBe(3);
    expect(requiredChannels({ offeredErlangs: 0.001, blockingRatio: 1.6e-10 })).toBe(4);
  });
});
