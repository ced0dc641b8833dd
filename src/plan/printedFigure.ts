import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/** A rate as printed, and how far it can lie from what was rounded. */
export interface PrintedFigure {
  bitsPerSecond: number;
  halfUnitBitsPerSecond: number;
  /** A million can stand for three things. */
  isMega: boolean;
}

const EXPONENTS: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6, g: 9 };

/**
 * A printed rate with its rounding: half a unit of its last digit.
 *
 * @param input `kilobits`, text such as `87.2`, `11.6 kbps` or `1.913 Mbps`, in kbit/s when it names no unit; or
 *   `bitsPerSecond` [bit/s], whose zeros at the end count as rounded
 * @throws CapacityError `not-a-quantity` for text that is no rate, a comma in it included; `out-of-range` for a number
 *   that is not above 0, and unless exactly one of both is given
 */
export function printedFigure(input: { kilobits?: string; bitsPerSecond?: number }): PrintedFigure {
  const { kilobits, bitsPerSecond } = input;
  if ((kilobits === undefined) === (bitsPerSecond === undefined)) {
    const received = kilobits === undefined ? 'neither' : 'both';
    const expected = 'bitsPerSecond or kilobits, one of them';
    throw new CapacityError({ code: 'out-of-range', field: 'bitsPerSecond', received, expected });
  }
  return kilobits === undefined ? ofNumber(bitsPerSecond ?? Number.NaN) : ofText(kilobits);
}

function ofNumber(bitsPerSecond: number): PrintedFigure {
  assertRange('bitsPerSecond', bitsPerSecond, bitsPerSecond > 0 && bitsPerSecond <= 1e15, 'bit/s above 0');
  let unit = 1;
  while (bitsPerSecond % (unit * 10) === 0) unit *= 10;
  return { bitsPerSecond, halfUnitBitsPerSecond: unit / 2, isMega: bitsPerSecond >= 1e6 };
}

function ofText(text: unknown): PrintedFigure {
  const match =
    typeof text === 'string'
      ? /^\s*(\d+)(?:\.(\d+))?\s*(?:([kmg]?)(?:bit\/s|bits\/s|b\/s|bps))?\s*$/i.exec(text)
      : null;
  const [, whole = '', decimals = '', prefix = 'k'] = match ?? [];
  const exponent = (EXPONENTS[prefix.toLowerCase()] ?? 0) - decimals.length;
  const bitsPerSecond = Number(`${whole}${decimals}e${exponent}`);
  if (!match || /B(?:\/s|ps)\s*$/.test(match[0]) || !(bitsPerSecond > 0 && bitsPerSecond <= 1e15)) {
    const expected = 'a rate as printed, such as 87.2 or 1.913 Mbps';
    throw new CapacityError({ code: 'not-a-quantity', field: 'kilobits', received: text, expected });
  }
  return {
    bitsPerSecond,
    halfUnitBitsPerSecond: 10 ** exponent / 2,
    isMega: bitsPerSecond >= 1e6 || /m/i.test(prefix),
  };
}
