import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CapacityError } from '../../src/index.ts';
import { readHeads, readSites, type ReadSitesOptions, type SiteRow, utf8Text } from '../../src/sites.ts';

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
    ['calls,demand.constructor.prototype.evil', 'demand.constructor.prototype.evil'],
    ['calls,name.toString', 'name.toString'],
    // A path to nothing, to a section, to more of a list than its first.
    ['calls,demand.foo', 'demand.foo'],
    ['media,media.codec', 'media'],
    ['calls,integration', 'integration'],
    ['calls,integration.1', 'integration.1'],
    ['calls,signaling,integration.0', 'integration.0'],
    // A unit of another kind.
    ['calls,calls_mbps', 'calls_mbps'],
    ['calls,link_ms', 'link_ms'],
  ])('%j: %s is refused by name', async (head, received) => {
    const error = expect.objectContaining({ code: 'unknown-id', field: 'columns', received }) as Error;
    await expect(rowsOf(`${head}\n1,2`)).rejects.toThrow(error);
  });

  test('a path of a list sets a list of one', async () => {
    expect(await scenarios('calls,signaling\n1,sip-tls')).toEqual([
      { demand: { peakCalls: 1, kind: 'calls' }, integration: ['sip-tls'] },
    ]);
  });

  test.each([
    ['link_MBps', 'mbps'],
    ['Link (MBps)', 'mbps'],
    ['link_MB/s', 'mbps'],
    ['LINK_MBPS', 'mbps'],
    ['up KB/S', 'kbps'],
  ])('%s is in bytes, and not guessed at', async (head, meant) => {
    const expected = `a rate in bits; ${head} is in bytes: did you mean ${meant}?`;
    const error = expect.objectContaining({ code: 'unknown-id', expected }) as Error;
    await expect(rowsOf(`calls,${head}\n5,10`)).rejects.toThrow(error);
    await expect(rowsOf('calls,Speed\n5,10', { columns: { Speed: head } })).rejects.toThrow(error);
  });

  test('other cases of a head in bits are bits', async () => {
    for (const head of ['link_mbps', 'Link (Mbps)', 'LINK (MBIT/S)', 'link Mbit/s'])
      expect(await scenarios(`calls,${head}\n5,10`)).toMatchObject([{ link: { downBitsPerSecond: 10e6 } }]);
  });

  test('a head that is mapped to nothing is refused; null leaves it out', async () => {
    await expect(rowsOf('calls,Speed\n5,10', { columns: { Speed: '' } })).rejects.toThrow(
      expect.objectContaining({
        received: 'Speed',
        expected: expect.stringMatching(/^what it means/) as string,
      }) as Error,
    );
  });

  test('a cell below no head is an issue of its line, an empty one is none', async () => {
    const rows = await rowsOf('calls,,\n5,,\n6,7,\n');
    expect(rows.map(({ issues }) => issues.map(({ received }) => received))).toEqual([[], ['"7"']]);
    expect(await scenarios('calls,\n5,x', { columns: { '': null } })).toEqual([
      { demand: { peakCalls: 5, kind: 'calls' } },
    ]);
  });

  test('paths tell the kind of demand as words do', async () => {
    expect(await scenarios('demand.seats,demand.callsPerSeatRatio\n20,0.5')).toMatchObject([
      { demand: { kind: 'seats' } },
    ]);
    expect(await scenarios('demand.peakCalls\n20')).toEqual([{ demand: { peakCalls: 20, kind: 'calls' } }]);
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

  test('no more is taken than holds them', async () => {
    let taken = 0;
    const source = function* () {
      for (const part of ['Si', 'te;"Peak\n', 'calls"\n', 'Pune;5\n']) {
        taken += 1;
        yield part;
      }
    };
    expect(await readHeads(source())).toEqual([
      { head: 'Site', meaning: 'name' },
      { head: 'Peak\ncalls', meaning: 'calls' },
    ]);
    expect(taken).toBe(3);
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

  test.each([
    ['de-DE', '1.5', 'did you mean 1,5?'],
    ['de-DE', '10.5 Mbit/s', 'did you mean 10,5 Mbit/s?'],
    ['de-DE', '1,500.5', ''],
    ['en-US', '1,5', 'did you mean 1.5?'],
    ['en-US', '1,50,0', ''],
    ['en-IN', '1,2,3,4', ''],
    ['ar-EG', '10,5', 'did you mean 10.5?'],
    ['fr-FR', '10.5', 'did you mean 10,5?'],
  ])('%s: %s is of another convention, and refused', async (locale, cell, hint) => {
    for (const head of ['up_mbps', 'link.upBitsPerSecond']) {
      const [row] = await rowsOf(`calls\t${head}\n5\t${cell}`, { locale });
      expect(row?.issues).toMatchObject([{ column: head, received: JSON.stringify(cell) }]);
      expect(row?.issues[0]?.expected).toContain(hint);
      expect(row?.scenario).not.toHaveProperty('link');
    }
  });

  test.each([
    ['de-DE', '1.234,5', 1234.5],
    ['de-DE', '10.500', 10_500],
    ['en-IN', '1,23,456', 123_456],
    ['fr-FR', '1\u00a0200,5', 1200.5],
    ['fr-FR', '1\u202f200,5', 1200.5],
    ['fr-FR', '1 200,5', 1200.5],
    ['de-CH', '1’500.5', 1500.5],
    ['ar-EG', '١٠٫٥', 10.5],
    ['hi-IN', '१२,३४,५६७.५', 1_234_567.5],
    ['de-DE', '1E+06', 1e6],
    ['de-DE', '1,5E+06', 1.5e6],
    [undefined, '1.5E+06', 1.5e6],
  ])('%s: %s is %s, with its unit or at a path', async (locale, cell, value) => {
    const options = locale === undefined ? {} : { locale };
    const head = 'calls\tup\tlink.downBitsPerSecond';
    expect(await scenarios(`${head}\n5\t${cell} bit/s\t${cell}`, options)).toMatchObject([
      { link: { upBitsPerSecond: value, downBitsPerSecond: value } },
    ]);
  });

  test.each(['10 MBps', '10 MB/s', '10 MB/S', '10 MBPS', '10KBPS'])('%s is in bytes, and refused', async (cell) => {
    for (const locale of ['en-US', undefined]) {
      const [row] = await rowsOf(`calls,up\n5,${cell}`, locale === undefined ? {} : { locale });
      expect(row?.issues).toMatchObject([{ column: 'up', received: JSON.stringify(cell) }]);
    }
  });

  test.each(['10 mbps', '10 Mbps', '10 MBIT/S', '10 Mb/s'])('%s is in bits', async (cell) => {
    expect(await scenarios(`calls,up\n5,${cell}`)).toMatchObject([{ link: { upBitsPerSecond: 10e6 } }]);
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
    expect(await scenarios('calls,media.discontinuous\n5,TRUE\n5,FALSE')).toMatchObject([
      { media: { discontinuous: true } },
      { media: { discontinuous: false } },
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

  test.each(['', 'not a locale', 'e', 'german', 'xx'])('the locale %j is refused', async (locale) => {
    const error = expect.objectContaining({ code: 'unknown-id', field: 'locale' }) as Error;
    await expect(rowsOf('calls\n1', { locale })).rejects.toThrow(error);
  });
});

describe('the file', () => {
  test('lines are those of the file, with empty ones and line ends in quotes', async () => {
    const text = '\uFEFFname,calls\r\n"A,\r\nstreet",1\r\n\r\nB,2\r\n';
    expect((await rowsOf(text)).map(({ line, scenario }) => [line, scenario['name']])).toEqual([
      [2, 'A,\nstreet'],
      [5, 'B'],
    ]);
  });

  test('a row of too many cells and a quote that is not closed are issues of that row', async () => {
    const rows = await rowsOf('name,calls\nA,1,2\n"B,3\nC,4\n');
    expect(rows[0]?.issues).toMatchObject([{ expected: '2 cells, as the head has', received: '"3 cells"' }]);
    expect(rows[1]?.issues).toMatchObject([{ expected: 'a quote that is closed', received: '"\\"B,3"' }]);
    expect(rows[2]).toMatchObject({ line: 4, scenario: { name: 'C' }, issues: [] });
  });

  test('a quote that closes too early is an issue of its line, and no other site is lost', async () => {
    for (const first of ['"Main" Office', '"Main Office', '"Main, ""A"" " Office']) {
      const rows = await rowsOf(`name,calls\n${first},50\nDelhi,60\n"Goa",70\nX,80`);
      expect(rows.map(({ line, issues }) => [line, issues.length])).toEqual([
        [2, 1],
        [3, 0],
        [4, 0],
        [5, 0],
      ]);
      expect(rows[0]?.issues[0]?.expected).toMatch(/^a quote that closes at the end of its cell/);
      expect(rows.slice(1).map(({ scenario }) => scenario['name'])).toEqual(['Delhi', 'Goa', 'X']);
    }
  });

  test('quotes within quotes, line ends within them, spaces behind them', async () => {
    const text = 'name,calls\n"A ""B"", C" ,1\n"D\r\nE\rF\n",2\nG "H" I,3\n"",4';
    expect((await rowsOf(text)).map(({ line, scenario, issues }) => [line, scenario['name'], issues])).toEqual([
      [2, 'A "B", C', []],
      [3, 'D\nE\nF', []],
      [7, 'G "H" I', []],
      [8, undefined, []],
    ]);
  });

  test('a part that ends behind a quote says nothing of it yet', async () => {
    const rows = await rowsOf(['name,calls\n"A\nB" ', ',5\n"C"', '" D",6']);
    expect(rows.map(({ scenario, issues }) => [scenario['name'], issues])).toEqual([
      ['A\nB', []],
      ['C" D', []],
    ]);
  });

  test('line ends of any kind, in one file too, and cut in two', async () => {
    const lines = [
      [2, 'A'],
      [3, 'B'],
      [5, 'C'],
    ];
    for (const source of [
      'name\r\nA\nB\r\rC',
      'name\nA\rB\n\r\nC\r',
      'name\rA\rB\r\rC',
      ['name\r', '\nA\r', '', '\nB\r\n', '\r', '\nC'],
    ])
      expect((await rowsOf(source)).map(({ line, scenario }) => [line, scenario['name']])).toEqual(lines);
  });

  test('rows that say nothing are left out, also before the head', async () => {
    const text = '\uFEFF\r\n;;\r\n"" ;;\r\nname;calls;link\r\nA;1,5;10 Mbps\r\n;;\r\nB;2;\r\n;;\r\n';
    expect((await rowsOf(text)).map(({ line, scenario }) => [line, scenario['name']])).toEqual([
      [5, 'A'],
      [7, 'B'],
    ]);
    expect((await readHeads(text)).map(({ head }) => head)).toEqual(['name', 'calls', 'link']);
  });

  test('whole rows are given before more is asked for, and before what went wrong', async () => {
    const told: unknown[] = [];
    const source = function* () {
      yield 'name,calls\nA,1\nB,';
      told.push('asked');
      yield '2\nC,3';
      throw new Error('gone');
    };
    const reading = async () => {
      for await (const { scenario } of readSites(source())) told.push(scenario['name']);
    };
    await expect(reading()).rejects.toThrow('gone');
    expect(told).toEqual(['A', 'asked', 'B']);
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

  test('bytes are text however they are cut, without the mark of their order', async () => {
    const bytes = new TextEncoder().encode('\uFEFFname,calls\r\nMünchen 😀,5\r\n');
    for (let size = 1; size < 9; size += 1) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      expect(await rowsOf(utf8Text(parts))).toMatchObject([{ line: 2, scenario: { name: 'München 😀' } }]);
    }
    const refusal = (...parts: number[][]) =>
      expect(rowsOf(utf8Text(parts.map((part) => Uint8Array.from(part))))).rejects;
    const error = (field: string) => expect.objectContaining({ code: 'not-understood', field }) as Error;
    const whole = [...new TextEncoder().encode('calls\n5\n')];
    await refusal(whole, [...whole, 0xfc]).toThrow(error('line 5'));
    await refusal(whole, [...whole, 0]).toThrow(error('line 5'));
    // A character that the end cuts in two.
    await refusal([0x61, 0xc3]).toThrow(error('line 1'));
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
