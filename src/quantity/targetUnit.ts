import type { BigNumber } from 'mathjs';
import { CapacityError } from '../errors/capacityError.ts';
import { productDimension, sameDimension, uncounted } from './dimension.ts';
import { exact } from './exactMath.ts';
import type { Measured } from './evaluated.ts';
import { type Dimension, type UnitName, unitWord } from './unitWords.ts';

/**
 * A unit to read into or to write: a word such as `ms`, a rate such as `bit/s` or `calls/h`, `%`, `1` for a share,
 * `count` for a plain number, `1/h` and `1/d` for calls in an hour or a day.
 */
export type QuantityUnit =
  UnitName | `${UnitName}/${'s' | 'min' | 'h' | 'd' | 'km'}` | '%' | '1' | 'count' | '1/h' | '1/d';

/** A unit by what it is made of. */
export interface TargetUnit {
  unit: string;
  factor: BigNumber;
  dimension: Dimension;
  /** Takes percentages. */
  isShare: boolean;
  /** The part above the line, for minutes of a day. */
  above: { factor: BigNumber; dimension: Dimension };
}

const ALIASES: Readonly<Record<string, string>> = {
  '1': '',
  count: '',
  '%': 'percent',
  '1/h': 'calls/h',
  '1/d': 'calls/d',
};

const NO_UNIT = { factor: exact('1'), dimension: {} };

function part(word: string): TargetUnit['above'] | undefined {
  if (word === '') return NO_UNIT;
  const known = unitWord(word);
  return known && { factor: exact(known.times).div(exact(known.over ?? '1')), dimension: known.dimension };
}

/**
 * What a unit is made of.
 *
 * @throws CapacityError `unknown-id` for one that is not known
 */
export function targetUnit(unit: string): TargetUnit {
  const words = (Object.hasOwn(ALIASES, unit) ? ALIASES[unit] : unit)?.split('/') ?? [];
  const [above, below = NO_UNIT] = words.map(part);
  if (!above || words.length > 2 || words.some((word) => word !== '' && !part(word)) || unit === '') {
    const expected = 'a unit such as bit/s, ms, s, %, E, calls/h, B or km';
    throw new CapacityError({ code: 'unknown-id', field: 'unit', received: unit, expected });
  }
  return {
    unit,
    factor: above.factor.div(below.factor),
    dimension: productDimension(above.dimension, below.dimension, -1),
    isShare: unit === '1' || unit === '%' || unit === 'percent',
    above,
  };
}

/**
 * A value in a unit.
 *
 * @returns undefined where it is of another kind, or may be a share of one as well as of a hundred
 */
export function inUnit(measured: Measured, target: TargetUnit): number | undefined {
  const { value, isNamed, isShare, counts } = measured;
  if (isShare) return target.isShare ? value.div(target.factor).toNumber() : undefined;
  if (!isNamed) {
    const isPercent = target.isShare && target.unit !== '1';
    if (isPercent && counts === 'unsure') return undefined;
    return (isPercent && counts === 'ones' ? value.div(target.factor) : value).toNumber();
  }
  const factor = factorFor(measured, target);
  return factor && value.div(factor).toNumber();
}

const ONE_CALL: Dimension = { call: 1 };
const BY_TIME: Dimension = { time: -1 };
const CALL_RATE: Dimension = { call: 1, time: -1 };
const TRAFFIC: Dimension = { erlang: 1 };

function factorFor({ dimension, isTimed }: Measured, target: TargetUnit): BigNumber | undefined {
  const wants = (of: Dimension) => sameDimension(target.dimension, of);
  const has = (of: Dimension) => sameDimension(dimension, of);
  const rest = uncounted(dimension);
  const isSame =
    has(target.dimension) ||
    // A rate of calls may leave the word out, as in 600/h.
    (wants(CALL_RATE) && has(BY_TIME)) ||
    // How often one goes into another.
    (wants(ONE_CALL) && has({})) ||
    // Calls in an hour by their length, or minutes of calls in an hour.
    (wants(TRAFFIC) && isTimed && (has(ONE_CALL) || has({}))) ||
    (Object.keys(rest).length > 0 && sameDimension(rest, target.dimension));
  if (isSame) return target.factor;
  // Minutes of a day may leave the day out.
  const isTimeOverTime = target.unit.includes('/') && wants({});
  return isTimeOverTime && has(target.above.dimension) ? target.above.factor : undefined;
}
