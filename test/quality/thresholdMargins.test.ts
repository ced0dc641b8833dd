import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Formula, type ProfileId, PROFILES, type QualityLimits, type QualityProfile } from '../../src/index.ts';
import { statusOf } from '../../src/evidence/status.ts';
import {
  DELAY_MARGIN_FORMULAS,
  LOSS_MARGIN_FORMULAS,
  ROUND_TRIP_FORMULAS,
  SCORE_MARGIN_FORMULAS,
} from '../../src/quality/formulas.ts';
import { type NetworkFigures, type ThresholdMargins, thresholdMargins } from '../../src/quality/thresholdMargins.ts';
import { valueOf } from '../support/algebra.ts';
import { fixture } from '../support/fixture.ts';

interface Transcribed {
  profile: ProfileId;
  isInclusive: boolean;
  limits: Readonly<Record<string, number>>;
  recommended?: Readonly<Record<string, number>>;
  jitterKind?: string;
  status: string;
  source: string;
}

const { rows } = fixture<Transcribed>('quality/profiles');
const profileOf = (id: ProfileId): QualityProfile => PROFILES[id];
const margins = (network: NetworkFigures, id: ProfileId = 'exotel') => thresholdMargins(network, profileOf(id));

/** Limits as the fixture writes them: a score under its codec, or under `any`. */
const flat = ({ delayMs, roundTripMs, jitterMs, lossRatio, scores = [] }: QualityLimits) => ({
  ...(delayMs !== undefined && { delayMs }),
  ...(roundTripMs !== undefined && { roundTripMs }),
  ...(jitterMs !== undefined && { jitterMs }),
  ...(lossRatio !== undefined && { lossRatio }),
  ...Object.fromEntries(scores.map(({ codec = 'any', meanOpinionScore }) => [codec, meanOpinionScore])),
});

describe('known values', () => {
  test.each(rows)('the limits of $profile: $source', ({ profile: id, limits, recommended, isInclusive, ...row }) => {
    const profile = profileOf(id);
    expect(flat(profile)).toEqual(limits);
    expect(profile.recommended && flat(profile.recommended)).toEqual(recommended);
    expect(profile.jitterKind).toBe(row.jitterKind);
    expect(statusOf(profile.cite)).toBe(row.status);
    if (Object.keys(limits).length > 0) expect(profile.isInclusive ?? false).toBe(isInclusive);
  });

  test('every profile stands in the fixture', () => {
    expect(rows.map(({ profile }) => profile)).toEqual(Object.keys(PROFILES));
  });

  test('the limits of the guide: below 150 ms, below 30 ms, below 1 %', () => {
    const cite = 'exotel-network#Network Quality Requirements';
    const delay = { limitMs: 150, cite };
    expect(margins({})).toEqual({ delay, jitter: { limitMs: 30, cite }, loss: { limitRatio: 0.01, cite } });
  });

  test('a margin of the guide is written as it always was', () => {
    expect(JSON.stringify(margins({ oneWayDelayMs: 40, lossRatio: 0.02 }))).toBe(
      '{"delay":{"limitMs":150,"actualMs":40,"marginMs":110,"met":true,"cite":"exotel-network#Network Quality Requirements"},' +
        '"jitter":{"limitMs":30,"cite":"exotel-network#Network Quality Requirements"},' +
        '"loss":{"limitRatio":0.01,"actualRatio":0.02,"marginRatio":-0.01,"met":false,"cite":"exotel-network#Network Quality Requirements"}}',
    );
  });

  test.each([
    [0, true, 150],
    [149.9, true, 0.1],
    [150, false, 0],
    [150.1, false, -0.1],
  ])('a delay of %s ms', (oneWayDelayMs, met, margin) => {
    const { delay } = margins({ oneWayDelayMs });
    expect(delay).toMatchObject({ actualMs: oneWayDelayMs, met });
    expect(delay?.marginMs).toBeCloseTo(margin, 9);
  });

  test.each([
    [29.999, true],
    [30, false],
    [31, false],
  ])('a jitter of %s ms', (jitterMs, met) => {
    expect(margins({ jitterMs }).jitter?.met).toBe(met);
  });

  test.each([
    [0.00999, true],
    [0.01, false],
    [0.02, false],
    [1, false],
  ])('a loss of %s', (lossRatio, met) => {
    expect(margins({ lossRatio }).loss?.met).toBe(met);
  });

  test.each<[number, boolean, boolean]>([
    [129, true, true],
    [130, true, true],
    [130.5, true, false],
    [150, true, false],
    [151, false, false],
  ])('two grades: %s ms is acceptable: %s, as recommended: %s', (oneWayDelayMs, acceptable, recommended) => {
    const { delay, roundTrip } = margins({ oneWayDelayMs }, 'exotel-sip-trunking');
    expect([delay?.met, delay?.recommended?.met]).toEqual([acceptable, recommended]);
    expect([roundTrip?.met, roundTrip?.recommended?.met]).toEqual([acceptable, recommended]);
    expect(roundTrip).toMatchObject({ limitMs: 300, actualMs: 2 * oneWayDelayMs, recommended: { limitMs: 260 } });
  });

  test.each<[string, number, number, boolean, boolean]>([
    ['g711', 4.2, 3.6, true, true],
    ['g711', 4.19, 3.6, true, false],
    ['opus', 4.2, 3.6, true, false],
    ['opus', 3.59, 3.6, false, false],
  ])('a score of %s, %s, against %s', (codec, meanOpinionScore, limitScore, met, recommended) => {
    const margin = margins({ meanOpinionScore, codec }, 'exotel-sip-trunking').meanOpinionScore;
    expect(margin).toMatchObject({ limitScore, actualScore: meanOpinionScore, met, recommended: { met: recommended } });
  });

  test('a score that goes for any codec, and a codec that none goes for', () => {
    expect(margins({ meanOpinionScore: 3.4, codec: 'g729' }, 'twilio').meanOpinionScore).toMatchObject({
      limitScore: 3.5,
      met: false,
    });
    expect(margins({ meanOpinionScore: 3.4, codec: 'g729' }, 'exotel-sip-trunking')).not.toHaveProperty(
      'meanOpinionScore',
    );
  });

  test('jitter says what its limit is measured as', () => {
    expect(margins({}, 'y1541-0').jitter).toMatchObject({ limitMs: 50, jitterKind: 'ipdv-99.9' });
    expect(margins({}, 'y1541-0').delay).not.toHaveProperty('jitterKind');
  });
});

describe('laws', () => {
  const ids = fc.constantFrom(...(Object.keys(PROFILES) as ProfileId[]));
  const figures = fc.record(
    {
      oneWayDelayMs: fc.double({ min: 0, max: 600, noNaN: true }),
      jitterMs: fc.double({ min: 0, max: 60, noNaN: true }),
      lossRatio: fc.double({ min: 0, max: 0.05, noNaN: true }),
      meanOpinionScore: fc.double({ min: 1, max: 5, noNaN: true }),
      codec: fc.constantFrom('g711', 'opus', 'g729'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<NetworkFigures>;
  const each = (given: ThresholdMargins) =>
    Object.values<{ met?: boolean; recommended?: { met?: boolean } }>({ ...given });

  test('a limit is there exactly where the publisher has one', () => {
    const names = { delayMs: 'delay', jitterMs: 'jitter', lossRatio: 'loss', roundTripMs: 'roundTrip' };
    fc.assert(
      fc.property(ids, (id) => {
        const expected = Object.entries(names).flatMap(([key, name]) => (key in profileOf(id) ? name : []));
        expect(Object.keys(margins({}, id))).toEqual(expected);
      }),
    );
  });

  test('what is as recommended is acceptable', () => {
    fc.assert(
      fc.property(figures, ids, (network, id) => {
        for (const { met, recommended } of each(margins(network, id)))
          expect([met, recommended?.met]).not.toEqual([false, true]);
      }),
    );
  });

  test('a worse network meets nothing that a better one does not', () => {
    fc.assert(
      fc.property(figures, ids, fc.double({ min: 1, max: 3, noNaN: true }), (network, id, times) => {
        const { oneWayDelayMs = 0, jitterMs = 0, lossRatio = 0 } = network;
        const better = each(margins({ oneWayDelayMs, jitterMs, lossRatio }, id));
        const worse = each(
          margins(
            { oneWayDelayMs: times * oneWayDelayMs, jitterMs: times * jitterMs, lossRatio: times * lossRatio },
            id,
          ),
        );
        worse.forEach(({ met, recommended }, index) => {
          expect(!met || better[index]?.met).toBe(true);
          expect(!recommended?.met || better[index]?.recommended?.met).toBe(true);
        });
      }),
    );
  });

  test('the formulas give the margins', () => {
    const tables: Readonly<Record<string, Readonly<Record<string, Formula>>>> = {
      delay: DELAY_MARGIN_FORMULAS,
      jitter: DELAY_MARGIN_FORMULAS,
      loss: LOSS_MARGIN_FORMULAS,
      roundTrip: ROUND_TRIP_FORMULAS,
      meanOpinionScore: SCORE_MARGIN_FORMULAS,
    };
    fc.assert(
      fc.property(figures, ids, (network, id) => {
        for (const [name, margin] of Object.entries(margins(network, id)) as [string, object][]) {
          const rated = { networkMs: network.oneWayDelayMs, callScore: network.meanOpinionScore };
          const numbers = { ...network, ...rated, ...margin } as unknown as Record<string, number>;
          for (const [field, formula] of Object.entries(tables[name] ?? {})) {
            if (!('expression' in formula) || numbers[field] === undefined) continue;
            expect(valueOf(formula.expression, new Map(Object.entries(numbers)))).toBe(numbers[field]);
          }
        }
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('what is not known is not judged', () => {
    const { delay, jitter, loss } = margins({ jitterMs: 5 });
    expect([delay?.met, jitter?.met, loss?.met]).toEqual([undefined, true, undefined]);
    expect(delay).not.toHaveProperty('actualMs');
  });

  test('a class that bounds nothing judges nothing', () => {
    expect(margins({ oneWayDelayMs: 9000, lossRatio: 1 }, 'y1541-5')).toEqual({});
  });

  test('no loss at all is what a limit of 0 % takes', () => {
    const recommended = (lossRatio: number) => margins({ lossRatio }, 'exotel-sip-trunking').loss?.recommended?.met;
    expect([recommended(0), recommended(1e-9)]).toEqual([true, false]);
  });

  test.each<[string, NetworkFigures, ProfileId]>([
    ['oneWayDelayMs', { oneWayDelayMs: -1 }, 'exotel'],
    ['oneWayDelayMs', { oneWayDelayMs: NaN }, 'exotel'],
    ['jitterMs', { jitterMs: Infinity }, 'exotel'],
    ['lossRatio', { lossRatio: 1.1 }, 'exotel'],
    ['lossRatio', { lossRatio: -0.1 }, 'exotel'],
    ['oneWayDelayMs', { oneWayDelayMs: -1 }, 'twilio'],
    ['meanOpinionScore', { meanOpinionScore: 0.9 }, 'twilio'],
    ['meanOpinionScore', { meanOpinionScore: NaN }, 'twilio'],
  ])('a wrong %s is refused: %o, %s', (field, network, id) => {
    expect(() => margins(network, id)).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
  });
});
