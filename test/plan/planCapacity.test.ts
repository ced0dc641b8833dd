import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CapacityError,
  decodeScenario,
  encodeScenario,
  EXOTEL_BANDWIDTH,
  planCapacity,
  type Scenario,
} from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';
import { fixture } from '../support/fixture.ts';
import { frozen, numbersIn } from '../support/numbers.ts';
import { jsonOf } from '../support/sources.ts';

const calls = (peakCalls: number, more: Partial<Scenario> = {}) =>
  planCapacity({ demand: { kind: 'calls', peakCalls }, ...more });

interface PublishedRow {
  codec: string;
  concurrentCalls: number;
  minBitsPerSecond: number;
  maxBitsPerSecond: number;
}
const published = fixture<PublishedRow>('plan/exotelVoice').rows;

describe('known values', () => {
  test('50 calls of G.711 over Ethernet', () => {
    const plan = calls(50);
    const [media] = plan.media;
    expect(media).toMatchObject({
      codec: 'g711',
      packetMs: 20,
      calls: 50,
      packetsPerSecond: 50,
      ipBitsPerSecond: 80_000,
      linkBitsPerSecond: 87_200,
      wireBitsPerSecond: 95_200,
    });
    const rates = { ipBitsPerSecond: 4_000_000, linkBitsPerSecond: 4_360_000, wireBitsPerSecond: 4_760_000 };
    expect(plan.bandwidth).toMatchObject({ ...rates, down: rates, up: rates });
    expect(plan.link).toMatchObject({ requiredBitsPerSecond: 4_760_000, callBitsPerSecond: 95_200 });
    expect(plan.scenario.defaults).toContain('media.codec');
  });

  test.each(published)('$codec, $concurrentCalls calls: the guide prints its range', (row) => {
    const { minBitsPerSecond, maxBitsPerSecond, concurrentCalls } = row;
    const range = { minBitsPerSecond, maxBitsPerSecond };
    const figures = calls(concurrentCalls, { media: { codec: row.codec } }).bandwidth.published;
    expect(figures?.cite).toBe('exotel-network#Bandwidth Requirements, Voice Calls');
    expect(concurrentCalls === 1 ? figures?.perCall : figures?.concurrent).toEqual(
      concurrentCalls === 1 ? range : { concurrentCalls, ...range },
    );
  });

  test('the guide prints nothing else', () => {
    expect(EXOTEL_BANDWIDTH.map(({ codec }) => codec)).toEqual([...new Set(published.map(({ codec }) => codec))]);
    expect(calls(11).bandwidth.published).not.toHaveProperty('concurrent');
    expect(calls(10, { media: { codec: 'g722' } }).bandwidth).not.toHaveProperty('published');
  });

  test('the busy hour: 600 calls of 3 minutes, 30 E, 42 channels, their rate, the link for it', () => {
    const plan = planCapacity({
      demand: { kind: 'busy-hour', callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 },
      link: { downBitsPerSecond: 10e6, upBitsPerSecond: 4e6 },
    });
    expect(plan.traffic).toMatchObject({ offeredErlangs: 30, peakCalls: 42 });
    expect(plan.bandwidth.wireBitsPerSecond).toBe(42 * 95_200);
    expect(plan.link).toMatchObject({
      fits: false,
      bindingLimit: 'up',
      maxCalls: 31,
      requiredBitsPerSecond: 3_998_400,
    });
    expect(plan.link.smallestLinkBitsPerSecond).toBe(3_998_400 / 0.75);
    expect(plan.findings[0]).toMatchObject({ code: 'link-too-small', severity: 'fail', field: 'link.maxCalls' });
  });

  test('the engine is the version of the package', () => {
    const { version } = jsonOf('package.json') as { version: string };
    expect(calls(1).versions.engine).toBe(version);
    expect(calls(1).versions.catalog).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('laws', () => {
  test('the plan of a plan’s scenario is the plan', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        expect(planCapacity(plan.scenario)).toEqual(plan);
      }),
    );
  });

  test('a plan survives JSON', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
    );
  });

  test('no plan holds NaN, an infinity or a negative zero', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const odd = numbersIn(planCapacity(given)).filter(
          ({ value }) => !Number.isFinite(value) || Object.is(value, -0),
        );
        expect(odd).toEqual([]);
      }),
    );
  });

  test('doubling calls doubles media', () => {
    fc.assert(
      fc.property(scenario, fc.nat(5000), (given, peakCalls) => {
        // Of a mix each use is rounded up.
        fc.pre(!Array.isArray(given.media));
        const rate = (count: number) =>
          calls(count, { ...given, demand: { kind: 'calls', peakCalls: count } }).bandwidth;
        const [once, twice] = [rate(peakCalls), rate(2 * peakCalls)];
        expect(twice.wireBitsPerSecond).toBe(2 * once.wireBitsPerSecond);
        expect(twice.down.ipBitsPerSecond).toBe(2 * once.down.ipBitsPerSecond);
      }),
    );
  });

  test('more demand never needs fewer calls, bits or links, whatever else there is', () => {
    const steps = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }));
    const demands: ((amount: number) => Scenario['demand'])[] = [
      (peakCalls) => ({ kind: 'calls', peakCalls }),
      (seats) => ({ kind: 'seats', seats, callsPerSeatRatio: 0.3 }),
      (amount) => ({ kind: 'traffic', offeredErlangs: amount / 7, blockingRatio: 0.01 }),
      (callsPerHour) => ({ kind: 'busy-hour', callsPerHour, holdSeconds: 200, blockingRatio: 0.02 }),
      (callsPerDay) => ({ kind: 'daily', callsPerDay, blockingRatio: 0.01 }),
    ];
    fc.assert(
      fc.property(scenario, fc.constantFrom(...demands), steps, (given, demandOf, [one, other]) => {
        const planOf = (amount: number) => planCapacity({ ...given, demand: demandOf(amount) });
        const [less, more] = [planOf(Math.min(one, other)), planOf(Math.max(one, other))];
        expect(more.traffic.peakCalls).toBeGreaterThanOrEqual(less.traffic.peakCalls);
        expect(more.link.requiredBitsPerSecond).toBeGreaterThanOrEqual(less.link.requiredBitsPerSecond);
        expect(more.link.smallestLinkBitsPerSecond).toBeGreaterThanOrEqual(less.link.smallestLinkBitsPerSecond);
        expect(Number(more.link.fits ?? true)).toBeLessThanOrEqual(Number(less.link.fits ?? true));
      }),
    );
  });

  test('the link text of a plan’s scenario gives the plan', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        const decoded = decodeScenario(encodeScenario(plan.scenario));
        expect(decoded.ok && planCapacity(decoded.scenario)).toEqual(plan);
      }),
    );
  });

  test('two plans may share what they have in common, and nobody can change it for the other', () => {
    const [one, other] = [calls(10), calls(20)];
    const before = JSON.stringify(other);
    expect(() => {
      one.media[0]!.ledger.wireBytes = 0;
    }).toThrow(TypeError);
    expect(JSON.stringify(other)).toBe(before);
  });

  test('a frozen scenario is planned and stays as it was', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const before = structuredClone(given);
        planCapacity(frozen(given));
        expect(given).toEqual(before);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('the ends of what a scenario may say give finite plans', () => {
    const demand = { kind: 'calls', peakCalls: 1e9 } as const;
    const tiny = Number.MIN_VALUE;
    const narrow = { downBitsPerSecond: 1, upBitsPerSecond: 1 };
    const ends: Scenario[] = [
      { demand, link: { downBitsPerSecond: 1e15, upBitsPerSecond: 1e15 } },
      { demand, link: narrow },
      { demand, link: { voiceShareRatio: 0.01, headroomRatio: 0.99 } },
      { demand: { kind: 'traffic', offeredErlangs: 1e9, blockingRatio: tiny } },
      { demand: { kind: 'busy-hour', callsPerHour: tiny, holdSeconds: 3600, blockingRatio: 0.5 } },
    ];
    const odd = ends.flatMap((end) => numbersIn(planCapacity(end)).filter(({ value }) => !Number.isFinite(value)));
    expect(odd).toEqual([]);
  });

  test('no calls are planned, and said', () => {
    const plan = calls(0, { link: { downBitsPerSecond: 1e6, upBitsPerSecond: 1e6 } });
    expect(plan.bandwidth.wireBitsPerSecond).toBe(0);
    expect(plan.link).toMatchObject({ fits: true, maxCalls: 7, smallestLinkBitsPerSecond: 0 });
    expect(plan.findings).toContainEqual(expect.objectContaining({ code: 'no-calls', severity: 'note' }));
  });

  test('a scenario that does not hold together is refused with its first issue', () => {
    const refused = { name: 'CapacityError', code: 'invalid-scenario', field: 'demand.peakCalls', received: '-1' };
    expect(() => calls(-1)).toThrow(expect.objectContaining(refused) as CapacityError);
    expect(() => planCapacity(null as unknown as Scenario)).toThrow(/^scenario: expected an object/);
  });
});
