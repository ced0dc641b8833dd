import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callQuality,
  CODECS,
  qualityBudget,
  type QualityBudget,
  type QualityBudgetInput,
  rFactorFromMeanOpinionScore,
} from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';
import { numbersIn, relativeError } from '../support/numbers.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** What is asked, without the target. */
type Call = Omit<QualityBudgetInput, 'targetRFactor' | 'targetMeanOpinionScore'>;

const use: fc.Arbitrary<Call> = fc.constantFrom<Call[]>(
  { codec: 'g711' },
  { codec: 'g711', concealment: 'appendix-i' },
  { codec: 'g711', concealment: 'appendix-i', redundancyDepth: 1 },
  { codec: 'g729', packetMs: 30 },
  { codec: 'gsm-efr' },
  { codec: 'amr-wb-23.05' },
  { codec: 'evs-24.4' },
  { codec: 'opus' },
  { codec: 'opus', redundancyDepth: 1 },
  { codec: 'silk', impairment: { scale: 'wideband', equipmentImpairmentFactor: 9, lossRobustnessFactor: 12 } },
);

const network = fc.record({
  oneWayDelayMs: fc.oneof(fc.constant(0), real(0, 400)),
  lossRatio: fc.oneof(fc.constant(0), real(0, 0.05)),
  jitterMs: fc.oneof(fc.constant(0), real(0.1, 30)),
  burstFactor: fc.oneof(fc.constant(1), real(1, 4)),
});

const buffer: fc.Arbitrary<Pick<Call, 'jitterKind' | 'bufferMs'>> = fc.oneof(
  fc.constant({}),
  fc.record({ jitterKind: fc.constantFrom('rfc3550', 'standard-deviation', 'ipdv-99.9') }),
  fc.record({ bufferMs: real(0, 200) }),
  fc.constant({ jitterKind: 'peak-to-peak' as const }),
  fc.record({ jitterKind: fc.constant('peak-to-peak' as const), bufferMs: real(30, 200) }),
);

const call: fc.Arbitrary<Call> = fc.tuple(use, network, buffer).map((parts) => Object.assign({}, ...parts) as Call);

/** The call as the forward model has it. */
function forward({ oneWayDelayMs = 0, ...rest }: Call) {
  const { rating, mouthToEarMs, residualLossRatio } = callQuality({ ...rest, networkMs: oneWayDelayMs });
  return { rFactor: rating?.rFactor ?? NaN, mouthToEarMs, residualLossRatio };
}

/** The last digits of sums that are added up in another order. */
const DIGITS = 1e-9;

/** As good as asked, and where the E-model is defined: less of it by so much, for the last digits. */
function isGood(given: Call, target: number, less: number): boolean {
  const { rFactor, mouthToEarMs, residualLossRatio } = forward(given);
  return rFactor >= target - less && mouthToEarMs <= 500 + less && residualLossRatio <= 0.2 + less;
}

const LIMITS = [
  ['maxOneWayDelayMs', 'oneWayDelayMs', 500],
  ['maxLossRatio', 'lossRatio', 1],
  ['maxJitterMs', 'jitterMs', 500],
] as const;

describe('known values', () => {
  const { rows, tolerance } = fixture<{
    use: Call;
    networkMs: number;
    targetRFactor: number;
    maxLossRatio: number | null;
  }>('quality/lossAllowed');

  test.each(rows)('$use over 150 ms, R ≥ $targetRFactor: a loss of $maxLossRatio', (row) => {
    const { targetRFactor, networkMs: oneWayDelayMs, maxLossRatio } = row;
    expect(callQuality({ ...row.use, networkMs: oneWayDelayMs }).mouthToEarMs).toBe(150);
    const budget = qualityBudget({ ...row.use, oneWayDelayMs, targetRFactor });
    if (maxLossRatio === null) expect(budget.maxLossRatio).toBeNull();
    else expect(relativeError(budget.maxLossRatio ?? NaN, maxLossRatio)).toBeLessThan(tolerance);
  });

  test('one lost in a hundred is fine only with concealment', () => {
    const most = (concealment: 'none' | 'appendix-i') =>
      qualityBudget({ codec: 'g711', concealment, oneWayDelayMs: 130, targetRFactor: 80 }).maxLossRatio ?? 0;
    expect(most('none')).toBeLessThan(0.01);
    expect(most('appendix-i')).toBeGreaterThan(0.01);
  });

  test('a score stands for a rating on the codec’s own scale', () => {
    const budget = qualityBudget({ codec: 'opus', targetMeanOpinionScore: 3.6 });
    expect(budget).toMatchObject({ scale: 'fullband' });
    // 3.6 is 70.07 on the narrowband scale, and that is 1.48 times as much here.
    expect(budget.targetRFactor).toBeCloseTo(70.07 * 1.48, 1);
    const targetRFactor = rFactorFromMeanOpinionScore(3.6, 'fullband');
    expect(qualityBudget({ codec: 'opus', targetRFactor })).toEqual(budget);
  });

  test.each<[string, Partial<Call>, QualityBudget['bindingLimit']]>([
    ['nothing is said of the network', {}, 'none'],
    ['the delay uses most', { oneWayDelayMs: 200, lossRatio: 0.001 }, 'delay'],
    ['the loss uses most', { oneWayDelayMs: 40, lossRatio: 0.02 }, 'loss'],
    ['the jitter uses most', { oneWayDelayMs: 40, jitterMs: 20 }, 'jitter'],
    ['all together are too much', { oneWayDelayMs: 200, lossRatio: 0.03, jitterMs: 20 }, 'network'],
  ])('where %s: %o', (_, given, bindingLimit) => {
    const budget = qualityBudget({ codec: 'g711', concealment: 'appendix-i', targetRFactor: 80, ...given });
    expect(budget.bindingLimit).toBe(bindingLimit);
  });

  test('a codec that misses the target over a perfect network is the limit itself', () => {
    expect(qualityBudget({ codec: 'g729', discontinuous: true, targetRFactor: 85, lossRatio: 0.01 })).toEqual({
      maxOneWayDelayMs: null,
      maxLossRatio: null,
      maxJitterMs: null,
      bindingLimit: 'codec',
      targetRFactor: 85,
      scale: 'narrowband',
    });
  });

  test('no target is so low that the end of the model is passed', () => {
    const { maxOneWayDelayMs, maxLossRatio, maxJitterMs } = qualityBudget({ codec: 'g711', targetRFactor: -1000 });
    expect(maxOneWayDelayMs).toBeCloseTo(480, 6);
    expect(maxLossRatio).toBeCloseTo(0.2, 9);
    // A thousandth is late after 6.9 times the jitter.
    expect(maxJitterMs).toBeCloseTo(480 / Math.log(1000), 6);
  });

  test('where nothing is published about loss, nothing is said of it, and delay is', () => {
    const budget = qualityBudget({ codec: 'amr-12.2', targetRFactor: 80 });
    expect(budget).toMatchObject({ maxLossRatio: null, maxJitterMs: null, isLossRobustnessUnknown: true });
    expect(budget.maxOneWayDelayMs).toBeGreaterThan(0);
    const peak = qualityBudget({ codec: 'amr-12.2', targetRFactor: 80, jitterKind: 'peak-to-peak' });
    expect(peak.maxJitterMs).toBeCloseTo(budget.maxOneWayDelayMs ?? NaN, 6);
    const lossy = qualityBudget({ codec: 'amr-12.2', targetRFactor: 70, lossRatio: 0.01 });
    expect(lossy).toMatchObject({ maxOneWayDelayMs: null, bindingLimit: 'unknown' });
    const missed = qualityBudget({ codec: 'g728', lossRatio: 0.01, targetRFactor: 99 });
    expect(missed.bindingLimit).toBe('codec');
    expect(qualityBudget({ codec: 'g729', targetRFactor: 70 })).not.toHaveProperty('isLossRobustnessUnknown');
  });
});

describe('laws', () => {
  test('what is allowed is good enough, and one step further is not', () => {
    fc.assert(
      fc.property(call, real(-20, 130), (given, targetRFactor) => {
        const budget = qualityBudget({ ...given, targetRFactor });
        for (const [limit, figure, range] of LIMITS) {
          const most = budget[limit];
          if (most === null) {
            expect(isGood({ ...given, [figure]: 0 }, targetRFactor, -DIGITS), limit).toBe(false);
            continue;
          }
          expect(isGood({ ...given, [figure]: most }, targetRFactor, DIGITS), limit).toBe(true);
          const further = most + range * 1e-6;
          const top = figure === 'jitterMs' && given.jitterKind === 'peak-to-peak' ? (given.bufferMs ?? 500) : range;
          if (further <= top) expect(isGood({ ...given, [figure]: further }, targetRFactor, 0), limit).toBe(false);
        }
      }),
    );
  });

  test('the forward model’s own rating, asked back, allows just the network it came from', () => {
    fc.assert(
      fc.property(use, real(110, 350), real(0.002, 0.05), (codec, oneWayDelayMs, lossRatio) => {
        const given = { ...codec, oneWayDelayMs, lossRatio };
        const { rFactor } = forward(given);
        const { maxOneWayDelayMs, maxLossRatio, bindingLimit } = qualityBudget({
          ...given,
          targetRFactor: rFactor - DIGITS,
        });
        expect(maxOneWayDelayMs).toBeCloseTo(oneWayDelayMs, 2);
        expect(relativeError(maxLossRatio ?? NaN, lossRatio)).toBeLessThan(1e-4);
        expect(['delay', 'loss']).toContain(bindingLimit);
      }),
    );
  });

  test('a higher target and a worse network never allow more', () => {
    fc.assert(
      fc.property(call, real(0, 120), real(0, 40), real(0, 100), (given, targetRFactor, more, addedMs) => {
        const now = qualityBudget({ ...given, targetRFactor });
        const higher = qualityBudget({ ...given, targetRFactor: targetRFactor + more });
        const { oneWayDelayMs = 0 } = given;
        const longer = qualityBudget({ ...given, oneWayDelayMs: oneWayDelayMs + addedMs, targetRFactor });
        for (const [limit] of LIMITS) {
          expect(higher[limit] ?? -1, limit).toBeLessThanOrEqual(now[limit] ?? -1);
          if (limit !== 'maxOneWayDelayMs') expect(longer[limit] ?? -1, limit).toBeLessThanOrEqual(now[limit] ?? -1);
        }
      }),
    );
  });

  test('the limit that binds says whether the network as it is meets the target', () => {
    fc.assert(
      fc.property(call, real(0, 130), (given, targetRFactor) => {
        const { bindingLimit } = qualityBudget({ ...given, targetRFactor });
        const isMissed = bindingLimit === 'network' || bindingLimit === 'codec';
        expect(isGood(given, targetRFactor, isMissed ? -DIGITS : DIGITS)).toBe(!isMissed);
        if (bindingLimit !== 'codec') return;
        const perfect = { ...given, oneWayDelayMs: 0, lossRatio: 0, jitterMs: 0 };
        expect(isGood(perfect, targetRFactor, -DIGITS)).toBe(false);
      }),
    );
  });

  test('every number is finite, of every codec that has an impairment', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODECS), network, real(0, 150), ({ id: codec }, given, targetRFactor) => {
        if (!callQuality({ codec }).impairment) return;
        for (const { path, value } of numbersIn(qualityBudget({ codec, ...given, targetRFactor }))) {
          expect(Number.isFinite(value), path).toBe(true);
          expect(value, path).not.toBe(-0);
        }
      }),
    );
  });
});

describe('refusals', () => {
  test.each<[string, string, object]>([
    ['targetRFactor', 'out-of-range', { targetRFactor: undefined }],
    ['targetRFactor', 'out-of-range', { targetMeanOpinionScore: 4 }],
    ['targetRFactor', 'out-of-range', { targetRFactor: NaN }],
    ['targetRFactor', 'out-of-range', { targetRFactor: Infinity }],
    ['targetMeanOpinionScore', 'out-of-range', { targetRFactor: undefined, targetMeanOpinionScore: 4.6 }],
    ['targetMeanOpinionScore', 'out-of-range', { targetRFactor: undefined, targetMeanOpinionScore: NaN }],
    ['codec', 'unknown-id', { codec: 'g999' }],
    ['codec', 'unknown-id', { codec: 'silk' }],
    ['oneWayDelayMs', 'out-of-range', { oneWayDelayMs: -1 }],
    ['oneWayDelayMs', 'out-of-range', { oneWayDelayMs: NaN }],
    ['oneWayDelayMs', 'out-of-range', { oneWayDelayMs: Infinity }],
    ['jitterMs', 'out-of-range', { jitterMs: -1 }],
    ['jitterMs', 'out-of-range', { jitterMs: NaN }],
    ['bufferMs', 'out-of-range', { jitterMs: 30, bufferMs: 20, jitterKind: 'peak-to-peak' }],
    ['burstFactor', 'out-of-range', { burstFactor: 0 }],
    ['lossRatio', 'out-of-range', { lossRatio: 1.1 }],
    ['lossRatio', 'out-of-range', { lossRatio: NaN }],
  ])('a wrong %s is refused (%s): %o', (field, code, wrong) => {
    const ask = () => qualityBudget({ codec: 'g711', targetRFactor: 80, ...wrong });
    expect(ask).toThrow(expect.objectContaining({ code, field }) as Error);
  });
});
