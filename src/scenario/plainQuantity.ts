import { CapacityError } from '../errors/capacityError.ts';

/** Units that a typed number may carry, by dimension, as a factor to the core's unit. */
const FACTORS = {
  'bit/s': {
    'bit/s': 1,
    'b/s': 1,
    bps: 1,
    'kbit/s': 1e3,
    'kb/s': 1e3,
    kbps: 1e3,
    'mbit/s': 1e6,
    'mb/s': 1e6,
    mbps: 1e6,
    'gbit/s': 1e9,
    'gb/s': 1e9,
    gbps: 1e9,
  },
  ms: { ms: 1, s: 1e3 },
  s: { ms: 1e-3, s: 1, sec: 1, min: 60, h: 3600 },
  '1': { '%': 1e-2 },
  '1/h': { '/h': 1, 'calls/h': 1, 'calls per hour': 1 },
  '1/d': { '/d': 1, 'calls/d': 1, 'calls per day': 1 },
  'min/d': { min: 1, 'min/d': 1, 'minutes per day': 1 },
  E: { e: 1, erl: 1, erlang: 1, erlangs: 1 },
  calls: { calls: 1, call: 1 },
  count: {},
} as const satisfies Record<string, Record<string, number>>;

export type PlainUnit = keyof typeof FACTORS;

const EXAMPLES: Record<PlainUnit, string> = {
  'bit/s': 'a bit rate such as 1.5 Mbit/s',
  ms: 'a time such as 20 ms',
  s: 'a time such as 180 s or 3 min',
  '1': 'a share such as 1 % or 0.01',
  '1/h': 'calls per hour such as 600',
  '1/d': 'calls per day such as 3200',
  'min/d': 'minutes per day such as 9600',
  E: 'erlangs such as 30',
  calls: 'a number of calls such as 50',
  count: 'a number such as 2',
};

/** Bits and bytes differ by the case of one letter, so a capital B that begins no bit is refused, not guessed. */
const BYTE_RATE = /B(?![iI])/;

/**
 * Number read from text that is a plain number with at most one unit word, such as `10 Mbit/s`.
 *
 * The decimal sign is a point; a comma is refused because it means different things in different places.
 *
 * @param text what was typed
 * @param options `unit`: the unit of the result, also assumed when the text names none; `field`: the name for errors
 * @returns the number in that unit
 * @throws CapacityError `not-a-quantity` when the text is anything else, or its unit is of another dimension
 */
export function plainQuantity(text: string, options: { unit: PlainUnit; field: string }): number {
  const factors: Readonly<Record<string, number>> = FACTORS[options.unit];
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(\S.*?)?\s*$/i.exec(text);
  const word = match?.[2] ?? '';
  const key = BYTE_RATE.test(word) ? word : word.toLowerCase();
  const factor = word === '' ? 1 : Object.hasOwn(factors, key) ? factors[key] : undefined;
  const value = scaled(Number(match?.[1]), factor ?? Number.NaN);
  if (!Number.isFinite(value)) {
    throw new CapacityError({
      code: 'not-a-quantity',
      field: options.field,
      received: text,
      expected: EXAMPLES[options.unit],
    });
  }
  return value;
}

/** `4.1 Mbit/s` must be 4,100,000 and not 4,099,999.9999999995. */
function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
