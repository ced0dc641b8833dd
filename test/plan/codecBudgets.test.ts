import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callQuality, type CodecBudgetsInput, codecBudgets, IMPAIRMENTS } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';
import { relativeError } from '../support/numbers.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const names = (input: CodecBudgetsInput) => codecBudgets(input).map(({ codec, concealment }) => [codec, concealment]);

describe('known values', () => {
  test('at the limits of the guide every codec has the rating that others compute', () => {
    const { rows, tolerance } = fixture<{ use: { codec: string; concealment?: string }; rFactor: number }>(
      'quality/guideLimits',
    );
    const budgets = codecBudgets({ oneWayDelayMs: 150, jitterMs: 30, lossRatio: 0.01, targetMeanOpinionScore: 3.6 });
    for (const { use, rFactor } of rows) {
      const budget = budgets.find(
        ({ codec, concealment }) => codec === use.codec && concealment === (use.concealment ?? concealment),
      );
      expect(relativeError(budget?.rFactor ?? NaN, rFactor), use.codec).toBeLessThan(tolerance);
      expect(budget?.bindingLimit, use.codec).toBe('network');
    }
  });

  test('G.711 stands there twice, and what a receiver may lose is six times as much with concealment', () => {
    const [concealed, bare] = codecBudgets({ codec: 'pcma', targetRFactor: 80, oneWayDelayMs: 130 });
    expect([concealed?.concealment, bare?.concealment]).toEqual(['appendix-i', 'none']);
    expect([concealed?.maxLossRatio, bare?.maxLossRatio].map((ratio) => ratio?.toFixed(4))).toEqual([
      '0.0280',
      '0.0048',
    ]);
  });

  test('Opus at its usual rate says which published one counts, and that it is no standard', () => {
    expect(codecBudgets({ codec: 'opus', targetMeanOpinionScore: 3.6 })).toEqual([
      expect.objectContaining({
        label: 'Opus',
        packetMs: 20,
        codecBitsPerSecond: 31_000,
        status: 'paper',
        scale: 'fullband',
      }),
    ]);
  });

  test('a codec of which nothing is published has no row', () => {
    expect(names({ codec: 'silk', targetRFactor: 70 })).toEqual([]);
  });

  test('where loss is not published the rating is absent once there is any', () => {
    const [clean] = codecBudgets({ codec: 'g728', targetRFactor: 70 });
    const [lossy] = codecBudgets({ codec: 'g728', targetRFactor: 70, lossRatio: 0.01 });
    expect(clean).toMatchObject({ isLossRobustnessUnknown: true, maxLossRatio: null });
    expect(clean?.rFactor).toBeGreaterThan(80);
    expect(lossy).not.toHaveProperty('rFactor');
    expect(lossy).not.toHaveProperty('meanOpinionScore');
  });
});

describe('laws', () => {
  test('a row for every codec and concealment that is published for both ears, none twice', () => {
    const forBothEars = IMPAIRMENTS.filter(({ listening }) => listening !== 'monotic');
    const published = new Set(forBothEars.map(({ codec, concealment }) => `${codec} ${concealment}`));
    const rows = names({ targetRFactor: 60 }).map((row) => row.join(' '));
    expect(new Set(rows)).toEqual(published);
    expect(rows).toHaveLength(published.size);
  });

  test('each row is what the forward model makes of the network, and says by its limit whether that is enough', () => {
    fc.assert(
      fc.property(
        real(0, 300),
        real(0, 0.03),
        real(0, 20),
        real(2, 4.4),
        (oneWayDelayMs, lossRatio, jitterMs, score) => {
          const network = { lossRatio, jitterMs };
          for (const row of codecBudgets({ ...network, oneWayDelayMs, targetMeanOpinionScore: score })) {
            const { codec, concealment, rFactor, bindingLimit, targetRFactor } = row;
            const { rating } = callQuality({ codec, concealment, ...network, networkMs: oneWayDelayMs });
            expect(rFactor).toBe(rating?.rFactor);
            if (rFactor === undefined || Math.abs(rFactor - targetRFactor) < 1e-9) continue;
            expect(['codec', 'network'].includes(bindingLimit), codec).toBe(rFactor < targetRFactor);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('refusals', () => {
  test.each<[string, string, CodecBudgetsInput]>([
    ['targetRFactor', 'out-of-range', {}],
    ['targetRFactor', 'out-of-range', { targetRFactor: 70, targetMeanOpinionScore: 3.6 }],
    ['codec', 'unknown-id', { codec: 'g999', targetRFactor: 70 }],
    ['lossRatio', 'out-of-range', { targetRFactor: 70, lossRatio: NaN }],
    ['jitterMs', 'out-of-range', { targetRFactor: 70, jitterMs: -1 }],
  ])('a wrong %s is refused (%s): %o', (field, code, input) => {
    expect(() => codecBudgets(input)).toThrow(expect.objectContaining({ code, field }) as Error);
  });
});
