import { describe, expect, test, vi } from 'vitest';
import { figure, plan } from '../../src/udf/udf.ts';

const fifty = '{"demand":{"kind":"calls","peakCalls":50}}';
/** What a column without a value, or with one of another kind, becomes. */
const NO_TEXT = [undefined, null, 5, true, [], {}, 10n].map((value) => ({ value }));

describe('what is no text', () => {
  test.each(NO_TEXT)('$value as a path is null', ({ value: path }) => {
    expect(figure(fifty, path as string)).toBeNull();
  });

  test.each(NO_TEXT)('$value as the first scenario of all is refused', async ({ value: scenario }) => {
    vi.resetModules();
    const fresh = await import('../../src/udf/udf.ts');
    expect(fresh.figure(scenario as string, 'traffic.peakCalls')).toBeNull();
    vi.resetModules();
    const again = await import('../../src/udf/udf.ts');
    expect(JSON.parse(again.plan(scenario as string))).toHaveProperty('issues.0.code');
  });

  test('a scenario as a record is planned as it is now', () => {
    const demand = { kind: 'calls', peakCalls: 5 };
    const scenario = { demand } as unknown as string;
    expect(figure(scenario, 'traffic.peakCalls')).toBe(5);
    demand.peakCalls = 6;
    expect(figure(scenario, 'traffic.peakCalls')).toBe(6);
  });
});

test('rows one after another each have their own plan', () => {
  expect(figure(fifty, 'traffic.peakCalls')).toBe(50);
  expect(figure('{', 'traffic.peakCalls')).toBeNull();
  expect(JSON.parse(plan(fifty))).toMatchObject({ traffic: { peakCalls: 50 } });
});
