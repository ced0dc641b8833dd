import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { planCapacity, type PlannedSite, planSites, type PlanSitesOptions, type Scenario } from '../../src/index.ts';
import { csv } from '../../src/report.ts';
import { issueText, readSites, writeSites } from '../../src/sites.ts';
import { scenario } from '../support/arbitraries.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const sitesOf = (sites: Parameters<typeof planSites>[0], options?: PlanSitesOptions) => all(planSites(sites, options));
const tableOf = async (text: string, options?: PlanSitesOptions) => {
  const parts = await all(writeSites(planSites(readSites(text), options)));
  return papa.parse<Record<string, string>>(parts.join('').trimEnd(), { header: true });
};

describe('sites', () => {
  test('each plan is that of its scenario, in order, whatever stands between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(scenario, { maxLength: 5 }), async (scenarios) => {
        const mixed: unknown[] = scenarios.flatMap((each) => [each, { demand: 'none' }, null]);
        const found = await sitesOf(mixed);
        expect(found.map(({ index }) => index)).toEqual(mixed.map((_, index) => index));
        for (const [index, each] of scenarios.entries()) {
          expect(found[index * 3]).toEqual({ index: index * 3, ok: true, plan: planCapacity(each) });
          expect(found[index * 3 + 1]).toMatchObject({ ok: false, issues: [{ path: 'demand' }] });
          expect(found[index * 3 + 2]).toMatchObject({ ok: false });
        }
      }),
      { numRuns: 15 },
    );
  });

  test('a base is under each, section by section, its demand under that of the same kind', async () => {
    const base = {
      demand: { kind: 'traffic', offeredErlangs: 5, blockingRatio: 0.02 },
      media: { codec: 'g729' },
      link: { downBitsPerSecond: 2e6, upBitsPerSecond: 2e6 },
    };
    const found = await sitesOf(
      [
        {},
        { demand: { offeredErlangs: 30 }, link: { upBitsPerSecond: 1e6 } },
        { demand: { kind: 'calls', peakCalls: 3 } },
      ],
      { base },
    );
    expect(found.map((site) => site.ok && site.plan.traffic.peakCalls)).toEqual([10, 39, 3]);
    expect(found.map((site) => site.ok && site.plan.scenario.link.upBitsPerSecond)).toEqual([2e6, 1e6, 2e6]);
    expect(found.every((site) => site.ok && site.plan.media[0]?.codec === 'g729')).toBe(true);
    expect(base.link.upBitsPerSecond).toBe(2e6);
  });

  test('an option for all is for those whose kind of demand has it', async () => {
    const text = 'calls,erlangs,blocking,codec\n5,,,\n,30,,\n,30,2%,\n';
    const found = await sitesOf(readSites(text), { base: { demand: { blockingRatio: 0.01 } } });
    expect(found.map((site) => site.ok && site.plan.scenario.demand)).toEqual([
      { kind: 'calls', peakCalls: 5 },
      { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 },
      { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.02 },
    ]);
    const [unknown] = await sitesOf(readSites('calls\n5'), { base: { demand: { blockingPercent: 1 } } });
    expect(unknown).toMatchObject({ ok: false, issues: [{ path: 'demand.blockingPercent', code: 'unknown-key' }] });
  });

  test('a column is not blamed for what the base says', async () => {
    const found = await sitesOf(readSites('calls,codec,erlangs\n5,,\n5,g998,'), { base: { media: { codec: 'g999' } } });
    expect(found.map((site) => !site.ok && site.issues.map(({ path, column }) => [path, column]))).toEqual([
      [['media.codec', undefined]],
      [['media.codec', 'codec']],
    ]);
    const [missing] = await sitesOf(readSites('erlangs,blocking\n30,'));
    expect(missing).toMatchObject({ ok: false, issues: [{ code: 'missing', column: 'blocking' }] });
  });

  test('what is no row, or throws when it is looked at, is an issue of its own', async () => {
    const scenario = { demand: { kind: 'calls', peakCalls: 5 } };
    const throwing = () => {
      throw new Error('no');
    };
    const traps = { get: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing };
    const sites = [
      { line: 1, scenario },
      { line: 1, scenario, issues: [null], columns: {} },
      { line: 1, scenario, issues: [], columns: null },
      {
        line: 1,
        issues: [],
        columns: {},
        get scenario() {
          return throwing();
        },
      },
      {
        get demand() {
          return throwing();
        },
      },
      {
        demand: {
          get kind() {
            return throwing();
          },
        },
      },
      { line: 1, scenario: new Proxy({}, traps), issues: [], columns: {} },
      new Proxy({}, traps),
      { line: 2, scenario, issues: [], columns: {} },
      scenario,
    ];
    for (const base of [{}, { demand: {}, media: { codec: 'g729' } }]) {
      const found = await sitesOf(sites, { base });
      expect(found.map(({ ok }) => ok)).toEqual([...sites.slice(2).map(() => false), true, true]);
      for (const site of found) if (!site.ok) expect(site.issues.length).toBeGreaterThan(0);
    }
  });

  test('nothing is taken before it is asked for, and nothing is kept', async () => {
    let taken = 0;
    const source = function* (): Generator<Scenario> {
      for (;;) {
        taken += 1;
        yield { demand: { kind: 'calls', peakCalls: taken } };
      }
    };
    const sites = planSites(source());
    for (const count of [1, 2, 3]) {
      const { value } = (await sites.next()) as { value: PlannedSite };
      expect(value.ok && value.plan.traffic.peakCalls).toBe(count);
      expect(taken).toBe(count);
    }
    await sites.return();
    expect(taken).toBe(3);
  });

  test('a table is read as far as its plans are asked for', async () => {
    let parts = 0;
    const text = function* () {
      yield 'calls\n';
      for (;;) {
        parts += 1;
        yield '5\n'.repeat(40_000);
      }
    };
    const sites = planSites(readSites(text()));
    for (let count = 0; count < 10; count += 1) await sites.next();
    expect(parts).toBe(1);
    await sites.return();
  });
});

describe('the table of plans', () => {
  test('rows of a table, the bad ones by line and column, the rest planned', async () => {
    const { data } = await tableOf(
      'name,calls,codec,link_mbps\nPune,50,g729,10\nDelhi,many,g711,10\nGoa,5,g999,1\nAgra,30,,2',
    );
    expect(data.map(({ line, issues }) => [line, issues])).toEqual([
      ['2', ''],
      ['3', 'column calls: expected a number of calls such as 50, received "many"'],
      ['4', expect.stringMatching(/^column codec: expected one of g711, .{90,}…, received "g999"$/)],
      ['5', ''],
    ]);
    const [own] = papa.parse<Record<string, string>>(
      csv([
        planCapacity({
          name: 'Pune',
          demand: { kind: 'calls', peakCalls: 50 },
          media: { codec: 'g729' },
          link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
        }),
      ]),
      { header: true },
    ).data;
    expect(data[0]).toEqual({ line: '2', ...own, issues: '' });
  });

  test('what a row lacks is said of the row', async () => {
    const { data } = await tableOf('name,codec\nPune,g729');
    expect(data[0]?.issues).toMatch(/^demand: expected /);
  });

  test('no cell is a formula, and rows stay rows, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 6 }),
        async (names) => {
          const text = papa.unparse([['name', 'calls', 'codec'], ...names.map((name) => [name, '5', name])]);
          const { data, errors } = await tableOf(text);
          expect(errors).toEqual([]);
          expect(data).toHaveLength(names.length);
          for (const row of data)
            for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
        },
      ),
    );
    const { data } = await tableOf('name,calls\n=1+1,5\n"=1+1\nz",5');
    expect(data.map((row) => row['scenario.name'])).toEqual(["'=1+1", "'=1+1\nz"]);
  });

  test('many rows come in parts, each of whole rows', async () => {
    const text = `calls\n${'5\n'.repeat(1000)}`;
    const parts = await all(writeSites(planSites(readSites(text))));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.every((part) => part.endsWith('\n'))).toBe(true);
    expect(parts.join('').trimEnd().split('\n')).toHaveLength(1001);
  });

  test('a copy with another part is written as it is, also after the row that it was copied from', async () => {
    const [first, named] = await sitesOf(await all(readSites('name,calls,link_mbps\n,50,10\nGoa,50,10')));
    if (!first?.ok || !named?.ok) throw new Error('These can be planned.');
    expect(Object.isFrozen(named.plan.link)).toBe(true);
    const link = { ...named.plan.link, fits: false, maxCalls: 1 };
    const waits = { down: 0.5, up: 0.5 };
    const half = Object.freeze({ ...named.plan.link, utilizationRatio: waits });
    const copies = [
      { ...named, plan: { ...named.plan, link } },
      { ...named, plan: { ...named.plan, scenario: { ...named.plan.scenario, media: [] } } },
      { ...named, plan: { ...named.plan, link: half } },
    ] as PlannedSite[];
    const rows = function* () {
      yield* [first, named, ...copies];
      waits.up = 0.75;
      yield* copies.slice(-1);
      yield first;
    };
    const written = papa.parse<Record<string, string>>((await all(writeSites(rows()))).join(''), { header: true }).data;
    const seen = written.map((row) => [row['scenario.name'], row['link.maxCalls'], row['link.utilizationRatio.up']]);
    expect(seen.slice(0, 7)).toEqual([
      ['', '78', '0.476'],
      ['Goa', '78', '0.476'],
      ['Goa', '1', '0.476'],
      ['Goa', '78', '0.476'],
      ['Goa', '78', '0.5'],
      ['Goa', '78', '0.75'],
      ['', '78', '0.476'],
    ]);
  });

  test('an issue in words: its column, else its path, else the row', () => {
    const issue = { path: 'media.codec', code: 'unknown-codec', expected: 'a codec', received: '"x"' } as const;
    expect(issueText({ ...issue, column: 'Codec' })).toBe('column Codec: expected a codec, received "x"');
    expect(issueText(issue)).toBe('media.codec: expected a codec, received "x"');
    expect(issueText({ ...issue, path: '' })).toBe('row: expected a codec, received "x"');
  });
});
