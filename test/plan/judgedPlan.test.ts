import { describe, expect, test, vi } from 'vitest';
import { CapacityError, planCapacity } from '../../src/index.ts';
import { judgedPlan } from '../../src/plan/judgedPlan.ts';
import * as planning from '../../src/plan/planCapacity.ts';

vi.mock(import('../../src/plan/planCapacity.ts'), async (original) => {
  const real = await original();
  return { ...real, planOf: vi.fn(real.planOf) };
});

const office = { demand: { kind: 'calls', peakCalls: 5 } } as const;

describe('a plan of anything', () => {
  test('is the plan of what is valid, and the issues of what is not', () => {
    expect(judgedPlan(office)).toEqual({ ok: true, plan: planCapacity(office) });
    expect(judgedPlan({ demand: 5 })).toMatchObject({ ok: false, issues: [{ path: 'demand' }] });
    expect(judgedPlan(null)).toMatchObject({ ok: false });
  });

  test('what a kernel refuses is an issue, and any other error is not hidden', () => {
    vi.mocked(planning.planOf).mockImplementationOnce(() => {
      throw new CapacityError({ code: 'out-of-range', field: 'lastPort', received: 1, expected: 'more' });
    });
    expect(judgedPlan(office)).toEqual({
      ok: false,
      issues: [{ path: 'lastPort', code: 'out-of-range', expected: 'more', received: '1' }],
    });
    vi.mocked(planning.planOf).mockImplementationOnce(() => {
      throw new TypeError('a fault');
    });
    expect(() => judgedPlan(office)).toThrow(TypeError);
  });
});
