import { productDimension, sameDimension } from './dimension.ts';
import type { Measured } from './evaluated.ts';
import { didYouMean } from './refusal.ts';
import type { TargetUnit } from './targetUnit.ts';
import type { Dimension } from './unitWords.ts';

const EXAMPLES: Readonly<Record<string, string>> = {
  'bit/s': 'a bit rate such as 1.5 Mbit/s',
  ms: 'a time such as 20 ms',
  s: 'a time such as 180 s or 3 min',
  '1': 'a share such as 1 % or 0.01',
  '%': 'a percentage such as 1 %',
  '1/h': 'calls per hour such as 600',
  'calls/h': 'calls per hour such as 600',
  '1/d': 'calls per day such as 3200',
  'calls/d': 'calls per day such as 3200',
  'min/d': 'minutes per day such as 9600',
  E: 'erlangs such as 30',
  calls: 'a number of calls such as 50',
  count: 'a number such as 2',
  B: 'a size such as 160 B',
  km: 'a distance such as 1200 km',
};

const KINDS: readonly [kind: string, dimension: Dimension][] = [
  ['a bit rate', { bit: 1, time: -1 }],
  ['a size', { bit: 1 }],
  ['a time', { time: 1 }],
  ['traffic in erlangs', { erlang: 1 }],
  ['calls in a time', { call: 1, time: -1 }],
  ['a number of calls', { call: 1 }],
  ['packets in a time', { packet: 1, time: -1 }],
  ['a number of packets', { packet: 1 }],
  ['a distance', { length: 1 }],
];

/** What an error says it expected: an example, and why the text is none. */
export function expected(unit: string, hint: string): string {
  const example = Object.hasOwn(EXAMPLES, unit) ? EXAMPLES[unit] : undefined;
  return `${example ?? `a quantity in ${unit}`}${hint === '' ? '' : hint.startsWith('did') ? `; ${hint}` : `, ${hint}`}`;
}

/** One number with one word. */
const SIMPLE = /^[^*/^()]+$/;

/** What a text of another kind is, and what may be missing from it. */
export function kindHint({ dimension, isNamed, isShare }: Measured, target: TargetUnit, text: string): string {
  if (isShare) return 'not a percentage';
  if (!isNamed) return 'all of it in % or all of it as a share of 1';
  const kind = KINDS.find(([, of]) => sameDimension(of, dimension))?.[0];
  if (!kind) return '';
  const isPerSecond = sameDimension(productDimension(dimension, { time: -1 }), target.dimension);
  return isPerSecond && SIMPLE.test(text) ? `not ${kind}; ${didYouMean([`${text}/s`])}` : `not ${kind}`;
}
