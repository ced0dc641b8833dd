import { readFileSync } from 'node:fs';

/** Values made by another program or transcribed from a publication, with all that it takes to trust them. */
export interface Fixture<Row> {
  /** The document or program, with a public address where there is one. */
  origin: string;
  /** Who made the values, and how. */
  maker: string;
  /** When, as an ISO date. */
  date: string;
  /** How far a result may lie from the value; `toleranceReason` says in which terms, and why. */
  tolerance: number;
  toleranceReason: string;
  rows: Row[];
}

const TEXTS = ['origin', 'maker', 'date', 'toleranceReason'] as const;
const KEYS = [...TEXTS, 'tolerance', 'rows'];

/** A fixture with its envelope checked: values of unknown origin are refused. */
export function checkedFixture<Row>(value: unknown, name: string): Fixture<Row> {
  const refuse = (reason: string): never => {
    throw new TypeError(`fixture ${name}: ${reason}`);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('no envelope');
  const envelope = value as Record<string, unknown>;
  for (const key of TEXTS) {
    const text = envelope[key];
    if (typeof text !== 'string' || text.trim() === '') refuse(`${key} is missing`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(envelope['date'] as string)) refuse('date is not an ISO date');
  const { tolerance, rows } = envelope;
  if (typeof tolerance !== 'number' || !(tolerance >= 0 && tolerance < Infinity)) refuse('tolerance is missing');
  if (!Array.isArray(rows) || rows.length === 0) refuse('rows are missing');
  const unknown = Object.keys(envelope).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) refuse(`${unknown.join(', ')} is unknown`);
  return value as Fixture<Row>;
}

/** A fixture by its stage and name, such as `packet/cisco7934`. */
export function fixture<Row>(name: string): Fixture<Row> {
  return checkedFixture<Row>(JSON.parse(readFileSync(`test/fixtures/${name}.json`, 'utf8')), name);
}
