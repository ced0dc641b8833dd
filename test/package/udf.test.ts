import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import initSqlJs, { type Database } from 'sql.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planCapacity, type Scenario } from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';

interface Udf {
  plan: (scenario: string) => string;
  figure: (scenario: string, path: string) => number | string | null;
}

const script = readFileSync('dist/udf/exo-capacity-udf.js', 'utf8');

/** A context of V8 with the language alone: no modules, page, console, timers or text made into code. */
function emptyContext(): object {
  const context: object = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  runInContext('for (const name of ["console", "WebAssembly"]) delete globalThis[name];', context);
  return context;
}

const namesIn = (context: object) => runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];

function udfIn(context: object): Udf {
  runInContext(script, context);
  return runInContext('exoCapacity', context) as Udf;
}

describe('the script in an empty context', () => {
  test('the context is one: nothing but the language is there', () => {
    const absent = [
      'require',
      'process',
      'console',
      'setTimeout',
      'queueMicrotask',
      'URL',
      'TextEncoder',
      'document',
      'fetch',
    ];
    const context = emptyContext();
    for (const name of absent) expect(runInContext(`typeof ${name}`, context), name).toBe('undefined');
    expect(() => void runInContext('new Function("return 1")', context)).toThrow();
  });

  test('adds one name, and is a body between dollar signs without an end in it', () => {
    const context = emptyContext();
    const before = namesIn(context);
    udfIn(context);
    expect(namesIn(context).filter((name) => !before.includes(name))).toEqual(['exoCapacity']);
    expect(script).not.toContain('$$');
    expect(script.length).toBeLessThan(1_000_000);
  });

  test('plans as the package does, whatever the scenario', () => {
    const { plan } = udfIn(emptyContext());
    fc.assert(
      fc.property(scenario, (given) => {
        const text = JSON.stringify(given);
        expect(JSON.parse(plan(text))).toEqual(JSON.parse(JSON.stringify(planCapacity(JSON.parse(text) as Scenario))));
      }),
      { numRuns: 100 },
    );
  });

  test('a figure is the number, the word, or 1 and 0; null where there is none', () => {
    const { figure } = udfIn(emptyContext());
    const row = '{"demand":{"kind":"calls","peakCalls":50},"link":{"downBitsPerSecond":10e6,"upBitsPerSecond":10e6}}';
    const paths = ['bandwidth.wireBitsPerSecond', 'media.0.codec', 'link.fits', 'traffic.agents', '__proto__', 'media'];
    expect(paths.map((path) => figure(row, path))).toEqual([4_760_000, 'g711', 1, null, null, null]);
  });

  test('whatever comes, it never throws', () => {
    const { plan, figure } = udfIn(emptyContext());
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom('', 'null', '[]', '{"demand":{}}'),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const found = JSON.parse(plan(text)) as { issues?: unknown[]; versions?: unknown };
        expect(found.issues?.length ?? found.versions).toBeTruthy();
        expect([null, 'number']).toContain(figure(text, 'traffic.peakCalls') === null ? null : 'number');
      }),
    );
  });
});

describe('the recipes of the guide', () => {
  const guide = readFileSync('docs/guides/plan-in-sql.md', 'utf8');
  const row = '{"demand":{"kind":"calls","peakCalls":50}}';
  type Body = (scenario: string | null, path: string | null) => unknown;

  test('Snowflake: one body with the script in it, called for every row, evaluates it once', () => {
    const [, recipe = ''] = /LANGUAGE JAVASCRIPT[^$]*\$\$([^]*?)\$\$/.exec(guide) ?? [];
    const place = '/* the text of exo-capacity-udf.js without its first word, var */';
    expect(recipe).toContain(place);
    expect(script).toMatch(/^var exoCapacity=/);
    const body = recipe.replace(place, () => script.slice('var '.length));
    const context = emptyContext();
    // Rows share what is global, whether the body is compiled once or for each of them.
    const compiled = () => runInContext(`(function (SCENARIO, PATH) {${body}})`, context) as Body;
    const first = compiled();
    expect(first(row, 'traffic.peakCalls')).toBe(50);
    const evaluated: unknown = runInContext('exoCapacity', context);
    for (const again of [first, first, compiled()]) {
      expect(again(row, 'media.0.codec')).toBe('g711');
      expect(again(null, null)).toBeNull();
      expect(runInContext('exoCapacity', context)).toBe(evaluated);
    }
  });

  test('BigQuery: the script as the library of a body', () => {
    const [, body = ''] = /LANGUAGE js\n[^"]*AS "([^"]*)"/.exec(guide) ?? [];
    const context = emptyContext();
    udfIn(context);
    const called = runInContext(`(function (scenario, path) {${body}})`, context) as Body;
    expect(called(row, 'traffic.peakCalls')).toBe('50');
    expect(called(row, 'media.0.codec')).toBe('g711');
    expect(called(row, 'no.such.figure')).toBeNull();
    expect(called(null, 'traffic.peakCalls')).toBeNull();
  });

  test('Spark: a batch of rows, those without a value too, in an engine that has evaluated the script', () => {
    const { figure } = udfIn(emptyContext());
    const batch = [row, undefined, null, 'no scenario', row] as string[];
    expect(batch.map((each) => figure(each, 'traffic.peakCalls'))).toEqual([50, null, null, null, 50]);
  });
});

describe('in a SQL engine', () => {
  let database: Database;

  beforeAll(async () => {
    const { Database: Sqlite } = await initSqlJs();
    database = new Sqlite();
    const { plan, figure } = udfIn(emptyContext());
    database.create_function('exo_plan', (row: string) => plan(row));
    database.create_function('exo_figure', (row: string, path: string) => figure(row, path));
  });

  afterAll(() => {
    database.close();
  });

  test('one statement plans a table of sites', () => {
    database.run(`
      CREATE TABLE sites AS
        WITH RECURSIVE numbers(site) AS (SELECT 1 UNION ALL SELECT site + 1 FROM numbers WHERE site < 5000)
        SELECT site, 1 + site % 300 AS calls, CASE site % 3 WHEN 0 THEN 'g711' WHEN 1 THEN 'g729' ELSE 'opus' END AS codec,
               2e6 * (1 + site % 5) AS link
        FROM numbers;
      CREATE TABLE plans AS
        SELECT site, exo_figure(scenario, 'link.requiredBitsPerSecond') AS bits, exo_figure(scenario, 'link.fits') AS fits,
               json_extract(exo_plan(scenario), '$.link.maxCalls') AS most
        FROM (
          SELECT site, json_object(
            'demand', json_object('kind', 'calls', 'peakCalls', calls),
            'media', json_object('codec', codec),
            'link', json_object('downBitsPerSecond', link, 'upBitsPerSecond', link)) AS scenario
          FROM sites);
    `);
    const [found] = database.exec('SELECT site, bits, fits, most FROM plans WHERE site % 997 = 0 ORDER BY site');
    const rows = (found?.values ?? []) as number[][];
    expect(rows).toHaveLength(5);
    for (const [site = 0, bits, fits, most] of rows) {
      const codec = ['g711', 'g729', 'opus'][site % 3] as 'g711';
      const linkBitsPerSecond = 2e6 * (1 + (site % 5));
      const { link } = planCapacity({
        demand: { kind: 'calls', peakCalls: 1 + (site % 300) },
        media: { codec },
        link: { downBitsPerSecond: linkBitsPerSecond, upBitsPerSecond: linkBitsPerSecond },
      });
      expect([bits, fits, most]).toEqual([link.requiredBitsPerSecond, link.fits ? 1 : 0, link.maxCalls]);
    }
    expect(database.exec('SELECT count(*), count(bits) FROM plans')[0]?.values).toEqual([[5000, 5000]]);
  });

  test('a row that is no scenario is null, and says why where it is asked', () => {
    const [found] = database.exec(
      `SELECT exo_figure('{"demand":{"kind":"calls","peakCalls":-1}}', 'traffic.peakCalls'),
              json_extract(exo_plan('{"demand":{"kind":"calls","peakCalls":-1}}'), '$.issues[0].path')`,
    );
    expect(found?.values).toEqual([[null, 'demand.peakCalls']]);
  });
});
