import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CODECS,
  type Finding,
  type FindingCode,
  PATHS,
  planCapacity,
  type Plan,
  satisfaction,
  type MediaUse,
  type Scenario,
} from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';
import { numbersIn, relativeError } from '../support/numbers.ts';

type Network = NonNullable<Scenario['network']>;
type Media = MediaUse;

const planOf = (network: Network, media: Media = {}, more: Partial<Scenario> = {}): Plan =>
  planCapacity({ demand: { kind: 'calls', peakCalls: 10 }, media, network, ...more });
const found = (code: FindingCode, plan: Plan): Finding[] => plan.findings.filter((each) => each.code === code);

describe('known values', () => {
  const guide = { oneWayDelayMs: 150, jitterMs: 30, lossRatio: 0.01 };
  const { rows, tolerance } = fixture<{
    use: Media;
    mouthToEarMs: number;
    residualLossRatio: number;
    scale: string;
    rFactor: number;
    meanOpinionScore: number;
  }>('quality/guideLimits');

  test.each(rows)('at the limits of the guide $use has R $rFactor, a score of $meanOpinionScore', (row) => {
    const { use, scale, ...numbers } = row;
    const { quality } = planOf(guide, use);
    expect(quality.scale).toBe(scale);
    for (const [name, value] of Object.entries(numbers))
      expect(relativeError(Number(quality[name as keyof typeof quality]), value), name).toBeLessThan(tolerance);
  });

  test('no codec sounds good at the limits of the guide, and of G.711 the plan says what concealment changes', () => {
    for (const { use } of rows) expect(found('quality-target', planOf(guide, use)), use.codec).toHaveLength(1);
    expect(found('concealment', planOf(guide))).toEqual([
      {
        code: 'concealment',
        severity: 'note',
        field: 'quality.effectiveEquipmentImpairmentFactor',
        message: 'Rated without concealment of lost packets: 2.31. A receiver that conceals them gets 3.12.',
        cite: 'g113#appendix I, table I.4',
      },
    ]);
  });

  test('a way by its distance and the narrower link: propagation, the way round, and the sending of a packet', () => {
    const link = { downBitsPerSecond: 1e6, upBitsPerSecond: 512_000 };
    const { quality, media } = planOf({ distanceKm: 4000 }, {}, { link });
    expect(media[0]?.ledger.wireBytes).toBe(238);
    const parts = quality.delayParts?.map(({ part, delayMs }) => [part, delayMs]);
    expect(parts).toEqual([
      ['packetization', 20],
      ['look-ahead', 0],
      ['serialization', 3.71875],
      ['propagation', 20],
      ['detour', 5],
    ]);
    expect(quality.networkMs).toBeCloseTo(28.71875, 12);
    expect(quality.mouthToEarMs).toBeCloseTo(48.71875, 12);
  });

  test('a distance beside a measured delay: what the distance does not take is the provider’s', () => {
    const { quality } = planOf(
      { distanceKm: 4000, oneWayDelayMs: 60 },
      {},
      {
        link: { downBitsPerSecond: 1e6, upBitsPerSecond: 1e6 },
      },
    );
    expect(quality.networkMs).toBe(60);
    expect(quality.delayParts?.map(({ part, delayMs }) => [part, delayMs]).slice(2)).toEqual([
      ['propagation', 20],
      ['detour', 5],
      ['provider', 35],
    ]);
  });

  test('without a delay nothing is said of the sound, and the limits are there', () => {
    const quality = planOf({ jitterMs: 10, lossRatio: 0.02 }).quality;
    expect(Object.keys(quality)).toEqual(['thresholds']);
    expect(quality.thresholds.loss?.met).toBe(false);
  });

  test('what stands in for the rest of a network is no figure of it', () => {
    const { quality, scenario } = planOf({ oneWayDelayMs: 60 });
    expect(scenario.network).toMatchObject({ jitterMs: 0, lossRatio: 0, burstFactor: 1 });
    expect(quality.thresholds.delay?.actualMs).toBe(60);
    expect(quality.thresholds.loss).not.toHaveProperty('actualRatio');
  });
});

describe('findings', () => {
  const OWN = { scale: 'narrowband', equipmentImpairmentFactor: 0, lossRobustnessFactor: 20 } as const;

  /** Each code as a scenario that shows it, with the words and the citation, and one that does not. */
  const CASES: [
    code: FindingCode,
    shown: [Network, Media?, Partial<Scenario>?],
    Partial<Finding>,
    not: [Network, Media?],
  ][] = [
    [
      'quality-target',
      [{ oneWayDelayMs: 60 }, { codec: 'g729' }, { quality: { targetMeanOpinionScore: 4.3 } }],
      {
        severity: 'warn',
        field: 'quality.meanOpinionScore',
        message: 'The calls score 4.06; the target is 4.3.',
        cite: 'g107#table B.1',
      },
      [{ oneWayDelayMs: 60 }, { codec: 'g729' }],
    ],
    [
      'mouth-to-ear',
      [{ oneWayDelayMs: 131 }],
      {
        severity: 'note',
        field: 'quality.mouthToEarMs',
        message: 'From mouth to ear it is 151 ms; up to 150 ms most conversations do not notice.',
        cite: 'g114#recommendations for one-way transmission time',
      },
      [{ oneWayDelayMs: 130 }],
    ],
    [
      'mouth-to-ear',
      [{ oneWayDelayMs: 381 }],
      { severity: 'warn', message: 'From mouth to ear it is 401 ms; planning does not go beyond 400 ms.' },
      [{ oneWayDelayMs: 0 }],
    ],
    [
      'delay-incomplete',
      [{ oneWayDelayMs: 40 }, { codec: 'codec2-2400' }],
      {
        severity: 'note',
        field: 'quality.mouthToEarMs',
        message: 'What the codec needs beyond its packet is not published: the delay is the least that it can be.',
        cite: 'house-default#no figure found',
      },
      [{ oneWayDelayMs: 40 }],
    ],
    [
      'late-packets',
      [{ oneWayDelayMs: 40, jitterMs: 10, bufferMs: 20 }],
      {
        severity: 'warn',
        field: 'quality.lateRatio',
        message: 'A buffer of 20 ms discards 13.53 % of the packets as late; a longer one costs delay instead.',
        cite: 'rfc3611#section 4.7.1, discarded counts like lost',
      },
      [{ oneWayDelayMs: 40, jitterMs: 10 }],
    ],
    [
      'concealment',
      [{ oneWayDelayMs: 130, lossRatio: 0.02 }],
      { severity: 'note', cite: 'g113#appendix I, table I.4' },
      [{ oneWayDelayMs: 130, lossRatio: 0.02 }, { concealment: 'appendix-i' }],
    ],
    [
      'concealment',
      [{ oneWayDelayMs: 130, lossRatio: 0.02 }],
      { field: 'quality.effectiveEquipmentImpairmentFactor' },
      [{ oneWayDelayMs: 130 }],
    ],
    [
      'no-published-quality',
      [{ oneWayDelayMs: 40 }, { codec: 'silk' }],
      {
        severity: 'note',
        field: 'quality.mouthToEarMs',
        message: 'No published value says how SILK sounds.',
        cite: 'g113#appendices I, IV and V',
      },
      [{ oneWayDelayMs: 40 }, { codec: 'silk', impairment: OWN }],
    ],
    [
      'no-published-quality',
      [{ oneWayDelayMs: 40, lossRatio: 0.005 }, { codec: 'amr-12.2' }],
      {
        severity: 'note',
        field: 'quality.residualLossRatio',
        message: 'No published value says how AMR 12.2 kbit/s bears lost packets; without loss it could be rated.',
        cite: 'g113#appendices I, IV and V',
      },
      [{ oneWayDelayMs: 40 }, { codec: 'amr-12.2' }],
    ],
    [
      'planning-estimate',
      [{ oneWayDelayMs: 40 }, { codec: 'opus' }],
      {
        severity: 'note',
        field: 'quality.rFactor',
        message:
          'A planning estimate: how Opus impairs a call comes from one study, by instruments and not by listeners.',
        cite: 'alahmadi2021#Opus, variable bit rate',
      },
      [{ oneWayDelayMs: 40 }, { packetMs: 10 }],
    ],
    [
      'planning-estimate',
      [{ oneWayDelayMs: 40 }, { codec: 'ilbc-20' }],
      { message: expect.stringMatching(/ iLBC .*(vendor|not seen)/) as string },
      [{ oneWayDelayMs: 40 }, { codec: 'ilbc-20', impairment: OWN }],
    ],
    // Ie is the standard's: robustness alone, found at 10 ms or of another codec, is an estimate, and only loss asks for it.
    [
      'planning-estimate',
      [{ oneWayDelayMs: 40, lossRatio: 0.005 }],
      {
        message: 'A planning estimate: how G.711 bears lost packets is derived from another published value.',
        cite: 'g113#appendix I, table I.4',
      },
      [{ oneWayDelayMs: 40 }],
    ],
    [
      'planning-estimate',
      [{ oneWayDelayMs: 40, jitterMs: 5 }, { codec: 'g729' }],
      {
        message: 'A planning estimate: how G.729 bears lost packets is derived from another published value.',
        cite: 'house-default#that of G.729A with silence suppression',
      },
      [{ oneWayDelayMs: 40 }, { codec: 'g729' }],
    ],
    [
      'model-limit',
      [{ oneWayDelayMs: 40, lossRatio: 0.005, burstFactor: 9 }, { concealment: 'appendix-i' }],
      {
        severity: 'note',
        field: 'quality.burstFactor',
        message: 'The E-model is used outside the range that its Recommendation permits.',
        cite: 'unseen#G.107 table 3, permitted ranges as one program has them',
      },
      [{ oneWayDelayMs: 40, lossRatio: 0.005, burstFactor: 8 }, { concealment: 'appendix-i' }],
    ],
    [
      'model-limit',
      [{ oneWayDelayMs: 40, lossRatio: 0.02, burstFactor: 3 }, { concealment: 'appendix-i' }],
      { message: 'For such bursts the E-model is meant for less than 2 % loss.', cite: 'unseen#G.107 table 3, note 6' },
      [{ oneWayDelayMs: 40, lossRatio: 0.02, burstFactor: 2 }, { concealment: 'appendix-i' }],
    ],
    [
      'model-limit',
      [{ oneWayDelayMs: 40, lossRatio: 0.005, burstFactor: 1.5 }],
      {
        message: 'The E-model models bursts only for codecs that bear them better than this one.',
        cite: 'unseen#G.113, bursts only with codecs of Bpl 16 or more',
      },
      [{ oneWayDelayMs: 40, lossRatio: 0.005, burstFactor: 1.5 }, { concealment: 'appendix-i' }],
    ],
    [
      'model-limit',
      [{ oneWayDelayMs: 40 }, { codec: 'opus' }],
      {
        field: 'quality.rFactor',
        message: 'What is known of the fullband model has no echo: the rating is one without any.',
      },
      [{ oneWayDelayMs: 40 }, { codec: 'g729' }],
    ],
  ];

  test.each(CASES)('%s, %#', (code, [network, media, more], expected, without) => {
    const shown = found(code, planOf(network, media, more));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject(expected);
    expect(found(code, planOf(...without))).toEqual([]);
  });

  test('where nothing is published the delay and the loss are shown all the same', () => {
    const { quality } = planOf({ oneWayDelayMs: 40, lossRatio: 0.005 }, { codec: 'silk' });
    expect(quality).toMatchObject({ mouthToEarMs: 65, residualLossRatio: 0.005 });
    expect(quality).not.toHaveProperty('rFactor');
    expect(quality).not.toHaveProperty('meanOpinionScore');
    expect(quality.thresholds).not.toHaveProperty('meanOpinionScore');
  });
});

describe('laws', () => {
  const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const codec = fc.constantFrom(...CODECS.map(({ id }) => id));
  const network: fc.Arbitrary<Network> = fc
    .record(
      {
        oneWayDelayMs: real(0, 600),
        distanceKm: real(0, 20_000),
        jitterMs: real(0, 100),
        bufferMs: real(0, 300),
        lossRatio: real(0, 1),
        burstFactor: real(1, 30),
      },
      { requiredKeys: [] },
    )
    .filter(({ oneWayDelayMs = Infinity, distanceKm = 0 }) => oneWayDelayMs >= distanceKm * 0.00625);
  const path = fc.constantFrom(...(Object.keys(PATHS) as (keyof typeof PATHS)[]));

  test('parts are cited and sum to the whole; the band is that of R; no number is none', () => {
    fc.assert(
      fc.property(network, codec, path, real(1e4, 1e9), (given, id, way, bitsPerSecond) => {
        const link = { downBitsPerSecond: bitsPerSecond, upBitsPerSecond: bitsPerSecond * 2 };
        const { quality } = planOf(given, { codec: id, path: way }, { link });
        for (const { path: at, value } of numbersIn(quality)) expect(Number.isFinite(value), at).toBe(true);
        const { delayParts = [], mouthToEarMs = 0, rFactor, scale } = quality;
        expect(delayParts.reduce((sum, { delayMs }) => sum + delayMs, 0)).toBeCloseTo(mouthToEarMs, 9);
        for (const { cite } of delayParts) expect(cite).toMatch(/^[\w-]+#./);
        if (rFactor !== undefined) expect(quality.satisfaction).toBe(satisfaction(rFactor, scale));
      }),
    );
  });

  test('each byte more on the narrower link takes its sending time', () => {
    const link = { downBitsPerSecond: 128_000, upBitsPerSecond: 128_000 };
    fc.assert(
      fc.property(path, path, real(0, 10_000), (one, other, distanceKm) => {
        const [a, b] = [one, other].map((way) => planOf({ distanceKm }, { path: way }, { link }));
        const bytes = (plan: Plan | undefined) => plan?.media[0]?.ledger.wireBytes ?? NaN;
        const delay = (plan: Plan | undefined) => plan?.quality.mouthToEarMs ?? NaN;
        const difference = ((bytes(a) - bytes(b)) * 8) / 128;
        expect(delay(a) - delay(b)).toBeCloseTo(difference, 9);
      }),
    );
  });
});

test('a distance on a link faster than anybody has is still a plan', () => {
  const link = { downBitsPerSecond: 1e15, upBitsPerSecond: 1e15 };
  const plan = planCapacity({ demand: { kind: 'calls', peakCalls: 1 }, link, network: { distanceKm: 1000 } });
  // 1,000 km, 1.25 times as long by the route, at 5 us a km.
  expect(plan.quality.networkMs).toBeCloseTo(6.25, 6);
});
