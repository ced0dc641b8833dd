import { all, create, type EvalFunction, type Unit } from 'mathjs';
import { type Step, UNIT_SUFFIXES } from '../../src/index.ts';
import { MODELS } from './plainModels.ts';

/** Comparisons exact, so that a check that just holds is not rounded into one that fails. */
const math = create(all ?? {}, { relTol: 1e-15, absTol: 0 });

/** Units of their own: one that is forgotten or applied twice then shows as a wrong dimension, not as a factor. */
for (const base of ['octet', 'millis', 'clockminute', 'clockhour', 'clockday']) math.createUnit(base);

const MATH_UNITS: Record<(typeof UNIT_SUFFIXES)[keyof typeof UNIT_SUFFIXES], string | undefined> = {
  'bit/s': 'bit/s',
  'packets/s': 's^-1',
  'calls/s': 's^-1',
  'calls/min': 'clockminute^-1',
  'calls/h': 'clockhour^-1',
  'calls/d': 'clockday^-1',
  'requests/min': 'clockminute^-1',
  'min/d': 'clockminute/clockday',
  B: 'octet',
  bit: 'bit',
  s: 's',
  ms: 'millis',
  'ms/km': 'millis/km',
  km: 'km',
  Hz: 's^-1',
  E: undefined,
  // Levels and percentages stand in empirical equations as bare numbers.
  '%': undefined,
  dB: undefined,
  'dB(A)': undefined,
  dBm0p: undefined,
  dBmp: undefined,
  '1': undefined,
  'code point': undefined,
};

const CONSTANT_UNITS: Record<string, string> = {
  bitsPerByte: 'bit/octet',
  msPerSecond: 'millis/s',
  secondsPerMinute: 's/clockminute',
  secondsPerHour: 's/clockhour',
  minutesPerHour: 'clockminute/clockhour',
  busyHoursPerDay: 'clockhour/clockday',
};

const compiled = new Map<string, EvalFunction>();

function evaluate(expression: string, scope: Record<string, unknown>): unknown {
  const code = compiled.get(expression) ?? math.compile(expression);
  compiled.set(expression, code);
  return code.evaluate(scope) as unknown;
}

/** What a formula gives on bare numbers, each under the name that the formula has for it. */
export function valueOf(expression: string, values: ReadonlyMap<string, number>): unknown {
  // Its own rounds what is whole but for the last digits.
  return evaluate(expression, { ...Object.fromEntries(values), ...MODELS, floor: Math.floor });
}

/** As formulas round up: what is whole but for the last digits is whole. */
const wholeUp = (value: number) => math.ceil(value);

const isUnit = (value: unknown): value is Unit => math.typeOf(value) === 'Unit';
/** Rounds a size, which is the only quantity with a unit that formulas round. */
const roundedBy = (rounding: (value: number) => number) => (value: unknown) =>
  isUnit(value) ? math.unit(rounding(value.toNumber('octet')), 'octet') : rounding(Number(value));

/** The unit that a name stands for; undefined for a pure number. */
export function unitOf(name: string, suffix: Step['unit']): string | undefined {
  return CONSTANT_UNITS[name] ?? (suffix && MATH_UNITS[UNIT_SUFFIXES[suffix]]);
}

/** What a formula gives when every name carries its unit: a number in the unit asked for, or an error. */
export function magnitudeOf(expression: string, uses: Step['uses'], unit: string | undefined): number {
  const entries = uses.map(({ name, step }): [string, unknown] => {
    const own = unitOf(name, step.unit);
    return [name, own === undefined ? step.value : math.unit(step.value, own)];
  });
  const functions = { ...MODELS, ceil: roundedBy(wholeUp), floor: roundedBy(Math.floor), round: roundedBy(Math.round) };
  const result = evaluate(expression, { ...Object.fromEntries(entries), ...functions });
  if (isUnit(result)) {
    if (unit === undefined) throw new TypeError(`${expression} is a ${result.formatUnits()} and should be a number`);
    return result.toNumber(unit);
  }
  if (unit !== undefined) throw new TypeError(`${expression} is a number and should be in ${unit}`);
  return Number(result);
}
