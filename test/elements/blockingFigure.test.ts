import { describe, expect, test } from 'vitest';
import { blockingFigure } from '../../src/elements/blockingFigure.ts';
import { planCapacity, type ScenarioDemand } from '../../src/index.ts';

const thirty = { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 } as const;
const isDrawn = (demand: ScenarioDemand) => blockingFigure(planCapacity({ demand })) !== undefined;

describe('the blocking figure', () => {
  test('is drawn where Erlang B is the model', () => {
    expect(isDrawn(thirty)).toBe(true);
    expect(isDrawn({ kind: 'daily', callsPerDay: 900, blockingRatio: 0.01 })).toBe(true);
  });

  test.each([{ retryRatio: 0.5 }, { sources: 100 }, { peakednessFactor: 2 }])('is not drawn for %o', (who) => {
    expect(isDrawn({ ...thirty, ...who })).toBe(false);
  });
});
