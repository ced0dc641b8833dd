import { remembered } from '../units/memory.ts';
import { judgedPlan, type JudgedPlan } from './judgedPlan.ts';

/** Rows planned before it is asked whether any come again; as many as are kept. */
const ENOUGH_ROWS = 2048;

/**
 * Judges the rows of one table. Branches of a kind are many: a row that says what another said has the plan of that
 * one, which is frozen. Where most rows differ keeping them costs more than it saves, and each is planned by itself.
 */
export function rowJudge(): (row: unknown) => JudgedPlan {
  let [asked, planned] = [0, 0];
  return (row) => {
    if (planned >= ENOUGH_ROWS && planned * 2 > asked) return judgedPlan(row);
    asked += 1;
    return remembered('row', row, () => {
      planned += 1;
      return judgedPlan(row);
    });
  };
}
