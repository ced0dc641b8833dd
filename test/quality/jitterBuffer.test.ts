import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CapacityError,
  type DelayTail,
  jitterBuffer,
  type JitterBufferInput,
  type JitterKind,
  simpleBuffer,
} from '../../src/index.ts';
import { DELAY_SCALE_FORMULAS, JITTER_BUFFER_FORMULAS } from '../../src/quality/formulas.ts';
import { valueOf } from '../support/algebra.ts';
import { relativeError } from '../support/numbers.ts';
import { randomNumbers } from '../support/randomNumbers.ts';

const jitterKind = 'rfc3550';

describe('known values', () => {
  test.each([
    // Mean difference of successive exponential delays is their mean; a thousandth lies 6.9 means out.
    ['exponential', 'rfc3550', 10, 69.077_552_789_821_37, 0.001],
    ['exponential', 'rfc3550', 10, 20, 0.135_335_283_236_612_7],
    ['exponential', 'standard-deviation', 10, 10, 0.367_879_441_171_442_3],
    ['exponential', 'ipdv-99.9', 50, 50, 0.001],
    // Mean difference of successive Gaussian delays is 1.128 deviations; a thousandth lies 3.09 to either side.
    ['gaussian', 'standard-deviation', 10, 61.804_646_123_356_26, 0.001],
    ['gaussian', 'standard-deviation', 10, 30.902_323_061_678_13, 0.5],
    ['gaussian', 'rfc3550', 11.283_791_670_955_126, 61.804_646_123_356_26, 0.001],
    ['gaussian', 'ipdv-99.9', 50, 50, 0.001],
  ] as const)('%s, %s of %s ms: %s ms and %s go together', (delayTail, kind, jitterMs, bufferMs, lateRatio) => {
    const jitter = { jitterMs, jitterKind: kind, delayTail };
    expect(jitterBuffer({ ...jitter, bufferMs }).lateRatio).toBeCloseTo(lateRatio, 12);
    expect(jitterBuffer({ ...jitter, lateRatio }).bufferMs).toBeCloseTo(bufferMs, 9);
  });

  test('nothing is later than the peak', () => {
    const jitter = { jitterMs: 30, jitterKind: 'peak-to-peak' } as const;
    expect(jitterBuffer({ ...jitter, bufferMs: 30 })).toEqual({ bufferMs: 30, lateRatio: 0 });
    expect(jitterBuffer({ ...jitter, bufferMs: 45 })).toEqual({ bufferMs: 45, lateRatio: 0 });
    expect(jitterBuffer({ ...jitter, lateRatio: 0 })).toEqual({ bufferMs: 30, lateRatio: 0 });
  });

  test('what rules of thumb do not say', () => {
    const rule = (name: 'twice-jitter' | 'twice-jitter-plus-10') =>
      simpleBuffer({ rule: name, jitterMs: 10, jitterKind });
    expect(rule('twice-jitter')).toMatchObject({ bufferMs: 20, delayTail: 'exponential' });
    expect(rule('twice-jitter').lateRatio).toBeCloseTo(0.1353, 4);
    expect(rule('twice-jitter-plus-10').bufferMs).toBe(30);
    expect(rule('twice-jitter-plus-10').lateRatio).toBeCloseTo(0.0498, 4);
  });
});

describe('simulated', () => {
  const PACKETS = 200_000;
  /** Successive packets as RTCP looks at them. */
  const meanDifference = (delays: number[]) =>
    delays.slice(1).reduce((sum, delay, index) => sum + Math.abs(delay - (delays[index] ?? 0)), 0) /
    (delays.length - 1);
  const deviation = (delays: number[]) => {
    const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
    return Math.sqrt(delays.reduce((sum, delay) => sum + (delay - mean) ** 2, 0) / delays.length);
  };
  const random = randomNumbers(7);
  const many = (delay: () => number) => Array.from({ length: PACKETS }, delay);
  const exponential = many(() => -8 * Math.log(1 - random()));
  const gaussian = many(() => 5 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
  /** A thousandth of a Gaussian delay of 5 ms lies 3.0902 deviations below its mean, by any table. */
  const least = -5 * 3.0902;

  test.each([
    ['exponential', exponential, 0, 4],
    ['exponential', exponential, 0, 16],
    ['exponential', exponential, 0, 40],
    ['gaussian', gaussian, least, 15],
    ['gaussian', gaussian, least, 25],
  ] as [DelayTail, number[], number, number][])('%s delays, %#', (delayTail, delays, leastMs, bufferMs) => {
    const late = delays.filter((delay) => delay - leastMs > bufferMs).length / PACKETS;
    const jitters: [JitterKind, number][] = [
      ['rfc3550', meanDifference(delays)],
      ['standard-deviation', deviation(delays)],
    ];
    for (const [kind, jitterMs] of jitters) {
      const { lateRatio } = jitterBuffer({ jitterMs, jitterKind: kind, delayTail, bufferMs });
      // Four standard errors of the count, and half as much again for the jitter, which is counted as well.
      const error = Math.sqrt((lateRatio * (1 - lateRatio)) / PACKETS);
      expect(Math.abs(late - lateRatio), kind).toBeLessThan(6 * error);
    }
  });
});

const tail = fc.constantFrom<DelayTail>('exponential', 'gaussian');
const kind = fc.constantFrom('rfc3550', 'standard-deviation', 'ipdv-99.9');
const ms = fc.double({ min: 0.01, max: 500, noNaN: true });
const late = fc.double({ min: 1e-9, max: 0.999, noNaN: true });

describe('laws', () => {
  test('a longer buffer, not more late; more jitter, not less', () => {
    fc.assert(
      fc.property(tail, kind, ms, ms, ms, (delayTail, jitterKind, jitterMs, bufferMs, moreMs) => {
        const ratio = (jitter: number, buffer: number) =>
          jitterBuffer({ jitterMs: jitter, jitterKind, delayTail, bufferMs: buffer }).lateRatio;
        expect(ratio(jitterMs, bufferMs + moreMs)).toBeLessThanOrEqual(ratio(jitterMs, bufferMs));
        expect(ratio(jitterMs + moreMs, bufferMs)).toBeGreaterThanOrEqual(ratio(jitterMs, bufferMs));
      }),
    );
  });

  test('the buffer for a share of late packets has that share late', () => {
    fc.assert(
      fc.property(tail, kind, ms, late, (delayTail, jitterKind, jitterMs, lateRatio) => {
        const jitter = { jitterMs, jitterKind, delayTail } as const;
        const { bufferMs } = jitterBuffer({ ...jitter, lateRatio });
        expect(relativeError(jitterBuffer({ ...jitter, bufferMs }).lateRatio, lateRatio)).toBeLessThan(1e-9);
      }),
    );
  });

  test('the formulas give what the code gives', () => {
    fc.assert(
      fc.property(tail, kind, ms, late, (delayTail, jitterKind, jitterMs, lateRatio) => {
        const sized = jitterBuffer({ jitterMs, jitterKind, delayTail, lateRatio });
        const values = new Map(Object.entries({ jitterMs, ...sized, delayTail: 0 }));
        const scale = DELAY_SCALE_FORMULAS[delayTail][jitterKind];
        expect(valueOf(scale.expression, values)).toBeCloseTo(sized.delayScaleMs ?? NaN, 9);
        const { lateRatio: ratio, bufferMs } = JITTER_BUFFER_FORMULAS[delayTail];
        expect(valueOf(ratio.expression, values)).toBeCloseTo(lateRatio, 12);
        if (bufferMs.kind === 'search') expect(valueOf(bufferMs.check, values)).toBe(true);
        else expect(relativeError(Number(valueOf(bufferMs.expression, values)), sized.bufferMs)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test.each(['exponential', 'gaussian'] as const)('without jitter nothing is late: %s', (delayTail) => {
    for (const given of [{ bufferMs: 0 }, { bufferMs: 20 }, { lateRatio: 0 }, { lateRatio: 0.01 }]) {
      const { bufferMs, lateRatio } = jitterBuffer({ jitterMs: 0, jitterKind, delayTail, ...given });
      expect([bufferMs, lateRatio]).toEqual([given.bufferMs ?? 0, 0]);
    }
  });

  test('no number is lost at the ends', () => {
    expect(jitterBuffer({ jitterMs: 5e-324, jitterKind: 'ipdv-99.9', bufferMs: 0 }).lateRatio).toBe(0);
    expect(jitterBuffer({ jitterMs: 1e-300, jitterKind, bufferMs: 1e12 }).lateRatio).toBe(0);
    expect(jitterBuffer({ jitterMs: 10, jitterKind, bufferMs: 0 }).lateRatio).toBe(1);
    expect(Object.is(jitterBuffer({ jitterMs: 10, jitterKind, lateRatio: 1 }).bufferMs, 0)).toBe(true);
    const gaussian = { jitterMs: 10, jitterKind, delayTail: 'gaussian' } as const;
    expect(jitterBuffer({ ...gaussian, lateRatio: 0.999 }).bufferMs).toBeCloseTo(0, 9);
  });

  test('no -0 comes out', () => {
    const kinds = ['rfc3550', 'peak-to-peak'] as const;
    for (const each of kinds) {
      for (const given of [{ bufferMs: -0 }, { lateRatio: -0 }]) {
        const { bufferMs, lateRatio } = jitterBuffer({ jitterMs: -0, jitterKind: each, ...given });
        expect([bufferMs, lateRatio]).toStrictEqual([0, 0]);
      }
    }
  });

  const right = { jitterMs: 10, jitterKind, bufferMs: 20 } as const;
  const peak = { jitterMs: 30, jitterKind: 'peak-to-peak' } as const;
  test.each<[string, string, object]>([
    ['jitterMs', 'out-of-range', { ...right, jitterMs: -1 }],
    ['jitterMs', 'out-of-range', { ...right, jitterMs: NaN }],
    ['jitterMs', 'out-of-range', { ...right, jitterMs: Infinity }],
    ['bufferMs', 'out-of-range', { ...right, bufferMs: -1 }],
    ['bufferMs', 'out-of-range', { ...right, bufferMs: NaN }],
    ['bufferMs', 'out-of-range', { ...right, lateRatio: 0.01 }],
    ['bufferMs', 'out-of-range', { jitterMs: 10, jitterKind }],
    ['lateRatio', 'out-of-range', { jitterMs: 10, jitterKind, lateRatio: 0 }],
    ['lateRatio', 'out-of-range', { jitterMs: 10, jitterKind, lateRatio: 1.1 }],
    ['lateRatio', 'out-of-range', { jitterMs: 10, jitterKind, lateRatio: NaN }],
    ['lateRatio', 'out-of-range', { jitterMs: 10, jitterKind, lateRatio: 0.9995, delayTail: 'gaussian' }],
    ['lateRatio', 'out-of-range', { ...peak, lateRatio: 0.01 }],
    ['bufferMs', 'out-of-range', { ...peak, bufferMs: 29.9 }],
    ['delayTail', 'out-of-range', { ...peak, bufferMs: 30, delayTail: 'gaussian' }],
    ['jitterKind', 'unknown-id', { ...right, jitterKind: 'mean' }],
    ['delayTail', 'unknown-id', { ...right, delayTail: 'pareto' }],
    ['delayTail', 'unknown-id', { ...right, delayTail: 'toString' }],
  ])('a wrong %s is refused (%s): %o', (field, code, input) => {
    const ask = () => jitterBuffer(input as JitterBufferInput);
    expect(ask).toThrow(CapacityError);
    expect(ask).toThrow(expect.objectContaining({ code, field }) as Error);
  });

  test('a rule that is not there is refused', () => {
    const ask = () => simpleBuffer({ rule: 'thrice' as 'twice-jitter', jitterMs: 10, jitterKind });
    expect(ask).toThrow(expect.objectContaining({ code: 'unknown-id', field: 'rule' }) as Error);
  });
});
