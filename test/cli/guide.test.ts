import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario } from '../../src/index.ts';
import { SCENARIO_WORDS } from '../../src/scenario/scenarioWords.ts';

const guide = readFileSync('docs/guides/command-line.md', 'utf8');

test('the guide has every option in its table, and no other', () => {
  const rows = guide.match(/^\| .*--.*$/gm)?.join('\n') ?? '';
  const named = new Set(rows.match(/(?<=--)[a-z][a-z-]*/g));
  expect([...named].toSorted()).toEqual(Object.keys(SCENARIO_WORDS).toSorted());
});

test('the guide prints the codecs that an unknown one is told, as far as it prints them', () => {
  const parsed = parseScenario({ demand: { kind: 'calls', peakCalls: 1 }, media: { codec: 'g999' } });
  const expected = parsed.ok ? '' : parsed.issues[0]?.expected;
  const printed = /media\.codec: expected (one of g.*), …, received "g999"/.exec(guide)?.[1] ?? '-';
  expect(expected?.startsWith(`${printed}, `)).toBe(true);
});
