import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestStandardLink, STANDARD_LINKS } from '../../src/index.ts';
import { STANDARD_LINK_FORMULAS } from '../../src/link/formulas.ts';
import { linkFit } from '../../src/link/linkFit.ts';
import { expectFormula } from '../support/formula.ts';

const WHOLE = { voiceShareRatio: 1, headroomRatio: 0 };
const idFor = (requiredBitsPerSecond: number, headroomRatio = 0) =>
  smallestStandardLink({ ...WHOLE, headroomRatio, requiredBitsPerSecond })?.id;

describe('known values', () => {
  test.each([
    ['ds0', 64_000],
    ['t1', 64_001],
    ['t1', 1_536_000],
    ['e1', 1_536_001],
    ['ethernet-10m', 1_984_001],
    ['e3', 10_000_001],
    ['t3', 34_099_501],
    ['ethernet-100m', 44_209_695],
    ['ethernet-1g', 100_000_001],
    ['ethernet-10g', 1_000_000_001],
    [undefined, 10_000_000_001],
  ])('%s is the smallest for %d bit/s', (id, requiredBitsPerSecond) => {
    expect(idFor(requiredBitsPerSecond)).toBe(id);
  });

  test('the framing of the line is not for packets: 24 channels of 64 in T1, 31 in E1, 84 of 85 bits in T3', () => {
    const payload = (id: string) => STANDARD_LINKS.find((link) => link.id === id)?.payloadBitsPerSecond;
    expect([payload('t1'), payload('e1')]).toEqual([24 * 64_000, 31 * 64_000]);
    expect(payload('e3')).toBe((34_368_000 * 1524) / 1536);
    expect(payload('t3')).toBe(Math.floor((44_736_000 * 84) / 85));
  });

  test('headroom asks for the next one', () => {
    expect([idFor(1_200_000), idFor(1_200_000, 0.25)]).toEqual(['t1', 'e1']);
  });
});

describe('laws', () => {
  test('the link that is found fits, and the next smaller one does not', () => {
    const need = fc.double({ min: 1, max: 7.4e9, noNaN: true });
    const share = fc.double({ min: 0.99, max: 1, noNaN: true });
    const headroom = fc.double({ min: 0, max: 0.25, noNaN: true });
    fc.assert(
      fc.property(need, share, headroom, (requiredBitsPerSecond, voiceShareRatio, headroomRatio) => {
        const input = { requiredBitsPerSecond, voiceShareRatio, headroomRatio };
        const found = smallestStandardLink(input)!;
        const fits = ({ payloadBitsPerSecond: rate }: { payloadBitsPerSecond: number }) =>
          linkFit({ ...input, downBitsPerSecond: rate, upBitsPerSecond: rate, callBitsPerSecond: 1 }).fits;
        expect(fits(found)).toBe(true);
        const smaller = STANDARD_LINKS[STANDARD_LINKS.indexOf(found) - 1];
        if (smaller) expect(fits(smaller)).toBe(false);
      }),
    );
  });

  test('the check of the formula is the one that the code makes', () => {
    const { payloadBitsPerSecond: standardLinkBitsPerSecond } = STANDARD_LINKS[2]!;
    const uses = { ...WHOLE, standardLinkBitsPerSecond, requiredBitsPerSecond: 1_984_000 };
    expectFormula(STANDARD_LINK_FORMULAS.standardLinkBitsPerSecond, uses, standardLinkBitsPerSecond);
  });

  test('the catalog rises, and no line carries more than it runs at', () => {
    const payloads = STANDARD_LINKS.map(({ payloadBitsPerSecond }) => payloadBitsPerSecond);
    expect(payloads).toEqual(payloads.toSorted((first, second) => first - second));
    for (const link of STANDARD_LINKS) expect(link.payloadBitsPerSecond).toBeLessThanOrEqual(link.lineBitsPerSecond);
  });
});

describe('refusals', () => {
  test.each([
    ['requiredBitsPerSecond', { requiredBitsPerSecond: NaN }],
    ['voiceShareRatio', { voiceShareRatio: 0 }],
    ['headroomRatio', { headroomRatio: 1 }],
  ])('a wrong %s is refused: %o', (field, wrong) => {
    expect(() => smallestStandardLink({ ...WHOLE, requiredBitsPerSecond: 1e6, ...wrong })).toThrow(
      expect.objectContaining({ code: 'out-of-range', field }) as Error,
    );
  });
});
