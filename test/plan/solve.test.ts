import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carriableErlangs,
  type CodecChoice,
  CODECS,
  type MediaUse,
  planCapacity,
  type Scenario,
  type ScenarioDemand,
  solve,
  type SolveConstraints,
  type SolveGoal,
} from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';
import { oneUse } from '../support/oneUse.ts';
import { numbersIn, relativeError } from '../support/numbers.ts';
import { SLOW } from '../support/slow.ts';

const calls = (peakCalls: number): ScenarioDemand => ({ kind: 'calls', peakCalls });
const linked = (down: number, up = down, more: Partial<Scenario> = {}): Scenario => ({
  demand: calls(50),
  ...more,
  link: { ...more.link, downBitsPerSecond: down, upBitsPerSecond: up },
});
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** The next double above a positive one. */
function nextAbove(value: number): number {
  const bits = new BigUint64Array(new Float64Array([value]).buffer);
  bits[0]! += 1n;
  return new Float64Array(bits.buffer)[0]!;
}

/** Scenarios with a link that holds some of the calls, and few of the many demands. */
const onLink = fc.tuple(scenario, real(1e5, 3e7), real(1e5, 3e7)).map(([given, down, up]): Scenario => ({
  ...given,
  link: { ...given.link, downBitsPerSecond: down, upBitsPerSecond: up },
}));

describe('most calls: known values', () => {
  // One call of G.711 on Ethernet: 238 B x 8 x 50 = 95,200 bit/s; three quarters of a link are usable.
  test.each<[string, Scenario, SolveConstraints, number, string]>([
    // 7.5 Mbit/s: 78.8 calls.
    ['both ways alike', linked(10e6), {}, 78, 'link.downBitsPerSecond'],
    // 3.75 Mbit/s: 39.4.
    ['a narrow way up', linked(10e6, 5e6), {}, 39, 'link.upBitsPerSecond'],
    ['two legs each', linked(10e6, 10e6, { media: { legsPerCall: 2 } }), {}, 39, 'link.downBitsPerSecond'],
    ["the provider's plan", linked(10e6, 10e6, { limits: { concurrentCalls: 30 } }), {}, 30, 'limits.concurrentCalls'],
    // 11 are 1,047,200 bit/s.
    ['a rate', { demand: calls(0) }, { bitsPerSecond: 1e6 }, 10, 'subjectTo.bitsPerSecond'],
    // n calls leave 7.5 Mbit/s - n x 100 kbit/s: 7,500,000 / 195,200 = 38.4.
    [
      'data of each agent',
      linked(10e6, 10e6, { otherTraffic: { dataPerAgentBitsPerSecond: 1e5 } }),
      {},
      38,
      'link.downBitsPerSecond',
    ],
    ['none at all', linked(1e5), {}, 0, 'link.downBitsPerSecond'],
    ['no end but that of a scenario', { demand: calls(1) }, { bitsPerSecond: 1e300 }, 1e9, 'demand.peakCalls'],
  ])('%s', (_name, given, subjectTo, most, bindingInput) => {
    const solution = solve({ scenario: given, find: 'most-calls', subjectTo });
    expect([solution.calls, solution.bindingInput]).toEqual([most, bindingInput]);
    expect(solution.plan.traffic.peakCalls).toBe(most);
  });

  test('a score that no call reaches leaves no number', () => {
    const heard = linked(10e6, 10e6, { network: { oneWayDelayMs: 400 } });
    const solution = solve({ scenario: heard, find: 'most-calls', subjectTo: { meanOpinionScore: 4 } });
    expect([solution.calls, solution.bindingInput]).toEqual([null, 'subjectTo.meanOpinionScore']);
    const unknown = solve({ scenario: linked(10e6), find: 'most-calls', subjectTo: { mouthToEarMs: 500 } });
    expect([unknown.calls, unknown.bindingInput]).toEqual([null, 'subjectTo.mouthToEarMs']);
  });
});

describe('most erlangs: known values', () => {
  // 42 calls are 3,998,400 bit/s, three quarters of 5,331,200.
  const link = { downBitsPerSecond: 5_331_200, upBitsPerSecond: 5_331_200 };
  const most = carriableErlangs({ channels: 42, blockingRatio: 0.01 });

  test.each<[ScenarioDemand, SolveConstraints]>([
    [{ kind: 'traffic', offeredErlangs: 0, blockingRatio: 0.01 }, {}],
    [{ kind: 'traffic', offeredErlangs: 500, blockingRatio: 0.2 }, { blockingRatio: 0.01 }],
    [{ kind: 'busy-hour', callsPerHour: 1, holdSeconds: 90, blockingRatio: 0.01 }, {}],
    [{ kind: 'daily', minutesPerDay: 1, blockingRatio: 0.01 }, {}],
    [{ kind: 'daily', callsPerDay: 1, blockingRatio: 0.01 }, {}],
    [calls(3), { blockingRatio: 0.01 }],
  ])('%o with %o is what 42 channels carry', (demand, subjectTo) => {
    const solution = solve({ scenario: { demand, link }, find: 'most-erlangs', subjectTo });
    expect(relativeError(solution.offeredErlangs!, most)).toBeLessThan(1e-9);
    expect(solution.bindingInput).toBe('link.downBitsPerSecond');
    expect(solution.plan.traffic.peakCalls).toBe(42);
  });

  test('calls of a minute that the provider takes', () => {
    const demand: ScenarioDemand = { kind: 'busy-hour', callsPerHour: 1, holdSeconds: 60, blockingRatio: 0.01 };
    const solution = solve({ scenario: { demand, link, limits: { callsPerMinute: 10 } }, find: 'most-erlangs' });
    // 10 calls of a minute each minute.
    expect(solution.offeredErlangs).toBe(10);
    expect(solution.bindingInput).toBe('limits.callsPerMinute');
  });

  test('no channel, no traffic; few callers end it', () => {
    const none: Scenario = {
      demand: { kind: 'traffic', offeredErlangs: 1, blockingRatio: 0.01 },
      limits: { concurrentCalls: 0 },
    };
    expect(solve({ scenario: none, find: 'most-erlangs' })).toMatchObject({
      offeredErlangs: 0,
      bindingInput: 'limits.concurrentCalls',
    });
    const few: Scenario = { demand: { kind: 'traffic', offeredErlangs: 1, blockingRatio: 0.01, sources: 20 }, link };
    const solution = solve({ scenario: few, find: 'most-erlangs' });
    expect(solution.bindingInput).toBe('demand.sources');
    expect(solution.offeredErlangs).toBeLessThan(20);
    expect(solution.offeredErlangs).toBeGreaterThan(19.999999);
  });
});

test('most erlangs: of very bursty traffic a little takes more channels than some', () => {
  const bursts = (concurrentCalls: number) =>
    solve({
      scenario: {
        demand: { kind: 'traffic', offeredErlangs: 1, peakednessFactor: 50, blockingRatio: 0.01 },
        limits: { concurrentCalls },
      },
      find: 'most-erlangs',
    });
  const { offeredErlangs, plan } = bursts(189);
  expect(offeredErlangs).toBeGreaterThan(7.92);
  expect(plan.traffic.peakCalls).toBeLessThanOrEqual(189);
  const demand = { ...plan.scenario.demand, offeredErlangs: offeredErlangs! * (1 + 1e-9) } as ScenarioDemand;
  expect(planCapacity({ demand }).traffic.peakCalls).toBeGreaterThan(189);
  expect(bursts(20).offeredErlangs).toBe(0);
});

describe('most agents: known values', () => {
  test('seats', () => {
    // 78 calls fit, half a call for each seat: 156 seats need 78, 157 need 79.
    const office = linked(10e6, 10e6, { demand: { kind: 'seats', seats: 3, callsPerSeatRatio: 0.5 } });
    const solution = solve({ scenario: office, find: 'most-agents' });
    expect([solution.agents, solution.bindingInput]).toEqual([156, 'link.downBitsPerSecond']);
    expect(solution.plan.scenario.demand).toMatchObject({ seats: 156 });
  });

  const center: ScenarioDemand = {
    kind: 'contact-center',
    callsPerHour: 100,
    talkSeconds: 240,
    wrapUpSeconds: 30,
    serviceLevelRatio: 0.8,
    answerSeconds: 20,
    blockingRatio: 0.01,
  };

  test('a contact center has the calls that its agents can take, and a little more calls ask for one more', () => {
    const solution = solve({ scenario: linked(5e6, 5e6, { demand: center }), find: 'most-agents' });
    const { demand } = solution.plan.scenario;
    const callsPerHour = 'callsPerHour' in demand ? demand.callsPerHour : NaN;
    const agentsFor = (more: number) =>
      planCapacity({ demand: { ...center, callsPerHour: callsPerHour * more } }).traffic.agents!;
    expect(solution.plan.link.fits).toBe(true);
    expect(solution.plan.traffic.agents).toBe(solution.agents);
    expect(agentsFor(1)).toBe(solution.agents);
    expect(agentsFor(1.000001)).toBe(solution.agents! + 1);
    // 3.75 Mbit/s hold 39 calls. With one agent more, and all the calls that they can take, it is too many.
    expect(solution.plan.traffic.peakCalls).toBeLessThanOrEqual(39);
    const wider = solve({ scenario: { demand: center, limits: { concurrentCalls: 45 } }, find: 'most-agents' });
    expect(wider.agents).toBeGreaterThan(solution.agents!);
    expect(wider.bindingInput).toBe('limits.concurrentCalls');
  });

  test('each link that holds the peak of n agents and not that of n + 1 is for n agents', () => {
    const at = (concurrentCalls: number) =>
      solve({ scenario: { demand: center, limits: { concurrentCalls } }, find: 'most-agents' });
    const peaks = [5, 12].map((limit) => at(limit).plan.traffic.peakCalls);
    for (const [index, limit] of [5, 12].entries()) {
      expect(peaks[index]).toBeLessThanOrEqual(limit);
      expect(at(peaks[index]!).agents).toBe(at(limit).agents);
      expect(at(peaks[index]! - 1).agents).toBeLessThan(at(limit).agents!);
    }
  });
});

describe('smallest link: known values', () => {
  test('50 calls', () => {
    // 4,760,000 / 0.75 = 6,346,666.67 bit/s.
    expect(solve({ scenario: { demand: calls(50) }, find: 'smallest-link' })).toMatchObject({
      linkBitsPerSecond: 6_346_667,
      downBitsPerSecond: 6_346_667,
      upBitsPerSecond: 6_346_667,
      bindingInput: 'demand',
    });
  });

  test('other traffic down makes the ways unlike', () => {
    const shared: Scenario = { demand: calls(50), otherTraffic: { otherDownBitsPerSecond: 1e6 } };
    // (4.76 + 1) / 0.75 = 7.68 Mbit/s down.
    expect(solve({ scenario: shared, find: 'smallest-link' })).toMatchObject({
      linkBitsPerSecond: 7_680_000,
      downBitsPerSecond: 7_680_000,
      upBitsPerSecond: 6_346_667,
    });
  });

  test('a delay that sending takes on a slow link', () => {
    const far = { demand: calls(1), network: { distanceKm: 1000 } };
    const { mouthToEarMs = NaN } = planCapacity({
      ...far,
      link: { downBitsPerSecond: 1e12, upBitsPerSecond: 1e12 },
    }).quality;
    // 238 B x 8 in 1.904 ms are 1 Mbit/s; the call alone needs 126,934 bit/s.
    const ask = { subjectTo: { mouthToEarMs: mouthToEarMs + 1.904 }, find: 'smallest-link' } as const;
    const solution = solve({ scenario: far, ...ask });
    expect(Math.abs(solution.linkBitsPerSecond! - 1e6)).toBeLessThanOrEqual(1);
    expect(solution.bindingInput).toBe('subjectTo.mouthToEarMs');
    const hopeless = solve({ scenario: far, find: 'smallest-link', subjectTo: { mouthToEarMs: mouthToEarMs - 1 } });
    expect(hopeless).toMatchObject({ linkBitsPerSecond: null, bindingInput: 'subjectTo.mouthToEarMs' });
  });

  test('limits of the provider are no matter of the link; no calls need the least that can be named', () => {
    const limited = { demand: calls(50), limits: { concurrentCalls: 1 } };
    expect(solve({ scenario: limited, find: 'smallest-link' }).linkBitsPerSecond).toBe(6_346_667);
    expect(solve({ scenario: { demand: calls(0) }, find: 'smallest-link' }).linkBitsPerSecond).toBe(1);
    const idle: Scenario = { demand: calls(0), otherTraffic: { otherDownBitsPerSecond: 5e6 } };
    // 5 / 0.75 Mbit/s down; nothing goes up.
    expect(solve({ scenario: idle, find: 'smallest-link' })).toMatchObject({
      downBitsPerSecond: 6_666_667,
      upBitsPerSecond: 1,
    });
  });
});

describe('solutions are exact, over arbitrary scenarios', SLOW, () => {
  const within = ({ link, findings }: ReturnType<typeof planCapacity>) =>
    link.fits !== false && !findings.some(({ code, severity }) => code === 'plan-limit' && severity === 'fail');

  test('most calls: so many fit, one more does not, and the plan is that of the solution', () => {
    fc.assert(
      fc.property(onLink, (given) => {
        const { calls: most, plan, bindingInput } = solve({ scenario: given, find: 'most-calls' });
        const planOf = (peakCalls: number) => planCapacity({ ...given, demand: calls(peakCalls) });
        expect(plan).toEqual(planOf(most!));
        expect(within(plan)).toBe(true);
        expect(within(planOf(most! + 1)), bindingInput).toBe(false);
        expect(bindingInput).toMatch(/^(link\.(down|up)BitsPerSecond|limits\.concurrentCalls)$/);
      }),
      { numRuns: 40 },
    );
  });

  test('most erlangs: so many fit, the next double does not', () => {
    const traffic = fc.tuple(onLink, real(0.001, 0.3)).map(([given, blockingRatio]): Scenario => ({
      ...given,
      demand: { kind: 'traffic', offeredErlangs: 1, blockingRatio },
    }));
    fc.assert(
      fc.property(traffic, (given) => {
        const { offeredErlangs, plan } = solve({ scenario: given, find: 'most-erlangs' });
        const fits = (erlangs: number) =>
          within(planCapacity({ ...given, demand: { ...given.demand, offeredErlangs: erlangs } as ScenarioDemand }));
        expect(plan.traffic.offeredErlangs).toBe(offeredErlangs);
        expect(within(plan)).toBe(true);
        expect(fits(offeredErlangs === 0 ? 1e-12 : nextAbove(offeredErlangs!))).toBe(false);
      }),
      { numRuns: 12 },
    );
  });

  test('smallest link: it fits, one bit per second less does not, and each direction alone neither', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const { linkBitsPerSecond, downBitsPerSecond, upBitsPerSecond, plan } = solve({
          scenario: given,
          find: 'smallest-link',
        });
        const fits = (down: number, up: number) => {
          const { link, bandwidth, scenario } = planCapacity({
            ...given,
            link: { ...given.link, downBitsPerSecond: down, upBitsPerSecond: up },
          });
          const { down: otherDown, up: otherUp } = bandwidth.otherBitsPerSecond ?? { down: 0, up: 0 };
          const left = 1 - scenario.link.headroomRatio;
          return link.fits === true && otherDown <= down * left && otherUp <= up * left;
        };
        const [both, down, up] = [linkBitsPerSecond!, downBitsPerSecond!, upBitsPerSecond!];
        expect(plan.scenario.link).toMatchObject({ downBitsPerSecond: both, upBitsPerSecond: both });
        expect(fits(both, both)).toBe(true);
        expect(fits(down, up)).toBe(true);
        expect(Math.max(down, up)).toBe(both);
        if (both > 1) expect(fits(both - 1, both - 1)).toBe(false);
        if (down > 1) expect(fits(down - 1, both)).toBe(false);
        if (up > 1) expect(fits(both, up - 1)).toBe(false);
        // As the plan says it, to the next whole bit.
        expect(both - Math.max(plan.link.smallestLinkBitsPerSecond, 1)).toBeGreaterThan(-1e-6 * both);
        expect(both - plan.link.smallestLinkBitsPerSecond).toBeLessThan(1 + 1e-6 * both);
      }),
      { numRuns: 15 },
    );
  });

  test("a link and its calls are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(...CODECS), (peakCalls, { id }) => {
        const asked: Scenario = { demand: calls(peakCalls), media: { codec: id } };
        const { linkBitsPerSecond } = solve({ scenario: asked, find: 'smallest-link' });
        const there = linked(linkBitsPerSecond!, linkBitsPerSecond!, { media: { codec: id } });
        expect(solve({ scenario: there, find: 'most-calls' }).calls).toBe(peakCalls);
      }),
      { numRuns: 30 },
    );
  });
});

describe('codecs', () => {
  const office: Scenario = { demand: calls(10), network: { oneWayDelayMs: 40, jitterMs: 5, lossRatio: 0.002 } };
  const find = 'codecs' as const;

  /** The plan of a choice, made from what the choice says alone. */
  const planOf = (given: Scenario, choice: CodecChoice) => {
    const { codec, packetMs, codecBitsPerSecond, path } = choice;
    const rate = codecBitsPerSecond === undefined ? {} : { codecBitsPerSecond };
    const { legsPerCall = 1 } = oneUse(given);
    return planCapacity({ ...given, media: { codec, packetMs, legsPerCall, ...rate, ...(path && { path }) } });
  };

  test('a mix is sent as its first use is, whatever legs the others have', () => {
    const legs: Scenario = {
      demand: calls(10),
      link: { downBitsPerSecond: 2e6, upBitsPerSecond: 2e6 },
      media: [
        { codec: 'g711', legsPerCall: 1, shareRatio: 0.5 },
        { codec: 'g729', legsPerCall: 3, shareRatio: 0.5 },
      ],
    };
    const { choices, plan } = solve({ scenario: legs, find, among: { codecs: ['g711'], packetMsChoices: [20] } });
    expect(choices).toMatchObject([{ requiredBitsPerSecond: 952_000, callBitsPerSecond: 95_200, isMet: true }]);
    expect(plan?.link.requiredBitsPerSecond).toBe(952_000);
  });

  test('a layout that nobody chose follows the packet time', () => {
    const evs: Scenario = { demand: calls(10), media: { codec: 'evs-13.2' } };
    const { choices } = solve({ scenario: evs, find, among: { codecs: ['evs-13.2'] } });
    expect(choices.map(({ packetMs }) => packetMs)).toEqual([120, 100, 80, 60, 40, 20]);
  });

  test('the whole catalog of voice, and the plan is that of the least bits that do', () => {
    const { choices, plan, assumed } = solve({ scenario: office, find, subjectTo: { meanOpinionScore: 3.6 } });
    const met = choices.filter(({ isMet }) => isMet);
    expect(new Set(choices.map(({ codec }) => codec)).size).toBe(CODECS.length - 2);
    expect(assumed).toEqual([]);
    expect(met.length).toBeGreaterThan(20);
    expect(plan?.link.requiredBitsPerSecond).toBe(met[0]!.requiredBitsPerSecond);
    expect(plan?.quality.meanOpinionScore).toBeGreaterThanOrEqual(3.6);
    expect(choices.map(({ requiredBitsPerSecond: rate }) => rate)).toEqual(
      choices.map(({ requiredBitsPerSecond: rate }) => rate).sort((a, b) => a - b),
    );
  });

  test('three conditions, each of them missed by name', () => {
    const subjectTo = { meanOpinionScore: 4, bitsPerSecond: 600_000, mouthToEarMs: 100 };
    const among = { codecs: ['pcmu', 'g729', 'g723.1-6.3'], packetMsChoices: [20, 30, 60] };
    const { choices } = solve({ scenario: office, find, subjectTo, among });
    const missed = Object.fromEntries(
      choices.map(({ codec, packetMs, missed: names }) => [`${codec} ${packetMs}`, names]),
    );
    // G.711 at 20, 30 and 60 ms: 952, 848 and 744 kbit/s for ten calls; G.729: 392, 288 and 184; G.723.1 at 30: 272.
    expect(missed['g711 20']).toContain('subjectTo.bitsPerSecond');
    expect(missed['g729 20']).not.toContain('subjectTo.bitsPerSecond');
    expect(missed['g729 20']).not.toContain('subjectTo.mouthToEarMs');
    expect(missed['g729 60']).toContain('subjectTo.mouthToEarMs');
    expect(missed['g723.1-6.3 30']).toContain('subjectTo.meanOpinionScore');
    // It has no packets of 20 ms.
    expect(Object.keys(missed)).toHaveLength(8);
  });

  test('every choice is what a plan of it says, on every path asked for, and its verdict too', () => {
    const given: Scenario = { ...office, link: { downBitsPerSecond: 2e6, upBitsPerSecond: 1e6, measuredAt: 'link' } };
    const subjectTo = { meanOpinionScore: 3.8, mouthToEarMs: 120 };
    const among = { codecs: ['g711', 'opus', 'evs-13.2', 'amr-wb-12.65', 'silk'], paths: ['webrtc', 'ipsec'] as const };
    for (const network of [office.network!, { distanceKm: 3000 }]) {
      const asked: Scenario = { ...given, network, media: { legsPerCall: 2 } };
      const { choices } = solve({ scenario: asked, find, subjectTo, among });
      expect(new Set(choices.map(({ path }) => path))).toEqual(new Set(among.paths));
      for (const choice of choices) {
        const name = `${choice.codec} ${choice.packetMs} ${choice.path}`;
        const { link, quality } = planOf(asked, choice);
        expect(choice.requiredBitsPerSecond, name).toBe(link.requiredBitsPerSecond);
        expect(choice.callBitsPerSecond, name).toBe(link.callBitsPerSecond);
        expect(choice.mouthToEarMs, name).toBe(quality.mouthToEarMs);
        expect(choice.meanOpinionScore, name).toBe(quality.meanOpinionScore ?? null);
        const { meanOpinionScore = 0, mouthToEarMs = Infinity } = quality;
        expect(choice.isMet, name).toBe(meanOpinionScore >= 3.8 && mouthToEarMs <= 120 && link.fits);
      }
    }
  });

  test('the frontier: nobody beats those on it, and somebody beats each that is not', () => {
    fc.assert(
      fc.property(real(0, 200), real(0, 0.03), (oneWayDelayMs, lossRatio) => {
        const { choices } = solve({ scenario: { ...office, network: { oneWayDelayMs, lossRatio } }, find });
        const rated = choices.filter(({ meanOpinionScore }) => meanOpinionScore !== null);
        const beats = (a: CodecChoice, b: CodecChoice) =>
          a.scale === b.scale &&
          a.callBitsPerSecond <= b.callBitsPerSecond &&
          a.meanOpinionScore! >= b.meanOpinionScore! &&
          (a.callBitsPerSecond < b.callBitsPerSecond || a.meanOpinionScore! > b.meanOpinionScore!);
        for (const choice of rated) {
          const isBeaten = rated.some((other) => beats(other, choice));
          expect(choice.isOnFrontier, `${choice.codec} ${choice.packetMs}`).toBe(!isBeaten);
        }
        expect(choices.filter((each) => each.meanOpinionScore === null && each.isOnFrontier)).toEqual([]);
        for (const { path, value } of numbersIn(choices)) expect(Number.isFinite(value), path).toBe(true);
      }),
      { numRuns: 4 },
    );
  });

  test('which condition stands in the way', () => {
    const ask = (subjectTo: SolveConstraints, given = office) => solve({ scenario: given, find, subjectTo });
    expect(ask({ meanOpinionScore: 4.45 }).plan).toBeNull();
    expect(ask({ meanOpinionScore: 4.45 }).bindingInput).toBe('subjectTo.meanOpinionScore');
    expect(ask({}).bindingInput).toBeNull();
    const narrow: Scenario = { ...office, link: { downBitsPerSecond: 1e5, upBitsPerSecond: 5e4 } };
    expect(ask({}, narrow).bindingInput).toBe('link.upBitsPerSecond');
  });

  test('without a delay of the network it is taken as none, and said so', () => {
    const { choices, assumed } = solve({ scenario: { demand: calls(1) }, find, among: { codecs: ['g711'] } });
    expect(assumed).toEqual(['network.oneWayDelayMs']);
    expect(choices.every(({ meanOpinionScore }) => meanOpinionScore! > 4)).toBe(true);
  });

  test('what the scenario says of its codec stays with it, and its layers with all', () => {
    const layers = ['rtp', 'udp', 'ipv6', 'ethernet'] as const;
    const media: MediaUse = { codec: 'g711', packetMs: 50, concealment: 'appendix-i', layers: [...layers] };
    const { choices } = solve({ scenario: { ...office, media }, find, among: { codecs: ['g711', 'g729'] } });
    const own = choices.find(({ packetMs }) => packetMs === 50);
    expect(own).toMatchObject({
      codec: 'g711',
      ...{ meanOpinionScore: planCapacity({ ...office, media }).quality.meanOpinionScore },
    });
    expect(choices.every((choice) => !('path' in choice))).toBe(true);
    // 20 + 60 + 38 B.
    const g729 = choices.find(({ codec, packetMs }) => codec === 'g729' && packetMs === 20);
    expect(g729?.callBitsPerSecond).toBe((20 + 12 + 8 + 40 + 38) * 400);
  });
});

describe('refusals', () => {
  const traffic: ScenarioDemand = { kind: 'traffic', offeredErlangs: 1, blockingRatio: 0.01 };
  test.each<[string, string, SolveGoal, Scenario, SolveConstraints]>([
    ['invalid-scenario', 'link', 'most-calls', { demand: calls(1) }, {}],
    ['invalid-scenario', 'link', 'most-erlangs', { demand: traffic }, { meanOpinionScore: 4 }],
    ['invalid-scenario', 'demand.kind', 'most-agents', linked(1e6), {}],
    ['invalid-scenario', 'demand.kind', 'most-erlangs', linked(1e6), {}],
    ['invalid-scenario', 'demand.peakCalls', 'most-calls', { ...linked(1e6), demand: calls(-1) }, {}],
    ['out-of-range', 'subjectTo.meanOpinionScore', 'codecs', linked(1e6), { meanOpinionScore: NaN }],
    ['out-of-range', 'subjectTo.meanOpinionScore', 'codecs', linked(1e6), { meanOpinionScore: 4.6 }],
    ['out-of-range', 'subjectTo.bitsPerSecond', 'most-calls', linked(1e6), { bitsPerSecond: 0 }],
    ['out-of-range', 'subjectTo.mouthToEarMs', 'most-calls', linked(1e6), { mouthToEarMs: -1 }],
    ['out-of-range', 'subjectTo.blockingRatio', 'most-erlangs', linked(1e6), { blockingRatio: 1 }],
    ['unknown-id', 'find', 'most-fun' as SolveGoal, linked(1e6), {}],
  ])('%s %s', (code, field, find, given, subjectTo) => {
    const error = expect.objectContaining({ code, field }) as Error;
    expect(() => solve({ scenario: given, find, subjectTo })).toThrow(error);
  });

  test('a codec or a path that nobody knows', () => {
    const ask = (among: object) => () => solve({ scenario: linked(1e6), find: 'codecs', among });
    expect(ask({ codecs: ['g999'] })).toThrow(expect.objectContaining({ code: 'unknown-id', field: 'codec' }) as Error);
    expect(ask({ paths: ['pigeon'] })).toThrow(expect.objectContaining({ code: 'unknown-id', field: 'path' }) as Error);
  });
});
