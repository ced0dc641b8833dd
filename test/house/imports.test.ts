import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ModuleFacts, type ModuleImport, moduleFacts } from '../support/moduleFacts.ts';
import { filesBelow, jsonOf, textOf } from '../support/sources.ts';

const STAGES = ['traffic', 'packet', 'bandwidth', 'link', 'quality', 'qos', 'readiness'];
const STAGE_MAY = ['units', 'errors', 'evidence:type', 'catalog'];
const PLAN_MAY = ['units', 'errors', 'evidence', 'catalog', ...STAGES, 'measurement', 'scenario'];
const CORE = [...PLAN_MAY, 'plan', 'explain', 'report', 'sites', 'udf', 'config', 'diagnosis', 'measurement'];

/** Who may import whom: `:type` for types only, `:dynamic` for `import()` only. A folder may import itself. */
const MAY_IMPORT: Record<string, string[]> = {
  units: [],
  errors: [],
  evidence: ['units'],
  catalog: ['units', 'errors', 'evidence'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, STAGE_MAY])),
  measurement: ['units', 'errors'],
  quantity: ['units', 'errors'],
  scenario: ['units', 'errors', 'catalog'],
  plan: PLAN_MAY,
  explain: [...PLAN_MAY, 'plan', 'quantity'],
  report: ['units', 'errors', 'evidence', 'scenario', 'plan', 'explain'],
  sites: ['units', 'errors', 'quantity', 'scenario', 'plan', 'report'],
  udf: ['plan', 'explain'],
  config: ['units', 'errors', 'evidence', 'catalog', 'plan'],
  diagnosis: ['units', 'errors', 'evidence:type', 'catalog', 'measurement', 'plan'],
  elements: [
    'errors',
    'evidence',
    'catalog',
    'units',
    'scenario',
    'plan',
    'explain',
    'report',
    'quantity:dynamic',
    'config:dynamic',
    'diagnosis:dynamic',
  ],
  cli: [
    'units',
    'errors',
    'catalog',
    'quantity',
    'scenario',
    'plan',
    'explain',
    'report',
    'sites',
    'config',
    'diagnosis',
    'measurement',
  ],
};

/** Files directly in src are entry points: the main one is the pure core, the others open the rest; none opens the CLI. */
function entryMay(file: string): string[] {
  return file === 'index.ts' ? CORE : [...CORE, 'quantity', 'elements'];
}

/** Packages from outside, and the only places that may name them. */
const PACKAGES: [name: RegExp, place: RegExp][] = [
  [/^lit($|\/)/, /^elements\//],
  [/^valibot$/, /^scenario\//],
  [/^mathjs($|\/)/, /^(quantity\/|explain\/typeset(Tree)?\.ts$)/],
  [/^@internationalized\/number$/, /^(quantity|sites)\//],
  [/^papaparse$/, /^(report\/|sites\/|config\/firewall\/csv\.ts$)/],
  [/^d3-array$/, /^report\/bandwidthPlot\.ts$/],
  [/^cli-progress$/, /^cli\/sitesCommand\.ts$/],
  [/^node:/, /^cli\//],
];

const NAMES_THAT_SAY_NOTHING = ['utils', 'helpers', 'common', 'types'];

const sources = filesBelow('src').filter((path) => /\.[cm]?[jt]sx?$/.test(path));
const inSrc = (path: string) => path.slice('src/'.length);
/** The folder of src that a path lies in; empty for an entry point. */
const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

/** The rule a grant is about: folder, and whether that kind of import is covered. */
function covers(grant: string, folder: string, kind: ModuleImport['kind']): boolean {
  const [name, only] = grant.split(':');
  return name === folder && (only === undefined || only === kind || kind === 'type');
}

function complaintOf(file: string, { specifier, kind }: ModuleImport): string | undefined {
  if (!specifier.startsWith('.')) {
    const allowed = PACKAGES.some(([name, place]) => name.test(specifier) && place.test(file));
    return allowed ? undefined : 'is a package that this place may not import';
  }
  if (!specifier.endsWith('.ts')) return 'does not end in .ts';
  const target = posix.join(posix.dirname(file), specifier);
  if (target.startsWith('..')) return 'is outside src';
  const [from, to] = [folderOf(file), folderOf(target)];
  if (to === '') return 'is an entry point: those are for others';
  if (from === to) return undefined;
  const grants = from ? MAY_IMPORT[from] : entryMay(file);
  if (!grants) return `comes from ${from}, a folder that the table does not list`;
  return grants.some((grant) => covers(grant, to, kind)) ? undefined : `is not for ${file} (${kind})`;
}

function complaints(path: string, facts: ModuleFacts): string[] {
  const imports = facts.imports.flatMap((one) => {
    const complaint = complaintOf(inSrc(path), one);
    return complaint ? [`${path}: '${one.specifier}' ${complaint}`] : [];
  });
  return facts.hasDefaultExport ? [...imports, `${path}: a default export`] : imports;
}

/** Sources that stand outside the package and use it as a stranger would. */
function strangersComplaints(folder: string): string[] {
  const { exports } = jsonOf('package.json') as { exports: Record<string, unknown> };
  const doors = Object.keys(exports).map((door) => posix.join('exo-capacity', door));
  const files = filesBelow(folder).filter((path) => /\.[cm]?[jt]s$/.test(path));
  return files.flatMap((path) =>
    moduleFacts(path, textOf(path))
      .imports.filter(({ specifier }) =>
        specifier.startsWith('.')
          ? posix.join(posix.dirname(path), specifier).split('/')[0] !== folder.split('/')[0]
          : specifier.startsWith('exo-capacity') && !doors.includes(specifier),
      )
      .map(({ specifier }) => `${path}: '${specifier}' is not a public entry point`),
  );
}

describe('who may import whom', () => {
  test('there is something to look at', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  test('every import in src is allowed, and nothing is exported as default', () => {
    expect(sources.flatMap((path) => complaints(path, moduleFacts(path, textOf(path))))).toEqual([]);
  });

  test('every folder of src is in the table', () => {
    const folders = new Set(sources.map(inSrc).map(folderOf));
    expect([...folders].filter((folder) => folder !== '' && !(folder in MAY_IMPORT))).toEqual([]);
  });

  test('no index.ts below src, and no folder whose name says nothing', () => {
    const badNames = sources.map(inSrc).filter((path) => {
      const folders = path.split('/').slice(0, -1);
      return path.endsWith('/index.ts') || folders.some((folder) => NAMES_THAT_SAY_NOTHING.includes(folder));
    });
    expect(badNames).toEqual([]);
  });

  test.each(['playground', 'docs/examples', 'test/docs'])('%s uses only the public entry points', (folder) => {
    const exists = filesBelow('.').some((path) => path.startsWith(`${folder}/`));
    expect(exists ? strangersComplaints(folder) : []).toEqual([]);
  });
});

/** All that a source loads at once, with what it loads itself. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { specifier, kind } of moduleFacts(path, textOf(path)).imports)
    if (kind === 'value')
      if (specifier.startsWith('.')) loadedBy(posix.join(posix.dirname(path), specifier), seen);
      else seen.add(specifier);
  return seen;
}

test('numbers of a locale cost a table of sites no mathjs', () => {
  const loaded = loadedBy('src/sites.ts');
  expect(loaded).toContain('src/quantity/localeNumber.ts');
  expect(loaded).not.toContain('mathjs');
  expect(loadedBy('src/quantity.ts')).toContain('mathjs');
});

describe('the reader of imports', () => {
  const facts = moduleFacts(
    'a.ts',
    `import type { A } from './a.ts'; import { b } from './b.ts'; export * from './c.ts'; export type { D } from './d.ts';
     const e = await import('./e.ts'); let f: import('./f.ts').F; export default class {}`,
  );

  test('sees every form', () => {
    expect(facts.imports.map(({ specifier, kind }) => `${specifier} ${kind}`)).toEqual([
      './a.ts type',
      './b.ts value',
      './c.ts value',
      './d.ts type',
      './e.ts dynamic',
      './f.ts type',
    ]);
    expect(facts.hasDefaultExport).toBe(true);
  });

  test.each([
    ['bandwidth/a.ts', '../packet/b.ts', 'value', false],
    ['bandwidth/a.ts', '../evidence/b.ts', 'type', true],
    ['bandwidth/a.ts', '../evidence/b.ts', 'value', false],
    ['elements/a.ts', '../config/b.ts', 'value', false],
    ['elements/a.ts', '../config/b.ts', 'dynamic', true],
    ['elements/a.ts', 'lit', 'value', true],
    ['plan/a.ts', 'lit', 'type', false],
    ['plan/a.ts', './b.js', 'value', false],
    ['plan/a.ts', '../index.ts', 'value', false],
    ['quantity/a.ts', '@internationalized/number', 'value', true],
    ['quantity/a.ts', '../scenario/b.ts', 'type', false],
    ['explain/typeset.ts', '@internationalized/number', 'value', false],
    ['explain/typeset.ts', 'mathjs', 'value', true],
    ['explain/explain.ts', 'mathjs', 'value', false],
    ['plan/a.ts', 'node:fs', 'value', false],
    ['index.ts', './plan/a.ts', 'value', true],
    ['index.ts', './elements/a.ts', 'type', false],
    ['report.ts', './report/a.ts', 'value', true],
  ] as const)('%s taking %s as %s is allowed: %s', (file, specifier, kind, allowed) => {
    expect(complaintOf(file, { specifier, kind }) === undefined).toBe(allowed);
  });
});
