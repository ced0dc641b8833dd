import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EModelScale,
  goodOrBetterPercent,
  meanOpinionScore,
  poorOrWorsePercent,
  rFactorFromMeanOpinionScore,
  satisfaction,
} from '../../src/index.ts';
import { normalTailRatio } from '../../src/quality/normalTail.ts';
import { fixture } from '../support/fixture.ts';
import { relativeError } from '../support/numbers.ts';

interface Row {
  from: 'R' | 'MOS';
  scale?: EModelScale;
  R: number;
  MOS: number;
  GoB?: number;
  PoW?: number;
  tolerance?: number;
}

const LENGTHS = [
  ['narrowband', 1],
  ['wideband', 1.29],
  ['fullband', 1.48],
] as const;
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyScale = fc.constantFrom(...LENGTHS);

describe('known values', () => {
  const { rows, tolerance } = fixture<Row>('quality/opinionScores');
  const within = (actual: number, expected: number, row: Row) => {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(row.tolerance ?? tolerance);
  };

  test.each(rows.filter(({ from }) => from === 'R'))('from R $R, $scale', (row) => {
    // The rows have the polynomial as it stands; where it dips below 1 the score stays at 1.
    within(meanOpinionScore(row.R, row.scale), Math.max(row.MOS, 1), row);
    if (row.GoB !== undefined) within(goodOrBetterPercent(row.R, row.scale), row.GoB, row);
    if (row.PoW !== undefined) within(poorOrWorsePercent(row.R, row.scale), row.PoW, row);
  });

  test.each(rows.filter(({ from }) => from === 'MOS'))('from a score of $MOS', (row) => {
    within(rFactorFromMeanOpinionScore(row.MOS), row.R, row);
  });

  test.each([
    [100, 'very-satisfied'],
    [90, 'very-satisfied'],
    [89.999, 'satisfied'],
    [80, 'satisfied'],
    [79.999, 'some-dissatisfied'],
    [70, 'some-dissatisfied'],
    [69.999, 'many-dissatisfied'],
    [60, 'many-dissatisfied'],
    [59.999, 'nearly-all-dissatisfied'],
    [50, 'nearly-all-dissatisfied'],
    [49.999, 'not-recommended'],
    [-20, 'not-recommended'],
  ])('users at R %s are %s', (rFactor, expected) => {
    expect(satisfaction(rFactor)).toBe(expected);
  });

  // Python 3.11, math.erfc(z / sqrt(2)) / 2.
  test.each([
    [0, 0.5],
    [0.5, 0.3085375387259869],
    [1, 0.15865525393145707],
    [2, 0.02275013194817922],
    [2.999, 0.0013543365337271066],
    [3, 0.0013498980316300957],
    [3.001, 0.0013454728250849683],
    [4, 3.1671241833119965e-5],
    [6, 9.865876450377012e-10],
    [10, 7.619853024160593e-24],
    [37, 5.725571222525139e-300],
    [-1, 0.8413447460685429],
    [-4, 0.9999683287581669],
  ])('the normal distribution above %s', (z, share) => {
    expect(relativeError(normalTailRatio(z), share)).toBeLessThan(1e-12);
  });
});

describe('laws', () => {
  test('a score is from 1 to 4.5 and never falls as R rises', () => {
    fc.assert(
      fc.property(anyScale, real(-300, 300), real(0, 50), ([scale], rFactor, more) => {
        const score = meanOpinionScore(rFactor, scale);
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(4.5);
        expect(meanOpinionScore(rFactor + more, scale)).toBeGreaterThanOrEqual(score - 1e-14);
      }),
    );
  });

  test('the rating of a score has that score, and the score of a rating that rating', () => {
    fc.assert(
      fc.property(anyScale, real(1, 4.5), real(6.52, 100), ([scale, length], score, rFactor) => {
        expect(meanOpinionScore(rFactorFromMeanOpinionScore(score, scale), scale)).toBeCloseTo(score, 11);
        const back = rFactorFromMeanOpinionScore(meanOpinionScore(rFactor * length, scale), scale);
        expect(back).toBeCloseTo(rFactor * length, 9);
      }),
    );
  });

  test('on a longer scale everything is as on the narrowband scale, further up', () => {
    fc.assert(
      fc.property(anyScale, real(-50, 150), ([scale, length], rFactor) => {
        const there = rFactor * length;
        expect(meanOpinionScore(there, scale)).toBeCloseTo(meanOpinionScore(rFactor), 12);
        expect(goodOrBetterPercent(there, scale)).toBeCloseTo(goodOrBetterPercent(rFactor), 11);
        expect(poorOrWorsePercent(there, scale)).toBeCloseTo(poorOrWorsePercent(rFactor), 11);
      }),
    );
  });

  test('both sides of the normal distribution are all of it, and the tail falls', () => {
    fc.assert(
      fc.property(real(-40, 40), real(1e-3, 5), (z, more) => {
        expect(normalTailRatio(z) + normalTailRatio(-z)).toBeCloseTo(1, 14);
        expect(normalTailRatio(z + more)).toBeLessThanOrEqual(normalTailRatio(z));
      }),
    );
  });
});

describe('edges and refusals', () => {
  test.each(LENGTHS)('%s: the ends of the scale', (scale, length) => {
    expect(meanOpinionScore(0, scale)).toBe(1);
    expect(meanOpinionScore(3.2223 * length, scale)).toBe(1);
    expect(meanOpinionScore(6.5 * length, scale)).toBe(1);
    expect(meanOpinionScore(6.6 * length, scale)).toBeGreaterThan(1);
    expect(meanOpinionScore(99.9 * length, scale)).toBeLessThan(4.5);
    expect(meanOpinionScore(100 * length, scale)).toBe(4.5);
    expect(rFactorFromMeanOpinionScore(1, scale)).toBeCloseTo(6.5153077165 * length, 8);
    expect(rFactorFromMeanOpinionScore(4.5, scale)).toBeCloseTo(100 * length, 9);
  });

  test('far ratings give whole shares', () => {
    expect([goodOrBetterPercent(1e300), poorOrWorsePercent(1e300)]).toEqual([100, 0]);
    expect([goodOrBetterPercent(-1e300), poorOrWorsePercent(-1e300)]).toEqual([0, 100]);
  });

  const refusal = (field: string, code = 'out-of-range') => expect.objectContaining({ code, field }) as Error;
  test.each([NaN, Infinity, -Infinity])('a rating of %s is refused', (rFactor) => {
    for (const of of [meanOpinionScore, goodOrBetterPercent, poorOrWorsePercent, satisfaction])
      expect(() => of(rFactor)).toThrow(refusal('rFactor'));
  });

  test.each([0.999, 4.501, 0, NaN, Infinity])('a score of %s is refused', (score) => {
    expect(() => rFactorFromMeanOpinionScore(score)).toThrow(refusal('meanOpinionScore'));
  });

  test('a scale that there is not is refused', () => {
    const scale = 'superwideband' as EModelScale;
    for (const of of [meanOpinionScore, rFactorFromMeanOpinionScore, satisfaction])
      expect(() => of(4, scale)).toThrow(refusal('scale', 'unknown-id'));
  });
});
