import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callQuality, type CallQualityInput, CODECS, type EModelInput, JITTER_KINDS } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';
import { numbersIn } from '../support/numbers.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const rFactor = (input: CallQualityInput) => callQuality(input).rating?.rFactor ?? NaN;

/** Codecs whose impairment and robustness are published, and one that is nobody's. */
const RATED: readonly CallQualityInput[] = [
  { codec: 'g711' },
  { codec: 'g711', concealment: 'appendix-i' },
  { codec: 'g729' },
  { codec: 'g723.1-6.3' },
  { codec: 'gsm-efr' },
  { codec: 'amr-wb-23.05' },
  { codec: 'evs-24.4' },
  { codec: 'opus' },
  { codec: 'opus', codecBitsPerSecond: 12_000, bitRateMode: 'constant' },
  { codec: 'silk', impairment: { scale: 'wideband', equipmentImpairmentFactor: 9, lossRobustnessFactor: 12 } },
];
const rated = fc.constantFrom(...RATED);
const use = fc.record({ redundancyDepth: fc.nat(2), burstFactor: real(1, 8) });

const network: fc.Arbitrary<Omit<CallQualityInput, 'codec'>> = fc.record(
  {
    networkMs: real(0, 1000),
    jitterMs: real(0, 200),
    jitterKind: fc.constantFrom('rfc3550', 'standard-deviation', 'ipdv-99.9'),
    bufferMs: real(0, 400),
    lossRatio: real(0, 1),
    burstFactor: real(1, 20),
    redundancyDepth: fc.nat(3),
  },
  { requiredKeys: [] },
);

/** The last digits of a sum. */
const DIGITS = 1e-9;
const atMost = (less: number, more: number) => {
  expect(less).toBeLessThanOrEqual(more + DIGITS);
};

describe('known values', () => {
  const { rows } = fixture<{ source: string; inputs: EModelInput; expect: { rFactor?: number } }>(
    'quality/workedExamples',
  );
  /** By Ie and Bpl, the codecs of the table of R over loss. */
  const CODEC_OF: Readonly<Record<string, CallQualityInput>> = {
    '0 4.3': { codec: 'g711' },
    '0 25.1': { codec: 'g711', concealment: 'appendix-i' },
    '11 19': { codec: 'g729', discontinuous: true },
    '15 16.1': { codec: 'g723.1-6.3' },
    '5 10': { codec: 'gsm-efr' },
  };
  const over = rows.flatMap(({ source, inputs, expect: { rFactor: printed = NaN } }) => {
    const { equipmentImpairmentFactor: ie, lossRobustnessFactor: bpl, lossPercent = 0, oneWayDelayMs } = inputs;
    const codec = CODEC_OF[`${ie} ${bpl}`];
    return codec && source === 'computed with 50 digits' && oneWayDelayMs === undefined
      ? [{ name: Object.values(codec).join(' '), codec, lossPercent, printed }]
      : [];
  });

  test('the table of R over loss has five codecs and eight losses', () => {
    expect(over).toHaveLength(40);
  });

  test.each(over)('$name loses by $lossPercent % what the table says, whatever the delay', (row) => {
    const { codec, lossPercent, printed } = row;
    const withoutLoss = over.find((other) => other.codec === codec && other.lossPercent === 0)?.printed ?? NaN;
    const at = (lossRatio: number) => rFactor({ ...codec, networkMs: 80, lossRatio });
    // Both figures are rounded to a tenth.
    expect(Math.abs(at(0) - at(lossPercent / 100) - (withoutLoss - printed))).toBeLessThanOrEqual(0.1);
  });

  test('Ostrava: G.729A with silence suppression, 150 ms, 2 % lost: 70.5 and 3.62', () => {
    const call = callQuality({ codec: 'g729', discontinuous: true, networkMs: 125, lossRatio: 0.02 });
    expect(call.mouthToEarMs).toBe(150);
    expect(call.rating?.rFactor).toBeCloseTo(70.5, 1);
    expect(call.rating?.meanOpinionScore).toBeCloseTo(3.62, 2);
  });

  test('a call from end to end: every part in its order', () => {
    const hops = [{ linkBitsPerSecond: 128_000, packetBytes: 160 }];
    const call = callQuality({
      codec: 'g729',
      hops,
      distanceKm: 4000,
      providerMs: 5,
      jitterMs: 10,
      redundancyDepth: 1,
      lossRatio: 0.1,
    });
    expect(call.delayParts.map(({ part, delayMs }) => [part, Number(delayMs.toFixed(3))])).toEqual([
      ['packetization', 20],
      ['look-ahead', 5],
      ['serialization', 10],
      ['propagation', 20],
      ['detour', 5],
      ['provider', 5],
      ['de-jitter', 69.078],
      ['repair', 20],
    ]);
    // One in ten lost, one in a thousand late, and lost for good when the next packet is as well.
    expect(call.unplayedRatio).toBeCloseTo(0.1009, 12);
    expect(call.residualLossRatio).toBeCloseTo(0.1009 ** 2, 12);
    expect(call.rating?.lossPercent).toBeCloseTo(100 * 0.1009 ** 2, 10);
    expect(call.rating?.oneWayDelayMs).toBe(call.mouthToEarMs);
  });

  test('without jitter there is no buffer, and neither without repetition what waits for it', () => {
    const { delayParts, bufferMs, lateRatio } = callQuality({ codec: 'g711', networkMs: 30 });
    expect(delayParts.map(({ part }) => part)).toEqual(['packetization', 'look-ahead', 'network']);
    expect([bufferMs, lateRatio]).toEqual([0, 0]);
  });

  test('bursts: by the model where the scale has a term, else by the robustness published for them', () => {
    const lossy = { networkMs: 50, lossRatio: 0.02 };
    expect(callQuality({ codec: 'g729', ...lossy, burstFactor: 3 }).rating).toMatchObject({
      burstFactor: 3,
      lossRobustnessFactor: 19,
    });
    expect(callQuality({ codec: 'opus', ...lossy, burstFactor: 3 }).rating?.lossRobustnessFactor).toBe(8.82);
    expect(callQuality({ codec: 'opus', ...lossy }).rating?.lossRobustnessFactor).toBe(10.44);
  });
});

describe('what is not published', () => {
  test('a codec that nobody rated has delay and loss, and no rating', () => {
    const call = callQuality({ codec: 'silk', networkMs: 50, lossRatio: 0.01 });
    expect(call).toMatchObject({ mouthToEarMs: 75, residualLossRatio: 0.01 });
    expect(call).not.toHaveProperty('impairment');
    expect(call).not.toHaveProperty('rating');
  });

  test('a codec whose bearing of loss nobody published is rated only without any', () => {
    expect(callQuality({ codec: 'amr-12.2', networkMs: 50 }).rating?.equipmentImpairmentFactor).toBe(5);
    const lossy = callQuality({ codec: 'amr-12.2', networkMs: 50, lossRatio: 1e-6 });
    expect(lossy.impairment?.equipmentImpairmentFactor).toBe(5);
    expect(lossy).not.toHaveProperty('rating');
  });

  test('what the reader says of a codec counts instead of what is published', () => {
    const impairment = { scale: 'fullband', equipmentImpairmentFactor: 20 } as const;
    const { rating, impairment: used } = callQuality({ codec: 'g729', networkMs: 50, impairment });
    expect(used).toEqual(impairment);
    expect(rating).toMatchObject({ scale: 'fullband', equipmentImpairmentFactor: 20 });
    expect(callQuality({ codec: 'g729', lossRatio: 0.01, impairment })).not.toHaveProperty('rating');
  });

  test('a codec whose look-ahead nobody tells', () => {
    const known = callQuality({ codec: 'g711' });
    expect(callQuality({ codec: 'codec2-2400' }).isLookaheadUnknown).toBe(true);
    expect(known).not.toHaveProperty('isLookaheadUnknown');
  });
});

test('a decoder that conceals by itself does so whatever is said of G.711', () => {
  const { impairment, rating } = callQuality({ codec: 'g729', concealment: 'appendix-i', lossRatio: 0.01 });
  expect(impairment).toMatchObject({ concealment: 'built-in', lossRobustnessFactor: 19 });
  expect(rating).toEqual(callQuality({ codec: 'g729', lossRatio: 0.01 }).rating);
});

describe('laws', () => {
  test('the parts sum to the whole, each with a label and a citation', () => {
    fc.assert(
      fc.property(rated, network, (codec, way) => {
        const { delayParts, mouthToEarMs } = callQuality({ ...codec, ...way });
        expect(delayParts.reduce((sum, { delayMs }) => sum + delayMs, 0)).toBeCloseTo(mouthToEarMs, 9);
        for (const { label, cite, delayMs } of delayParts) {
          expect(label).not.toBe('');
          expect(cite).toMatch(/^[\w-]+#./);
          expect(delayMs).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('more loss, longer bursts, a longer way: R never rises', () => {
    fc.assert(
      fc.property(
        rated,
        use,
        real(0, 500),
        real(0, 1),
        real(0, 300),
        real(0, 1),
        real(1, 4),
        (codec, more, networkMs, lossRatio, addedMs, share, factor) => {
          const call = { ...codec, ...more, networkMs, lossRatio };
          const now = rFactor(call);
          atMost(rFactor({ ...call, lossRatio: lossRatio + share * (1 - lossRatio) }), now);
          atMost(rFactor({ ...call, networkMs: networkMs + addedMs }), now);
          atMost(rFactor({ ...call, burstFactor: more.burstFactor * factor }), now);
        },
      ),
    );
  });

  test('more jitter never raises R, with a buffer sized for it and with one that is not', () => {
    fc.assert(
      fc.property(rated, real(0, 100), real(0, 100), real(0, 200), (codec, jitterMs, more, bufferMs) => {
        atMost(rFactor({ ...codec, jitterMs: jitterMs + more }), rFactor({ ...codec, jitterMs }));
        const given = { ...codec, bufferMs };
        atMost(rFactor({ ...given, jitterMs: jitterMs + more }), rFactor({ ...given, jitterMs }));
      }),
    );
  });

  test('a longer buffer is heard as less loss and more delay, millisecond for millisecond', () => {
    fc.assert(
      fc.property(rated, real(1, 100), real(1, 200), real(1, 200), (codec, jitterMs, bufferMs, more) => {
        const [short, long] = [bufferMs, bufferMs + more].map((ms) =>
          callQuality({ ...codec, jitterMs, bufferMs: ms }),
        );
        if (!short || !long) throw new Error('two calls');
        expect(long.mouthToEarMs - short.mouthToEarMs).toBeCloseTo(more, 9);
        expect(long.lateRatio).toBeLessThan(short.lateRatio);
        expect(long.residualLossRatio).toBeLessThanOrEqual(short.residualLossRatio);
      }),
    );
  });

  test('of every codec, over every network, all numbers are finite and no zero has a sign', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODECS), network, ({ id: codec }, way) => {
        for (const { path, value } of numbersIn(callQuality({ codec, ...way }))) {
          expect(Number.isFinite(value), path).toBe(true);
          expect(value, path).not.toBe(-0);
        }
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('all lost is bad, and a number', () => {
    const { rating, residualLossRatio } = callQuality({ codec: 'g711', lossRatio: 1, jitterMs: 0 });
    expect(residualLossRatio).toBe(1);
    // Ie,eff is 95 times 100 of 104.3, and never 95.
    expect(rating?.effectiveEquipmentImpairmentFactor).toBeCloseTo(91.08, 2);
    expect(rating?.meanOpinionScore).toBe(1);
  });

  test('no -0 comes out', () => {
    const zero = { networkMs: -0, jitterMs: -0, bufferMs: -0, lossRatio: -0, redundancyDepth: -0 };
    for (const { path, value } of numbersIn(callQuality({ codec: 'g711', ...zero }))) expect(value, path).not.toBe(-0);
  });

  test('bursts beyond the range of the model are computed, and said to be', () => {
    const { rating } = callQuality({ codec: 'g711', lossRatio: 0.03, burstFactor: 20 });
    expect(rating?.warnings.map(({ code, field }) => [code, field])).toEqual([
      ['outside-permitted-range', 'burstFactor'],
      ['burst-with-high-loss', 'burstFactor'],
      ['burst-without-robustness', 'burstFactor'],
    ]);
  });

  const own = (impairment: object) => ({
    impairment: { scale: 'narrowband', equipmentImpairmentFactor: 0, ...impairment },
  });
  test.each<[string, string, object]>([
    ['codec', 'unknown-id', { codec: 'g999' }],
    ['packetMs', 'packet-time', { packetMs: 25, codec: 'g729' }],
    ['packetMs', 'out-of-range', { packetMs: NaN }],
    ['networkMs', 'out-of-range', { networkMs: -1 }],
    ['networkMs', 'out-of-range', { networkMs: NaN }],
    ['networkMs', 'out-of-range', { networkMs: Infinity }],
    ['networkMs', 'out-of-range', { networkMs: 40, distanceKm: 100 }],
    ['jitterMs', 'out-of-range', { jitterMs: -1 }],
    ['jitterMs', 'out-of-range', { jitterMs: NaN }],
    ['jitterKind', 'unknown-id', { jitterMs: 1, jitterKind: 'mean' }],
    ['bufferMs', 'out-of-range', { bufferMs: NaN }],
    ['bufferMs', 'out-of-range', { jitterMs: 30, bufferMs: 20, jitterKind: 'peak-to-peak' }],
    ['burstFactor', 'out-of-range', { burstFactor: 0.9 }],
    ['burstFactor', 'out-of-range', { burstFactor: NaN }],
    ['redundancyDepth', 'out-of-range', { redundancyDepth: 0.5 }],
    ['lossRobustnessFactor', 'out-of-range', own({ lossRobustnessFactor: 0 })],
    ['lossRobustnessFactor', 'out-of-range', own({ lossRobustnessFactor: NaN })],
    ['equipmentImpairmentFactor', 'out-of-range', own({ equipmentImpairmentFactor: -1 })],
    ['equipmentImpairmentFactor', 'out-of-range', own({ equipmentImpairmentFactor: 96 })],
    ['scale', 'unknown-id', own({ scale: 'superband' })],
    ['lossRatio', 'out-of-range', { lossRatio: -0.01 }],
    ['lossRatio', 'out-of-range', { lossRatio: 1.01 }],
    ['lossRatio', 'out-of-range', { lossRatio: NaN }],
  ])('a wrong %s is refused (%s): %o', (field, code, wrong) => {
    const ask = () => callQuality({ codec: 'g711', ...wrong });
    expect(ask).toThrow(expect.objectContaining({ code, field }) as Error);
  });

  test.each(Object.keys(JITTER_KINDS) as (keyof typeof JITTER_KINDS)[])('a jitter of %s is taken', (jitterKind) => {
    expect(callQuality({ codec: 'g711', jitterMs: 20, jitterKind }).bufferMs).toBeGreaterThanOrEqual(20);
  });
});
