import { describe, expect, test } from 'vitest';
import { remembered } from '../../src/units/memory.ts';

describe('what was made before', () => {
  test('is made once for inputs that say the same, and for each that says another', () => {
    let made = 0;
    const make = (inputs: unknown) => remembered('test, once', inputs, () => ({ made: (made += 1) }));
    expect([make({ a: 1 }), make({ a: 1 }), make({ a: 2 }), make([1]), make([1])].map((each) => each.made)).toEqual([
      1, 1, 2, 3, 3,
    ]);
  });

  test('is not mixed up with what only looks the same as text', () => {
    const make = (value: unknown) => remembered('test, null', { value }, () => ({ value }));
    for (const value of [null, NaN, Infinity, -Infinity]) expect(make(value).value).toBe(value);
    expect(make(undefined).value).toBe(undefined);
  });

  test('of inputs without a text is made each time', () => {
    const round: { self?: unknown } = {};
    round.self = round;
    for (const inputs of [round, 1n, undefined]) {
      const [one, other] = [1, 2].map((value) => remembered('test, no text', inputs, () => ({ value })));
      expect([one?.value, other?.value]).toEqual([1, 2]);
    }
  });

  test('is frozen, all the way in', () => {
    const made = remembered('test, frozen', 'x', () => ({ list: [{ deep: { value: 1 } }] }));
    expect(() => {
      made.list[0]!.deep.value = 2;
    }).toThrow(TypeError);
    expect(() => made.list.push({ deep: { value: 3 } })).toThrow(TypeError);
  });

  test('is forgotten when there is too much of it, and then made anew', () => {
    let made = 0;
    const make = (input: number) => remembered('test, bounded', input, () => ({ made: (made += 1) }));
    for (let input = 0; input < 5000; input += 1) make(input);
    const before = made;
    expect(make(0).made).toBe(before + 1);
    expect(make(4999).made).toBeLessThanOrEqual(before);
  });
});
