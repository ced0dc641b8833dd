import { CapacityError } from '../errors/capacityError.ts';

/** More than any program prints about one measurement. */
const MOST_CHARACTERS = 5e6;

export type Fields = Readonly<Record<string, unknown>>;

/** The error of what nobody can read. */
export function notUnderstood(field: string, received: unknown, expected: string): CapacityError {
  const isPlain = typeof received === 'string' || typeof received === 'number';
  const text = isPlain ? received : received === null ? 'null' : typeof received;
  return new CapacityError({ code: 'not-understood', field, received: text, expected });
}

/** Text of a bearable length. */
export function readableText(input: unknown, field: string, expected: string): string {
  if (typeof input !== 'string' || input.length > MOST_CHARACTERS || input.trim() === '')
    throw notUnderstood(field, typeof input === 'string' ? `${input.length} characters` : input, expected);
  return input;
}

/** What JSON holds, or the thing itself where it came as such. */
export function jsonOf(input: unknown, field: string, expected: string): unknown {
  if (typeof input !== 'string') return input;
  const text = readableText(input, field, expected);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notUnderstood(field, text, expected);
  }
}

/** A record, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record at a path of keys; an empty one where nothing stands. */
export function fieldsAt(value: unknown, ...keys: string[]): Fields {
  const found = keys.reduce<unknown>(
    (record, key) => (isFields(record) && Object.hasOwn(record, key) ? record[key] : undefined),
    value,
  );
  return isFields(found) ? found : {};
}

/** A number from 0 on; undefined where there is none, or one that cannot be. */
export function amountAt(record: Fields, key: string): number | undefined {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value + 0 : undefined;
}

/** A part of a whole; undefined where there is no whole. */
export function ratioOf(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined || !(whole > 0)) return undefined;
  return Math.min(1, Math.max(0, part) / whole);
}

/** A record without the keys that hold nothing. */
export function known<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
