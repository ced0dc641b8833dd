import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatQuantity, parseQuantity, type QuantityUnit } from '../../src/quantity.ts';

const LOCALES = ['en-US', 'de-DE', 'en-IN', 'fr-FR', 'ja-JP', 'de-CH', 'sv-SE', 'es-ES', 'pt-PT', 'hi-IN', 'ar-EG'];
const UNITS: QuantityUnit[] = ['bit/s', 'kbit/s', 'ms', 's', '1', '%', 'count', 'calls', '1/h', '1/d', 'min/d', 'E'];
const MORE_UNITS: QuantityUnit[] = ['CCS', 'B', 'KB/s', 'km', 'ms/km', 'packets/s', 'Hz', 'bit', 'calls/min', 'h'];

describe('known values', () => {
  test.each<[number, QuantityUnit, string | undefined, string]>([
    [4_760_000, 'bit/s', undefined, '4.76 Mbit/s'],
    [95_200, 'bit/s', undefined, '95.2 kbit/s'],
    [1.5e9, 'bit/s', undefined, '1.5 Gbit/s'],
    [800, 'bit/s', undefined, '800 bit/s'],
    [0, 'bit/s', undefined, '0 bit/s'],
    [-95_200, 'bit/s', undefined, '-95.2 kbit/s'],
    [95_200, 'kbit/s', undefined, '95200 kbit/s'],
    [1_500_000, 'B', undefined, '1.5 MB'],
    [20, 'ms', undefined, '20 ms'],
    [0.01, '1', undefined, '0.01'],
    [1, '%', undefined, '1 %'],
    [600, '1/h', undefined, '600 calls/h'],
    [600, 'calls/h', undefined, '600 calls/h'],
    [30, 'E', undefined, '30 E'],
    [50, 'count', undefined, '50'],
    [0.1 + 0.2, 'ms', undefined, '0.30000000000000004 ms'],
    [1e-9, 's', undefined, '1e-9 s'],
    [1_234_567.5, 'ms', 'de-DE', '1.234.567,5 ms'],
    [1_234_567.5, 'ms', 'en-IN', '12,34,567.5 ms'],
    [1_234_567.5, 'ms', 'en-US', '1,234,567.5 ms'],
    [1_234_567.5, 'ms', 'ja-JP', '1,234,567.5 ms'],
    [1_234_567.5, 'ms', 'fr-FR', '1\u202f234\u202f567,5 ms'],
    [4_100_000, 'bit/s', 'de-DE', '4,1 Mbit/s'],
  ])('%s %s in %s is %s', (value, unit, locale, text) => {
    expect(formatQuantity(value, { unit, ...(locale && { locale }) })).toBe(text);
  });
});

describe('laws', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.integer(),
    fc.tuple(fc.nat(1e9), fc.nat(9)).map(([digits, decimals]) => digits / 10 ** decimals),
  );
  const locale = fc.option(fc.constantFrom(...LOCALES), { nil: undefined });

  test('what is written is read as the same number, to the last bit', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...UNITS, ...MORE_UNITS), locale, (value, unit, of) => {
        const options = { unit, ...(of && { locale: of }) };
        expect(parseQuantity(formatQuantity(value, options), options)).toBe(value + 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('refusals', () => {
  test.each<[string, unknown, Parameters<typeof formatQuantity>[1], string, string]>([
    ['NaN', Number.NaN, { unit: 'ms' }, 'out-of-range', 'value'],
    ['Infinity', Infinity, { unit: 'ms' }, 'out-of-range', 'value'],
    ['text', '5', { unit: 'ms' }, 'out-of-range', 'value'],
    ['a unit that is none', 5, { unit: 'x' as QuantityUnit }, 'unknown-id', 'unit'],
    ['a locale that is none', 5, { unit: 'ms', locale: 'de_DE!' }, 'unknown-id', 'locale'],
  ])('%s', (_what, value, options, code, field) => {
    const error = expect.objectContaining({ code, field }) as Error;
    expect(() => formatQuantity(value as number, options)).toThrow(error);
  });
});
