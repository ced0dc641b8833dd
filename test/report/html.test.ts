import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCapacity, type Scenario } from '../../src/index.ts';
import { html, markdown, quoteLines } from '../../src/report.ts';
import { scenario } from '../support/arbitraries.ts';
import { SLOW } from '../support/slow.ts';

const office: Scenario = {
  demand: { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 },
  link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
  network: { oneWayDelayMs: 40, jitterMs: 6, lossRatio: 0.003 },
};
const tagsOf = (page: string) => page.match(/<[^>]*>/g)?.map((tag) => /^<\/?[!\w]*/.exec(tag)?.[0]) ?? [];

describe('the page', SLOW, () => {
  test('holds the answer, four charts with their tables, classes, findings, quote, steps and provenance', () => {
    const page = html(planCapacity(office));
    expect(page).toContain('<p class="verdict">42 channels need 3.998 Mbit/s each way on the wire.');
    expect(page.match(/<svg /g)).toHaveLength(4);
    expect(page.match(/<figure>[^]*?<table>[^]*?<\/figure>/g)).toHaveLength(4);
    expect(page.match(/<h2>.*?<\/h2>/g)?.map((head) => head.slice(4, -5))).toEqual([
      'Charts',
      'Classes of traffic',
      'Quote',
      'Findings',
      'Why',
      'To compute it again',
    ]);
    expect(page).toContain('demand.offeredErlangs=30');
    expect(page).toMatch(/Versions: engine \d+\.\d+\.\d+, catalog \d{4}-\d\d-\d\d/);
    expect(page).toContain('RFC 791, Internet Protocol');
  });

  test('its policy allows its own style and nothing else, and no element needs more', () => {
    const page = html(planCapacity(office));
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|\ssrc=|\shref=|url\(|@import/i);
  });

  test('the same scenario gives the same bytes, as its own link text does', () => {
    const plan = planCapacity(office);
    expect(html(planCapacity(plan.scenario))).toBe(html(plan));
    expect(markdown(planCapacity(plan.scenario))).toBe(markdown(plan));
  });

  test('no name changes its structure', () => {
    const plain = tagsOf(html(planCapacity({ ...office, name: 'a' })));
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.constantFrom(
        '</title><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onload='x",
        '-->',
        ']]>',
      ),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        expect(tagsOf(html(planCapacity({ ...office, name })))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  test('every plan has one, with no NaN, undefined or object in it', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity({ ...given, name: 'plan' });
        expect(html(plan).replace(/<style>[^]*<\/style>/, '')).not.toMatch(/NaN|Infinity|undefined|\[object|>null</);
      }),
      { numRuns: 60 },
    );
  });
});

describe('numbers of a locale', () => {
  const plan = planCapacity({ ...office, demand: { kind: 'calls', peakCalls: 123_456 } });

  test('German has a comma, India groups by lakh, and names of codecs and documents stay', () => {
    const german = markdown(planCapacity(office), { locale: 'de-DE' });
    expect(german).toContain('42 channels need 3,998 Mbit/s each way on the wire.');
    expect(german).toContain('MOS 4,12');
    expect(german).toContain('| 0,74 % |');
    expect(german).toContain('RFC 3550, RTP');
    expect(markdown(plan, { locale: 'en-IN' })).toContain('| Calls at once | 1,23,456 |');
    expect(html(plan, { locale: 'de-DE' })).toContain('<td>123.456</td>');
  });

  test('without one nothing depends on where it runs', () => {
    expect(markdown(plan)).toContain('| Calls at once | 123456 |');
  });

  test.each(['', 'not a locale', 'e', 5])('%j is refused', (locale) => {
    const error = expect.objectContaining({ code: 'unknown-id', field: 'locale' }) as Error;
    expect(() => html(plan, { locale: locale as string })).toThrow(error);
    expect(() => markdown(plan, { locale: locale as string })).toThrow(error);
    expect(() => quoteLines(plan, { locale: locale as string })).toThrow(error);
  });
});

describe('quote lines', () => {
  const center: Scenario = {
    demand: {
      kind: 'contact-center',
      callsPerHour: 200,
      talkSeconds: 120,
      wrapUpSeconds: 60,
      serviceLevelRatio: 0.8,
      answerSeconds: 20,
      blockingRatio: 0.01,
      shrinkageRatio: 0.3,
      menuSeconds: 30,
      recordingLegs: 2,
    },
    trunks: { bundleChannels: 30 },
  };

  test('of a contact center: what is sold, with the seller’s own numbers and why', () => {
    const lines = quoteLines(planCapacity(center), { skus: { bundles: 'PRI-30', agents: 'SEAT' } });
    expect(lines.map(({ id, sku, quantity, unit }) => [id, sku, quantity, unit])).toEqual([
      ['bundles', 'PRI-30', 1, 'bundle'],
      ['channels', undefined, 16, 'channel'],
      ['agents', 'SEAT', 20, 'agent'],
      ['menu-ports', undefined, 7, 'port'],
      ['recording', undefined, 28, 'stream'],
      ['minutes', undefined, expect.any(Number), 'min'],
      ['link', undefined, expect.any(Number), 'Mbit/s'],
      ['nat-addresses', undefined, 1, 'address'],
    ]);
    expect(lines[2]?.basis).toBe(
      'traffic.scheduledAgents = 20: ceil(agents ÷ (1 − shrinkage ratio)); ceil(14 ÷ (1 − 0.3)) = 20',
    );
  });

  test('of an office: calls at once and the link, and no line for what there is none of', () => {
    const lines = quoteLines(planCapacity({ demand: { kind: 'calls', peakCalls: 50 } }));
    // 50 × 95.2 kbit/s are 75 % of it.
    expect(lines.map(({ id, quantity, unit }) => [id, quantity, unit])).toEqual([
      ['channels', 50, 'channel'],
      ['link', 6.347, 'Mbit/s'],
      ['nat-addresses', 1, 'address'],
    ]);
    expect(quoteLines(planCapacity({ demand: { kind: 'calls', peakCalls: 0 } }))).toEqual([]);
  });

  test('every line of every plan has a basis that holds its quantity’s number, and ids are once', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const lines = quoteLines(planCapacity(given));
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
        for (const { quantity, basis } of lines) {
          expect(quantity).toBeGreaterThan(0);
          expect(basis).toMatch(/^[\w.]+ = \S/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
