import fc from 'fast-check';
import { all, create } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { CapacityError } from '../../src/errors/capacityError.ts';
import { exact, syntaxTree } from '../../src/quantity/exactMath.ts';
import { parseQuantity, type QuantityUnit } from '../../src/quantity.ts';
import { UNIT_WORDS } from '../../src/quantity/unitWords.ts';

const SCOPE = { agents: 50, holdSeconds: 180 };

/** The number, or undefined where it was refused as everything is that is none. */
function attempted(text: string, unit: QuantityUnit, locale?: string): number | undefined {
  try {
    return parseQuantity(text, { unit, scope: SCOPE, ...(locale && { locale }) });
  } catch (error) {
    expect(error).toBeInstanceOf(CapacityError);
    return undefined;
  }
}

const piece = fc.oneof(
  fc.constantFrom(...'+-*/^()%!,.:;=[]{}<>?&|"\'#@$~ \n\\'.split(''), '\u202f', '−', '×', '٪', '²', '１'),
  fc.constantFrom('0', '1', '2', '9e999', '1e-999', '0.1', '1,5', '1.234,5', '99999999', '0x1F', '1e', '.'),
  fc.constantFrom(...Object.keys(UNIT_WORDS), ...Object.keys(SCOPE), 'per'),
  fc.constantFrom('ones', 'zeros', 'import', 'evaluate', 'parse', 'constructor', '__proto__', 'toString', 'f(x)='),
  fc.constantFrom('mod', 'to', 'in', 'and', 'not', 'true', 'null', 'NaN', 'Infinity', 'i', 'pi', 'end', 'µs'),
);
const expression = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const spaced = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));
const text = fc.oneof(expression, spaced, fc.string({ unit: 'binary', maxLength: 130 }), fc.string());

describe('whatever is typed', () => {
  test('is a finite number or is refused', () => {
    const unit = fc.constantFrom<QuantityUnit>('bit/s', 'ms', '1', '%', 'count', 'E', 'calls', 'calls/h', 'min/d', 'B');
    const locale = fc.constantFrom(undefined, 'en-US', 'de-DE', 'en-IN', 'fr-FR', 'ja-JP', 'ar-EG');
    fc.assert(
      fc.property(text, unit, locale, (typed, into, of) => {
        const value = attempted(typed, into, of);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('well-formed expressions are read or refused, too', () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('1', '2.5', '9e99', '7 ms', '3 Mbit/s', '50 %', 'agents', 'holdSeconds', '0'),
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '^', ' '), tie('tree'))
          .map(([left, sign, right]) => `${left} ${sign} ${right}`),
        tie('tree').map((inner) => `(${inner})`),
        tie('tree').map((inner) => `-${inner}`),
      ),
    }));
    let read = 0;
    fc.assert(
      fc.property(tree, fc.constantFrom<QuantityUnit>('count', 'ms', '1', 'bit/s'), (typed, unit) => {
        const value = attempted(typed, unit);
        if (value !== undefined) read += 1;
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test('powers of powers end at once, in infinity, which is refused', () => {
    expect(attempted('9^9^9^9^9^9^9', 'count')).toBeUndefined();
    expect(attempted(`9e999${'^64'.repeat(20)}`, 'count')).toBeUndefined();
    expect(attempted(`${'('.repeat(15)}9e999${'^64)'.repeat(15)}`, 'count')).toBeUndefined();
    expect(attempted('2^64', 'count')).toBe(2 ** 64);
  });
});

describe('the parser', () => {
  test('is one that has no holes which run code', () => {
    const { version } = create(all ?? {});
    const [major = 0, minor = 0] = version.split('.').map(Number);
    expect(major > 15 || (major === 15 && minor >= 2), version).toBe(true);
  });

  test.each(['f(1)', 'f(x) = 1', 'x = 1', '[1]', '1:3', 'a.b', 'a[1]', '{a: 1}', '1; 2', '1 ? 2 : 3'])(
    'cannot build %s',
    (typed) => {
      expect(() => syntaxTree(typed)).toThrow(SyntaxError);
    },
  );

  test('counts with 32 decimal digits', () => {
    expect(exact('1').div(exact('3')).toString()).toBe(`0.${'3'.repeat(32)}`);
    expect(exact('4.1').times(exact('1e6')).toString()).toBe('4100000');
  });
});
