import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedPackage } from '../support/installedPackage.ts';
import { jsonOf } from '../support/sources.ts';

interface Manifest {
  exports: Record<string, unknown>;
  bin: Record<string, string>;
}

const { exports, bin } = jsonOf('package.json') as Manifest;
const doors = Object.keys(exports).map((door) => door.replace('.', 'exo-capacity'));
const jsonDoors = doors.filter((door) => door.endsWith('.json'));
/** The CDN file is for pages: it brings Lit's browser build, which wants a DOM at once. */
const moduleDoors = doors.filter((door) => !door.endsWith('.json') && door !== 'exo-capacity/cdn');

let folder = '';
let installed = '';

/** Runs ES module text as a user of the installed package would. */
function node(text: string) {
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', text], { cwd: folder, encoding: 'utf8' });
  return { ...ran, says: `${ran.stdout}${ran.stderr}` };
}

function packed(below = installed): string[] {
  const entries = readdirSync(below, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

beforeAll(() => {
  ({ folder, installed } = installedPackage());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the tarball', () => {
  test('holds the license and no tests, sources or playground', () => {
    const names = packed().map((path) => path.slice(installed.length + 1).replaceAll('\\', '/'));
    expect(names).toContain('LICENSE');
    expect(names).toContain('README.md');
    expect(names.filter((name) => /^(?:test|src|\.ci|docs|dist\/playground)\/|\.test\./.test(name))).toEqual([]);
  });

  test('names no folder of the machine that built it', () => {
    const built = `${process.cwd()}/`;
    expect(packed().filter((path) => readFileSync(path, 'utf8').includes(built))).toEqual([]);
  });
});

describe('the installed package', () => {
  test.each(moduleDoors)('%s can be imported', (door) => {
    const { says, status } = node(`console.log(Object.keys(await import('${door}')).length)`);
    expect({ says, status }).toEqual({ says: expect.stringMatching(/^\d+\n$/) as string, status: 0 });
  });

  test.each(jsonDoors)('%s is JSON', (door) => {
    const { says, status } = node(
      `import { createRequire } from 'node:module'; console.log(typeof createRequire('${folder}/')('${door}'))`,
    );
    expect({ says, status }).toEqual({ says: 'object\n', status: 0 });
  });

  test('plans the bandwidth of 50 calls', () => {
    const { says } = node(
      `import { planCapacity } from 'exo-capacity';
       console.log(planCapacity({ demand: { kind: 'calls', peakCalls: 50 } }).bandwidth.wireBitsPerSecond)`,
    );
    expect(says).toBe('4760000\n');
  });

  test('the main entry does not bring Lit', () => {
    const { says } = node(`import 'exo-capacity'; console.log(typeof globalThis.litElementVersions)`);
    expect(says).toBe('undefined\n');
  });

  test('the command runs', () => {
    const command = join(installed, bin['exo-capacity'] ?? 'no command');
    expect(statSync(command).mode & 0o111).not.toBe(0);
    const { status, stdout } = spawnSync(process.execPath, [command, 'codecs'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/g711/i);
  });
});

describe('the CDN files', () => {
  const text = (name: string) => readFileSync(join(installed, 'dist/cdn', name), 'utf8');

  const LATER = ['exo-capacity-reasons.js', 'exo-capacity-whole.js'];

  test('are three: one for answers, and two that it fetches, for reasons and for what few need', () => {
    expect(readdirSync(join(installed, 'dist/cdn')).sort()).toEqual([...LATER, 'exo-capacity.js']);
    // All imports are relative, so each file finds the others wherever they lie.
    const fetched = text('exo-capacity.js').match(/\bfrom\s*["'`][^"'`]*|\bimport\s*\([^)]*\)/g);
    expect(fetched?.sort()).toEqual(LATER.map((name) => `import(\`./${name}\`)`));
    for (const name of LATER)
      expect(text(name).match(/\bfrom\s*["'`][^"'`]*|\bimport\s*\(/g), name).toEqual(['from"./exo-capacity.js']);
  });

  test('the first has nothing of what few need, the whole engine all of it', () => {
    for (const word of ['amr-wb', 'pppoe', 'geneve', 'TURN refresh', 'bandwidth-efficient']) {
      expect(text('exo-capacity.js').includes(word), word).toBe(false);
      expect(text('exo-capacity-whole.js').includes(word), word).toBe(true);
    }
  });

  test('preload nothing by way of the page, whose policy may forbid it', () => {
    for (const name of ['exo-capacity.js', ...LATER]) {
      expect(text(name)).not.toMatch(/modulepreload|__vite|querySelector\(['"`]link/);
    }
  });

  test('name what they share in words, so that files of two releases side by side fail to load and not later', () => {
    const shared = LATER.map((name) => /^import\{([^}]*)\}/.exec(text(name))?.[1]?.split(',') ?? []);
    for (const each of shared) {
      const names = each.map((name) => name.split(' as ')[0]);
      expect(names).toEqual(expect.arrayContaining(['CapacityError', 'citation', 'formatNumber', 'valueAt']));
    }
  });
});
