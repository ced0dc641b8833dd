import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CapacityError } from '../../src/errors/capacityError.ts';
import { parseQuantity, type QuantityUnit } from '../../src/quantity.ts';
import { plainQuantity, type PlainUnit } from '../../src/scenario/plainQuantity.ts';

const SCOPE = {
  agents: 50,
  calls: 40,
  callBitsPerSecond: 95_200,
  holdSeconds: 180,
  lossPercent: 2,
  shareRatio: 0.25,
  minutesPerDay: 9600,
};

const read = (text: string, unit: QuantityUnit, locale?: string) =>
  parseQuantity(text, { unit, ...(locale && { locale }) });

/** What the error says was expected. */
function expectedBy(text: string, unit: QuantityUnit, locale?: string): string {
  try {
    parseQuantity(text, { unit, scope: { agents: 50 }, ...(locale && { locale }) });
  } catch (error) {
    expect(error).toBeInstanceOf(CapacityError);
    const { code, expected } = error as CapacityError;
    expect(code).toBe('not-a-quantity');
    return expected;
  }
  throw new Error(`${text} was read`);
}

describe('known values', () => {
  test.each<[string, QuantityUnit, number]>([
    ['95.2 kbps', 'bit/s', 95_200],
    ['95.2 kbit/s', 'bit/s', 95_200],
    ['95.2kb/s', 'bit/s', 95_200],
    ['4.1 Mbps', 'bit/s', 4_100_000],
    ['1.5 Gbit/s', 'bit/s', 1_500_000_000],
    ['10 KB/s', 'bit/s', 80_000],
    ['10 kB/s', 'bit/s', 80_000],
    ['1 KiB/s', 'bit/s', 8192],
    ['64000', 'bit/s', 64_000],
    ['64e3', 'bit/s', 64_000],
    ['64e3bit/s', 'bit/s', 64_000],
    ['10 Mbps', 'Mbit/s', 10],
    ['95.2 kbit/s', 'kbps', 95.2],
    ['20 ms', 'ms', 20],
    ['20 ms', 's', 0.02],
    ['250 µs', 'ms', 0.25],
    ['3 min', 's', 180],
    ['0.1 h', 's', 360],
    ['1 h + 30 min', 's', 5400],
    ['90 min', 'h', 1.5],
    ['1 %', '1', 0.01],
    ['0.3%', '1', 0.003],
    ['0.3 %', '%', 0.3],
    ['0.01', '1', 0.01],
    ['(1 + 2) %', '1', 0.03],
    ['50 % / 4', '1', 0.125],
    ['50 % + 25 %', '1', 0.75],
    ['50 % * 50 %', '%', 25],
    ['50 % / 25 %', '%', 200],
    ['0.05 * 100 %', '1', 0.05],
    ['20 / 4', '%', 5],
    ['30 min / 1 h', '1', 0.5],
    ['30 min / 1 h', '%', 50],
    ['30 E', 'E', 30],
    ['36 CCS', 'E', 1],
    ['720 CCS', 'E', 20],
    ['20 erlangs', 'CCS', 720],
    ['600 calls/h * 180 s', 'E', 30],
    ['600 calls/h × 3 min', 'E', 30],
    ['1800 min / 1 h', 'E', 30],
    ['600 calls/h', 'calls/h', 600],
    ['600/h', 'calls/h', 600],
    ['600 calls per hour', '1/h', 600],
    ['600 BHCA', '1/h', 600],
    ['2 cps', 'calls/h', 7200],
    ['10 calls/min', 'calls/h', 600],
    ['3200 calls per day', '1/d', 3200],
    ['9600 min', 'min/d', 9600],
    ['9600 min/d', 'min/d', 9600],
    ['160 h per day', 'min/d', 9600],
    ['50 calls', 'calls', 50],
    ['10 Mbit/s / 80 kbit/s', 'calls', 125],
    ['10 Mbit/s / 80 kbit per second', 'calls', 125],
    ['6 s / 2 min * 100', 'count', 5],
    ['160 B', 'B', 160],
    ['1280 bit', 'B', 160],
    ['1.5 MB', 'B', 1_500_000],
    ['160 bytes', 'bit', 1280],
    ['160 B / 20 ms', 'bit/s', 64_000],
    ['50 packets/s', 'packets/s', 50],
    ['50 pps * 200 B', 'bit/s', 80_000],
    ['50 calls * 95.2 kbit/s', 'bit/s', 4_760_000],
    ['1200 km', 'km', 1200],
    ['1200 km * 0.005 ms/km', 'ms', 6],
    ['8 kHz', 'Hz', 8000],
    ['2 ^ 10', 'count', 1024],
    ['-3', 'count', -3],
    ['−3 ms', 'ms', -3],
    ['2 - -3', 'count', 5],
    ['(1/2) h', 's', 1800],
    ['10 Mbit/s * 30 %', 'bit/s', 3_000_000],
    ['30 % * 10 Mbit/s', 'bit/s', 3_000_000],
    ['64 kbit/s + 16 kbit/s', 'bit/s', 80_000],
    ['+.5', '1', 0.5],
    ['  50  ', 'calls', 50],
    ['１０ Ｍｂｐｓ', 'bit/s', 10_000_000],
  ])('%s in %s is %s', (text, unit, value) => {
    expect(read(text, unit)).toBe(value);
  });

  test.each<[string, QuantityUnit, number]>([
    ['agents * 1.2', 'count', 60],
    ['agents * 1.2', 'calls', 60],
    ['agents * 110 %', 'count', 55],
    ['2 * (agents + calls)', 'calls', 180],
    ['agents * 95.2 kbit/s', 'bit/s', 4_760_000],
    ['agents * callBitsPerSecond', 'bit/s', 4_760_000],
    ['callBitsPerSecond + 4.8 kbit/s', 'bit/s', 100_000],
    ['holdSeconds', 'ms', 180_000],
    ['minutesPerDay', 'min/d', 9600],
    ['minutesPerDay * 18.75 %', 'E', 1.25],
    ['calls * 2', 'calls', 80],
    ['600/h * holdSeconds', 'E', 30],
    ['lossPercent', '%', 2],
    ['lossPercent', '1', 0.02],
    ['lossPercent * 3', '1', 0.06],
    ['lossPercent / 2', '%', 1],
    ['lossPercent + 1 %', '%', 3],
    ['agents * lossPercent', 'calls', 1],
    ['shareRatio', '1', 0.25],
    ['shareRatio', '%', 25],
    ['(shareRatio + shareRatio) / 1 %', 'count', 50],
    ['-shareRatio', '%', -25],
    ['shareRatio ^ 2', '%', 6.25],
    ['shareRatio * lossPercent', '%', 0.5],
    ['agents * (1 + shareRatio)', 'calls', 62.5],
    ['1 - shareRatio', '1', 0.75],
    ['shareRatio * 10 Mbit/s', 'bit/s', 2_500_000],
  ])('%s in %s is %s, with names', (text, unit, value) => {
    expect(parseQuantity(text, { unit, scope: SCOPE })).toBe(value);
  });

  test.each<[string, string, QuantityUnit, number]>([
    ['de-DE', '4,1 Mbps', 'bit/s', 4_100_000],
    ['de-DE', '1.500 kbit/s', 'bit/s', 1_500_000],
    ['de-DE', '1.234.567,5', 'ms', 1_234_567.5],
    ['de-CH', '1’500.5', 'ms', 1500.5],
    ['de-CH', "1'500", 'ms', 1500],
    ['en-US', '1,500 kbit/s', 'bit/s', 1_500_000],
    ['en-IN', '12,34,567', 'count', 1_234_567],
    ['en-IN', '1,00,000 kbps', 'bit/s', 100_000_000],
    ['en-IN', '100,000', 'count', 100_000],
    ['hi-IN', '12,34,567.5', 'count', 1_234_567.5],
    ['fr-FR', '1 500,5 ms', 'ms', 1500.5],
    ['fr-FR', '1\u202f500 ms', 'ms', 1500],
    ['fr-FR', '1\u00a0500 ms', 'ms', 1500],
    ['fr-FR', '0,3 %', '1', 0.003],
    ['ja-JP', '１，５００　ｍｓ', 'ms', 1500],
    ['ar-EG', '١٬٥٠٠٫٥', 'ms', 1500.5],
    ['ar-EG', '1,500.5', 'ms', 1500.5],
    ['hi-IN', '१२,३४,५६७.५', 'count', 1_234_567.5],
    ['de-DE', '0,1234567890123456789 * 1e19', 'count', 1_234_567_890_123_456_789],
    ['sv-SE', '−1,5 ms', 'ms', -1.5],
    ['de-DE', '2,5 * (1.000 + 1,5)', 'count', 2503.75],
  ])('%s: %s in %s is %s', (locale, text, unit, value) => {
    expect(read(text, unit, locale)).toBe(value);
  });
});

describe('laws', () => {
  test('a decimal is read as if it had been written out', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        expect(read(`${text} Mbps`, 'bit/s')).toBe(digits * 10 ** (6 - decimals));
        expect(read(`${text.replace('.', ',')} Mbps`, 'bit/s', 'de-DE')).toBe(digits * 10 ** (6 - decimals));
      }),
    );
  });

  test('a number without a unit has the one that is asked for', () => {
    const units: QuantityUnit[] = ['bit/s', 'Mbit/s', 'ms', 'h', '%', '1', 'calls/h', 'E', 'CCS', 'B', 'km', 'min/d'];
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...units), (value, unit) => {
        expect(read(String(value), unit)).toBe(value + 0);
      }),
    );
  });

  test('what the plain reader reads is read alike, or refused', () => {
    const units: PlainUnit[] = ['bit/s', 'ms', 's', '1', '1/h', '1/d', 'min/d', 'E', 'calls', 'count'];
    const words =
      ' bit/s b/s bps kbit/s kb/s kbps Kbps mbit/s Mbit/s mb/s Mb/s MB/s mbps Mbps Gbit/s gbps ms MS s S sec min h % /h calls/h /d calls/d min/d E e erl erlang call calls';
    const word = fc.constantFrom(...words.split(' '), 'calls per hour', 'calls per day', 'minutes per day');
    let both = 0;
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(3), word, fc.constantFrom(...units), (digits, decimals, unitWord, unit) => {
        const text = `${(digits / 10 ** decimals).toFixed(decimals)} ${unitWord}`;
        const values = [() => plainQuantity(text, { unit, field: 'text' }), () => read(text, unit)].map((attempt) => {
          try {
            return attempt();
          } catch {
            return undefined;
          }
        });
        if (values[0] === undefined || values[1] === undefined) return;
        both += 1;
        expect(values[1]).toBe(values[0]);
      }),
      { numRuns: 3000 },
    );
    expect(both).toBeGreaterThan(300);
  });
});

describe('refusals', () => {
  test.each<[string, QuantityUnit, string]>([
    ['10 mbps', 'bit/s', 'did you mean 10 Mbps?'],
    ['10 MBps', 'bit/s', 'did you mean 10 Mbit/s or 10 MB/s?'],
    ['10 Kbps', 'bit/s', 'did you mean 10 kbps?'],
    ['10 mbit/s', 'bit/s', 'did you mean 10 Mbit/s?'],
    ['10 MBit/s', 'bit/s', 'did you mean 10 Mbit/s?'],
    ['10 Kb/s', 'bit/s', 'did you mean 10 kb/s?'],
    ['10 M', 'bit/s', 'did you mean 10 Mbit/s?'],
    ['10 MB', 'bit/s', 'not a size; did you mean 10 MB/s?'],
    ['20 MS', 'ms', 'did you mean 20 ms?'],
    ['20 msec', 'ms', 'did you mean 20 ms?'],
    ['20 E', 'ms', 'not traffic in erlangs'],
    ['20 E', 'calls', 'not traffic in erlangs'],
    ['20 e', 'E', 'did you mean 20 E?'],
    ['30 erlng', 'E', 'did you mean 30 erlang?'],
    ['5 m', 's', 'did you mean 5 min or 5 ms or 5 km?'],
    ['3:00', 's', 'did you mean 3 min or 3 h?'],
    ['3:30', 's', 'did you mean 3 min + 30 s or 3 h + 30 min?'],
    ['3 min 30 s', 's', 'did you mean a + between the two?'],
    ['1/2 h', 's', 'did you mean (a / b) h or a / (b h)?'],
    ['10 / 50 %', '1', 'did you mean (a / b) % or a / (b %)?'],
    ['50 agents', 'calls', 'with * between a number and what it multiplies'],
    ['2 (3 + 4)', 'count', 'with * between a number and what it multiplies'],
    ['2 agents', 'calls', 'with * between a number and what it multiplies'],
    ['agents % * 3', 'count', 'with * between a number and what it multiplies'],
    ['agents + 10 %', 'count', 'did you mean * 110 % for a tenth more?'],
    ['50 % of 10 Mbit/s', 'bit/s', 'did you mean 50 % * 10 Mbit/s?'],
    ['3 x 5', 'count', 'did you mean 3 * 5?'],
    ['agent * 2', 'count', 'did you mean agents * 2?'],
    ['1,5', 'ms', 'did you mean 1.5?'],
    ['1,500', 'ms', 'did you mean 1.500 or 1500?'],
    ['5 s + 3', 's', 'with the same unit on both sides of a sum'],
    ['5 s + 3 km', 's', 'with the same unit on both sides of a sum'],
    ['2 ^ 65', 'count', 'with whole powers up to 64'],
    ['2 ^ 0.5', 'count', 'with whole powers up to 64'],
    ['1 / 0', 'count', 'finite'],
    ['1 / (1 / 0)', 'count', 'finite'],
    ['0 / 0', 'count', 'finite'],
    ['1e999', 'count', 'finite'],
    ['10 Mbit/s', 'ms', 'not a bit rate'],
    ['50 %', 'calls', 'not a percentage'],
    ['50 %', 'bit/s', 'not a percentage'],
    ['50 calls', 'E', 'not a number of calls'],
    ['5 Mbit/s / 1 Mbit/s', 'bit/s', 'a bit rate such as 1.5 Mbit/s'],
    ['5 ms ^ 2', 'ms', 'a time such as 20 ms'],
    ['5 Mbit/s ^ 2', 'bit/s', 'a bit rate such as 1.5 Mbit/s'],
  ])('"%s" in %s: %s', (text, unit, hint) => {
    expect(expectedBy(text, unit).replace(/^.*?(; |, )/, '')).toBe(hint);
  });

  test.each<[string, string, string]>([
    ['de-DE', '1.5', 'did you mean 1,5?'],
    ['en-US', '1,5', 'did you mean 1.5?'],
    ['en-US', '1,00,000', ''],
    ['en-US', '1,5000', 'did you mean 1.5000?'],
    ['en-US', '0,500', 'did you mean 0.500?'],
    ['fr-FR', '1.5', 'did you mean 1,5?'],
    ['fr-FR', '1.500', 'did you mean 1,500 or 1500?'],
  ])('%s: "%s": %s', (locale, text, hint) => {
    expect(expectedBy(text, 'ms', locale)).toBe(`a time such as 20 ms${hint && `; ${hint}`}`);
  });

  test.each([
    '',
    ' ',
    'ms',
    'Mbit/s',
    'many',
    'NaN',
    'Infinity',
    '0x10',
    '0b11',
    '1i',
    '1.2.3',
    '1 2',
    '1e',
    '2–3',
    '10²',
    '5 constructor',
    '5 __proto__',
    'toString',
    '3!',
    "3'",
    '5 in ms',
    '5 to ms',
    '7 mod 2',
    '1 < 2',
    'true',
    'x = 3',
    'f(x) = 1',
    '[1, 2]',
    '{a: 1}',
    '"5"',
    '1; 2',
    '1\n2',
    '1:1e8',
    'ones(1e9)',
    'zeros(1e4, 1e4)',
    'combinations(1e9, 5e8)',
    'import({}, {})',
    'createUnit("x")',
    'parse("1")',
    'evaluate("1")',
    'cos.constructor("return 1")()',
    'min(3, 4)',
    'min (3)',
    'agents.constructor',
    'agents[1]',
    '# 5',
    '1 ? 2 : 3',
    '5 ms;',
    '((((5',
    '5))',
    '^5',
    '*',
    '% 5',
  ])('"%s" is none in any unit', (text) => {
    for (const unit of ['count', 'ms', 'bit/s', '1'] as const) {
      const error = expect.objectContaining({ code: 'not-a-quantity', field: 'text' }) as Error;
      expect(() => parseQuantity(text, { unit, scope: { agents: 50 } })).toThrow(error);
    }
  });

  test('a name above or below a line is the name and not a unit', () => {
    expect(parseQuantity('600 / calls', { unit: 'count', scope: SCOPE })).toBe(15);
    expect(parseQuantity('calls / h * 180 s', { unit: 'E', scope: SCOPE })).toBe(2);
  });

  test('a unit that is a name in scope is no unit', () => {
    const attempt = () => parseQuantity('50 calls', { unit: 'calls', scope: SCOPE });
    expect(attempt).toThrow('with * between a number and what it multiplies');
  });

  test.each(['0.05 * 100 %', '100 % * 0.05', 'shareRatio * 20', '1 + shareRatio', '2 - 1 % * 3'])(
    '%s may be so much of 1 or of 100, and is no percentage',
    (text) => {
      expect(parseQuantity(text, { unit: '1', scope: SCOPE })).toBeGreaterThan(0);
      const error = expect.objectContaining({
        code: 'not-a-quantity',
        expected: 'a percentage such as 1 %, all of it in % or all of it as a share of 1',
      }) as Error;
      expect(() => parseQuantity(text, { unit: '%', scope: SCOPE })).toThrow(error);
    },
  );

  test('nothing is -0', () => {
    for (const text of ['-0', '-0 ms', '0 * -1', '-1e-400']) expect(Object.is(read(text, 'ms'), 0)).toBe(true);
  });

  test('the error names the field and shows the text', () => {
    const attempt = () => parseQuantity('10 mbps', { unit: 'bit/s', field: '--link' });
    expect(attempt).toThrow('--link: expected a bit rate such as 1.5 Mbit/s; did you mean 10 Mbps?, received 10 mbps');
  });

  test('up to 120 characters and 60 parts are read', () => {
    expect(read(`1${' '.repeat(119)}`, 'count')).toBe(1);
    expect(expectedBy(`1${' '.repeat(120)}`, 'count')).toContain('in at most 120 characters');
    expect(read(`1${'+1'.repeat(29)}`, 'count')).toBe(30);
    expect(expectedBy(`1${'+1'.repeat(30)}`, 'count')).toContain('in at most 60 parts');
    expect(read(`${'('.repeat(40)}1${')'.repeat(40)}`, 'count')).toBe(1);
    expect(expectedBy(`${'-'.repeat(60)}1`, 'count')).toContain('in at most 60 parts');
  });

  test.each<[unknown, string]>([
    [undefined, 'undefined'],
    [5, 'number'],
    [Object.create(null), 'object'],
    [{ toString: () => '5' }, 'object'],
  ])('no text: %#', (text, received) => {
    const error = expect.objectContaining({ code: 'not-a-quantity', received }) as Error;
    expect(() => parseQuantity(text as string, { unit: 'ms' })).toThrow(error);
  });

  test.each<[string, Parameters<typeof parseQuantity>[1], string, string]>([
    ['a unit that is none', { unit: 'furlong' as QuantityUnit }, 'unknown-id', 'unit'],
    ['no unit', { unit: '' as QuantityUnit }, 'unknown-id', 'unit'],
    ['three units', { unit: 'B/s/km' as QuantityUnit }, 'unknown-id', 'unit'],
    ['a unit that half is none', { unit: 'B/fortnight' as QuantityUnit }, 'unknown-id', 'unit'],
    ['a unit of the prototype', { unit: 'constructor' as QuantityUnit }, 'unknown-id', 'unit'],
    ['a locale that is none', { unit: 'ms', locale: 'no such locale' }, 'unknown-id', 'locale'],
    ['a locale of no language', { unit: 'ms', locale: 'german' }, 'unknown-id', 'locale'],
    ['an empty locale', { unit: 'ms', locale: '' }, 'unknown-id', 'locale'],
    ['a name that is a unit', { unit: 'ms', scope: { h: 3 } }, 'unknown-id', 'scope.h'],
    ['a name that is no word', { unit: 'ms', scope: { 'a b': 3 } }, 'unknown-id', 'scope.a b'],
    ['NaN in the scope', { unit: 'ms', scope: { a: Number.NaN } }, 'out-of-range', 'scope.a'],
    [
      'a function in the scope',
      { unit: 'ms', scope: { a: (() => 1) as unknown as number } },
      'out-of-range',
      'scope.a',
    ],
  ])('%s', (_what, options, code, field) => {
    expect(() => parseQuantity('5', options)).toThrow(expect.objectContaining({ code, field }) as Error);
  });

  test('names that mathjs keeps for itself are no way in', () => {
    for (const name of ['true', 'null', 'NaN', 'Infinity', 'undefined', 'end', 'in', 'to', 'mod', 'i', 'e', 'pi']) {
      const scope = { [name]: 3 };
      const read = () => parseQuantity(`${name} * 2`, { unit: 'count', scope });
      let value: unknown;
      try {
        value = read();
      } catch (error) {
        expect(error).toBeInstanceOf(CapacityError);
        value = 6;
      }
      expect(value).toBe(6);
    }
  });
});
