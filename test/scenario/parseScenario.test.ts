import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Issue, type IssueCode, parseScenario } from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';
import { frozen } from '../support/numbers.ts';

const DEMAND = { kind: 'calls', peakCalls: 50 };

/** The issues, each as its path and code; none when the input is taken. */
function issuesOf(input: unknown): Issue[] {
  const result = parseScenario(input);
  return result.ok ? [] : result.issues;
}
const short = (input: unknown): [string, IssueCode][] => issuesOf(input).map(({ path, code }) => [path, code]);

describe('known values', () => {
  test('only the demand is needed, and nothing is added', () => {
    expect(parseScenario({ demand: DEMAND })).toEqual({ ok: true, scenario: { demand: DEMAND } });
  });

  test('media may be a list of one', () => {
    const media = { codec: 'opus' };
    expect(parseScenario({ demand: DEMAND, media: [media] })).toEqual({
      ok: true,
      scenario: { demand: DEMAND, media },
    });
  });

  test.each([
    ['g711', 120, []],
    ['g711', 140, [['media.redundancyDepth', 'out-of-range']]],
    ['l16-8k', 60, []],
    ['l16-8k', 80, [['media.redundancyDepth', 'out-of-range']]],
  ] as const)('%s in packets of %i ms is repeated where a block of 1,023 bytes holds it', (codec, packetMs, issues) => {
    expect(short({ demand: DEMAND, media: { codec, packetMs, redundancyDepth: 1 } })).toEqual(issues);
  });

  test('everything wrong is said at once, with what was expected and what came', () => {
    const wrong = {
      demand: { kind: 'calls', peakCalls: -5, colour: 'red' },
      media: { codec: 'g999' },
      link: { downBitsPerSecond: '10 Mbit/s', upBitsPerSecond: NaN, headroom: 0.25 },
      network: { lossRatio: 1.5 },
      naem: 'x',
    };
    const issues = issuesOf(wrong);
    const byPath = Object.fromEntries(issues.map((issue) => [issue.path, issue]));
    expect(Object.keys(byPath)).toHaveLength(issues.length);
    const texts = Object.values(byPath).map(({ path, code, received }) => [path, code, received]);
    expect(texts.sort()).toEqual([
      ['demand.colour', 'unknown-key', '"red"'],
      ['demand.peakCalls', 'out-of-range', '-5'],
      ['link.downBitsPerSecond', 'wrong-type', '"10 Mbit/s"'],
      ['link.headroom', 'unknown-key', '0.25'],
      ['link.upBitsPerSecond', 'out-of-range', 'NaN'],
      ['media.codec', 'unknown-codec', '"g999"'],
      ['naem', 'unknown-key', '"x"'],
      ['network.lossRatio', 'out-of-range', '1.5'],
    ]);
    expect(byPath['demand.peakCalls']?.expected).toBe('a whole number from 0 to 1000000000');
    expect(byPath['media.codec']?.expected).toMatch(/^one of g711, .*opus/);
    expect(byPath['link.headroom']?.expected).toContain('headroomRatio');
    expect(byPath['link.downBitsPerSecond']?.expected).toBe('bit/s from 1 to 1e15');
  });

  test('packets of 25 ms hold no whole number of G.729 frames', () => {
    const [issue, ...others] = issuesOf({ demand: DEMAND, media: { codec: 'g729', packetMs: 25 } });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path: 'media.packetMs', code: 'packet-time', received: '25' });
    expect(issue?.expected).toBe('a whole number of 10 ms frames for G.729');
  });

  test.each<[string, unknown, [string, IssueCode][]]>([
    ['nothing', undefined, [['', 'wrong-type']]],
    ['no demand', {}, [['demand', 'missing']]],
    ['no calls', { demand: { kind: 'calls' } }, [['demand.peakCalls', 'missing']]],
    ['an unknown kind', { demand: { kind: 'agents', agents: 5 } }, [['demand.kind', 'not-a-choice']]],
    ['another kind’s field', { demand: { ...DEMAND, seats: 3 } }, [['demand.seats', 'unknown-key']]],
    ['half a call', { demand: { kind: 'calls', peakCalls: 0.5 } }, [['demand.peakCalls', 'out-of-range']]],
    ['one direction', { demand: DEMAND, link: { downBitsPerSecond: 1e6 } }, [['link.upBitsPerSecond', 'missing']]],
    ['path and layers', { demand: DEMAND, media: { path: 'ip', layers: ['rtp'] } }, [['media.layers', 'conflict']]],
    [
      'an order that cannot be',
      { demand: DEMAND, media: { layers: ['udp', 'rtp'] } },
      [['media.layers.1', 'layer-order']],
    ],
    ['an unknown layer', { demand: DEMAND, media: { layers: ['rtp', 'atm'] } }, [['media.layers.1', 'not-a-choice']]],
    [
      'a wrong parameter',
      { demand: DEMAND, media: { layers: [{ layer: 'rtp', csrcCount: 16, bytes: 1 }] } },
      [
        ['media.layers.0.csrcCount', 'out-of-range'],
        ['media.layers.0.bytes', 'unknown-key'],
      ],
    ],
    [
      'a rate for G.711',
      { demand: DEMAND, media: { codecBitsPerSecond: 64e3 } },
      [['media.codecBitsPerSecond', 'out-of-range']],
    ],
    [
      'a rate that Opus has not',
      { demand: DEMAND, media: { codec: 'opus', codecBitsPerSecond: 5999 } },
      [['media.codecBitsPerSecond', 'out-of-range']],
    ],
    [
      'retries and few callers at once',
      { demand: { kind: 'traffic', offeredErlangs: 3, blockingRatio: 0.01, retryRatio: 0.5, sources: 10 } },
      [['demand.sources', 'conflict']],
    ],
    [
      'more erlangs than callers',
      { demand: { kind: 'busy-hour', callsPerHour: 60, holdSeconds: 600, blockingRatio: 0.01, sources: 10 } },
      [['demand.sources', 'out-of-range']],
    ],
    [
      'callers of two kinds in a day',
      { demand: { kind: 'daily', callsPerDay: 900, blockingRatio: 0.01, sources: 50, peakednessFactor: 2 } },
      [['demand.peakednessFactor', 'conflict']],
    ],
    [
      'more erlangs in a day’s busiest hour than callers',
      { demand: { kind: 'daily', minutesPerDay: 6000, busyHourRatio: 0.1, blockingRatio: 0.01, sources: 10 } },
      [['demand.sources', 'out-of-range']],
    ],
    [
      'more erlangs by the hour than callers',
      {
        demand: {
          kind: 'daily',
          callsPerDay: 200,
          holdSeconds: 3600,
          hourlyShares: [0.77, ...Array<number>(23).fill(0.01)],
          blockingRatio: 0.01,
          sources: 154,
        },
      },
      [['demand.sources', 'out-of-range']],
    ],
    [
      'bursts of next to nothing',
      { demand: { kind: 'traffic', offeredErlangs: 1e-10, blockingRatio: 0.01, peakednessFactor: 2 } },
      [['demand.peakednessFactor', 'out-of-range']],
    ],
    [
      'bursts that are none',
      { demand: { kind: 'traffic', offeredErlangs: 3, blockingRatio: 0.01, peakednessFactor: 0.9 } },
      [['demand.peakednessFactor', 'out-of-range']],
    ],
    [
      'legs of a contact center, which has its own',
      {
        demand: {
          kind: 'contact-center',
          callsPerHour: 100,
          talkSeconds: 100,
          wrapUpSeconds: 0,
          serviceLevelRatio: 0.8,
          answerSeconds: 20,
          blockingRatio: 0.01,
        },
        media: { legsPerCall: 2 },
      },
      [['media.legsPerCall', 'conflict']],
    ],
    ['half a leg', { demand: DEMAND, media: { legsPerCall: 1.5 } }, [['media.legsPerCall', 'out-of-range']]],
    [
      'more attempts than can be reckoned with',
      { demand: { kind: 'traffic', offeredErlangs: 9e8, blockingRatio: 0.5, retryRatio: 0.9 } },
      [['demand.retryRatio', 'out-of-range']],
    ],
    ['a day without a size', { demand: { kind: 'daily', blockingRatio: 0.01 } }, [['demand.callsPerDay', 'missing']]],
    [
      'a day with two sizes',
      { demand: { kind: 'daily', callsPerDay: 1, minutesPerDay: 1, blockingRatio: 0.01 } },
      [['demand.minutesPerDay', 'conflict']],
    ],
    [
      'shares that are no day',
      { demand: { kind: 'daily', callsPerDay: 1, hourlyShares: Array(24).fill(0.04), blockingRatio: 0.01 } },
      [['demand.hourlyShares', 'out-of-range']],
    ],
    [
      'shares of 23 hours',
      { demand: { kind: 'daily', callsPerDay: 1, hourlyShares: Array(23).fill(1 / 23), blockingRatio: 0.01 } },
      [['demand.hourlyShares', 'out-of-range']],
    ],
    [
      'a busiest hour that the shares deny',
      {
        demand: {
          kind: 'daily',
          callsPerDay: 1,
          busyHourRatio: 0.2,
          hourlyShares: Array(24).fill(1 / 24),
          blockingRatio: 0.01,
        },
      },
      [['demand.busyHourRatio', 'conflict']],
    ],
    [
      'half a dialer',
      {
        demand: {
          kind: 'contact-center',
          callsPerHour: 100,
          talkSeconds: 100,
          wrapUpSeconds: 0,
          serviceLevelRatio: 0.8,
          answerSeconds: 20,
          blockingRatio: 0.01,
          outboundAgents: 5,
        },
      },
      [['demand.linesPerAgent', 'missing']],
    ],
    ['an unknown profile', { demand: DEMAND, profile: 'itu' }, [['profile', 'not-a-choice']]],
    ['null where text belongs', { demand: DEMAND, name: null }, [['name', 'wrong-type']]],
    [
      'a key that objects inherit',
      JSON.parse('{"demand":{"kind":"calls","peakCalls":1},"__proto__":1}'),
      [['__proto__', 'unknown-key']],
    ],
  ])('%s', (_what, input, expected) => {
    expect(short(input)).toEqual(expected);
  });
});

describe('laws', () => {
  test('what is valid is taken, and taken again', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const first = parseScenario(frozen(given));
        expect(first).toMatchObject({ ok: true });
        if (first.ok) expect(parseScenario(first.scenario)).toEqual(first);
      }),
    );
  });

  test('anything at all is answered', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (input) => {
          const result = parseScenario(input);
          expect(result.ok || result.issues.length > 0).toBe(true);
        },
      ),
    );
  });

  test('a valid scenario with anything in one place is answered, and an issue names its place', () => {
    const places = ['name', 'demand', 'media', 'link', 'network', 'profile', 'defaults', 'other'];
    fc.assert(
      fc.property(scenario, fc.constantFrom(...places), fc.anything(), (given, place, value) => {
        const result = parseScenario({ ...given, [place]: value });
        const strayed = result.ok
          ? []
          : result.issues.filter(({ path }) => path !== '' && path.split('.')[0] !== place);
        expect(strayed).toEqual([]);
      }),
    );
  });

  test('every issue says what was expected and what came, in little', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (input) => {
        for (const { expected, received } of issuesOf(input)) {
          expect(expected).not.toBe('');
          expect(received).not.toBe('');
          expect(received.length).toBeLessThan(500);
        }
      }),
    );
  });
});

describe('edges and refusals', () => {
  const TEN_MB = 10_000_000;

  test('10 MB of junk', () => {
    expect(short('x'.repeat(TEN_MB))).toEqual([['', 'wrong-type']]);
    expect(issuesOf(Array.from({ length: 1_250_000 }, () => 1)).length).toBeGreaterThan(0);
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key ${index}`, 'x'.repeat(90)]));
    expect(issuesOf({ demand: DEMAND, ...keys })).toHaveLength(100_000);
    expect(short({ demand: DEMAND, media: { codec: 'x'.repeat(TEN_MB) } })).toEqual([['media.codec', 'unknown-codec']]);
  }, 60_000);

  test.each([
    ['link', [1]],
    ['network', []],
  ])('a list as %s is refused, not dropped', (key, list) => {
    expect(short({ demand: DEMAND, [key]: list })).toContainEqual([key, 'wrong-type']);
  });

  const half = { codec: 'g729', shareRatio: 0.5 };
  test.each([
    [
      'shares that are missing',
      [{ codec: 'g729' }, {}],
      [
        ['media.0.shareRatio', 'missing'],
        ['media.1.shareRatio', 'missing'],
      ],
    ],
    ['shares that do not come to 1', [half, { shareRatio: 0.4 }], [['media.0.shareRatio', 'conflict']]],
    ['a share of nothing', [{ shareRatio: 0 }, { shareRatio: 1 }], [['media.0.shareRatio', 'out-of-range']]],
    ['a share as text', [half, { shareRatio: '0.5' }], [['media.1.shareRatio', 'wrong-type']]],
    ['a codec that nobody knows', [half, { codec: 'g999', shareRatio: 0.5 }], [['media.1.codec', 'unknown-codec']]],
    ['a key that nobody knows', [half, { colour: 1, shareRatio: 0.5 }], [['media.1.colour', 'unknown-key']]],
    [
      'no object',
      [half, 5],
      [
        ['media.1', 'wrong-type'],
        ['media.1.shareRatio', 'missing'],
      ],
    ],
    ['none', [], [['media', 'out-of-range']]],
    ['more than anybody has', Array.from({ length: 17 }, () => ({ shareRatio: 1 / 17 })), [['media', 'out-of-range']]],
  ])('a mix with %s', (_what, media, expected) => {
    expect(short({ demand: DEMAND, media })).toEqual(expected);
  });

  test('what is wrong beside a mix is said once', () => {
    expect(short({ demand: DEMAND, media: [half, half], profile: 'itu' })).toEqual([['profile', 'not-a-choice']]);
  });

  test('a long list of layers', () => {
    const media = { layers: Array.from({ length: 200_000 }, () => 'custom') };
    expect(short({ demand: DEMAND, media })).toEqual([['media.layers', 'out-of-range']]);
  });

  test('what cannot be read is said to be so', () => {
    const thrower = {
      get demand(): never {
        throw new Error('no');
      },
    };
    expect(short(thrower)).toEqual([['', 'unreadable']]);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(short(revoked.proxy)).toEqual([['', 'unreadable']]);
  });

  test('a value that holds itself', () => {
    const cycle: Record<string, unknown> = { demand: DEMAND };
    cycle['link'] = cycle;
    expect(issuesOf(cycle).length).toBeGreaterThan(0);
    const list: unknown[] = [];
    list.push(list);
    expect(short({ demand: DEMAND, media: { layers: list } })).toContainEqual(['media.layers.0.layer', 'missing']);
  });
});

test('ports that end before they begin are refused by name', () => {
  const parse = (firstPort: number, lastPort: number) =>
    parseScenario({ demand: { kind: 'calls', peakCalls: 1 }, readiness: { mediaPorts: { firstPort, lastPort } } });
  expect(parse(10_001, 10_000)).toEqual({
    ok: false,
    issues: [
      {
        path: 'readiness.mediaPorts.lastPort',
        code: 'out-of-range',
        expected: 'a port not below the first',
        received: '10000',
      },
    ],
  });
  expect(parse(10_000, 10_000).ok).toBe(true);
});
