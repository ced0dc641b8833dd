import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lossAfterBufferRatio, repairedLoss } from '../../src/index.ts';
import { LOSS_AFTER_BUFFER, REPAIRED_LOSS_FORMULAS } from '../../src/quality/formulas.ts';
import { valueOf } from '../support/algebra.ts';
import { relativeError } from '../support/numbers.ts';
import { randomNumbers } from '../support/randomNumbers.ts';

type Input = Parameters<typeof repairedLoss>[0];

/** Chances of going from received to lost and back: loss and burst factor solved for both by (7-30) of G.107. */
const chances = ({ lossRatio, burstFactor = 1 }: Input) => ({
  toLost: lossRatio / burstFactor,
  toReceived: (1 - lossRatio) / burstFactor,
});

/** Every pattern of losses over a few packets, weighed by its chance: two neighbors are enough to see runs begin. */
function enumerated(input: Input): { lostRatio: number; runRatio: number } {
  const { toLost, toReceived } = chances(input);
  const length = input.redundancyDepth + 2;
  let [lostRatio, runRatio] = [0, 0];
  for (let pattern = 0; pattern < 2 ** length; pattern += 1) {
    const isLost = Array.from({ length }, (_, at) => ((pattern >> at) & 1) === 1);
    let chance = isLost[0] ? input.lossRatio : 1 - input.lossRatio;
    for (let at = 1; at < length; at += 1) {
      if (isLost[at - 1]) chance *= isLost[at] ? 1 - toReceived : toReceived;
      else chance *= isLost[at] ? toLost : 1 - toLost;
    }
    const isLostForGood = (at: number) => isLost.slice(at, at + input.redundancyDepth + 1).every(Boolean);
    if (isLostForGood(1)) lostRatio += chance;
    if (isLostForGood(1) && !isLostForGood(0)) runRatio += chance;
  }
  return { lostRatio, runRatio };
}

const inputs = fc.record({
  lossRatio: fc.double({ min: 0.001, max: 0.9, noNaN: true }),
  burstFactor: fc.double({ min: 1, max: 8, noNaN: true }),
  redundancyDepth: fc.integer({ min: 0, max: 5 }),
  packetMs: fc.double({ min: 2.5, max: 120, noNaN: true }),
});

describe('known values', () => {
  test.each([
    [0, 0.01, 0.01],
    [1, 0.01, 1e-4],
    [2, 0.01, 1e-6],
    [1, 0.2, 0.04],
  ])('depth %s leaves of a random %s: %s', (redundancyDepth, lossRatio, residual) => {
    const repaired = repairedLoss({ lossRatio, redundancyDepth, packetMs: 20 });
    expect(relativeError(repaired.residualLossRatio, residual)).toBeLessThan(1e-12);
    expect(repaired.repairDelayMs).toBe(20 * redundancyDepth);
  });

  test('every pattern of losses counted', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { residualLossRatio, residualBurstFactor } = repairedLoss(input);
        const { lostRatio, runRatio } = enumerated(input);
        expect(relativeError(residualLossRatio, lostRatio)).toBeLessThan(1e-9);
        const meanRun = lostRatio / runRatio;
        expect(relativeError(residualBurstFactor, meanRun * (1 - lostRatio))).toBeLessThan(1e-9);
      }),
    );
  });

  test('a simulated channel', () => {
    const PACKETS = 400_000;
    const input = { lossRatio: 0.1, burstFactor: 2, redundancyDepth: 1, packetMs: 20 };
    const { toLost, toReceived } = chances(input);
    const random = randomNumbers(11);
    let [wasLost, lostForGood] = [false, 0];
    for (let packet = 0; packet < PACKETS; packet += 1) {
      const isLost = wasLost ? random() >= toReceived : random() < toLost;
      if (isLost && wasLost) lostForGood += 1;
      wasLost = isLost;
    }
    const { residualLossRatio } = repairedLoss(input);
    // Runs make the count vary more than a count at random does: four standard errors of that, doubled.
    const error = Math.sqrt((residualLossRatio * (1 - residualLossRatio)) / PACKETS);
    expect(Math.abs(lostForGood / PACKETS - residualLossRatio)).toBeLessThan(8 * error);
    expect(residualLossRatio).toBeCloseTo(0.055, 12);
  });

  test.each([
    [0, 0, 0],
    [0.01, 0.02, 0.0298],
    [1, 0, 1],
    [0, 1, 1],
    [1, 1, 1],
  ])('lost %s and late %s: %s', (networkLossRatio, lateRatio, lossRatio) => {
    expect(lossAfterBufferRatio({ networkLossRatio, lateRatio })).toBeCloseTo(lossRatio, 15);
  });
});

describe('laws', () => {
  test('one copy more, not more loss; bursts and loss, not less', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 1, max: 2, noNaN: true }), (input, factor) => {
        const residual = (change: Partial<Input>) => repairedLoss({ ...input, ...change }).residualLossRatio;
        const { redundancyDepth, burstFactor, lossRatio } = input;
        const now = residual({}) * (1 + 1e-12);
        expect(residual({ redundancyDepth: redundancyDepth + 1 })).toBeLessThanOrEqual(now);
        expect(residual({ burstFactor: burstFactor * factor }) * (1 + 1e-12)).toBeGreaterThanOrEqual(residual({}));
        expect(residual({ lossRatio: Math.min(lossRatio * factor, 1) }) * (1 + 1e-12)).toBeGreaterThanOrEqual(
          residual({}),
        );
      }),
    );
  });

  test('without repetition the loss is what it was', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(repairedLoss({ ...input, redundancyDepth: 0 })).toEqual({
          residualLossRatio: input.lossRatio,
          residualBurstFactor: input.burstFactor,
          repairDelayMs: 0,
        });
      }),
    );
  });

  test('the formulas give what the code gives', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const repaired = repairedLoss(input);
        const values = new Map(
          Object.entries({
            ...input,
            ...repaired,
            unplayedRatio: input.lossRatio,
            networkBurstFactor: input.burstFactor,
          }),
        );
        for (const [field, { expression }] of Object.entries(REPAIRED_LOSS_FORMULAS)) {
          const value = repaired[field as keyof typeof repaired];
          expect(relativeError(Number(valueOf(expression, values)), value), field).toBeLessThan(1e-11);
        }
        const ratios = { networkLossRatio: input.lossRatio, lateRatio: input.burstFactor / 8 };
        const loss = valueOf(LOSS_AFTER_BUFFER.expression, new Map(Object.entries(ratios)));
        expect(lossAfterBufferRatio(ratios)).toBeCloseTo(Number(loss), 14);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test.each([
    [{ lossRatio: 0 }, 0, 2],
    [{ lossRatio: 1 }, 1, 5],
  ])('%o', (loss, residualLossRatio, residualBurstFactor) => {
    const repaired = repairedLoss({ ...loss, burstFactor: 2, redundancyDepth: 3, packetMs: 20 });
    expect(repaired).toEqual({ residualLossRatio, residualBurstFactor, repairDelayMs: 60 });
  });

  test('no -0 comes out', () => {
    const { residualLossRatio, repairDelayMs } = repairedLoss({ lossRatio: -0, redundancyDepth: -0, packetMs: -0 });
    const loss = lossAfterBufferRatio({ networkLossRatio: -0, lateRatio: -0 });
    expect([residualLossRatio, repairDelayMs, loss]).toStrictEqual([0, 0, 0]);
  });

  const right = { lossRatio: 0.1, burstFactor: 2, redundancyDepth: 1, packetMs: 20 };
  test.each([
    ...[NaN, -0.1, 1.1, Infinity].map((lossRatio) => ['lossRatio', { ...right, lossRatio }] as const),
    ...[NaN, 0.9, -1, Infinity].map((burstFactor) => ['burstFactor', { ...right, burstFactor }] as const),
    ...[NaN, -1, 0.5, 10].map((redundancyDepth) => ['redundancyDepth', { ...right, redundancyDepth }] as const),
    ...[NaN, -1, Infinity].map((packetMs) => ['packetMs', { ...right, packetMs }] as const),
  ])('a wrong %s is refused: %o', (field, input) => {
    expect(() => repairedLoss(input)).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
  });

  test.each(['networkLossRatio', 'lateRatio'])('a wrong %s is refused', (field) => {
    for (const wrong of [NaN, -0.1, 1.1]) {
      const ask = () => lossAfterBufferRatio({ networkLossRatio: 0, lateRatio: 0, [field]: wrong });
      expect(ask).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
    }
  });
});
