import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callBandwidth, CODECS, PATHS, type PathId } from '../../src/index.ts';
import { linkFit, smallestLinkBitsPerSecond } from '../../src/link/linkFit.ts';

const BASE = { voiceShareRatio: 1, headroomRatio: 0.25, requiredBitsPerSecond: 4_760_000, callBitsPerSecond: 95_200 };
const fit = (downBitsPerSecond: number, upBitsPerSecond: number, more: Partial<typeof BASE> = {}) =>
  linkFit({ ...BASE, downBitsPerSecond, upBitsPerSecond, ...more });

describe('known values', () => {
  test('50 G.711 calls on 10 Mbit/s: 78 would fit into the 7.5 that are usable', () => {
    expect(fit(10e6, 10e6)).toEqual({
      fits: true,
      usableBitsPerSecond: { down: 7.5e6, up: 7.5e6 },
      utilizationRatio: { down: 0.476, up: 0.476 },
      maxCalls: 78,
      bindingLimit: 'down',
    });
  });

  test('the narrower direction decides', () => {
    expect(fit(50e6, 5e6)).toMatchObject({ fits: false, maxCalls: 39, bindingLimit: 'up' });
    expect(fit(5e6, 50e6)).toMatchObject({ fits: false, maxCalls: 39, bindingLimit: 'down' });
  });

  test('the smallest link keeps the headroom', () => {
    const smallest = smallestLinkBitsPerSecond({
      requiredBitsPerSecond: 6e6,
      voiceShareRatio: 0.5,
      headroomRatio: 0.25,
    });
    expect(smallest).toBe(16e6);
  });
});

describe('laws', () => {
  const rate = fc.double({ min: 1, max: 1e12, noNaN: true });
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  const headroom = fc.double({ min: 0, max: 0.99, noNaN: true });
  const calls = fc.double({ min: 1, max: 1e7, noNaN: true });

  test('maxCalls fit and one more does not', () => {
    fc.assert(
      fc.property(rate, rate, share, headroom, calls, (down, up, voiceShareRatio, headroomRatio, callBitsPerSecond) => {
        const link = { voiceShareRatio, headroomRatio, callBitsPerSecond };
        const { maxCalls } = fit(down, up, link);
        const fitsWith = (count: number) =>
          fit(down, up, { ...link, requiredBitsPerSecond: count * callBitsPerSecond }).fits;
        expect(fitsWith(maxCalls)).toBe(true);
        expect(fitsWith(maxCalls + 1)).toBe(false);
      }),
    );
  });

  test('maxCalls fit and one more does not, for every measurement point, mix of codecs and direction', () => {
    const paths = Object.keys(PATHS) as PathId[];
    const use = fc.record({ codec: fc.constantFrom(...CODECS.map(({ id }) => id)), path: fc.constantFrom(...paths) });
    const point = fc.constantFrom('ip', 'link', 'wire');
    const mix = fc.record({ first: use, second: use, firstRatio: fc.double({ min: 0, max: 1, noNaN: true }), point });
    const wide = fc.double({ min: 1e4, max: 1e10, noNaN: true });
    const times = fc.double({ min: 1, max: 20, noNaN: true });
    fc.assert(
      fc.property(mix, wide, times, fc.boolean(), headroom, ({ first, second, firstRatio, point: at }, ...link) => {
        const [narrow, factor, isUpNarrow, headroomRatio] = link;
        const rate = (input: typeof first) => callBandwidth(input)[`${at}BitsPerSecond`];
        const callBitsPerSecond = firstRatio * rate(first) + (1 - firstRatio) * rate(second);
        const [down, up] = isUpNarrow ? [narrow * factor, narrow] : [narrow, narrow * factor];
        const fitWith = (count: number) =>
          fit(down, up, { headroomRatio, callBitsPerSecond, requiredBitsPerSecond: count * callBitsPerSecond });
        const { maxCalls, bindingLimit } = fitWith(1);
        expect([fitWith(maxCalls).fits, fitWith(maxCalls + 1).fits]).toEqual([true, false]);
        expect(bindingLimit).toBe(up < down ? 'up' : 'down');
        const { usableBitsPerSecond, utilizationRatio } = fitWith(maxCalls);
        const other = bindingLimit === 'up' ? 'down' : 'up';
        expect(usableBitsPerSecond[other]).toBeGreaterThanOrEqual(usableBitsPerSecond[bindingLimit]);
        expect(utilizationRatio[other]).toBeLessThanOrEqual(utilizationRatio[bindingLimit]);
      }),
    );
  });

  test('also where the quotient is a whole number', () => {
    fc.assert(
      fc.property(fc.nat(1e6), calls, (count, callBitsPerSecond) => {
        const usable = Math.max(count, 1) * callBitsPerSecond;
        const { maxCalls } = fit(usable, usable, { headroomRatio: 0, callBitsPerSecond });
        expect(maxCalls).toBe(Math.max(count, 1));
      }),
    );
  });

  test('a wider link, not fewer calls and not more of it in use', () => {
    fc.assert(
      fc.property(rate, rate, share, (down, more, voiceShareRatio) => {
        const [narrow, wide] = [
          fit(down, down, { voiceShareRatio }),
          fit(down + more, down + more, { voiceShareRatio }),
        ];
        expect(wide.maxCalls).toBeGreaterThanOrEqual(narrow.maxCalls);
        expect(wide.utilizationRatio.down).toBeLessThanOrEqual(narrow.utilizationRatio.down);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('calls of 1 bit/s on the widest link are counted to the last one', () => {
    const widest = fit(1e15, 1e15, { headroomRatio: 0, callBitsPerSecond: 1 });
    expect(widest.maxCalls).toBe(1e15);
  });

  test('a quotient that rounds up to a whole number is not taken for a call that fits', () => {
    const [usable, callBitsPerSecond] = [33473942854.917957, 251865.57857489586];
    expect(usable / callBitsPerSecond).toBe(132_904);
    expect(fit(usable, usable, { headroomRatio: 0, callBitsPerSecond }).maxCalls).toBe(132_903);
  });

  test('what is exactly usable fits', () => {
    expect(fit(4_760_000, 4_760_000, { headroomRatio: 0 })).toMatchObject({ fits: true, maxCalls: 50 });
  });

  test.each([
    ['downBitsPerSecond', { downBitsPerSecond: 0 }],
    ['upBitsPerSecond', { upBitsPerSecond: NaN }],
    ['requiredBitsPerSecond', { requiredBitsPerSecond: -1 }],
    ['upBitsPerSecond', { upBitsPerSecond: 2e15 }],
    ['callBitsPerSecond', { callBitsPerSecond: 0 }],
    ['callBitsPerSecond', { callBitsPerSecond: 1e-300 }],
    ['voiceShareRatio', { voiceShareRatio: 0 }],
    ['voiceShareRatio', { voiceShareRatio: 1.01 }],
    ['headroomRatio', { headroomRatio: 1 }],
    ['headroomRatio', { headroomRatio: NaN }],
  ])('a wrong %s is refused: %o', (field, wrong) => {
    const input = { ...BASE, downBitsPerSecond: 1e6, upBitsPerSecond: 1e6, ...wrong };
    expect(() => linkFit(input)).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
  });
});
