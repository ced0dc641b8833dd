import { assertRange } from '../errors/assertRange.ts';

type Arguments = Readonly<Record<string, number | undefined>>;

/** Beyond this no delay, distance, size or rate on earth lies, and products of them stay finite. */
const LARGEST = 1e15;

/** Guards of several arguments at once, named as the caller names them; those that are not given pass. */
export function assertAmounts(values: Arguments): void {
  for (const [field, value = 0] of Object.entries(values))
    assertRange(field, value, value >= 0 && value <= LARGEST, 'a number from 0 to 1e15');
}

/** The same for what is divided by, or means nothing below 1. */
export function assertAtLeastOne(values: Arguments): void {
  for (const [field, value = 1] of Object.entries(values))
    assertRange(field, value, value >= 1 && value <= LARGEST, 'a number from 1 to 1e15');
}

export function assertShares(values: Arguments): void {
  for (const [field, value = 0] of Object.entries(values))
    assertRange(field, value, value >= 0 && value <= 1, 'a ratio from 0 to 1');
}
