import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/index.ts';
import { type NetworkFigures, thresholdMargins } from '../../src/quality/thresholdMargins.ts';

const margins = (network: NetworkFigures) => thresholdMargins(network, PROFILES.exotel);

describe('known values', () => {
  test('the limits of the guide: below 150 ms, below 30 ms, below 1 %', () => {
    const cite = 'exotel-network#Network Quality Requirements';
    const delay = { limitMs: 150, cite };
    expect(margins({})).toEqual({ delay, jitter: { limitMs: 30, cite }, loss: { limitRatio: 0.01, cite } });
  });

  test.each([
    [0, true, 150],
    [149.9, true, 0.1],
    [150, false, 0],
    [150.1, false, -0.1],
  ])('a delay of %s ms', (oneWayDelayMs, met, margin) => {
    const { delay } = margins({ oneWayDelayMs });
    expect(delay).toMatchObject({ actualMs: oneWayDelayMs, met });
    expect(delay.marginMs).toBeCloseTo(margin, 9);
  });

  test.each([
    [29.999, true],
    [30, false],
    [31, false],
  ])('a jitter of %s ms', (jitterMs, met) => {
    expect(margins({ jitterMs }).jitter.met).toBe(met);
  });

  test.each([
    [0.00999, true],
    [0.01, false],
    [0.02, false],
    [1, false],
  ])('a loss of %s', (lossRatio, met) => {
    expect(margins({ lossRatio }).loss.met).toBe(met);
  });
});

describe('edges and refusals', () => {
  test('what is not known is not judged', () => {
    const { delay, jitter, loss } = margins({ jitterMs: 5 });
    expect([delay.met, jitter.met, loss.met]).toEqual([undefined, true, undefined]);
    expect(delay).not.toHaveProperty('actualMs');
  });

  test.each([
    ['oneWayDelayMs', { oneWayDelayMs: -1 }],
    ['oneWayDelayMs', { oneWayDelayMs: NaN }],
    ['jitterMs', { jitterMs: Infinity }],
    ['lossRatio', { lossRatio: 1.1 }],
    ['lossRatio', { lossRatio: -0.1 }],
  ])('a wrong %s is refused: %o', (field, network) => {
    expect(() => margins(network)).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
  });
});
