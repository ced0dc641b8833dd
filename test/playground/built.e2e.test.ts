import { type Browser, chromium, type Page } from 'playwright';
import { preview, type PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../.ci/browser.mjs';
import viteConfig from '../../vite.config.ts';

const G729 = 'v=1&demand.kind=calls&demand.peakCalls=50&media.codec=g729';

let server: PreviewServer;
let browser: Browser;
let page: Page;
let url = '';
let complaints: string[] = [];

beforeAll(async () => {
  server = await preview({ ...viteConfig, configFile: false, preview: { ...viteConfig.preview, port: 0 } });
  url = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({ executablePath: findChromium() });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { complain: (text: string) => void }).complain(
        `${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
});

afterEach(async () => {
  await page.close();
  expect(complaints, 'errors and policy violations').toEqual([]);
});

const open = async (hash = '') => {
  await page.goto(url + (hash && `#${hash}`));
  await page.locator('[part=verdict]').waitFor();
};
const verdict = async () => (await page.locator('[part=verdict]').innerText()).replace(/\s+/g, ' ');
const hash = () => new URL(page.url()).hash;

test('the page is served with the strict policy', async () => {
  const response = await page.goto(url);
  const policy = response?.headers()['content-security-policy'];
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('without a link in the address it shows the first preset, styled', async () => {
  await open();
  expect(await verdict()).toMatch(/^50 calls need 4.76 Mbit\/s each way on the wire. Your 10 Mbit\/s link fits/);
  expect(await page.locator('exo-capacity').evaluate((element) => getComputedStyle(element).display)).toBe('block');
  expect(await page.locator('header').evaluate((element) => getComputedStyle(element).display)).toBe('flex');
});

describe('the address bar', () => {
  test('is read', async () => {
    await open(G729);
    expect(await verdict()).toMatch(/^50 calls need 1.96 Mbit\/s/);
  });

  test('follows an edit, in place', async () => {
    await open(G729);
    const before = await page.evaluate(() => history.length);
    await page.getByLabel('Calls at once').fill('60');
    await expect.poll(hash).toBe(`#${G729.replace('50', '60')}`);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.reload();
    expect(await verdict()).toMatch(/^60 calls/);
  });

  test('is followed when it changes', async () => {
    await open(G729);
    await page.evaluate((text) => (location.hash = text), G729.replace('50', '7'));
    await expect.poll(verdict).toMatch(/^7 calls/);
  });

  test('with nonsense in it: says so, and shows the first preset', async () => {
    await open('v=1&demand.kind=calls&demand.peakCalls=-1&media.codec=g999');
    const message = await page.locator('#bad-link').innerText();
    expect(message).toContain('demand.peakCalls');
    expect(message).toContain('g999');
    expect(await verdict()).toMatch(/^50 calls need 4.76 Mbit\/s/);
    await page.getByLabel('Calls at once').fill('60');
    expect(await page.locator('#bad-link').isVisible()).toBe(false);
  });
});

test('a preset is a step that Back undoes', async () => {
  await open(G729);
  await page.getByLabel('Start from').selectOption('trunk');
  await expect.poll(verdict).toMatch(/^42 channels/);
  expect(hash()).toContain('demand.offeredErlangs=30');
  await page.goBack();
  await expect.poll(verdict).toMatch(/^50 calls need 1.96/);
});

describe('copying', () => {
  test('the link', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(G729);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.locator('#status').innerText()).toBe('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}#${G729}`);
  });

  test('the embed snippet, which reads back as the same scenario', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(`${G729}&name=%22%3E%3Cb%3E`);
    await page.getByRole('button', { name: 'Copy embed' }).click();
    await expect.poll(() => page.locator('#status').innerText()).toBe('Embed snippet copied.');
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    expect(snippet).toContain('&amp;demand.kind=calls&amp;');
    expect(snippet.match(/</g)).toHaveLength(4);
  });

  test('where the browser refuses: the text, selected', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('refused')) },
      });
    });
    await open(G729);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const text = page.locator('#fallback');
    await text.waitFor({ state: 'visible' });
    expect(await text.inputValue()).toBe(`${url}#${G729}`);
    expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBe(`${url}#${G729}`.length);
  });
});

describe('the reasons', () => {
  const fetched = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => /\/reasons-.*\.js$/.test(name)).length,
    );

  test('come when a number is asked, under the strict policy, and not before', async () => {
    await page.setViewportSize({ width: 900, height: 800 });
    await open(G729);
    expect(await fetched()).toBe(0);
    await page.locator('[part=number]').first().click();
    await page.locator('.why > ol > li').first().waitFor();
    expect(await fetched()).toBe(1);
    expect(await page.locator('.why table').innerText()).toMatch(/IPv4[^]*RFC 791, Internet Protocol/);
  });

  test('when their file is gone: its name is said, and the page goes on', async () => {
    await page.route('**/reasons-*.js', (route) => route.fulfill({ status: 404 }));
    await page.setViewportSize({ width: 900, height: 800 });
    await open(G729);
    await page.locator('[part=number]').first().click();
    await expect.poll(() => page.locator('.why [role=status]').innerText()).toMatch(/reasons-[\w-]+\.js did not load/);
    await page.getByLabel('Calls at once').fill('60');
    expect(await verdict()).toMatch(/^60 calls/);
    // The browser itself tells of the file, which is right.
    complaints = complaints.filter((text) => !text.includes('404'));
  });
});

test('what few need is here from the start: AMR over ADSL, asked by a person', async () => {
  const later: string[] = [];
  page.on('request', (request) => later.push(request.url()));
  await open(G729);
  expect(await page.getByLabel('Codec').locator('optgroup').count()).toBeGreaterThan(3);
  await page.getByLabel('Codec').selectOption('amr-12.2');
  await page.getByLabel('Path').selectOption('pppoe-adsl');
  expect(await page.locator('[part=figure] .legend').innerText()).toMatch(/ATM AAL5[^]*Cell headers/);
  await page.getByText('More', { exact: true }).first().click();
  await page.getByLabel('Payload').selectOption('octet-aligned');
  await page.getByLabel('Silence').selectOption('Not sent');
  await expect.poll(hash).toContain('media.payloadFormat=octet-aligned&media.discontinuous=true&media.path=pppoe-adsl');
  await page.reload();
  expect(await page.getByLabel('Silence').inputValue()).toBe('true');
  expect(later.filter((name) => name.includes('wholeEngine'))).toEqual([]);
});

test('the theme follows the choice', async () => {
  await open();
  const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.getByLabel('Theme').selectOption('dark');
  expect(await paper()).toBe('rgb(13, 23, 34)');
  await page.getByLabel('Theme').selectOption('light');
  expect(await paper()).toBe('rgb(246, 247, 249)');
});

test('360 px wide, nothing sticks out', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(G729);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.each([1100, 1280, 1600])('%i px wide, no column reaches into the next', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await open('v=1&demand.kind=calls&demand.peakCalls=44000&media.codec=opus&media.path=webrtc');
  const ends = await page.evaluate(() => {
    const root = document.querySelector('exo-capacity')?.shadowRoot;
    const inner = [...(root?.querySelectorAll('.answer *') ?? [])].map((each) => each.getBoundingClientRect().right);
    return { answer: Math.max(...inner), why: root?.querySelector('.why')?.getBoundingClientRect().left ?? 0 };
  });
  expect(ends.answer).toBeGreaterThan(0);
  expect(ends.answer).toBeLessThanOrEqual(ends.why);
});

test('a link of a contact center is answered', async () => {
  await open(
    'v=1&demand.kind=contact-center&demand.callsPerHour=600&demand.talkSeconds=180&demand.wrapUpSeconds=60&demand.serviceLevelRatio=0.8&demand.answerSeconds=20&demand.blockingRatio=0.01',
  );
  // 10 calls a minute of 180 s and a wait of 10.6 s before 46 agents.
  expect(await verdict()).toMatch(/^44 calls need /);
});
