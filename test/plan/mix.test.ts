import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qosConfig } from '../../src/config.ts';
import {
  decodeScenario,
  encodeScenario,
  explain,
  type MediaUse,
  multirateBlocking,
  parseScenario,
  type Plan,
  planCapacity,
  type Scenario,
} from '../../src/index.ts';
import { mix, scenario } from '../support/arbitraries.ts';

const HALVES: MediaUse[] = [
  { codec: 'g711', shareRatio: 0.5 },
  { codec: 'g729', shareRatio: 0.5 },
];
const mixed = (peakCalls: number, more: Partial<Scenario> = {}): Plan =>
  planCapacity({ demand: { kind: 'calls', peakCalls }, media: HALVES, ...more });

describe('known values', () => {
  test('50 calls, half G.711 and half G.729: 25 of 95.2 and 25 of 39.2 kbit/s', () => {
    const { media, bandwidth, link } = mixed(50);
    expect(media.map(({ codec, calls, shareRatio }) => [codec, calls, shareRatio])).toEqual([
      ['g711', 25, 0.5],
      ['g729', 25, 0.5],
    ]);
    expect(bandwidth.wireBitsPerSecond).toBe(25 * 95_200 + 25 * 39_200);
    expect(bandwidth.up.ipBitsPerSecond).toBe(25 * 80_000 + 25 * 24_000);
    expect(link.callBitsPerSecond).toBe(67_200);
  });

  test('of 7 calls as many as 4 may use either', () => {
    expect(mixed(7).media.map(({ calls }) => calls)).toEqual([4, 4]);
  });

  test('30 E at 1 %: 42 channels, a quarter of them up to 11 and three quarters up to 32', () => {
    const plan = planCapacity({
      demand: { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 },
      media: [
        { codec: 'g711', shareRatio: 0.25 },
        { codec: 'g729', shareRatio: 0.75 },
      ],
    });
    expect(plan.traffic.peakCalls).toBe(42);
    expect(plan.media.map(({ calls }) => calls)).toEqual([11, 32]);
  });

  test('a link of 4 Mbit/s, 3 of them usable, takes 44 calls: 22 of each are 2.957 Mbit/s, 23 of each 3.091', () => {
    const { link } = mixed(44, { link: { downBitsPerSecond: 4e6, upBitsPerSecond: 4e6 } });
    expect([link.maxCalls, link.fits]).toEqual([44, true]);
  });

  test('two legs of the calls of one use are two streams there', () => {
    const plan = mixed(10, { media: [{ codec: 'g711', legsPerCall: 2, shareRatio: 0.5 }, HALVES[1] ?? {}] });
    expect(plan.traffic.legs).toBe(15);
    expect(plan.bandwidth.wireBitsPerSecond).toBe(10 * 95_200 + 5 * 39_200);
  });

  test('the burst of calls in phase is a packet of each', () => {
    // Frames of 238 B and 98 B on the wire.
    expect(mixed(50).qos.voice.burstBytes).toBe(25 * 238 + 25 * 98);
  });

  test('a full-size packet is cut for the largest packet of voice', () => {
    const { link } = mixed(4, { link: { downBitsPerSecond: 1e6, upBitsPerSecond: 1e6 } });
    expect(link.fullSizePackets?.voicePacketBytes).toBe(238);
  });

  test('the quality is that of the use that scores least, which is named', () => {
    const plan = mixed(10, { network: { oneWayDelayMs: 40 } });
    const alone = planCapacity({
      demand: { kind: 'calls', peakCalls: 10 },
      media: { codec: 'g729' },
      network: { oneWayDelayMs: 40 },
    });
    expect(plan.quality.use).toBe('media.1');
    expect(plan.quality.meanOpinionScore).toBe(alone.quality.meanOpinionScore);
  });

  test('a finding on one use names it', () => {
    const { findings } = mixed(10, { media: [{ codec: 'g711', packetMs: 200, shareRatio: 0.5 }, HALVES[1] ?? {}] });
    const [cut] = findings.filter(({ code }) => code === 'packet-fragments');
    expect(cut?.field).toMatch(/^media\.0\./);
    expect(cut?.message).toMatch(/^G\.711: /);
  });
});

describe('on a link that is all that limits calls', () => {
  const shared = (linkBitsPerSecond: number) =>
    planCapacity({
      demand: { kind: 'traffic', offeredErlangs: 20, blockingRatio: 0.01 },
      media: [
        { codec: 'l16-16k', shareRatio: 0.1 },
        { codec: 'g729', shareRatio: 0.9 },
      ],
      link: { downBitsPerSecond: linkBitsPerSecond, upBitsPerSecond: linkBitsPerSecond, headroomRatio: 0 },
    });

  test('wide calls are blocked more than narrow ones, by Kaufman and Roberts on units of a sixteenth of the narrowest', () => {
    const { mix: blocking, findings } = shared(1.6e6);
    // G.729 takes 39.2 kbit/s, L16 at 16 kHz 640 + 78 B each 20 ms, 287.2 kbit/s; a unit is 2450 bit/s.
    expect(blocking).toMatchObject({
      unitBitsPerSecond: 2450,
      capacityUnits: 653,
      classes: [
        { offeredErlangs: 2, callUnits: 118 },
        { offeredErlangs: 18, callUnits: 16 },
      ],
    });
    const plain = multirateBlocking({
      capacityUnits: 653,
      classes: [
        { offeredErlangs: 2, unitsPerCall: 118 },
        { offeredErlangs: 18, unitsPerCall: 16 },
      ],
    });
    const [wide = 0, narrow = 0] = blocking?.classes.map(({ blockingRatio }) => blockingRatio) ?? [];
    expect([wide, narrow]).toEqual(plain.classes.map(({ blockingRatio }) => blockingRatio));
    expect(wide).toBeGreaterThan(narrow);
    expect(findings.find(({ code }) => code === 'mix-blocking')?.message).toMatch(
      /^The link alone would block [\d.]+ % of the L16/,
    );
  });

  test('a link that is wide enough blocks nobody, and nothing is said', () => {
    const { mix: blocking, findings } = shared(50e6);
    for (const { blockingRatio } of blocking?.classes ?? []) expect(blockingRatio).toBeLessThan(1e-9);
    expect(findings.map(({ code }) => code)).not.toContain('mix-blocking');
  });

  test('without a link, or of calls that are counted, nothing is reckoned', () => {
    expect(mixed(50, { link: { downBitsPerSecond: 1e6, upBitsPerSecond: 1e6 } }).mix).toBeUndefined();
  });
});

describe('the reasons', () => {
  test('calls of a use are its part of all calls, and nobody gave them', () => {
    const sum = explain(mixed(7), 'bandwidth.wireBitsPerSecond');
    const calls = sum.uses[1]?.step.uses.find(({ name }) => name === 'peakCalls')?.step;
    expect(calls).toMatchObject({ value: 4, kind: 'formula', expression: 'ceil(callsAtOnce * shareRatio)' });
    expect(calls?.uses.map(({ name, step }) => [name, step.value, step.origin])).toEqual([
      ['callsAtOnce', 7, 'given'],
      ['shareRatio', 0.5, 'given'],
    ]);
  });

  test('two uses of one tunnel each are two, and no tunnel where neither has one', () => {
    const link = { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 };
    const text = (media: MediaUse[]) => qosConfig(mixed(10, { media, link }), 'cisco-ios-xe');
    expect(text(HALVES)).not.toContain('tunnel');
    expect(text(HALVES.map((use) => ({ ...use, path: 'ipsec' as const })))).toContain('tunnel');
  });
});

describe('laws', () => {
  const uses = fc.tuple(mix, fc.integer({ min: 0, max: 5000 }));

  test('a link text holds the mix, and the plan of a plan’s scenario is the plan', () => {
    fc.assert(
      fc.property(scenario, mix, (given, media) => {
        fc.pre(given.demand.kind !== 'contact-center');
        const plan = planCapacity({ ...given, media });
        expect(decodeScenario(encodeScenario(plan.scenario))).toMatchObject({ ok: true });
        const parsed = parseScenario({ ...given, media });
        if (!parsed.ok) throw new Error('The arbitrary makes scenarios that are in order.');
        expect(decodeScenario(encodeScenario(parsed.scenario))).toEqual(parsed);
        expect(planCapacity(plan.scenario)).toEqual(plan);
      }),
      { numRuns: 30 },
    );
  });

  test('a mix of one codec with itself needs at least what the codec alone does, and less than a call more of each', () => {
    fc.assert(
      fc.property(uses, ([media, peakCalls]) => {
        const { shareRatio, ...use }: MediaUse = media[0] ?? {};
        const alike = media.map(({ shareRatio }) => ({ ...use, shareRatio }));
        const demand = { kind: 'calls', peakCalls } as const;
        const all = planCapacity({ demand, media: alike }).bandwidth.wireBitsPerSecond;
        const alone = planCapacity({ demand, media: use });
        const { legsPerCall = 1 } = use;
        const call = (alone.media[0]?.wireBitsPerSecond ?? 0) * legsPerCall;
        expect(all).toBeGreaterThanOrEqual(alone.bandwidth.wireBitsPerSecond * (1 - 1e-12));
        expect(all).toBeLessThanOrEqual((alone.bandwidth.wireBitsPerSecond + media.length * call) * (1 + 1e-12));
      }),
    );
  });

  test('what fits, fits, and one more does not, in either direction and wherever it is counted', () => {
    const rate = fc.double({ min: 1e4, max: 1e9, noNaN: true });
    const point = fc.constantFrom('ip', 'link', 'wire');
    fc.assert(
      fc.property(mix, rate, rate, point, (media, downBitsPerSecond, upBitsPerSecond, measuredAt) => {
        const link = { downBitsPerSecond, upBitsPerSecond, measuredAt } as const;
        const plan = (peakCalls: number) => planCapacity({ demand: { kind: 'calls', peakCalls }, media, link });
        const most = plan(1).link.maxCalls ?? 0;
        expect(plan(most).link.fits).toBe(true);
        expect(plan(most + 1).link.fits).toBe(false);
      }),
    );
  });
});
