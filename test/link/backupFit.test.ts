import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupFit, redundantLinks } from '../../src/index.ts';
import { BACKUP_FORMULAS, REDUNDANT_FORMULAS } from '../../src/link/formulas.ts';
import { expectFormula } from '../support/formula.ts';

const BACKUP = {
  downBitsPerSecond: 5e6,
  upBitsPerSecond: 1e6,
  voiceShareRatio: 1,
  headroomRatio: 0.25,
  callBitsPerSecond: 95_200,
};
const calls = fc.integer({ min: 0, max: 1_000_000 });
const some = fc.integer({ min: 1, max: 1_000_000 });

describe('known values', () => {
  test('ten calls on a backup that uploads 1 Mbit/s: 7 stay and 3 are lost', () => {
    expect(backupFit({ ...BACKUP, peakCalls: 10 })).toMatchObject({
      fits: false,
      maxCalls: 7,
      lostCalls: 3,
      bindingLimit: 'up',
    });
    expect(backupFit({ ...BACKUP, peakCalls: 7 })).toMatchObject({ fits: true, lostCalls: 0 });
  });

  test('50 calls over links of 20 each need three, and four so that one may fail', () => {
    expect(redundantLinks({ peakCalls: 50, maxCalls: 20 })).toEqual({ linksCount: 3, withSpareCount: 4 });
    expect(redundantLinks({ peakCalls: 40, maxCalls: 20 })).toEqual({ linksCount: 2, withSpareCount: 3 });
    expect(redundantLinks({ peakCalls: 0, maxCalls: 20 })).toEqual({ linksCount: 0, withSpareCount: 1 });
  });
});

describe('laws', () => {
  test('calls are kept or lost, and none is lost just where all fit', () => {
    const rate = fc.double({ min: 1, max: 1e12, noNaN: true });
    const call = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(rate, rate, call, calls, (downBitsPerSecond, upBitsPerSecond, callBitsPerSecond, peakCalls) => {
        const link = { ...BACKUP, downBitsPerSecond, upBitsPerSecond, callBitsPerSecond };
        const { fits, maxCalls, lostCalls } = backupFit({ ...link, peakCalls });
        expectFormula(BACKUP_FORMULAS.lostCalls, { peakCalls, maxCalls }, lostCalls);
        expect(lostCalls === 0).toBe(fits);
        expect(backupFit({ ...link, peakCalls: peakCalls - lostCalls }).fits).toBe(true);
      }),
    );
  });

  test('any one link may be lost, and with one link fewer some calls are', () => {
    fc.assert(
      fc.property(some, some, (peakCalls, maxCalls) => {
        const { linksCount, withSpareCount } = redundantLinks({ peakCalls, maxCalls });
        expectFormula(REDUNDANT_FORMULAS.linksCount, { peakCalls, maxCalls }, linksCount);
        expect((withSpareCount - 1) * maxCalls).toBeGreaterThanOrEqual(peakCalls);
        expect((withSpareCount - 2) * maxCalls).toBeLessThan(peakCalls);
      }),
    );
  });
});

describe('refusals', () => {
  test.each([
    ['peakCalls', { peakCalls: 1.5 }],
    ['peakCalls', { peakCalls: NaN }],
    ['upBitsPerSecond', { upBitsPerSecond: 0 }],
    ['callBitsPerSecond', { callBitsPerSecond: 0 }],
  ])('a backup with a wrong %s is refused: %o', (field, wrong) => {
    expect(() => backupFit({ ...BACKUP, peakCalls: 10, ...wrong })).toThrow(
      expect.objectContaining({ code: 'out-of-range', field }) as Error,
    );
  });

  test.each([
    ['peakCalls', { peakCalls: -1 }],
    ['maxCalls', { maxCalls: 0 }],
    ['maxCalls', { maxCalls: Infinity }],
  ])('links with a wrong %s are refused: %o', (field, wrong) => {
    expect(() => redundantLinks({ peakCalls: 10, maxCalls: 5, ...wrong })).toThrow(
      expect.objectContaining({ code: 'out-of-range', field }) as Error,
    );
  });
});
