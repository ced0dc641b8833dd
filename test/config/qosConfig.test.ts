import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qosConfig, QOS_PLATFORMS, type QosPlatform } from '../../src/config.ts';
import { CapacityError, planCapacity } from '../../src/index.ts';
import type { Plan } from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';
import { configStatements, strangeStatements } from '../support/configStatements.ts';
import { frozen } from '../support/numbers.ts';
import { classOf, DATA, GOLDEN, GOLDEN_PLAN, planWith, VOICE_AND_SIGNALING } from '../support/qosPlans.ts';

const statements = (plan: Plan, platform: QosPlatform) => configStatements(platform, qosConfig(plan, platform));
const linesWith = (plan: Plan, platform: QosPlatform, word: RegExp) =>
  statements(plan, platform).filter((line) => word.test(line));
const numberIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]);
const withoutLink = planWith(VOICE_AND_SIGNALING, { demand: { kind: 'calls', peakCalls: 50 } });

/** A configuration, or the code of its refusal. */
function configOrCode(plan: Plan, platform: QosPlatform): { text: string } | { code: string } {
  try {
    return { text: qosConfig(plan, platform) };
  } catch (error) {
    if (error instanceof CapacityError) return { code: error.code };
    throw error;
  }
}

describe('the golden files, each line of which is in the documents it names', () => {
  test.each(GOLDEN)('$file', ({ file, platform, options }) => {
    expect(qosConfig(GOLDEN_PLAN, platform, options)).toBe(readFileSync(`test/fixtures/config/${file}.txt`, 'utf8'));
  });

  test('there is one for each platform', () => {
    expect([...new Set(GOLDEN.map(({ platform }) => platform))].sort()).toEqual([...QOS_PLATFORMS].sort());
  });
});

describe.each(QOS_PLATFORMS)('%s', (platform) => {
  test('has nothing but statements of documented forms, with and without a link', () => {
    for (const plan of [GOLDEN_PLAN, planWith(VOICE_AND_SIGNALING), withoutLink])
      expect(strangeStatements(platform, qosConfig(plan, platform))).toEqual([]);
  });

  test('no name changes a statement, leaves its line or is more than plain letters', () => {
    const plain = statements(GOLDEN_PLAN, platform);
    const lines = qosConfig(GOLDEN_PLAN, platform).split('\n').length;
    fc.assert(
      fc.property(hostileName, (name) => {
        const text = qosConfig(named(name), platform);
        expect(configStatements(platform, text)).toEqual(plain);
        expect(text.split('\n')).toHaveLength(lines);
        expect(/ Plan: (.*); 50 calls at once$/m.exec(text)?.[1]).toMatch(/^[A-Za-z0-9 .,_+\-/()]{1,60}$/);
      }),
    );
  });

  test('nothing else that a plan from a file may say leaves its comment', () => {
    const plain = statements(GOLDEN_PLAN, platform);
    fc.assert(
      fc.property(hostileName, (text) => {
        const { voice } = GOLDEN_PLAN.qos;
        const cites = { ...voice.cites, dscp: `rfc4594#${text}` } as const;
        const qos = { ...GOLDEN_PLAN.qos, voice: { ...voice, label: text, dscpName: text, cites } };
        const told = { ...GOLDEN_PLAN, qos, versions: { engine: text, catalog: text } };
        expect(configStatements(platform, qosConfig(told, platform))).toEqual(plain);
      }),
    );
  });

  test('cites its documents with addresses, says what it assumes, and leaves the plan as it is', () => {
    const plan = frozen(planWith(VOICE_AND_SIGNALING));
    const text = qosConfig(plan, platform);
    expect(text).toBe(qosConfig(plan, platform));
    expect(text).toMatch(/ Assumed:\n(?:\W+ - .*\n){2,}/);
    expect(text.match(/ - .*: https:\/\/\S+/g)?.length).toBeGreaterThan(1);
  });
});

const DANGEROUS = [
  '\n',
  '\r',
  '\u2028',
  '"',
  "'",
  ';',
  '$(reboot)',
  '`reboot`',
  '\0',
  '\\',
  '?',
  '*/',
  '#',
  '!',
  '{',
  '}',
  '\u001b[2J',
  '%0a',
  '；',
  '𝟙',
  'é',
  '/*',
  '//',
  '|',
  '&',
  '<',
  '>',
  'EOF\n',
];
const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc
    .array(fc.oneof(fc.constantFrom(...DANGEROUS), fc.string({ maxLength: 3 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
);
const named = (name: string): Plan => ({ ...GOLDEN_PLAN, scenario: { ...GOLDEN_PLAN.scenario, name } });

test('every scenario gives whole texts for all platforms, or is refused where a link is too narrow for it', () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const plan = planCapacity(given);
      for (const platform of QOS_PLATFORMS) {
        const config = configOrCode(plan, platform);
        if ('code' in config) {
          expect(config.code).toBe('out-of-range');
          // No browser marks voice as admitted.
          const isUnknown = platform === 'webrtc' && given.qos?.isAdmitted === true;
          if (!isUnknown) expect(plan.scenario.link.upBitsPerSecond).toBeDefined();
        } else {
          expect(strangeStatements(platform, config.text)).toEqual([]);
          const figures = config.text.replace(/ Plan: .*/, '');
          expect(figures).not.toMatch(/NaN|Infinity|undefined|[^/]null|\[object/);
        }
      }
    }),
    { numRuns: 50 },
  );
});

describe('what a name becomes', () => {
  test.each([
    ['Head office', 'Head office'],
    ['Café «Zürich» (2nd)', 'Cafe _Zurich_ (2nd)'],
    ['a\n!reload\nb', 'a_reload_b'],
    ['$(reboot); `id` "x"', '_(reboot)_ _id_ _x_'],
    ['कार्यालय', '_'],
    ['', 'unnamed'],
    ['   ', 'unnamed'],
    ['x'.repeat(70), 'x'.repeat(60)],
  ])('%j is %j', (name, text) => {
    expect(qosConfig(named(name), 'linux')).toContain(`# Plan: ${text}; 50 calls at once\n`);
  });
});

describe('the queues', () => {
  const CLASS = /classid 1:(?!1 )\d+ htb rate (\d+)bit ceil (\d+)bit/;

  test('of HTB come to the link exactly, and each may use all of it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 6e6, max: 1e10, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (up, rate) => {
          const link = { downBitsPerSecond: up, upBitsPerSecond: up };
          const more = { recordings: { ...DATA.recordings, queueBitsPerSecond: { down: rate, up: rate } } };
          const plan = planWith({ ...VOICE_AND_SIGNALING, ...more }, { demand: { kind: 'calls', peakCalls: 1 }, link });
          const classes = linesWith(plan, 'linux', CLASS);
          expect(classes).toHaveLength(4);
          expect(classes.reduce((sum, line) => sum + numberIn(line, /rate (\d+)bit/), 0)).toBe(Math.floor(up));
          for (const line of classes) expect(numberIn(line, /ceil (\d+)bit/)).toBe(Math.floor(up));
        },
      ),
    );
  });

  test('are one for each mark: kinds that are marked alike share one, and the default mark has none', () => {
    const marks = linesWith(GOLDEN_PLAN, 'cisco-ios-xe', /^ match dscp/);
    expect(marks).toEqual([' match dscp 46', ' match dscp 40', ' match dscp 18', ' match dscp 10']);
    expect(linesWith(GOLDEN_PLAN, 'routeros', /name=exo-api /)).toEqual([
      'add name=exo-api parent=exo-up packet-mark=exo-api priority=2 limit-at=300000 max-limit=10000000',
    ]);
  });

  test('count what the plan counts: from the packet, the frame or the wire', () => {
    const stab = (measuredAt: 'ip' | 'link' | 'wire') => {
      const link = { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6, measuredAt };
      const plan = planWith(VOICE_AND_SIGNALING, { demand: { kind: 'calls', peakCalls: 50 }, link });
      return numberIn(linesWith(plan, 'linux', /stab/).join(), /overhead (-?\d+)/);
    };
    // A frame of 1500 bytes of payload has 1514 without its check, 1518 with it, and 1538 with preamble and gap.
    expect([stab('ip'), stab('link'), stab('wire')]).toEqual([1500 - 1514, 1518 - 1514, 1538 - 1514]);
  });

  test('have no policer where the plan has none, and a policed one lets the other kinds of its mark through', () => {
    const { voice, ...others } = VOICE_AND_SIGNALING;
    const { policeBitsPerSecond, burstBytes, ...unpoliced } = voice;
    expect([policeBitsPerSecond, burstBytes]).toEqual([4_760_000, 11_900]);
    const police = /limit rate|police|burst/;
    for (const platform of QOS_PLATFORMS)
      expect(linesWith(planWith({ ...others, voice: unpoliced }), platform, police)).toEqual([]);
    // 4.76 Mbit/s of voice and 12 kbit/s of its control; 11,900 bytes and a packet of 1500.
    expect(linesWith(GOLDEN_PLAN, 'cisco-ios-xe', police)).toEqual([
      '  police cir 4772000 bc 13400 conform-action transmit exceed-action drop',
    ]);
    expect(linesWith(GOLDEN_PLAN, 'linux', /limit rate/)).toEqual([
      '    limit rate over 596500 bytes/second burst 13400 bytes counter drop',
    ]);
  });

  test('of the planner’s own plan have voice with its control, and signaling', () => {
    const link = { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 };
    const plan = planCapacity({ demand: { kind: 'calls', peakCalls: 50 }, link });
    const { wireBitsPerSecond: control } = plan.bandwidth.control.up;
    expect(control).toBeGreaterThan(0);
    const rate = numberIn(linesWith(plan, 'linux', /classid 1:10 /).join(), /rate (\d+)bit/);
    expect(rate).toBeGreaterThanOrEqual(4_760_000 + control);
  });
});

describe('without a link', () => {
  test.each(['linux', 'routeros'] as const)('%s marks, has no queue, and says so', (platform) => {
    expect(linesWith(withoutLink, platform, /tc |queue tree|limit-at/)).toEqual([]);
    expect(linesWith(withoutLink, platform, /dscp/).length).toBeGreaterThan(2);
    expect(qosConfig(withoutLink, platform)).toContain('MISSING');
  });

  test('rates that stand by themselves stay, percentages and shapers do not', () => {
    expect(linesWith(withoutLink, 'cisco-ios-xe', /percent|shape/i)).toEqual([]);
    expect(linesWith(withoutLink, 'junos', /shaping-rate/)).toEqual([]);
    expect(linesWith(withoutLink, 'junos', /exo-voice transmit-rate/)).toEqual([
      'set class-of-service schedulers exo-voice transmit-rate 4772000',
    ]);
    expect(linesWith(withoutLink, 'fortios', /outbandwidth|exo-default/)).toEqual([]);
  });
});

describe('what edges mark', () => {
  const linesFor = (media: { path: 'webrtc' | 'webrtc-turn-tls' | 'ipsec' }) => {
    const link = { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 };
    const plan = planWith(VOICE_AND_SIGNALING, { demand: { kind: 'calls', peakCalls: 5 }, media, link });
    return { text: qosConfig(plan, 'windows'), marks: statements(plan, 'windows').join('\n') };
  };

  test('a browser’s media by port, its signaling not, and what is relayed not at all', () => {
    expect(linesFor({ path: 'webrtc' }).marks).toMatch(/10000 .*60000 -DSCPAction 46$/);
    expect(linesFor({ path: 'webrtc' }).text).toContain('not marked here: signaling.');
    expect(linesFor({ path: 'webrtc-turn-tls' }).marks).toBe('');
    expect(linesFor({ path: 'webrtc-turn-tls' }).text).toContain('not marked here: voice, signaling.');
  });

  test('a tunnel has to copy the mark', () => {
    expect(linesFor({ path: 'ipsec' }).text).toContain('the tunnel copies the mark');
  });
});

describe('refused', () => {
  const codes = (qos: Parameters<typeof planWith>[0], platform: QosPlatform = 'linux') =>
    configOrCode(planWith(qos), platform);
  const { voice } = VOICE_AND_SIGNALING;

  test('a link that the queues do not fit into, with what it takes; marks fit into any', () => {
    const narrow = { downBitsPerSecond: 10e6, upBitsPerSecond: 2e6 };
    const plan = planWith(VOICE_AND_SIGNALING, { demand: { kind: 'calls', peakCalls: 50 }, link: narrow });
    // 4.772 Mbit/s of voice, 9.6 kbit/s of signaling and the least for all else.
    expect(() => qosConfig(plan, 'linux')).toThrow('link.upBitsPerSecond: expected 4789600 bit/s or more');
    for (const platform of ['windows', 'webrtc', 'wifi-qos-map'] as const)
      expect(configOrCode(plan, platform)).toHaveProperty('text');
  });

  test.each([NaN, Infinity, -1, 64, 4.5])('the code point %d', (dscp) => {
    expect(codes({ voice: { ...voice, dscp } })).toEqual({ code: 'out-of-range' });
  });

  test.each(['bitsPerSecond', 'queueBitsPerSecond', 'policeBitsPerSecond', 'burstBytes'] as const)(
    '%s that is none',
    (key) => {
      for (const value of [NaN, Infinity, -1, '1\nreboot' as unknown as number])
        expect(codes({ voice: { ...voice, [key]: key === 'queueBitsPerSecond' ? { up: value } : value } })).toEqual({
          code: 'out-of-range',
        });
    },
  );

  test('shares of a percent each that come to the whole', () => {
    const link = { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 };
    const kinds = Array.from(
      { length: 40 },
      (_, index) =>
        [`kind-${index}`, classOf('Data', 'AF', index + 1, { queue: 'rate', bitsPerSecond: 120_000 })] as const,
    );
    const plan = planWith({ voice, ...Object.fromEntries(kinds) }, { demand: { kind: 'calls', peakCalls: 1 }, link });
    expect(configOrCode(plan, 'cisco-ios-xe')).toEqual({ code: 'out-of-range' });
    expect(configOrCode(plan, 'linux')).toHaveProperty('text');
  });

  test('a class whose name is not a word', () => {
    for (const id of ['a b', 'x\ny', '"', '', '1', 'a$(b)', 'x'.repeat(30)])
      expect(codes({ ...VOICE_AND_SIGNALING, [id]: DATA.api })).toEqual({ code: 'unknown-id' });
  });

  test('a platform, or a kind of queue, that is not listed', () => {
    expect(() => qosConfig(GOLDEN_PLAN, 'toString' as QosPlatform)).toThrow('platform: expected one of cisco-ios-xe, ');
    const linuxQueues = 'sfq' as 'htb';
    expect(() => qosConfig(GOLDEN_PLAN, 'linux', { linuxQueues })).toThrow('linuxQueues: expected one of htb, ');
  });

  test('audio that no browser marks so', () => {
    expect(codes({ ...VOICE_AND_SIGNALING, voice: { ...voice, dscp: 44 } }, 'webrtc')).toEqual({
      code: 'out-of-range',
    });
  });

  test('more marks than Junos has queues, and no room for network control', () => {
    const many = [8, 10, 18, 26].map(
      (dscp) => [`kind-${dscp}`, classOf('Data', 'AF', dscp, { queue: 'rate' })] as const,
    );
    expect(codes({ ...VOICE_AND_SIGNALING, ...Object.fromEntries(many) }, 'junos')).toEqual({ code: 'out-of-range' });
    const full = { recordings: { ...DATA.recordings, queueBitsPerSecond: { down: 0, up: 5_100_000 } } };
    expect(codes({ ...VOICE_AND_SIGNALING, ...full }, 'junos')).toEqual({ code: 'out-of-range' });
    expect(codes({ ...VOICE_AND_SIGNALING, ...full }, 'linux')).toHaveProperty('text');
  });
});

describe('the QoS Map', () => {
  const map = /qos_map_set=(.*)/.exec(qosConfig(GOLDEN_PLAN, 'wifi-qos-map'))?.[1]?.split(',').map(Number) ?? [];
  const exceptions = map.slice(0, -16);
  const ranges = map.slice(-16);

  test('has the form of the element: at most 21 exceptions of increasing code points, then eight ranges', () => {
    const codePoints = exceptions.filter((_, index) => index % 2 === 0);
    expect(exceptions.length % 2).toBe(0);
    expect(codePoints.length).toBeLessThanOrEqual(21);
    expect([...codePoints].sort((one, other) => one - other)).toEqual(codePoints);
    expect(ranges).toEqual([0, 63, ...Array<number>(14).fill(255)]);
  });

  test('maps as figure 1 of RFC 8325 and RFC 8622 do', () => {
    const priorityOf = (dscp: number) => {
      const at = exceptions.findIndex((value, index) => index % 2 === 0 && value === dscp);
      return at < 0 ? 0 : exceptions[at + 1];
    };
    // Telephony, VOICE-ADMIT, signaling, conferencing, interactive, streaming, broadcast, low latency, OAM, bulk, default, LE.
    const given = [46, 44, 40, 34, 36, 38, 32, 26, 28, 30, 24, 18, 20, 22, 16, 10, 12, 14, 0, 1];
    expect(given.map(priorityOf)).toEqual([6, 6, 5, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 0, 0, 0, 0, 0, 1]);
  });
});

describe('the function for pages', () => {
  test('asks for the priority of audio alone, on every encoding', async () => {
    const text = qosConfig(GOLDEN_PLAN, 'webrtc');
    const { markVoice } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
      markVoice: (connection: unknown) => Promise<void>;
    };
    const asked: unknown[] = [];
    const sender = (kind?: string) => ({
      track: kind === undefined ? null : { kind },
      getParameters: () => ({ encodings: [{}, {}] }),
      setParameters: (parameters: unknown) => Promise.resolve(asked.push([kind, parameters])),
    });
    await markVoice({ getSenders: () => [sender('video'), sender('audio'), sender()] });
    expect(asked).toEqual([['audio', { encodings: [{ networkPriority: 'high' }, { networkPriority: 'high' }] }]]);
  });
});
