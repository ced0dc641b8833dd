import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CapacityError } from '../../src/index.ts';
import { readHeads, readSites, type ReadSitesOptions, type SiteRow } from '../../src/sites.ts';

async function rowsOf(source: Parameters<typeof readSites>[0], options?: ReadSitesOptions): Promise<SiteRow[]> {
  const rows: SiteRow[] = [];
  for await (const row of readSites(source, options)) rows.push(row);
  return rows;
}
const scenarios = async (text: string, options?: ReadSitesOptions) =>
  (await rowsOf(text, options)).map(({ scenario }) => scenario);

describe('heads', () => {
  test('words of the command line, other names for them, and units behind', async () => {
    const text = [
      'Site,Concurrent calls,link_mbps,Hold (min),Packet Loss %,ptime [ms],codec',
      'Pune,50,10,3,0.5,20,g729',
    ].join('\n');
    expect(await scenarios(text)).toEqual([
      {
        name: 'Pune',
        demand: { peakCalls: 50, holdSeconds: 180, kind: 'calls' },
        link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
        network: { lossRatio: 0.005 },
        media: { packetMs: 20, codec: 'g729' },
      },
    ]);
  });

  test('paths of the scenario, their values in the words of JSON', async () => {
    const text = 'demand.kind,demand.seats,demand.callsPerSeatRatio,otherTraffic.api,name\nseats,20,0.5,true,Goa';
    expect(await scenarios(text)).toEqual([
      { demand: { kind: 'seats', seats: 20, callsPerSeatRatio: 0.5 }, otherTraffic: { api: true }, name: 'Goa' },
    ]);
  });

  test('heads of one’s own, and columns to leave out', async () => {
    const columns = { Speed: 'link_kbps', Address: null };
    expect(await scenarios('calls,Speed,Address\n5,512,x', { columns })).toEqual([
      { demand: { peakCalls: 5, kind: 'calls' }, link: { downBitsPerSecond: 512e3, upBitsPerSecond: 512e3 } },
    ]);
  });

  test.each([
    ['calls,colour', 'colour'],
    ['calls,link_parsec', 'link_parsec'],
    ['calls,codec_mbps', 'codec_mbps'],
    // One way, or there and back?
    ['calls,latency', 'latency'],
    ['calls,__proto__', '__proto__'],
    ['calls,peak calls', 'peak calls'],
    ['down,link', 'link'],
    ['calls,constructor', 'constructor'],
    ['calls,demand.__proto__.peakCalls', 'demand.__proto__.peakCalls'],
  ])('%j: %s is refused by name', async (head, received) => {
    const error = expect.objectContaining({ code: 'unknown-id', field: 'columns', received }) as Error;
    await expect(rowsOf(`${head}\n1,2`)).rejects.toThrow(error);
  });

  test('no head reaches what all objects share', async () => {
    const [row] = await rowsOf('calls,demand.constructor.prototype.evil,name.toString\n1,yes,no');
    expect(({} as Record<string, unknown>)['evil']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('evil');
    expect(row?.scenario['demand']).toEqual({
      peakCalls: 1,
      kind: 'calls',
      constructor: { prototype: { evil: 'yes' } },
    });
  });

  test('a path of a list sets a list of one', async () => {
    expect(await scenarios('calls,signaling\n1,sip-tls')).toEqual([
      { demand: { peakCalls: 1, kind: 'calls' }, integration: ['sip-tls'] },
    ]);
  });

  test('a mapping of a head that is not there is refused, and so is a file without any', async () => {
    await expect(rowsOf('calls\n1', { columns: { Speed: 'link' } })).rejects.toThrow(
      expect.objectContaining({ code: 'unknown-id', received: 'Speed' }) as Error,
    );
    for (const empty of ['', '\n\n', '\uFEFF'])
      await expect(rowsOf(empty)).rejects.toThrow(expect.objectContaining({ code: 'not-understood' }) as Error);
  });
});

describe('heads before they are read', () => {
  test('each with what it means, as far as it means anything', async () => {
    expect(await readHeads('Site,Speed,link_mbps,demand.peakCalls\nPune,1,2,3')).toEqual([
      { head: 'Site', meaning: 'name' },
      { head: 'Speed' },
      { head: 'link_mbps', meaning: 'link' },
      { head: 'demand.peakCalls', meaning: 'demand.peakCalls' },
    ]);
    expect(await readHeads('')).toEqual([]);
  });
});

describe('cells', () => {
  test('a unit in the cell counts before that of the head', async () => {
    expect(await scenarios('calls,link_mbps\n1,"512 kbit/s"')).toMatchObject([{ link: { downBitsPerSecond: 512e3 } }]);
  });

  test('a number as a spreadsheet writes it', async () => {
    expect(await scenarios('calls,link,erlangs\n1E+02,2.5E+06,30 E')).toMatchObject([
      { demand: { peakCalls: 100, offeredErlangs: 30 }, link: { upBitsPerSecond: 2.5e6 } },
    ]);
  });

  test('numbers of a locale, spaces that do not break among them', async () => {
    expect(await scenarios('calls;link_mbps\n1.200;1,5', { locale: 'de-DE' })).toMatchObject([
      { demand: { peakCalls: 1200 }, link: { downBitsPerSecond: 1.5e6 } },
    ]);
    expect(await scenarios('calls\n"1,23,456"', { locale: 'en-IN' })).toMatchObject([
      { demand: { peakCalls: 123_456 } },
    ]);
    expect(await scenarios('calls;link\n1\u202f200;"2,5 Mbit/s"', { locale: 'fr-FR' })).toMatchObject([
      { demand: { peakCalls: 1200 }, link: { downBitsPerSecond: 2.5e6 } },
    ]);
  });

  test('words at a path stay words under a locale', async () => {
    expect(
      await scenarios('demand.kind;demand.seats;demand.callsPerSeatRatio\nseats;1.000;0,5', { locale: 'de-DE' }),
    ).toEqual([{ demand: { kind: 'seats', seats: 1000, callsPerSeatRatio: 0.5 } }]);
    const [row] = await rowsOf('calls\nmany', { locale: 'de-DE' });
    expect(row?.issues).toMatchObject([{ column: 'calls', received: '"many"' }]);
  });

  test('without a locale a comma in a number is refused, not guessed at', async () => {
    const [row] = await rowsOf('calls,link_mbps\n5,"1,5"');
    expect(row?.issues).toMatchObject([
      { path: 'link.downBitsPerSecond', column: 'link_mbps', received: '"1,5"' },
      { path: 'link.upBitsPerSecond', column: 'link_mbps' },
    ]);
  });

  test('switches take yes and no, and an empty cell says nothing', async () => {
    expect(await scenarios('calls,api,discontinuous\n5,yes,\n6,No,x')).toEqual([
      { demand: { peakCalls: 5, kind: 'calls' }, otherTraffic: { api: true } },
      { demand: { peakCalls: 6, kind: 'calls' }, otherTraffic: { api: false }, media: { discontinuous: true } },
    ]);
    const [row] = await rowsOf('calls,api\n5,perhaps');
    expect(row?.issues).toMatchObject([{ column: 'api', expected: 'yes or no' }]);
  });

  test('the kind of demand is that of the cells that are there, row by row', async () => {
    const rows = await scenarios('calls,erlangs,blocking\n5,,\n,30,1%');
    expect(rows).toEqual([
      { demand: { peakCalls: 5, kind: 'calls' } },
      { demand: { offeredErlangs: 30, blockingRatio: 0.01, kind: 'traffic' } },
    ]);
  });

  test.each(['', 'not a locale', 'e'])('the locale %j is refused', async (locale) => {
    const error = expect.objectContaining({ code: 'unknown-id', field: 'locale' }) as Error;
    await expect(rowsOf('calls\n1', { locale })).rejects.toThrow(error);
  });
});

describe('the file', () => {
  test('lines are those of the file, with empty ones and line ends in quotes', async () => {
    const text = '\uFEFFname,calls\r\n"A,\r\nstreet",1\r\n\r\nB,2\r\n';
    expect((await rowsOf(text)).map(({ line, scenario }) => [line, scenario['name']])).toEqual([
      [2, 'A,\r\nstreet'],
      [5, 'B'],
    ]);
  });

  test('a row of too many cells and a quote that is not closed are issues of that row', async () => {
    const rows = await rowsOf('name,calls\nA,1,2\n"B,3\n');
    expect(rows[0]?.issues).toMatchObject([{ expected: '2 cells, as the head has', received: '"3 cells"' }]);
    expect(rows[1]?.issues).toMatchObject([{ expected: 'a quote that is closed' }]);
  });

  test('a row without an end is refused before it fills the memory', async () => {
    const endless = function* () {
      yield 'name,calls\n"';
      for (;;) yield 'x'.repeat(100_000);
    };
    await expect(rowsOf(endless())).rejects.toThrow(
      expect.objectContaining({ code: 'not-understood', field: 'line 2' }) as Error,
    );
  });

  test('however the text is cut, the rows are the same', async () => {
    const name = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ';', ' ', 'é', '😀'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, fc.integer({ min: 0, max: 999 })), { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 10 }),
        async (sites, cuts) => {
          const text = `${papa.unparse([['name', 'calls'], ...sites], { newline: '\n' })}\n`;
          const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
          const parts = at.slice(1).map((end, index) => text.slice(at[index], end));
          const whole = await rowsOf(text);
          expect(await rowsOf(parts)).toEqual(whole);
          expect(whole.map(({ scenario }) => (scenario['demand'] as { peakCalls: number }).peakCalls)).toEqual(
            sites.map(([, calls]) => calls),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test('whatever a file holds, it is rows or a CapacityError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (tail) => {
        try {
          for (const { line, issues } of await rowsOf(`name,calls\n${tail}`)) {
            expect(line).toBeGreaterThan(1);
            expect(Array.isArray(issues)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(CapacityError);
        }
      }),
    );
  });
});
