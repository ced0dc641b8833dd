import { describe, expect, test } from 'vitest';
import { checkedFixture, fixture } from './fixture.ts';
import { filesBelow } from './sources.ts';

const ENVELOPE = {
  origin: 'https://example.org/table',
  maker: 'Example',
  date: '2026-01-31',
  tolerance: 0,
  toleranceReason: 'counted',
  rows: [1],
};

describe('a fixture', () => {
  test('with its envelope is taken as it is', () => {
    expect(checkedFixture(ENVELOPE, 'x')).toEqual(ENVELOPE);
  });

  test.each(Object.keys(ENVELOPE))('without %s is refused by name', (key) => {
    const rest = Object.fromEntries(Object.entries(ENVELOPE).filter(([each]) => each !== key));
    expect(() => checkedFixture(rest, 'stage/name')).toThrow(`fixture stage/name: ${key}`);
  });

  test.each([
    ['an empty origin', { origin: ' ' }, 'origin is missing'],
    ['an empty reason', { toleranceReason: '' }, 'toleranceReason is missing'],
    ['a date in words', { date: 'yesterday' }, 'date is not an ISO date'],
    ['a negative tolerance', { tolerance: -1 }, 'tolerance is missing'],
    ['a tolerance that lets everything pass', { tolerance: Infinity }, 'tolerance is missing'],
    ['no rows', { rows: [] }, 'rows are missing'],
    ['a key that it does not know', { orign: 'typo' }, 'orign is unknown'],
  ])('with %s is refused', (_what, change, reason) => {
    expect(() => checkedFixture({ ...ENVELOPE, ...change }, 'x')).toThrow(`fixture x: ${reason}`);
  });

  test.each([null, 'text', [ENVELOPE]])('that is no record is refused', (value) => {
    expect(() => checkedFixture(value, 'x')).toThrow('no envelope');
  });

  const names = filesBelow('test/fixtures')
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replace(/^test\/fixtures\/|\.json$/g, ''));
  test.each(names)('%s has its envelope', (name) => {
    expect(fixture(name).rows.length).toBeGreaterThan(0);
  });
});
