import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { E_MODEL_SCALES, eModel, type EModelInput, type EModelScale } from '../../src/index.ts';
import { eModelInput } from '../support/eModelInputs.ts';
import { numbersIn } from '../support/numbers.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyScale = fc.constantFrom<EModelScale[]>('narrowband', 'wideband', 'fullband');
const withEcho = fc.constantFrom<EModelScale[]>('narrowband', 'wideband');
const rFactor = (input: EModelInput) => eModel(input).rFactor;

/** The last digits of a sum. */
const DIGITS = 1e-9;
const atMost = (less: number, more: number) => {
  expect(less).toBeLessThanOrEqual(more + DIGITS);
};

describe('a rating', () => {
  test('is finite in every number, and no zero has a sign', () => {
    fc.assert(
      fc.property(eModelInput, (input) => {
        for (const { path, value } of numbersIn(eModel(input))) {
          expect(Number.isFinite(value), path).toBe(true);
          expect(value, path).not.toBe(-0);
        }
      }),
    );
  });

  test('has impairments that are none, or more', () => {
    fc.assert(
      fc.property(eModelInput, (input) => {
        const result = eModel(input);
        const { talkerEchoFactor, listenerEchoFactor, absoluteDelayFactor } = result;
        expect(talkerEchoFactor).toBeGreaterThan(-1);
        expect(listenerEchoFactor).toBeGreaterThanOrEqual(0);
        expect(absoluteDelayFactor).toBeGreaterThanOrEqual(-DIGITS);
        atMost(result.equipmentImpairmentFactor, result.effectiveEquipmentImpairmentFactor);
        atMost(result.effectiveEquipmentImpairmentFactor, result.lossCeilingFactor);
      }),
    );
  });

  test('has a score from 1 to 4.5 and shares from 0 to 100', () => {
    fc.assert(
      fc.property(eModelInput, (input) => {
        const { meanOpinionScore, goodOrBetterPercent, poorOrWorsePercent } = eModel(input);
        expect(meanOpinionScore).toBeGreaterThanOrEqual(1);
        expect(meanOpinionScore).toBeLessThanOrEqual(4.5);
        for (const percent of [goodOrBetterPercent, poorOrWorsePercent]) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('loss', () => {
  const codec = fc.record({
    equipmentImpairmentFactor: real(0, 95),
    lossRobustnessFactor: real(1, 60),
    oneWayDelayMs: real(0, 500),
  });

  test('never raises R, and lowers it by no more than at the first packet lost', () => {
    fc.assert(
      fc.property(anyScale, codec, real(0, 100), real(0, 100), (scale, given, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const fall = rFactor({ scale, ...given, lossPercent: less }) - rFactor({ scale, ...given, lossPercent: more });
        expect(fall).toBeGreaterThanOrEqual(-DIGITS);
        const ceiling = E_MODEL_SCALES[scale].lossCeilingFactor;
        atMost(fall, ((ceiling - given.equipmentImpairmentFactor) / given.lossRobustnessFactor) * (more - less));
      }),
    );
  });

  test('in longer bursts never raises R, and neither does a codec that is less robust', () => {
    fc.assert(
      fc.property(codec, real(0, 100), real(1, 8), real(1, 3), (given, lossPercent, burstFactor, more) => {
        const rating = rFactor({ ...given, lossPercent, burstFactor });
        atMost(rFactor({ ...given, lossPercent, burstFactor: burstFactor * more }), rating);
        const { lossRobustnessFactor } = given;
        const weaker = { ...given, lossRobustnessFactor: lossRobustnessFactor / more };
        atMost(rFactor({ ...weaker, lossPercent, burstFactor }), rating);
      }),
    );
  });
});

describe('delay', () => {
  /** Where hardly anything comes back, an echo of a few milliseconds is below the model's zero. */
  const GAIN = { narrowband: 0.11, wideband: 0.2, fullband: 0 } as const;

  test('with echo losses from 15 to 65 dB never raises R by more than the echo that is below zero', () => {
    fc.assert(
      fc.property(anyScale, real(15, 65), real(0, 600), real(0, 600), (scale, lossDb, one, other) => {
        const given = { scale, ...(scale !== 'fullband' && { talkerEchoLoudnessRatingDb: lossDb }) };
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        atMost(rFactor({ ...given, oneWayDelayMs: long }), rFactor({ ...given, oneWayDelayMs: short }) + GAIN[scale]);
      }),
    );
  });

  test('from 5 ms on never raises R, whatever comes back', () => {
    fc.assert(
      fc.property(
        withEcho,
        real(5, 200),
        real(5, 600),
        real(5, 600),
        (scale, talkerEchoLoudnessRatingDb, one, other) => {
          const given = { scale, talkerEchoLoudnessRatingDb };
          const [short, long] = [Math.min(one, other), Math.max(one, other)];
          atMost(rFactor({ ...given, oneWayDelayMs: long }), rFactor({ ...given, oneWayDelayMs: short }));
        },
      ),
    );
  });

  test('without echo never raises R, with any sensitivity', () => {
    fc.assert(
      fc.property(
        anyScale,
        real(1 / 6, 20),
        real(1, 500),
        real(0, 5000),
        real(0, 5000),
        (scale, sT, mT, one, other) => {
          const given = { scale, echoFree: true, delaySensitivityFactor: sT, minimumPerceivableDelayMs: mT };
          const [short, long] = [Math.min(one, other), Math.max(one, other)];
          atMost(rFactor({ ...given, oneWayDelayMs: long }), rFactor({ ...given, oneWayDelayMs: short }));
        },
      ),
    );
  });

  test('of a millisecond more changes R by at most 0.2, with echo losses from 55 dB', () => {
    fc.assert(
      fc.property(anyScale, real(55, 65), real(1, 600), (scale, lossDb, oneWayDelayMs) => {
        const given = { scale, ...(scale !== 'fullband' && { talkerEchoLoudnessRatingDb: lossDb }) };
        const change = rFactor({ ...given, oneWayDelayMs: oneWayDelayMs + 1 }) - rFactor({ ...given, oneWayDelayMs });
        atMost(Math.abs(change), 0.2);
      }),
    );
  });

  test('has a step at 1 ms, where echo begins to count: the more comes back the higher', () => {
    const step = (talkerEchoLoudnessRatingDb: number) => {
      const given = { talkerEchoLoudnessRatingDb, roundTripDelayMs: 2 };
      return rFactor({ ...given, echoPathDelayMs: 1 - 1e-9 }) - rFactor({ ...given, echoPathDelayMs: 1 });
    };
    expect(Math.abs(step(65))).toBeLessThan(0.11);
    const steps = [45, 35, 25, 15].map(step);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[0]).toBeLessThan(0.3);
    expect(steps[3]).toBeGreaterThan(5);
  });

  test('meets two more steps in sidetone, at 9 and at 20 dB', () => {
    const step = (sidetoneMaskingRatingDb: number, oneWayDelayMs: number) =>
      rFactor({ oneWayDelayMs, sidetoneMaskingRatingDb: sidetoneMaskingRatingDb - 1e-9 }) -
      rFactor({ oneWayDelayMs, sidetoneMaskingRatingDb: sidetoneMaskingRatingDb + 1e-9 });
    for (const delayMs of [0, 50, 150, 400]) {
      expect(Math.abs(step(9, delayMs))).toBeLessThan(0.1);
      expect(Math.abs(step(20, delayMs))).toBeLessThan(0.1);
    }
  });
});

describe('echo and noise', () => {
  test('more loss of the echo never lowers R', () => {
    fc.assert(
      fc.property(withEcho, real(5, 65), real(0, 40), real(1, 500), (scale, lossDb, more, oneWayDelayMs) => {
        const given = { scale, oneWayDelayMs };
        const rating = (talkerEchoLoudnessRatingDb: number) =>
          eModel({ ...given, talkerEchoLoudnessRatingDb }).talkerEchoFactor;
        atMost(rating(lossDb + more), rating(lossDb));
      }),
    );
  });

  test('more noise never raises Ro', () => {
    fc.assert(
      fc.property(real(-80, -40), real(0, 30), (circuitNoiseDbm0p, more) => {
        const ratio = (noise: number) => eModel({ circuitNoiseDbm0p: noise }).basicSignalToNoiseFactor;
        atMost(ratio(circuitNoiseDbm0p + more), ratio(circuitNoiseDbm0p));
      }),
    );
  });
});
