import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeScenario, encodeScenario, parseScenario, planCapacity, type Scenario } from '../../src/index.ts';
import { name, scenario } from '../support/arbitraries.ts';

const DEMAND = { kind: 'calls', peakCalls: 50 } as const;

describe('known values', () => {
  test('a link can be read', () => {
    const chosen: Scenario = {
      name: 'Head office & shop',
      demand: DEMAND,
      media: { codec: 'g729', layers: ['rtp', { layer: 'srtp', mkiBytes: 4 }] },
    };
    expect(encodeScenario(chosen)).toBe(
      'v=1&name=Head%20office%20%26%20shop&demand.kind=calls&demand.peakCalls=50&media.codec=g729' +
        '&media.layers=%5B%22rtp%22,%7B%22layer%22:%22srtp%22,%22mkiBytes%22:4%7D%5D',
    );
  });

  test('what was not chosen is not written', () => {
    const plan = planCapacity({ demand: DEMAND });
    expect(encodeScenario(plan.scenario)).toBe('v=1&demand.kind=calls&demand.peakCalls=50');
  });

  test('the sign before it does not matter', () => {
    const expected = { ok: true, scenario: { demand: DEMAND } };
    for (const sign of ['', '#', '?'])
      expect(decodeScenario(`${sign}v=1&demand.kind=calls&demand.peakCalls=50`)).toEqual(expected);
  });
});

describe('laws', () => {
  test('what is encoded is decoded', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        expect(decodeScenario(encodeScenario(given))).toEqual(parseScenario(given));
      }),
    );
  });

  test('a name is text, whatever it looks like', () => {
    fc.assert(
      fc.property(name, (text) => {
        const given: Scenario = { name: text, demand: DEMAND };
        expect(decodeScenario(encodeScenario(given))).toEqual({ ok: true, scenario: given });
      }),
    );
  });

  test('the plan of a link is the plan', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        const back = decodeScenario(encodeScenario(plan.scenario));
        expect(back.ok && planCapacity(back.scenario)).toEqual(plan);
      }),
    );
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters(), fc.webFragments()), (text) => {
        expect(decodeScenario(text)).toHaveProperty('ok');
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('half of a character in a name does not break the link', () => {
    expect(decodeScenario(encodeScenario({ name: 'a\ud800b', demand: DEMAND }))).toMatchObject({ ok: true });
  });

  test.each([
    ['demand.kind=calls&demand.peakCalls=fifty', 'demand.peakCalls'],
    ['demand.kind=calls&demand.peakCalls=50&__proto__.x=1', '__proto__'],
    ['demand=5', 'demand'],
    ['', 'demand'],
    ['v=2&demand.kind=calls&demand.peakCalls=50', 'v'],
  ])('%s is refused at %s', (text, path) => {
    expect(decodeScenario(text)).toMatchObject({ ok: false, issues: [{ path }] });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('a link of 10 MB is refused unread', () => {
    const issues = [
      { path: '', code: 'too-long', expected: 'link text of at most 8192 characters', received: '10000000' },
    ];
    expect(decodeScenario('a'.repeat(10_000_000))).toEqual({ ok: false, issues });
  });
});
