import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { engine as whole, type Engine } from '../../src/elements/engine.ts';
import { wholeEngine } from '../../src/elements/wholeEngine.ts';
import { PRESETS } from '../../src/scenario/presets.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { scenario } from '../support/arbitraries.ts';
import { builtUsualEngine } from '../support/usualEngine.ts';
import { oneUse } from '../support/oneUse.ts';

let usual: Engine;
beforeAll(async () => {
  usual = await builtUsualEngine();
}, 60_000);

/** The plan as text, so that two of them can be compared bit for bit; undefined where the engine refuses. */
function answer({ parseScenario, planCapacity }: Engine, input: unknown): string | undefined {
  const result = parseScenario(input);
  if (!result.ok) return undefined;
  try {
    return JSON.stringify(planCapacity(result.scenario));
  } catch (error) {
    if ((error as Error).name === 'CapacityError') return undefined;
    throw error;
  }
}

/** Of that text what another one has too: the whole engine also plans marks, queues and what becomes of the link. */
function answerLike(engine: Engine, input: unknown, other: string): string | undefined {
  const text = answer(engine, input);
  return text && JSON.stringify(partOf(JSON.parse(text), JSON.parse(other)));
}

function partOf(whole: unknown, part: unknown): unknown {
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return whole;
  if (typeof part !== 'object' || part === null) return whole;
  const keys = Object.keys(whole).filter((key) => Object.hasOwn(part, key));
  const at = (record: object, key: string) => (record as Record<string, unknown>)[key];
  return Object.fromEntries(keys.map((key) => [key, partOf(at(whole, key), at(part, key))]));
}

/** Brings a scenario near what most need, so that the usual engine has something to answer. */
const near = fc
  .tuple(
    scenario,
    fc.constantFrom('g711', 'pcma', 'g729', 'g729b', 'g722', 'opus'),
    fc.constantFrom('ethernet', 'ethernet-srtp', 'vlan-srtp', 'ip'),
    fc.constantFrom(undefined, 20, 40, 60, 100, 120, 200, 240),
    fc.constantFrom(undefined, 1),
    // A network is for the whole engine.
    fc.oneof(
      { weight: 9, arbitrary: fc.constant(undefined) },
      fc.constantFrom({ oneWayDelayMs: 150, jitterMs: 6 }, { lossRatio: 0.009 }),
    ),
  )
  .map(([given, codec, path, packetMs, talkRatio, network]): Scenario => {
    const { talkRatio: anyRatio, discontinuous, redundancyDepth, bitRateMode, legsPerCall } = oneUse(given);
    const ratio = talkRatio ?? anyRatio;
    const varies = codec === 'opus' && bitRateMode;
    const { trunks, limits, profile, integration, readiness, ...plain } = given;
    delete plain.network;
    delete plain.otherTraffic;
    delete plain.growth;
    delete plain.qos;
    delete plain.link?.backup;
    // A slow link is for the whole engine.
    const { downBitsPerSecond: down, upBitsPerSecond: up } = plain.link ?? {};
    if (down !== undefined && up !== undefined)
      plain.link = { ...plain.link, downBitsPerSecond: down + 5e6, upBitsPerSecond: up + 6e6 };
    delete plain.quality;
    // Few ask for bundles and limits.
    const bought =
      given.name !== undefined || profile !== undefined ? {} : { ...(trunks && { trunks }), ...(limits && { limits }) };
    return {
      ...plain,
      ...bought,
      ...(network && { network }),
      ...(profile !== undefined && { profile: 'exotel' }),
      demand: { kind: 'calls', peakCalls: 40 },
      media: {
        codec,
        path,
        ...(packetMs !== undefined && { packetMs }),
        ...(ratio !== undefined && { talkRatio: ratio }),
        ...(discontinuous && given.name ? { discontinuous } : {}),
        ...(redundancyDepth !== undefined && given.name ? { redundancyDepth } : {}),
        ...(varies && { bitRateMode: varies }),
        ...(legsPerCall !== undefined && { legsPerCall }),
      },
    };
  });

describe('the usual engine', () => {
  test('says that it is not whole; the other says that it is', () => {
    expect([usual.isWhole, whole.isWhole, wholeEngine.isWhole]).toEqual([false, true, true]);
    expect(wholeEngine.reasons).toHaveProperty('why');
  });

  test('knows what most need, each a part of the whole in the same order', () => {
    expect(usual.codecs.map(({ id }) => id)).toEqual(['g711', 'g729', 'g722', 'opus']);
    expect(Object.keys(usual.paths)).toEqual(['ethernet', 'ethernet-srtp', 'vlan-srtp', 'ip']);
    expect(whole.codecs.slice(0, 4).map(({ id }) => id)).toEqual(usual.codecs.map(({ id }) => id));
    expect(Object.keys(whole.paths).slice(0, 4)).toEqual(Object.keys(usual.paths));
  });

  test('has the same answer as the whole one, or none', () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.oneof(near, scenario), (input) => {
        const said = answer(usual, input);
        if (said === undefined) return;
        answered += 1;
        expect(said).toBe(answerLike(whole, input, said));
      }),
      { numRuns: 1500 },
    );
    expect(answered).toBeGreaterThan(100);
  });

  test.each(PRESETS.filter(({ id }) => id === 'office'))('answers the preset $id', ({ scenario }) => {
    const said = answer(usual, scenario) ?? '';
    expect(said).toBe(answerLike(whole, scenario, said));
  });

  const demand = { kind: 'calls', peakCalls: 10 };
  test.each([
    ['another codec', { media: { codec: 'amr-12.2' } }],
    ['a payload format', { media: { codec: 'amr-12.2', payloadFormat: 'octet-aligned' } }],
    ['a path of few', { media: { path: 'webrtc' } }],
    ['layers', { media: { layers: ['rtp', 'udp', 'ipv4', 'ethernet'] } }],
    ['silence that is not sent', { media: { discontinuous: true } }],
    ['noise of Opus', { media: { codec: 'opus', talkRatio: 0.5 } }],
    ['repetition', { media: { redundancyDepth: 1 } }],
    ['signaling on a connection', { integration: ['sip-tls'] }],
    ['packets that fragment', { media: { packetMs: 300 } }],
    ['traffic', { demand: { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 } }],
    ['seats', { demand: { kind: 'seats', seats: 30, callsPerSeatRatio: 0.5 } }],
    ['a day', { demand: { kind: 'daily', callsPerDay: 900, blockingRatio: 0.01 } }],
    ['bundles', { trunks: { bundleChannels: 30 } }],
    ['limits', { limits: { concurrentCalls: 5 } }],
    ['another profile', { profile: 'cisco' }],
    ['a network that misses a limit', { network: { jitterMs: 30 } }],
    ['other traffic', { otherTraffic: { api: true } }],
    ['growth', { growth: { yearlyRatio: 0.1, years: 3 } }],
    ['marks of one’s own', { qos: { markingStyle: 'cisco' } }],
    ['a slow link', { link: { downBitsPerSecond: 1.1e6, upBitsPerSecond: 1.1e6 } }],
  ])('refuses %s, which the whole one answers', (_, more) => {
    expect(answer(usual, { demand, ...more })).toBeUndefined();
    expect(answer(whole, { demand, ...more })).toBeDefined();
  });

  test('reads and writes the same link text', () => {
    const text = 'v=1&demand.kind=calls&demand.peakCalls=50&media.codec=g729';
    const result = usual.decodeScenario(text);
    expect(result).toEqual(whole.decodeScenario(text));
    expect(result.ok && usual.encodeScenario(result.scenario)).toBe(text);
  });
});
