import { beforeEach, describe, expect, test } from 'vitest';
import { askFields, type AskField } from '../../src/elements/askFields.ts';
import { ScenarioStore } from '../../src/elements/scenarioStore.ts';
import { engine, type Engine } from '../../src/elements/engine.ts';
import { wholeEngine } from '../../src/elements/wholeEngine.ts';
import { CapacityError, CODECS, PATHS, planCapacity } from '../../src/index.ts';
import { oneUse } from '../support/oneUse.ts';

const OFFICE = { demand: { kind: 'calls', peakCalls: 50 }, link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 } };

const field = (path: string): AskField => askFields(engine).find((each) => each.path === path)!;

let store: ScenarioStore;
beforeEach(() => {
  store = new ScenarioStore();
  store.replace(OFFICE);
});

describe('choices', () => {
  const catalogs: [path: string, entries: (readonly [string, object])[]][] = [
    ['media.codec', CODECS.filter(({ group }) => group !== 'Auxiliary').map((entry) => [entry.id, entry] as const)],
    ['media.path', Object.entries(PATHS)],
  ];

  test.each(catalogs)(
    '%s: every entry of the catalog that is asked for, under the group that it names',
    (path, entries) => {
      const choices = field(path).choices?.(engine, store.asked) ?? [];
      expect(choices.map(({ value }) => value)).toEqual(entries.map(([id]) => id));
      const groups = entries.map(([, entry]) => ('group' in entry ? entry.group : undefined));
      expect(choices.map(({ group }) => group)).toEqual(groups);
    },
  );
});

describe('a demand of a kind that is not asked', () => {
  const center = {
    kind: 'contact-center',
    callsPerHour: 360,
    talkSeconds: 180,
    wrapUpSeconds: 60,
    serviceLevelRatio: 0.8,
    answerSeconds: 20,
    blockingRatio: 0.01,
  } as const;

  test.each([
    center,
    { kind: 'daily', callsPerDay: 3000, holdSeconds: 180, blockingRatio: 0.01 },
    { kind: 'seats', seats: 30, callsPerSeatRatio: 0.5 },
    { kind: 'traffic', offeredErlangs: 8, blockingRatio: 0.01, retryRatio: 0.5 },
  ] as const)('$kind is answered as it stands, also beside what is typed', (demand) => {
    expect(store.replace({ demand })).toBe(true);
    expect(store.plan).toEqual(planCapacity({ demand }));
    store.type('media.codec', 'g729');
    expect(store.issues).toEqual([]);
    expect(store.scenario).toEqual({ demand, media: { codec: 'g729' } });
  });

  test('gives way to one that is', () => {
    store.replace({ demand: center });
    store.type('demand.kind', 'busy-hour');
    expect(store.issues).toEqual([]);
    expect(store.scenario?.demand).toEqual({
      kind: 'busy-hour',
      callsPerHour: 600,
      holdSeconds: 180,
      blockingRatio: 0.01,
    });
  });
});

describe('what is typed', () => {
  test.each([
    ['link.downBitsPerSecond', '1.5 Mbit/s', 1_500_000],
    ['media.packetMs', '40', 40],
    ['link.headroomRatio', '20 %', 0.2],
    ['network.jitterMs', '6 ms', 6],
  ])('%s: %s is %s', (path, text, value) => {
    store.type(path, text);
    const [group = '', name = ''] = path.split('.');
    expect(store.scenario).toHaveProperty([group, name], value);
    expect(store.textOf(field(path))).toBe(text);
  });

  test.each([
    ['demand.peakCalls', 'many', 'a number of calls such as 50'],
    ['demand.peakCalls', '', 'a value'],
    ['demand.peakCalls', '-1', 'a whole number'],
    ['media.packetMs', '0.1 ms', 'a whole number of 0.125 ms frames for G.711'],
    ['link.downBitsPerSecond', '1.5 MB/s', 'a bit rate such as 1.5 Mbit/s'],
    ['media.codec', 'g999', 'one of g711'],
  ])('%s: "%s" keeps the last answer and the text, and says what is expected', (path, text, expected) => {
    const { plan, scenario } = store;
    store.type(path, text);
    expect(store.plan).toBe(plan);
    expect(store.scenario).toBe(scenario);
    expect(store.issueAt(path)?.expected).toContain(expected);
    expect(store.textOf(field(path))).toBe(text);
  });

  test('one wrong field does not lose what is typed into another', () => {
    store.type('demand.peakCalls', 'many');
    store.type('media.codec', 'g729');
    store.type('demand.peakCalls', '60');
    expect(store.scenario).toEqual({ ...OFFICE, demand: { kind: 'calls', peakCalls: 60 }, media: { codec: 'g729' } });
  });

  test('an emptied field is a default again', () => {
    store.type('media.packetMs', '40 ms');
    expect(store.isDefault(field('media.packetMs'))).toBe(false);
    store.type('media.packetMs', '');
    expect(store.isDefault(field('media.packetMs'))).toBe(true);
    expect(store.scenario).toEqual(OFFICE);
  });

  test('a value is shown as text that reads back as exactly that value', () => {
    store.replace({ ...OFFICE, link: { downBitsPerSecond: 1_234_567, upBitsPerSecond: 4_100_000 } });
    expect(store.textOf(field('link.downBitsPerSecond'))).toBe('1234567');
    expect(store.textOf(field('link.upBitsPerSecond'))).toBe('4.1 Mbit/s');
  });

  test('a packet time that is a default follows the codec', () => {
    store.type('media.codec', 'ilbc-30');
    expect(store.textOf(field('media.packetMs'))).toBe('30 ms');
  });
});

describe('questions that come and go', () => {
  test('a rate typed for Opus waits while another codec is looked at', () => {
    store.type('media.codec', 'opus');
    store.type('media.codecBitsPerSecond', '24 kbit/s');
    store.type('media.codec', 'g729');
    expect(store.scenario?.media).toEqual({ codec: 'g729' });
    store.type('media.codec', 'opus');
    expect(store.scenario?.media).toEqual({ codec: 'opus', codecBitsPerSecond: 24_000 });
  });

  test('each kind of demand has an answer at once, and the way back keeps what was typed', () => {
    store.type('demand.peakCalls', '70');
    store.type('demand.kind', 'traffic');
    expect(store.plan?.traffic.peakCalls).toBe(42);
    store.type('demand.kind', 'busy-hour');
    expect(store.issues).toEqual([]);
    store.type('demand.kind', 'calls');
    expect(store.scenario?.demand).toEqual({ kind: 'calls', peakCalls: 70 });
  });

  test('a path chosen takes the place of layers', () => {
    store.replace({ ...OFFICE, media: { layers: ['rtp', 'udp', 'ipv6', 'ethernet'] } });
    expect(store.textOf(field('media.path'))).toBe('');
    store.type('media.path', 'ip');
    expect(store.scenario?.media).toEqual({ path: 'ip' });
  });
});

describe('what is asked of those who want to say more', () => {
  const asked = () =>
    askFields(engine)
      .filter(({ when }) => !when || when(store.asked))
      .map(({ path }) => path);

  test('silence: a yes or no of the scenario, for codecs with figures for it', () => {
    expect(store.textOf(field('media.discontinuous'))).toBe('false');
    store.type('media.discontinuous', 'true');
    expect(store.scenario?.media).toEqual({ discontinuous: true });
    expect(store.plan?.media[0]?.silence?.talkRatio).toBe(0.44);
    expect(store.textOf(field('media.talkRatio'))).toBe('44 %');
    store.type('media.discontinuous', 'false');
    expect(store.scenario?.media).toEqual({ discontinuous: false });
    store.type('media.codec', 'g728');
    expect(store.issues).toEqual([]);
    expect(asked()).not.toContain('media.discontinuous');
  });

  test('the payload format, where a codec has several', () => {
    expect(asked()).not.toContain('media.payloadFormat');
    store.type('media.codec', 'amr-12.2');
    expect(field('media.payloadFormat').choices?.(engine, store.asked)).toEqual([
      { value: 'bandwidth-efficient', label: 'Bandwidth efficient' },
      { value: 'octet-aligned', label: 'Octet aligned' },
    ]);
    expect(store.textOf(field('media.payloadFormat'))).toBe('bandwidth-efficient');
    expect(store.isDefault(field('media.payloadFormat'))).toBe(true);
    store.type('media.payloadFormat', 'octet-aligned');
    expect(store.scenario?.media).toEqual({ codec: 'amr-12.2', payloadFormat: 'octet-aligned' });
  });

  test('talk share and repeats: what holds while nobody says anything stands there as a default', () => {
    expect(store.textOf(field('media.talkRatio'))).toBe('100 %');
    expect(store.textOf(field('media.redundancyDepth'))).toBe('0');
    expect(store.isDefault(field('media.redundancyDepth'))).toBe(true);
    store.type('media.redundancyDepth', '2');
    expect(store.isDefault(field('media.redundancyDepth'))).toBe(false);
    expect(store.scenario?.media).toEqual({ redundancyDepth: 2 });
    store.type('media.redundancyDepth', '2 calls');
    expect(store.issueAt('media.redundancyDepth')?.expected).toBe('a number such as 2');
  });
});

describe('an engine that is not whole', () => {
  const AMR = 'v=1&demand.kind=calls&demand.peakCalls=50&media.codec=amr-12.2';
  const USUAL_CODECS = ['g711', 'g729'];
  const refused = [
    { path: 'media.codec', code: 'unknown-codec', expected: 'one of g711, g729', received: '' },
  ] as const;
  const limited = (result: ReturnType<Engine['parseScenario']>): ReturnType<Engine['parseScenario']> =>
    result.ok && !USUAL_CODECS.includes(oneUse(result.scenario).codec ?? 'g711')
      ? { ok: false, issues: [...refused] }
      : result;
  const usual: Engine = {
    ...engine,
    isWhole: false,
    findCodec: (id) => (USUAL_CODECS.includes(id) ? engine.findCodec(id) : undefined),
    parseScenario: (input) => limited(engine.parseScenario(input)),
    decodeScenario: (text) => limited(engine.decodeScenario(text)),
    planCapacity: (scenario) => {
      if (!oneUse(scenario).discontinuous) return engine.planCapacity(scenario);
      throw new CapacityError({
        code: 'out-of-range',
        field: 'scenario',
        received: 'more',
        expected: 'what most need',
      });
    },
  };
  beforeEach(() => {
    store = new ScenarioStore(usual);
    store.replace(OFFICE);
  });

  test('is enough for what it answers', () => {
    store.type('media.codec', 'g729');
    expect([store.needsWhole, store.plan?.media[0]?.codec]).toEqual([false, 'g729']);
    const { plan } = store;
    store.widen(wholeEngine);
    expect(store.plan).toBe(plan);
  });

  test('does not need the whole one to know that nothing was said', () => {
    store = new ScenarioStore(usual);
    store.take({});
    expect([store.needsWhole, store.issues.map(({ code }) => code)]).toEqual([false, ['missing']]);
  });

  test.each([
    ['media.codec', 'amr-12.2'],
    ['media.discontinuous', 'true'],
  ])('%s: %s keeps the last answer without a word until the whole one answers', (path, text) => {
    const { plan } = store;
    store.type(path, text);
    expect([store.needsWhole, store.issues, store.plan]).toEqual([true, [], plan]);
    store.type('demand.peakCalls', '60');
    expect(store.plan).toBe(plan);
    store.widen(wholeEngine);
    expect([store.needsWhole, store.issues]).toEqual([false, []]);
    expect(store.scenario).toMatchObject({ demand: { peakCalls: 60 }, link: OFFICE.link });
    expect(store.textOf(field(path))).toBe(text);
  });

  test('what is wrong for the whole one too is said then', () => {
    store.type('media.packetMs', 'soon');
    expect(store.issues).toEqual([]);
    store.widen(wholeEngine);
    expect(store.issueAt('media.packetMs')?.expected).toBe('a time such as 20 ms');
  });

  test('a scenario that it refuses waits, with all that is said over it', () => {
    const { plan } = store;
    store.replace(AMR);
    store.take({ calls: '70' });
    store.type('media.packetMs', '40');
    expect([store.needsWhole, store.issues, store.plan]).toEqual([true, [], plan]);
    store.widen(wholeEngine);
    expect(store.scenario).toEqual({
      demand: { kind: 'calls', peakCalls: 70 },
      media: { codec: 'amr-12.2', packetMs: 40 },
    });
  });

  test('one that the whole engine refuses too leaves the last answer, and its issue', () => {
    const { plan } = store;
    store.replace('v=1&demand.kind=calls&demand.peakCalls=50&media.codec=g999');
    store.widen(wholeEngine);
    expect(store.plan).toBe(plan);
    expect(store.issueAt('media.codec')?.received).toBe('"g999"');
  });

  test('a later scenario that it takes is the one that counts', () => {
    store.replace(AMR);
    store.replace('v=1&demand.kind=calls&demand.peakCalls=7');
    expect([store.needsWhole, store.plan?.traffic.peakCalls]).toEqual([false, 7]);
    store.widen(wholeEngine);
    expect(store.scenario).toEqual({ demand: { kind: 'calls', peakCalls: 7 } });
  });

  describe('when the whole one does not come', () => {
    test('the issue is shown, and another choice is answered', () => {
      store.type('media.codec', 'amr-12.2');
      store.giveUp();
      expect(store.issueAt('media.codec')?.expected).toBe('one of g711, g729');
      store.type('media.codec', 'g729');
      expect([store.issues, store.plan?.media[0]?.codec]).toEqual([[], 'g729']);
    });

    test('a scenario that waits keeps its issue, and still counts when the engine comes after all', () => {
      store.replace(AMR);
      store.giveUp();
      store.type('demand.peakCalls', '60');
      expect(store.plan?.traffic.peakCalls).toBe(60);
      expect([store.needsWhole, store.issueAt('media.codec')?.expected]).toEqual([true, 'one of g711, g729']);
      store.widen(wholeEngine);
      expect(store.scenario).toEqual({ demand: { kind: 'calls', peakCalls: 60 }, media: { codec: 'amr-12.2' } });
      expect(store.issues).toEqual([]);
    });
  });
});

describe('a whole scenario', () => {
  test('takes the place of all that was typed', () => {
    store.type('demand.peakCalls', 'many');
    store.replace('v=1&demand.kind=calls&demand.peakCalls=7');
    expect(store.scenario).toEqual({ demand: { kind: 'calls', peakCalls: 7 } });
    expect(store.textOf(field('demand.peakCalls'))).toBe('7');
  });

  test('of a plan is taken without its defaults', () => {
    store.replace(structuredClone(store.plan?.scenario));
    expect(store.scenario).toEqual(OFFICE);
  });

  test.each([undefined, null, 7, 'nonsense', { demand: {} }, { demand: OFFICE.demand, media: { codec: 'g999' } }])(
    'that is not in order (%j) leaves the last answer',
    (input) => {
      const { plan } = store;
      store.replace(input);
      expect(store.plan).toBe(plan);
      expect(store.issues.length).toBeGreaterThan(0);
    },
  );
});

describe('attributes', () => {
  test('are what a person could have typed', () => {
    store = new ScenarioStore();
    store.take({ calls: '50', codec: 'g729', link: '10 Mbit/s', packetTime: '30 ms', path: 'vlan-srtp' });
    expect(store.scenario).toEqual({ ...OFFICE, media: { codec: 'g729', packetMs: 30, path: 'vlan-srtp' } });
  });

  test('that say nothing any more leave what the scenario says', () => {
    store.take({ calls: '80', link: '5 Mbit/s', codec: 'g729' });
    store.take({ calls: undefined, link: undefined });
    expect(store.issues).toEqual([]);
    expect(store.scenario).toEqual({ ...OFFICE, media: { codec: 'g729' } });
  });

  test('of two kinds of demand the one that stays counts', () => {
    store = new ScenarioStore();
    store.take({ calls: '80', erlangs: '30' });
    store.take({ erlangs: undefined });
    expect(store.scenario).toEqual({ demand: { kind: 'calls', peakCalls: 80 } });
    store.take({ erlangs: '30' });
    store.take({ calls: undefined });
    expect(store.plan?.traffic.peakCalls).toBe(42);
  });

  test('over a scenario that is not in order: what is wrong with that is said, and there is no half an answer', () => {
    store = new ScenarioStore();
    store.replace('v=1&demand.kind=calls&demand.peakCalls=50&media.codec=g999');
    store.take({ calls: '50' });
    expect(store.plan).toBeUndefined();
    expect(store.issues.map(({ path }) => path)).toEqual(['media.codec']);
    store.type('demand.peakCalls', '60');
    expect([store.issues, store.plan?.traffic.peakCalls]).toEqual([[], 60]);
  });

  test('erlangs alone are enough', () => {
    store = new ScenarioStore();
    store.take({ erlangs: '30' });
    expect(store.plan?.traffic.peakCalls).toBe(42);
  });

  test('go over the scenario they come with', () => {
    store.take({ calls: '80' });
    expect(store.scenario).toEqual({ ...OFFICE, demand: { kind: 'calls', peakCalls: 80 } });
  });

  test('without any there is no plan, and the questions say what is missing', () => {
    store = new ScenarioStore();
    store.take({});
    expect(store.plan).toBeUndefined();
    expect(store.issues.length).toBeGreaterThan(0);
  });
});

describe('a mix of media', () => {
  const mixed = (): ScenarioStore => {
    const store = new ScenarioStore();
    store.replace({
      demand: { kind: 'calls', peakCalls: 50 },
      media: [
        { codec: 'g711', shareRatio: 0.5 },
        { codec: 'g729', shareRatio: 0.5 },
      ],
    });
    return store;
  };

  test('is planned, and no field says that it is one codec', () => {
    const store = mixed();
    expect(store.issues).toEqual([]);
    expect(store.plan?.media.map(({ codec }) => codec)).toEqual(['g711', 'g729']);
    expect(store.asked.codec).toBeUndefined();
  });

  test('a codec that somebody chooses takes its place', () => {
    const store = mixed();
    store.type('media.codec', 'g722');
    expect(store.issues).toEqual([]);
    expect(store.plan?.media.map(({ codec }) => codec)).toEqual(['g722']);
  });

  test('stays while something else is typed', () => {
    const store = mixed();
    store.type('demand.peakCalls', '60');
    expect(store.plan?.media.map(({ calls }) => calls)).toEqual([30, 30]);
  });
});
