import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile, normalTailRatio } from '../../src/quality/normalTail.ts';
import { fixture } from '../support/fixture.ts';
import { relativeError } from '../support/numbers.ts';

type Row = { z: number; tailRatio: number } | { z: number; belowRatio: number };
const { rows, tolerance } = fixture<Row>('quality/normalTail');

describe('known values', () => {
  test.each(rows)('%o', (row) => {
    if ('tailRatio' in row) expect(relativeError(normalTailRatio(row.z), row.tailRatio)).toBeLessThan(tolerance);
    else expect(Math.abs(normalQuantile(row.belowRatio) - row.z)).toBeLessThan(tolerance * Math.max(1, -row.z));
  });
});

describe('laws', () => {
  const z = fc.double({ min: -6, max: 37, noNaN: true });

  test('what lies above and what lies below is everything', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (at) => {
        expect(normalTailRatio(at) + normalTailRatio(-at)).toBeCloseTo(1, 14);
      }),
    );
  });

  test('farther out there is not more', () => {
    fc.assert(
      fc.property(z, fc.double({ min: 1e-6, max: 3, noNaN: true }), (at, step) => {
        expect(normalTailRatio(at + step)).toBeLessThan(normalTailRatio(at));
      }),
    );
  });

  test('a quantile has its share above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 300, noNaN: true }), (exponent) => {
        const ratio = 10 ** -exponent;
        expect(relativeError(normalTailRatio(-normalQuantile(ratio)), ratio)).toBeLessThan(1e-11);
      }),
    );
  });
});

describe('edges', () => {
  test('beyond the smallest number there is nothing', () => {
    expect([normalTailRatio(39), normalTailRatio(1e200), normalTailRatio(Infinity)]).toEqual([0, 0, 0]);
    expect([normalTailRatio(-39), normalTailRatio(-Infinity)]).toEqual([1, 1]);
  });
});
