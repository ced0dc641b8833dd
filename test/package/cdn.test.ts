import type { run } from 'axe-core';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../.ci/browser.mjs';
import { installedPackage } from '../support/installedPackage.ts';

const MAIN = 'exo-capacity.js';
const REASONS = 'exo-capacity-reasons.js';

const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** The element in a page of its own, with a finding to cite. */
const PAGE = `<!doctype html><html lang="en"><title>Embedded</title>
  <link rel="stylesheet" href="/page.css"><script type="module" src="/lib/${MAIN}"></script>
  <main><h1>Embedded</h1><exo-capacity codec="g729" calls="50" link="10 Mbit/s">Fallback</exo-capacity></main></html>`;

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let folder = '';
let cdn = '';
let server: Server;
let browser: Browser;
let page: Page;
/** What the server has under /lib now. */
let served: string[] = [];
/** The reasons are sent when this is kept. */
let held = Promise.resolve();
let fetched: string[] = [];
let complaints: string[] = [];
let pageStyle = '';

beforeAll(async () => {
  let installed = '';
  ({ folder, installed } = installedPackage());
  cdn = join(installed, 'dist/cdn');
  server = createServer((request, response) => {
    const url = request.url ?? '';
    const answer = (type: string, body: string) =>
      response.writeHead(200, { 'content-type': type, 'content-security-policy': STRICT_POLICY }).end(body);
    if (url === '/') answer('text/html', PAGE);
    else if (url === '/page.css') answer('text/css', pageStyle);
    else if (url === '/favicon.ico') answer('image/x-icon', '');
    else if (served.includes(url.replace('/lib/', ''))) {
      const text = readFileSync(join(cdn, url.replace('/lib/', '')), 'utf8');
      const isFree = url.endsWith(REASONS) ? held : Promise.resolve();
      void isFree.then(() => answer('text/javascript', text));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch({ executablePath: findChromium() });
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  served = [MAIN, REASONS];
  held = Promise.resolve();
  fetched = [];
  complaints = [];
});

afterEach(async () => {
  await page.close();
  expect(complaints, 'errors and policy violations').toEqual([]);
});

async function open(widthPx: number, scheme: 'light' | 'dark' = 'light') {
  pageStyle = `:root { color-scheme: ${scheme}; background: Canvas; color: CanvasText } body { margin: 0 }`;
  page = await browser.newPage({ viewport: { width: widthPx, height: 900 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isExpected = message.text().includes('404') && !served.includes(REASONS);
    if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().includes('/lib/')) fetched.push(request.url().split('/lib/')[1] ?? '');
  });
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { complain: (text: string) => void }).complain(
        `${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await verdict().waitFor();
}

/** Keeps the reasons back until what it returns is called. */
function hold(): () => void {
  let release = (): void => undefined;
  held = new Promise((resolve) => (release = resolve));
  return release;
}

const verdict = () => page.locator('[part=verdict]');
const ask = () => page.locator('[part=number]').first().click();
const steps = () => page.locator('.why > ol > li');
const waiting = () => page.locator('.why > [role=status]');

async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    const found = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: { 'target-size': { enabled: true } },
    });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  });
}

describe('both files', () => {
  test('under the strict policy: the answer first, the reasons once they are asked for, nothing else', async () => {
    await open(900);
    expect(await verdict().innerText()).toMatch(/^50 calls need 1.96 Mbit\/s/);
    expect(fetched).toEqual([MAIN]);
    expect(await page.locator('cite').first().innerText()).toMatch(/^Exotel network, .* vendor$/);
    await ask();
    await steps().first().waitFor();
    expect(fetched).toEqual([MAIN, REASONS]);
    expect(await page.locator('.why').innerText()).toContain('RFC 3550, RTP, section 5.1');
    expect(await page.locator('cite').first().innerText()).toMatch(/^Exotel, Network Requirements, .* vendor, read /);
  });

  test('in three columns the reasons come by themselves, and nothing of the answer moves', async () => {
    const release = hold();
    await open(1400);
    const places = () =>
      page.locator('[part]:not([part=why]), summary').evaluateAll((all) =>
        all.map((each) => {
          const { x, y, width } = each.getBoundingClientRect();
          return [each.getAttribute('part'), x, y, width];
        }),
      );
    expect(await waiting().innerText()).toBe('Loading the reasons…');
    const before = await places();
    release();
    await steps().first().waitFor();
    expect((await places()).slice(0, before.length)).toEqual(before);
  });
});

describe.each([
  ['light', 320],
  ['light', 1280],
  ['dark', 320],
  ['dark', 1280],
] as const)('axe finds nothing, %s, %i px', (scheme, widthPx) => {
  test('while the reasons load', async () => {
    const release = hold();
    await open(widthPx, scheme);
    await ask();
    expect(await waiting().innerText()).toBe('Loading the reasons…');
    expect(await violations()).toEqual([]);
    release();
    await steps().first().waitFor();
    expect(await violations()).toEqual([]);
  });

  test('when they did not load', async () => {
    served = [MAIN];
    await open(widthPx, scheme);
    await ask();
    await waiting().getByText('missing').waitFor();
    expect(await violations()).toEqual([]);
  });
});

describe('the first file alone', () => {
  beforeEach(async () => {
    served = [MAIN];
    await open(900);
  });

  test('answers, says which file is missing once somebody asks, and stays of use', async () => {
    await ask();
    await waiting().getByText('missing').waitFor();
    expect(await waiting().innerText()).toBe(
      `The reasons are missing: ${REASONS} did not load. It belongs beside the element’s own file. Ask a number to try again.`,
    );
    await page.getByLabel('Calls at once').fill('60');
    expect(await verdict().innerText()).toMatch(/^60 calls need 2.352 Mbit\/s/);
    expect(await waiting().innerText()).toContain(REASONS);
    expect(fetched).toEqual([MAIN, REASONS]);
  });

  test('tries again at the next number, and shows the reasons when the file is there by then', async () => {
    await ask();
    await waiting().getByText('missing').waitFor();
    served = [MAIN, REASONS];
    await ask();
    await steps().first().waitFor();
    expect(await waiting().count()).toBe(0);
  });

  test('tries again when the panel is closed and opened', async () => {
    const summary = page.locator('.why > summary');
    await summary.click();
    await waiting().getByText('missing').waitFor();
    served = [MAIN, REASONS];
    await summary.click();
    await summary.click();
    await steps().first().waitFor();
  });
});
