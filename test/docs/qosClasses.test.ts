import { readFileSync } from 'node:fs';
import { CLASS_MECHANISMS, SERVICE_CLASSES, type ServiceClassId } from 'exo-capacity';
import { expect, test } from 'vitest';

const CLASSES = Object.keys(SERVICE_CLASSES) as ServiceClassId[];

/** The cells of each row of the page's table, without backticks. */
const rows = readFileSync('docs/understand/qos-classes.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.slice(1, -1).split('|'))
  .map((cells) => cells.map((cell) => cell.replaceAll('`', '').trim()));

test('the page has a row for each class', () => {
  expect(rows.map(([id]) => id).sort()).toEqual([...CLASSES].sort());
});

test.each(CLASSES)('the row of %s says what the catalog says', (id) => {
  const { queue, userPriority, accessCategory } = SERVICE_CLASSES[id];
  const { codePoints, conditioning, activeQueueManagement } = CLASS_MECHANISMS[id];
  const marks = codePoints.map(({ dscpName, dscp }) => `${dscpName} ${dscp}`).join(', ');
  const air = `${userPriority}, ${accessCategory}`;
  expect(rows.find(([name]) => name === id)).toEqual([id, marks, conditioning, queue, activeQueueManagement, air]);
});
