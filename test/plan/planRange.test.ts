import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCapacity, planRange, type PlanRangeInput, type Scenario, type ScenarioDemand } from '../../src/index.ts';
import { knownDirection } from '../../src/plan/knownDirection.ts';
import { seededNumbers } from '../../src/plan/seededNumbers.ts';
import { triangularQuantile } from '../../src/plan/triangular.ts';
import { scenario } from '../support/arbitraries.ts';
import { numbersIn } from '../support/numbers.ts';
import { SLOW } from '../support/slow.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const hour = (callsPerHour: number, holdSeconds = 180): Scenario => ({
  demand: { kind: 'busy-hour', callsPerHour, holdSeconds, blockingRatio: 0.01 },
});
const bandOf = (path: string, input: PlanRangeInput) => planRange(input).bands.find((each) => each.path === path)!;
const center: ScenarioDemand = {
  kind: 'contact-center',
  callsPerHour: 200,
  talkSeconds: 180,
  wrapUpSeconds: 30,
  serviceLevelRatio: 0.8,
  answerSeconds: 20,
  blockingRatio: 0.01,
};

describe('known values', () => {
  const ranges = { 'demand.peakCalls': { low: 40, likely: 50, high: 70 } };

  test('calls from 40 to 70, most probably 50: their percentiles by the formula of the triangle', () => {
    // A third of the area lies below 50. 10 %: 40 + sqrt(0.1 x 30 x 10) = 45.5; 50 %: 70 - sqrt(0.5 x 30 x 20) = 52.7;
    // 90 %: 70 - sqrt(0.1 x 30 x 20) = 62.3; whole calls.
    const office: Scenario = { demand: { kind: 'calls', peakCalls: 50 } };
    const result = planRange({ scenario: office, ranges });
    expect(result.bands[0]).toEqual({
      path: 'traffic.peakCalls',
      label: 'Calls at once',
      likely: 50,
      least: 40,
      most: 70,
      areEndsExact: true,
      p10: 45,
      p50: 53,
      p90: 62,
      method: 'monotone',
      knownRatio: 1,
    });
    expect(result.sampleCount).toBe(0);
    expect(result.plan).toEqual(planCapacity(planCapacity(office).scenario));
    const required = result.bands.find(({ path }) => path === 'link.requiredBitsPerSecond');
    expect(required).toMatchObject({ least: 40 * 95_200, p90: 62 * 95_200, most: 70 * 95_200, method: 'monotone' });
  });

  test('blocking accepted turns it round: a tenth exceed what only one in ten accepts', () => {
    const blocking = { 'demand.blockingRatio': { low: 0.001, likely: 0.01, high: 0.1 } };
    const band = bandOf('traffic.peakCalls', { scenario: hour(600), ranges: blocking });
    const channels = (blockingRatio: number) =>
      planCapacity({ demand: { kind: 'busy-hour', callsPerHour: 600, holdSeconds: 180, blockingRatio } }).traffic
        .peakCalls;
    // 0.009 / 0.099 of the area lies below the peak: its tenth is already above, at 0.1 - sqrt(0.9 x 0.099 x 0.09).
    expect(band).toMatchObject({ method: 'monotone', least: channels(0.1), most: channels(0.001) });
    expect(band.p90).toBe(channels(0.1 - Math.sqrt(0.9 * 0.099 * 0.09)));
    expect(band.p10).toBe(channels(0.1 - Math.sqrt(0.1 * 0.099 * 0.09)));
  });

  test('longer calls of as many minutes may bring the peak down, and another use of a mix may sound worst', () => {
    const hourlyShares = Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 1 : 0));
    const day: Scenario = {
      demand: { kind: 'daily', minutesPerDay: 6000, holdSeconds: 300, hourlyShares, blockingRatio: 0.01 },
    };
    const [peak] = planRange({
      scenario: day,
      ranges: { 'demand.holdSeconds': { low: 60, likely: 300, high: 3000 } },
    }).bands;
    expect(peak).toMatchObject({ method: 'sampled', areEndsExact: false });
    expect(peak!.least).toBeLessThan(peak!.most);
    const mixed: Scenario = {
      demand: { kind: 'calls', peakCalls: 10 },
      media: [
        { codec: 'opus', packetMs: 60, redundancyDepth: 1, codecBitsPerSecond: 54_536, shareRatio: 0.5 },
        { codec: 'opus', path: 'frame-relay', codecBitsPerSecond: 65_669, shareRatio: 0.5 },
      ],
      network: { jitterMs: 20, lossRatio: 0.01, oneWayDelayMs: 170 },
    };
    const delay = planRange({
      scenario: mixed,
      ranges: { 'network.oneWayDelayMs': { low: 169, likely: 170, high: 200 } },
    }).bands.find(({ path }) => path === 'quality.mouthToEarMs');
    expect(delay).toMatchObject({ method: 'sampled', areEndsExact: false });
    expect(delay!.least).toBeLessThanOrEqual(delay!.most);
  });

  test('packet times are those that the codec has', () => {
    const at = (path: string, scenario: Scenario) =>
      planRange({ scenario, ranges: { 'media.packetMs': { low: 20, likely: 20, high: 60 } } }).bands.find(
        (band) => band.path === path,
      );
    // 95.2 kbit/s at 20 ms, 74.13 at 60: (160 + 78) x 8 / 20 and (480 + 78) x 8 / 60.
    const rate = at('link.requiredBitsPerSecond', { demand: { kind: 'calls', peakCalls: 10 } });
    expect([rate?.likely, rate?.most]).toEqual([952_000, 952_000]);
    expect(rate?.least).toBeCloseTo(744_000, 6);
    // Layouts of EVS follow the packet time unless one was chosen.
    const evs: Scenario = { demand: { kind: 'calls', peakCalls: 10 }, media: { codec: 'evs-13.2' } };
    expect(at('link.requiredBitsPerSecond', evs)?.least).toBeLessThan(300_000);
  });

  test('what does not depend on the range is one value', () => {
    const heard: Scenario = { demand: { kind: 'calls', peakCalls: 50 }, network: { oneWayDelayMs: 40 } };
    const band = bandOf('quality.meanOpinionScore', { scenario: heard, ranges });
    const { meanOpinionScore } = planCapacity(heard).quality;
    expect(band).toMatchObject({
      least: meanOpinionScore,
      p10: meanOpinionScore,
      most: meanOpinionScore,
      method: 'monotone',
    });
  });

  test('two inputs: the ends are exact, what lies between is drawn', () => {
    const two = {
      'demand.callsPerHour': { low: 400, likely: 600, high: 900 },
      'demand.holdSeconds': { low: 120, likely: 180, high: 300 },
    };
    const band = bandOf('traffic.peakCalls', { scenario: hour(600), ranges: two });
    const peak = (given: Scenario) => planCapacity(given).traffic.peakCalls;
    expect(band).toMatchObject({ method: 'sampled', areEndsExact: true, likely: peak(hour(600)) });
    expect([band.least, band.most]).toEqual([peak(hour(400, 120)), peak(hour(900, 300))]);
    // 633 calls an hour and 200 s on average: 35.2 E, where 600 and 180 s are 30 E.
    expect(band.p50).toBeGreaterThan(band.likely);
  });

  test('a range of nothing replaces the number', () => {
    const fixed = { 'demand.peakCalls': { low: 7, likely: 7, high: 7 } };
    const office: Scenario = { demand: { kind: 'calls', peakCalls: 50 } };
    expect(bandOf('traffic.peakCalls', { scenario: office, ranges: fixed })).toMatchObject({
      likely: 7,
      least: 7,
      p90: 7,
      most: 7,
    });
  });

  test('agents never fall with the calls, the trunks of a contact center may: one is exact, the other drawn', () => {
    const more = { 'demand.callsPerHour': { low: 150, likely: 200, high: 320 } };
    const { bands, sampleCount } = planRange({ scenario: { demand: center }, ranges: more, sampleCount: 40 });
    const method = Object.fromEntries(bands.map((band) => [band.path, [band.method, band.areEndsExact]]));
    expect(method['traffic.agents']).toEqual(['monotone', true]);
    expect(method['traffic.peakCalls']).toEqual(['sampled', false]);
    expect(sampleCount).toBe(40);
  });

  test('three scenarios are one with ranges, in whatever direction they differ', () => {
    const office = (peakCalls: number, headroomRatio: number): Scenario => ({
      demand: { kind: 'calls', peakCalls },
      link: { headroomRatio },
    });
    const three = { low: office(40, 0.3), likely: office(50, 0.25), high: office(70, 0.2) };
    const result = planRange(three);
    expect(result.ranges).toEqual({
      'demand.peakCalls': { low: 40, likely: 50, high: 70 },
      'link.headroomRatio': { low: 0.2, likely: 0.25, high: 0.3 },
    });
    expect(result).toEqual(planRange({ scenario: three.likely, ranges: result.ranges }));
  });

  test('the generator is the published one: its 10,000th whole number from 1', () => {
    const next = seededNumbers(1);
    for (let step = 1; step < 10_000; step += 1) next();
    // As the C++ standard demands of minstd_rand, [rand.predef].
    expect(next() * (2 ** 31 - 1)).toBeCloseTo(399_268_537, 3);
  });
});

describe('laws', SLOW, () => {
  const guess = fc
    .tuple(real(-1e6, 1e6), real(0, 1e6), real(0, 1e6))
    .map(([low, one, two]) => ({ low, likely: low + one, high: low + one + two }));

  test('the quantile of a triangle is the inverse of its distribution', () => {
    fc.assert(
      fc.property(guess, real(0, 1), (range, share) => {
        const { low, likely, high } = range;
        fc.pre(high - low > 1e-3);
        const x = triangularQuantile(range, share);
        expect(x).toBeGreaterThanOrEqual(low);
        expect(x).toBeLessThanOrEqual(high);
        const width = high - low;
        const below =
          x <= likely && likely > low
            ? (x - low) ** 2 / (width * (likely - low))
            : 1 - (high - x) ** 2 / (width * Math.max(high - likely, Number.MIN_VALUE));
        expect(below).toBeCloseTo(share, 4);
      }),
    );
  });

  test('where a direction is claimed, no scenario turns', () => {
    let claims = 0;
    fc.assert(
      fc.property(scenario, fc.nat(1000), real(0.5, 2), (given, choice, factor) => {
        const base = planCapacity(given);
        const inputs = numbersIn(base.scenario);
        const { path: input, value } = inputs[choice % inputs.length]!;
        const other = Number.isInteger(value) ? Math.round(value * factor) : value * factor;
        const changed = structuredClone(base.scenario) as unknown as Record<string, Record<string, unknown>>;
        const [outer = '', inner = ''] = input.split('.');
        if (input.split('.').length !== 2 || other === value) return;
        changed[outer]![inner] = other;
        let there;
        try {
          there = planCapacity(changed as unknown as Scenario);
        } catch {
          return;
        }
        const [before, after] = [numbersIn(base), numbersIn(there)];
        for (const output of [
          'traffic.agents',
          'traffic.peakCalls',
          'link.requiredBitsPerSecond',
          'link.smallestLinkBitsPerSecond',
          'quality.mouthToEarMs',
          'quality.meanOpinionScore',
        ]) {
          const direction = knownDirection(base.scenario, output, input);
          const at = (list: { path: string; value: number }[]) => list.find(({ path }) => path === output)?.value;
          const [from, to] = [at(before), at(after)];
          if (direction === undefined || from === undefined || to === undefined) continue;
          const change = Math.abs(to - from) <= 1e-12 * Math.abs(from) ? 0 : Math.sign(to - from);
          claims += 1;
          const claimed = direction * Math.sign(other - value);
          expect(change === 0 || change === claimed, `${output} of ${input}: ${from} to ${to}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(claims).toBeGreaterThan(400);
  }, 30_000);

  test('percentiles are in order and within the ends, the same seed says the same, another seed hardly else', () => {
    const asked = { scenario: { demand: center }, sampleCount: 200 } as const;
    const ranges = {
      'demand.callsPerHour': { low: 150, likely: 200, high: 320 },
      'demand.talkSeconds': { low: 100, likely: 180, high: 200 },
    };
    const [one, again, other] = [1, 1, 7].map((seed) => planRange({ ...asked, ranges, seed }));
    expect(again).toEqual(one);
    expect(
      planRange({ ...asked, ranges: Object.fromEntries(Object.entries(ranges).reverse()), seed: 1 }).bands,
    ).toEqual(one!.bands);
    expect(other!.bands).not.toEqual(one!.bands);
    for (const [index, band] of one!.bands.entries()) {
      expect([band.least, band.p10, band.p50, band.p90, band.most]).toEqual(
        [band.least, band.p10, band.p50, band.p90, band.most].sort((a, b) => a - b),
      );
      expect(Math.abs(other!.bands[index]!.p50 / band.p50 - 1)).toBeLessThan(0.1);
    }
  });

  test('drawn percentiles come near the exact ones', () => {
    // Two inputs of which one is a range of a hair: what is drawn is as good as the exact answer of the other.
    const wide = { low: 400, likely: 600, high: 900 };
    const exact = bandOf('traffic.peakCalls', { scenario: hour(600), ranges: { 'demand.callsPerHour': wide } });
    const hair = { low: 180, likely: 180.000001, high: 180.000002 };
    const drawn = bandOf('traffic.peakCalls', {
      scenario: hour(600),
      ranges: { 'demand.callsPerHour': wide, 'demand.holdSeconds': hair },
      sampleCount: 1000,
    });
    expect([exact.method, drawn.method]).toEqual(['monotone', 'sampled']);
    for (const share of ['p10', 'p50', 'p90'] as const)
      expect(Math.abs(drawn[share] - exact[share])).toBeLessThanOrEqual(1);
  });

  test('over arbitrary scenarios: every number finite, every likely value within the ends', () => {
    fc.assert(
      fc.property(scenario, fc.nat(1000), real(0.9, 1), (given, choice, factor) => {
        const { scenario: filled } = planCapacity(given);
        const paths = numbersIn(filled).filter(({ path, value }) => /^demand\.[a-zA-Z]+$/.test(path) && value > 0);
        fc.pre(paths.length > 0);
        const { path, value } = paths[choice % paths.length]!;
        const low = Number.isInteger(value) ? Math.ceil(value * factor) : value * factor;
        let result;
        try {
          result = planRange({
            scenario: given,
            ranges: { [path]: { low, likely: value, high: value } },
            sampleCount: 10,
          });
        } catch (error) {
          // Numbers that only stand with others cannot be moved.
          expect(error).toMatchObject({ code: 'invalid-scenario' });
          return;
        }
        for (const { path: at, value: number } of numbersIn(result.bands))
          expect(Number.isFinite(number), at).toBe(true);
        for (const { least, likely, most } of result.bands) {
          expect(least).toBeLessThanOrEqual(likely);
          expect(most).toBeGreaterThanOrEqual(likely);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('refusals', () => {
  const office: Scenario = { demand: { kind: 'calls', peakCalls: 50 } };
  const range = { low: 1, likely: 2, high: 3 };
  test.each<[string, string, PlanRangeInput]>([
    ['unknown-path', 'ranges', { scenario: office, ranges: { 'demand.seats': range } }],
    ['unknown-path', 'ranges', { scenario: office, ranges: { 'demand.kind': range } }],
    [
      'out-of-range',
      'ranges.demand.peakCalls',
      { scenario: office, ranges: { 'demand.peakCalls': { ...range, low: 2.5 } } },
    ],
    [
      'out-of-range',
      'ranges.demand.peakCalls',
      { scenario: office, ranges: { 'demand.peakCalls': { ...range, high: NaN } } },
    ],
    [
      'invalid-scenario',
      'demand.peakCalls',
      { scenario: office, ranges: { 'demand.peakCalls': { ...range, low: -1 } } },
    ],
    ['out-of-range', 'sampleCount', { scenario: office, ranges: {}, sampleCount: 9 }],
    ['out-of-range', 'sampleCount', { scenario: office, ranges: {}, sampleCount: 10.5 }],
    ['out-of-range', 'seed', { scenario: office, ranges: {}, seed: 0 }],
    ['out-of-range', 'seed', { scenario: office, ranges: {}, seed: 2 ** 31 - 1 }],
    ['invalid-scenario', 'low', { low: hour(3), likely: office, high: office }],
    ['invalid-scenario', 'high', { low: office, likely: office, high: { ...office, media: { codec: 'g729' } } }],
    [
      'out-of-range',
      'ranges.demand.peakCalls',
      {
        low: office,
        likely: { demand: { kind: 'calls', peakCalls: 80 } },
        high: { demand: { kind: 'calls', peakCalls: 70 } },
      },
    ],
  ])('%s %s', (code, field, input) => {
    expect(() => planRange(input)).toThrow(expect.objectContaining({ code, field }) as Error);
  });
});
