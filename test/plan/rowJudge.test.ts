import { expect, test } from 'vitest';
import type { JudgedPlan } from '../../src/plan/judgedPlan.ts';
import { planCapacity } from '../../src/index.ts';
import { rowJudge } from '../../src/plan/rowJudge.ts';

const row = (peakCalls: number) => ({ demand: { kind: 'calls', peakCalls } }) as const;
const planOf = (judged: JudgedPlan) => (judged.ok ? judged.plan : undefined);

test('rows that say the same have one plan between them', () => {
  const judge = rowJudge();
  const [one, other, third] = [judge(row(7)), judge(row(7)), judge(row(8))].map(planOf);
  expect(other).toBe(one);
  expect(third).toEqual(planCapacity(row(8)));
  expect(Object.isFrozen(one)).toBe(true);
});

test('of a table whose rows differ none is kept, and each has the plan it would have alone', () => {
  const judge = rowJudge();
  for (let calls = 1; calls <= 3000; calls += 1) judge(row(calls));
  const [one, other] = [judge(row(3001)), judge(row(3001))].map(planOf);
  expect(other).not.toBe(one);
  expect([one, other]).toEqual([planCapacity(row(3001)), planCapacity(row(3001))]);
});

test('a table with many kinds of rows, each of which comes again, keeps them', () => {
  const judge = rowJudge();
  for (let calls = 1; calls <= 12_000; calls += 1) judge(row(1 + (calls % 2000)));
  for (let calls = 3001; calls <= 3100; calls += 1) judge(row(calls));
  const [one, other] = [judge(row(3100)), judge(row(3100))].map(planOf);
  expect(other).toBe(one);
});
