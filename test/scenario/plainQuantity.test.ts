import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainQuantity, type PlainUnit } from '../../src/scenario/plainQuantity.ts';

const read = (text: string, unit: PlainUnit) => plainQuantity(text, { unit, field: 'field' });

describe('known values', () => {
  test.each<[string, PlainUnit, number]>([
    ['4.1 Mbit/s', 'bit/s', 4_100_000],
    ['10 Mbps', 'bit/s', 10_000_000],
    ['10mb/s', 'bit/s', 10_000_000],
    ['95.2 kbit/s', 'bit/s', 95_200],
    ['1.5 Gbit/s', 'bit/s', 1_500_000_000],
    ['64000', 'bit/s', 64_000],
    ['64e3 b/s', 'bit/s', 64_000],
    ['20 ms', 'ms', 20],
    ['0.02 s', 'ms', 20],
    ['2.5', 'ms', 2.5],
    ['180', 's', 180],
    ['3 min', 's', 180],
    ['1 h', 's', 3600],
    ['500 ms', 's', 0.5],
    ['1 %', '1', 0.01],
    ['0.1%', '1', 0.001],
    ['49992.7 %', '1', 499.927],
    ['0.01', '1', 0.01],
    ['600 calls per hour', '1/h', 600],
    ['600/h', '1/h', 600],
    ['30 E', 'E', 30],
    ['30 Erl', 'E', 30],
    ['50 calls', 'calls', 50],
    ['  50  ', 'calls', 50],
    ['+.5', '1', 0.5],
    ['-3', 'calls', -3],
  ])('%s is %s: %s', (text, unit, value) => {
    expect(read(text, unit)).toBe(value);
  });
});

describe('laws', () => {
  test('a decimal is read as if it had been written out', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.integer({ min: 0, max: 5 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        expect(read(`${text} Mbit/s`, 'bit/s')).toBe(digits * 10 ** (6 - decimals));
      }),
    );
  });

  test('text is a number or is refused, never NaN', () => {
    const units: PlainUnit[] = ['bit/s', 'ms', 's', '1', '1/h', 'E', 'calls'];
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), fc.constantFrom(...units), (text, unit) => {
        let value = 0;
        try {
          value = read(text, unit);
        } catch (error) {
          expect(error).toMatchObject({ code: 'not-a-quantity', field: 'field', received: text.slice(0, 80) });
        }
        expect(Number.isNaN(value)).toBe(false);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test.each<[string, PlainUnit]>([
    ['10 MB/s', 'bit/s'],
    ['10 MBps', 'bit/s'],
    ['10 MB/S', 'bit/s'],
    ['10 MBPS', 'bit/s'],
    ['10 KBPS', 'bit/s'],
    ['10 B/s', 'bit/s'],
    ['1,5 Mbit/s', 'bit/s'],
    ['1,500', 'bit/s'],
    ['10 ms', 'bit/s'],
    ['10 Mbit/s', 'ms'],
    ['1.2.3', 'ms'],
    ['1 2', 'ms'],
    ['1e', 's'],
    ['0x10', 's'],
    ['3:00', 's'],
    ['NaN', '1'],
    ['Infinity', '1'],
    ['', 'calls'],
    [' ', 'calls'],
    ['many', 'calls'],
    ['5 constructor', 'calls'],
    ['5 __proto__', 'calls'],
    ['5*5', 'calls'],
  ])('"%s" is no quantity in %s', (text, unit) => {
    const cause = { code: 'not-a-quantity', field: 'field', received: text };
    expect(() => read(text, unit)).toThrow(expect.objectContaining(cause) as Error);
  });

  test('the error shows what would do', () => {
    expect(() => read('fast', 'bit/s')).toThrow('field: expected a bit rate such as 1.5 Mbit/s, received fast');
  });

  test('a number too large to be one is refused', () => {
    expect(() => read('1e999', 'bit/s')).toThrow(/expected a bit rate/);
  });

  test('a long text is refused in no long time, and shown in little', () => {
    expect(() => read('1'.repeat(50_000) + 'x'.repeat(50_000), 's')).toThrow(/^.{0,200}$/);
    expect(() => read(`1${' '.repeat(100_000)}x y`, 's')).toThrow(/expected/);
  });
});
