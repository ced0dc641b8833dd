import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Assumptions,
  callBandwidth,
  type LayerEntry,
  type LinkHabit,
  reconcile,
  type Reconciliation,
} from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';

interface Printed {
  printed: string;
  /** What the source says of how it counts. */
  assume?: Partial<Assumptions>;
  /** Who prints the figure as such. */
  named?: string;
}

interface Row {
  id: string;
  codec: string;
  packetMs?: number;
  figures: Printed[];
}

const { rows } = fixture<Row>('plan/publishedBandwidth');
const printed = rows.flatMap(({ figures, ...row }) => figures.map((figure) => ({ ...row, ...figure })));

/** An answer says all that the source says; what the source does not mention is as usual. */
function isRight(answer: Reconciliation, { assume, named }: Printed): boolean {
  if (named !== undefined) return answer.usedBy.some(({ who }) => who === named);
  const usual = { tagBytes: 0, direction: 'one-way', activityRatio: 1, part: 'stream', calls: 1 };
  const said = Object.entries({ ...usual, ...assume });
  const { assumptions } = answer;
  return assumptions !== undefined && said.every(([key, value]) => assumptions[key as keyof Assumptions] === value);
}

const FIRST = 3;

describe('known values', () => {
  test.each(printed)('$id, $printed, is explained', (figure) => {
    const { codec, packetMs } = figure;
    for (const time of packetMs === undefined ? [{}] : [{ packetMs }, {}]) {
      const answers = reconcile({ codec, ...time, kilobits: figure.printed });
      expect(answers.slice(0, FIRST).some((answer) => isRight(answer, figure))).toBe(true);
    }
  });

  test.each([
    ['Ethernet', { codec: 'g711', kilobits: '87.2' }, 'Cisco 7934'],
    ['1024 × 1024', { codec: 'g711', kilobits: '1.913 Mbps' }, 'ISI Telemanagement'],
    ['50 calls', { codec: 'g711', kilobits: '4.36 Mbps' }, undefined],
    ['100 calls', { codec: 'g729', kilobits: '2.4 Mbps' }, undefined],
    ['cells', { codec: 'g729', kilobits: '42.4' }, 'J. Kroon'],
    ['not derivable', { codec: 'pcmu', bitsPerSecond: 83_200 }, 'Skype for Business SDN, typical or maximum'],
    ['not derivable', { codec: 'g729', kilobits: '55' }, 'Linksys SPA9000'],
    ['cut to a whole number', { codec: 'g723.1-6.3', packetMs: 30, bitsPerSecond: 18_744 }, 'NetIQ Vivinet'],
  ] as const)('%s explains %o', (words, asked, who) => {
    const [first] = reconcile(asked);
    expect(first?.label).toContain(words);
    expect(first?.usedBy[0]?.who).toBe(who);
  });

  test('a codec of your own is explained by the rate of its voice', () => {
    const cite = 'house-default#test';
    const siren = {
      id: 'mine',
      label: 'Mine',
      aliases: [],
      rate: 'fixed',
      frameMs: 20,
      frameBytes: 40,
      defaultPacketMs: 20,
      cites: { frameMs: cite, frameBytes: cite, defaultPacketMs: cite },
    } as const;
    const [first] = reconcile({ codec: siren, kilobits: '32.0' });
    expect(first?.assumptions).toMatchObject({ link: 'none', headers: 'ipv4', payloadBytes: 40, packetMs: 20 });
  });
});

/** Habits that a stack of layers can say too. */
const LAYERS_OF: readonly [LinkHabit, LayerEntry[], 'ip' | 'link' | 'wire'][] = [
  ['none', [], 'ip'],
  ['ethernet-18', ['ethernet'], 'link'],
  ['ethernet-38', ['ethernet'], 'wire'],
  ['ethernet-22', ['vlan', 'ethernet'], 'link'],
  ['ethernet-42', ['vlan', 'ethernet'], 'wire'],
  ['ppp-7', ['ppp'], 'link'],
  ['mlppp-7', ['mlppp'], 'link'],
  ['frame-relay-7', ['frame-relay'], 'link'],
  ['hdlc-7', ['hdlc'], 'link'],
  ['atm-vc-mux', ['atm-aal5'], 'wire'],
  ['atm-llc', [{ layer: 'atm-aal5', encapsulation: 'llc-snap' }], 'wire'],
];
const codecs = fc.constantFrom('g711', 'g729', 'g722', 'g726-32', 'g728', 'ilbc-20', 'gsm-fr', 'amr-12.2', 'opus');
const network = fc.constantFrom<['ipv4' | 'ipv6', 'ipv4' | 'ipv6']>(['ipv4', 'ipv4'], ['ipv6', 'ipv6']);

describe('laws', () => {
  test('what the library computes is explained by the layers that it was computed with', () => {
    fc.assert(
      fc.property(
        codecs,
        network,
        fc.constantFrom(...LAYERS_OF),
        fc.boolean(),
        (codec, [ip], [link, below, at], srtp) => {
          const layers: LayerEntry[] = ['rtp', ...(srtp ? (['srtp'] as const) : []), 'udp', ip, ...below];
          const { [`${at}BitsPerSecond` as const]: bitsPerSecond, packetMs } = callBandwidth({ codec, layers });
          const answers = reconcile({ codec, packetMs, kilobits: `${bitsPerSecond / 1000}` });
          const said = { link, headers: ip, tagBytes: srtp ? 10 : 0, packetRate: 'exact', direction: 'one-way' };
          expect(answers.map(({ assumptions }) => assumptions)).toContainEqual(expect.objectContaining(said));
        },
      ),
    );
  });

  const asked = fc.record({
    codec: codecs,
    kilobits: fc.integer({ min: 40, max: 2000 }).map((tenths) => (tenths / 10).toFixed(1)),
  });

  test('every answer is within the rounding, or says that it was rounded otherwise', () => {
    fc.assert(
      fc.property(asked, (input) => {
        for (const { assumptions, bitsPerSecond, errorRatio } of reconcile(input)) {
          const printedBitsPerSecond = Number(input.kilobits) * 1000;
          const units = assumptions?.rounding === 'loose' ? 1 : 0.5;
          expect(Math.abs(bitsPerSecond - printedBitsPerSecond)).toBeLessThanOrEqual(units * 100 + 1e-6);
          expect(errorRatio).toBeCloseTo(Math.abs(bitsPerSecond / printedBitsPerSecond - 1), 9);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('no explanation stands twice, and the order does not change', () => {
    fc.assert(
      fc.property(asked, (input) => {
        const answers = reconcile(input);
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(answers.length);
        expect(reconcile(input)).toEqual(answers);
      }),
      { numRuns: 30 },
    );
  });

  test('fewer digits never explain less', () => {
    const fine = reconcile({ codec: 'g729', packetMs: 20, kilobits: '31.20' });
    const coarse = reconcile({ codec: 'g729', packetMs: 20, kilobits: '31.2' });
    expect(coarse.length).toBeGreaterThanOrEqual(fine.length);
  });

  test('text and number are the same figure', () => {
    const text = reconcile({ codec: 'g711', kilobits: '95.2 kbit/s' });
    expect(reconcile({ codec: 'g711', bitsPerSecond: 95_200 })).toEqual(text);
    expect(reconcile({ codec: 'g711', kilobits: '0.0952 Mb/s', packetMs: 20 })[0]?.bitsPerSecond).toBe(95_200);
  });
});

describe('edges and refusals', () => {
  test('what nothing explains has no answer', () => {
    expect(reconcile({ codec: 'g711', packetMs: 20, kilobits: '1.234' })).toEqual([]);
  });

  test('a number of calls that is told is kept to', () => {
    const answers = reconcile({ codec: 'g711', calls: 23, bitsPerSecond: 2_005_600 });
    expect(answers[0]?.assumptions).toMatchObject({ calls: 23, link: 'ethernet-18' });
    expect(answers.every(({ assumptions }) => assumptions?.calls === 23)).toBe(true);
  });

  test.each([
    [{ codec: 'g999', kilobits: '80' }, 'unknown-id', 'codec', 'g999'],
    [{ codec: 'toString', kilobits: '80' }, 'unknown-id', 'codec', 'toString'],
    [{ codec: '*', kilobits: '80' }, 'unknown-id', 'codec', '*'],
    [{ codec: undefined as unknown as string, kilobits: '80' }, 'unknown-id', 'codec', 'undefined'],
    [{ codec: 711 as unknown as string, kilobits: '80' }, 'unknown-id', 'codec', '711'],
    [{ codec: 'g711', kilobits: 80 as unknown as string }, 'not-a-quantity', 'kilobits', '80'],
    [{ codec: 'g711', bitsPerSecond: '80000' as unknown as number }, 'out-of-range', 'bitsPerSecond', '80000'],
    [{ codec: 'g711', kilobits: '80', packetMs: '20' as unknown as number }, 'out-of-range', 'packetMs', '20'],
    [{ codec: 'g711', kilobits: '80', calls: '1' as unknown as number }, 'out-of-range', 'calls', '1'],
    [{ codec: 'g711', kilobits: 'about 80' }, 'not-a-quantity', 'kilobits', 'about 80'],
    [{ codec: 'g711', kilobits: '1,913' }, 'not-a-quantity', 'kilobits', '1,913'],
    [{ codec: 'g711', kilobits: '80 kB/s' }, 'not-a-quantity', 'kilobits', '80 kB/s'],
    [{ codec: 'g711', kilobits: '0' }, 'not-a-quantity', 'kilobits', '0'],
    [{ codec: 'g711', kilobits: '-80' }, 'not-a-quantity', 'kilobits', '-80'],
    [{ codec: 'g711', kilobits: '' }, 'not-a-quantity', 'kilobits', ''],
    [{ codec: 'g711', bitsPerSecond: Number.NaN }, 'out-of-range', 'bitsPerSecond', 'NaN'],
    [{ codec: 'g711', bitsPerSecond: 0 }, 'out-of-range', 'bitsPerSecond', '0'],
    [{ codec: 'g711' }, 'out-of-range', 'bitsPerSecond', 'neither'],
    [{ codec: 'g711', bitsPerSecond: 80_000, kilobits: '80' }, 'out-of-range', 'bitsPerSecond', 'both'],
    [{ codec: 'g711', kilobits: '80', packetMs: 0 }, 'out-of-range', 'packetMs', '0'],
    [{ codec: 'g711', kilobits: '80', calls: 1.5 }, 'out-of-range', 'calls', '1.5'],
    [{ codec: 'g711', kilobits: '80', codecBitsPerSecond: 64_000 }, 'out-of-range', 'codecBitsPerSecond', '64000'],
  ])('%o is refused as %s', (input, code, field, received) => {
    expect(() => reconcile(input)).toThrow(expect.objectContaining({ name: 'CapacityError', code, field, received }));
  });
});
