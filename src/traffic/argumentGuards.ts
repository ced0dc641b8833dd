import { assertRange } from '../errors/assertRange.ts';

/** Beyond this no demand on earth lies, and products of two arguments stay finite. */
const LARGEST = 1e15;

type Arguments = Readonly<Record<string, number | undefined>>;

function assertEach(values: Arguments, holds: (value: number) => boolean, expected: string): void {
  for (const field in values) {
    const value = values[field];
    if (value !== undefined) assertRange(field, value, holds(value), expected);
  }
}

/** Guards of several arguments at once, named as the caller names them; those that are not given pass. */
export const assertNonNegative = (values: Arguments) =>
  assertEach(values, (value) => value >= 0 && value <= LARGEST, 'a number from 0 to 1e15');

export const assertPositive = (values: Arguments) =>
  assertEach(values, (value) => value >= 1 / LARGEST && value <= LARGEST, 'a number from 1e-15 to 1e15');

export const assertWhole = (values: Arguments) =>
  assertEach(values, (value) => Number.isInteger(value) && value >= 0 && value <= LARGEST, 'a whole number, 0 or more');

/** A target: neither of the ends can be met, or would mean anything. */
export const assertTarget = (values: Arguments) =>
  assertEach(values, (value) => value > 0 && value < 1, 'a ratio above 0 and below 1');

export const assertShare = (values: Arguments) =>
  assertEach(values, (value) => value >= 0 && value <= 1, 'a ratio from 0 to 1');
