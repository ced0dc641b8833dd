import { expect, test } from 'vitest';
import { table } from '../../src/report/table.ts';

test('a cell of several lines that begins as a formula is text in CSV', () => {
  expect(
    table(
      [
        ['a', 'b'],
        ['=1+1\nz', '2'],
      ],
      'csv',
    ),
  ).toBe('a,b\n"\'=1+1\nz",2\n');
});
