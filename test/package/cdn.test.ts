import type { run } from 'axe-core';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../.ci/browser.mjs';
import type { ExoCapacity } from '../../src/elements/exo-capacity.ts';
import { installedPackage } from '../support/installedPackage.ts';

const MAIN = 'exo-capacity.js';
const REASONS = 'exo-capacity-reasons.js';
const WHOLE = 'exo-capacity-whole.js';
/** What only few need, as an attribute says it. */
const AMR_OVER_ADSL = 'codec="amr-12.2" path="pppoe-adsl" calls="50" link="10 Mbit/s"';

const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** What the page says of the element; with a finding to cite. */
let attributes = '';

/** The element in a page of its own. */
const html = () => `<!doctype html><html lang="en"><title>Embedded</title>
  <link rel="stylesheet" href="/page.css"><script type="module" src="/lib/${MAIN}"></script>
  <main><h1>Embedded</h1><exo-capacity ${attributes}>Fallback</exo-capacity></main></html>`;

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let folder = '';
let cdn = '';
let server: Server;
let browser: Browser;
let page: Page;
/** What the server has under /lib now. */
let served: string[] = [];
/** The reasons and the whole engine are sent when this is kept. */
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
    if (url === '/') answer('text/html', html());
    else if (url === '/page.css') answer('text/css', pageStyle);
    else if (url === '/favicon.ico') answer('image/x-icon', '');
    else if (served.includes(url.replace('/lib/', ''))) {
      const text = readFileSync(join(cdn, url.replace('/lib/', '')), 'utf8');
      const isFree = !url.endsWith(MAIN) ? held : Promise.resolve();
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
  attributes = 'codec="g729" calls="50" link="10 Mbit/s"';
  served = [MAIN, REASONS, WHOLE];
  held = Promise.resolve();
  fetched = [];
  complaints = [];
});

afterEach(async () => {
  await page.close();
  expect(complaints, 'errors and policy violations').toEqual([]);
});

async function visit(widthPx: number, scheme: 'light' | 'dark' = 'light') {
  pageStyle = `:root { color-scheme: ${scheme}; background: Canvas; color: CanvasText } body { margin: 0 }`;
  page = await browser.newPage({ viewport: { width: widthPx, height: 900 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isExpected = message.text().includes('404') && served.length < 3;
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
}

/** The element on a page of its own, and its answer. */
async function open(...look: Parameters<typeof visit>) {
  await visit(...look);
  await verdict().waitFor();
}

/** Keeps the reasons and the whole engine back until what it returns is called. */
function hold(): () => void {
  let release = (): void => undefined;
  held = new Promise((resolve) => (release = resolve));
  return release;
}

const verdict = () => page.locator('[part=verdict]');
const ask = () => page.locator('[part=number]').first().click();
const steps = () => page.locator('.why > ol > li');
const waiting = () => page.locator('.why > [role=status]');
const codec = () => page.getByLabel('Codec');
const optionCount = () => codec().locator('option').count();
const lack = () => page.locator('.ask > [role=status]');
const plan = () => page.locator('exo-capacity').evaluate((element) => JSON.stringify((element as ExoCapacity).plan));

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

describe('all files', () => {
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

  test('while the whole engine loads, and when it has', async () => {
    const release = hold();
    await open(widthPx, scheme);
    await codec().focus();
    await page.getByText('More', { exact: true }).first().click();
    expect(await violations()).toEqual([]);
    release();
    await expect.poll(optionCount).toBeGreaterThan(50);
    await codec().selectOption('amr-12.2');
    expect(await violations()).toEqual([]);
  });

  test('when the whole engine did not load', async () => {
    served = [MAIN, REASONS];
    attributes = AMR_OVER_ADSL;
    await visit(widthPx, scheme);
    await lack().waitFor();
    expect(await violations()).toEqual([]);
  });

  test('when the reasons did not load', async () => {
    served = [MAIN, WHOLE];
    await open(widthPx, scheme);
    await ask();
    await waiting().getByText('missing').waitFor();
    expect(await violations()).toEqual([]);
  });
});

describe('without the reasons', () => {
  beforeEach(async () => {
    served = [MAIN, WHOLE];
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
    expect(fetched).toEqual([MAIN, REASONS, WHOLE]);
  });

  test('tries again at the next number, and shows the reasons when the file is there by then', async () => {
    await ask();
    await waiting().getByText('missing').waitFor();
    served = [MAIN, REASONS, WHOLE];
    await ask();
    await steps().first().waitFor();
    expect(await waiting().count()).toBe(0);
  });

  test('tries again when the panel is closed and opened', async () => {
    const summary = page.locator('.why > summary');
    await summary.click();
    await waiting().getByText('missing').waitFor();
    served = [MAIN, REASONS, WHOLE];
    await summary.click();
    await summary.click();
    await steps().first().waitFor();
  });
});

describe('the whole engine', () => {
  /** Counts `exo-change`, and keeps what it says. */
  const listen = () =>
    page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('exo-change', (event) =>
        heard.push(JSON.stringify((event as CustomEvent<{ scenario: object }>).detail.scenario)),
      );
    });
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

  test('is not fetched for what most need', async () => {
    await open(900);
    await ask();
    await steps().first().waitFor();
    expect(fetched).toEqual([MAIN, REASONS]);
    expect(await optionCount()).toBe(4);
  });

  test('is fetched when an attribute asks for more, and brings the reasons; nothing is wrong before', async () => {
    attributes = AMR_OVER_ADSL;
    const release = hold();
    await visit(1400);
    await codec().waitFor();
    expect(await page.locator('[part=verdict], [aria-invalid=true], .strays').count()).toBe(0);
    release();
    await steps().first().waitFor();
    expect(fetched).toEqual([MAIN, WHOLE]);
    expect(await page.locator('[part=figure] .legend').innerText()).toMatch(/AAL5[^]*Cell headers/);
    expect(await page.locator('.why').innerText()).toContain('RFC 4867');
  });

  test('is fetched when the keyboard comes to the questions: all choices, the same answer, no event', async () => {
    await open(900);
    await listen();
    const before = await plan();
    await codec().focus();
    await expect.poll(optionCount).toBeGreaterThan(50);
    expect(await codec().inputValue()).toBe('g729');
    expect(await page.locator('optgroup').first().getAttribute('label')).toBe('Common');
    expect(await plan()).toBe(before);
    expect([fetched, await heard()]).toEqual([[MAIN, WHOLE], []]);
    await codec().selectOption('amr-12.2');
    await page.getByLabel('Path').selectOption('pppoe-adsl');
    await expect.poll(() => verdict().innerText()).toMatch(/^50 calls need 3.18 Mbit/);
    expect((await heard()).length).toBe(2);
  });

  test('has the answers of the first file, from the same scenario', async () => {
    await open(900);
    const plans = () =>
      page.locator('exo-capacity').evaluate((element) => {
        const one = element as ExoCapacity;
        return ['g711', 'g729', 'g722', 'opus'].flatMap((codec) =>
          (['ethernet', 'ethernet-srtp', 'vlan-srtp', 'ip'] as const).map((path) => {
            one.scenario = {
              demand: { kind: 'calls', peakCalls: 30 },
              media: { codec, path },
            };
            return JSON.stringify(one.plan);
          }),
        );
      });
    const usual = await plans();
    expect(fetched).toEqual([MAIN]);
    await codec().focus();
    await expect.poll(optionCount).toBeGreaterThan(50);
    // The whole engine plans more besides.
    const whole = await plans();
    const known = usual.map((plan) => JSON.parse(plan) as object);
    expect(whole.map((plan) => JSON.parse(plan) as object)).toMatchObject(known);
    expect(known[0]).toHaveProperty('link.requiredBitsPerSecond', 30 * 95_200);
  });

  test('answers what a person asked while it came: nothing typed is lost, one event', async () => {
    const release = hold();
    await open(900);
    await listen();
    const said = await verdict().innerText();
    await page.getByText('More', { exact: true }).first().click();
    const repeats = page.getByLabel('Repeats');
    await repeats.pressSequentially('1', { delay: 20 });
    await repeats.fill('1');
    expect(await verdict().innerText()).toBe(said);
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
    expect(await heard()).toEqual([]);
    release();
    await expect.poll(() => verdict().innerText()).not.toBe(said);
    expect(await repeats.inputValue()).toBe('1');
    // A question that came with the engine has not taken the keyboard away.
    expect(await page.getByLabel('Silence').count()).toBe(1);
    expect(await repeats.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input)).toBe(true);
    expect((await heard()).map((text) => JSON.parse(text) as unknown)).toEqual([
      {
        demand: { kind: 'calls', peakCalls: 50 },
        media: { codec: 'g729', redundancyDepth: 1 },
        link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
      },
    ]);
  });

  test('fires nothing for what the page asked while it came', async () => {
    await open(900);
    await listen();
    await page.locator('exo-capacity').evaluate((element) => element.setAttribute('codec', 'amr-12.2'));
    await expect.poll(plan).toContain('"codec":"amr-12.2"');
    expect(await heard()).toEqual([]);
  });

  test('takes the place of reasons that stand open already', async () => {
    await open(1400);
    await steps().first().waitFor();
    await codec().focus();
    await expect.poll(optionCount).toBeGreaterThan(50);
    await codec().selectOption('evs-13.2');
    await expect.poll(() => page.locator('.why').innerText()).toContain('TS 26.445');
  });
});

describe('without the whole engine', () => {
  const LACK = `Codecs, paths and layers are missing: ${WHOLE} did not load. It belongs beside the element’s own file. Change a field to try again.`;
  beforeEach(() => {
    served = [MAIN, REASONS];
  });

  test('what a page asks and few need: the issue, the file that is missing, and the fallback', async () => {
    attributes = AMR_OVER_ADSL;
    await visit(900);
    await lack().waitFor();
    expect(await lack().innerText()).toBe(LACK);
    expect(await codec().getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('exo-capacity').innerText()).toContain('Fallback');
    await codec().selectOption('g711');
    await page.getByLabel('Path').selectOption('ethernet');
    expect(await verdict().innerText()).toMatch(/^50 calls need 4.76 Mbit/);
  });

  test('what most need is answered as ever, and the next input tries again', async () => {
    await open(900);
    await page.getByLabel('Calls at once').fill('60');
    await lack().waitFor();
    expect(await verdict().innerText()).toMatch(/^60 calls need 2.352 Mbit\/s/);
    served = [MAIN, REASONS, WHOLE];
    await page.getByText('More', { exact: true }).first().click();
    await page.getByLabel('Repeats').fill('1');
    await expect.poll(optionCount).toBeGreaterThan(50);
    expect(await lack().count()).toBe(0);
    await expect.poll(plan).toContain('"redundancyDepth":1');
  });
});
