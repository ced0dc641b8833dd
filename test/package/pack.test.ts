import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../.ci/browser.mjs';
import { jsonOf } from '../support/sources.ts';

interface Manifest {
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
  bin: Record<string, string>;
}

const { exports, dependencies, bin } = jsonOf('package.json') as Manifest;
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
  folder = mkdtempSync(join(tmpdir(), 'exo-capacity-pack-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'no tarball';
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  installed = join(folder, 'node_modules', 'exo-capacity');
  mkdirSync(join(folder, 'node_modules'));
  renameSync(join(folder, 'package'), installed);
  for (const name of Object.keys(dependencies)) {
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
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

describe('the CDN file', () => {
  let server: Server;

  beforeAll(async () => {
    const files: Record<string, [type: string, body: Buffer | string]> = {
      '/': ['text/html', '<!doctype html><script type="module" src="/cdn.js"></script><exo-capacity></exo-capacity>'],
      '/cdn.js': ['text/javascript', readFileSync(join(installed, 'dist/cdn/exo-capacity.js'))],
    };
    server = createServer(({ url = '' }, response) => {
      const [type, body] = files[url] ?? ['text/plain', ''];
      response.writeHead(files[url] ? 200 : 404, { 'content-type': type }).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });

  afterAll(() => {
    server.close();
  });

  test('alone makes a page show the element', async () => {
    const browser = await chromium.launch({ executablePath: findChromium() });
    try {
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) =>
        problems.push(...(/\/(cdn\.js|favicon\.ico)?$/.test(request.url()) ? [] : [request.url()])),
      );
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction(() => document.querySelector('exo-capacity')?.shadowRoot?.textContent.trim());
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
