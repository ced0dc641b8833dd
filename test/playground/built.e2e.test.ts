import { readFileSync } from 'node:fs';
import axe from 'axe-core';
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

test('a preset can be chosen again once something was typed over it', async () => {
  await open();
  await page.getByLabel('Start from').selectOption('trunk');
  await page.getByLabel('Offered traffic').fill('many');
  expect(await page.getByLabel('Start from').inputValue()).toBe('');
  await page.getByLabel('Start from').selectOption('trunk');
  expect(await page.getByLabel('Offered traffic').inputValue()).toBe('30 E');
});

test.each([
  [
    'a mix of 2 kinds of calls',
    'demand.kind=calls&demand.peakCalls=50&media.0.codec=g711&media.0.shareRatio=0.5&media.1.codec=g729&media.1.shareRatio=0.5',
    'Codec',
    'opus',
  ],
  [
    'layers of its own',
    'demand.kind=calls&demand.peakCalls=50&media.layers=%5B%22rtp%22,%22udp%22,%22ipv6%22,%22ethernet%22%5D',
    'Path',
    'wifi',
  ],
])('%s: said, and brought back by Back once a field has taken its place', async (what, said, label, chosen) => {
  await open(`v=1&${said}`);
  expect(await page.locator('#unasked').innerText()).toContain(what);
  const first = await verdict();
  await page.getByLabel(label).selectOption(chosen);
  await page.getByLabel('Calls at once').fill('60');
  await expect.poll(verdict).toMatch(/^60 calls/);
  expect(await page.locator('#unasked').isVisible()).toBe(false);
  await page.goBack();
  await expect.poll(verdict).toBe(first);
  expect(await page.locator('#unasked').innerText()).toContain(what);
});

test('a demand that the fields do not show comes back with Back', async () => {
  await open('v=1&demand.kind=daily&demand.callsPerDay=3000&demand.blockingRatio=0.01');
  expect(await page.locator('#unasked').innerText()).toContain('calls by the day');
  const first = await verdict();
  await page.getByRole('radio', { name: 'Busy hour' }).check();
  await page.getByLabel('Calls per hour').fill('700');
  await expect.poll(hash).toContain('demand.callsPerHour=700');
  await page.goBack();
  await expect.poll(verdict).toBe(first);
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

  test('while a field is wrong: the last answer, and that it is that', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(G729);
    await page.getByLabel('Calls at once').fill('many');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect
      .poll(() => page.locator('#status').innerText())
      .toBe('Link of the last answer (a field needs a look) copied.');
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

const NETWORK =
  'v=1&demand.kind=traffic&demand.offeredErlangs=30&demand.blockingRatio=0.01&link.downBitsPerSecond=3e6&link.upBitsPerSecond=2e6&network.oneWayDelayMs=160&network.jitterMs=36&network.lossRatio=0.02';

test.each([
  [100, [640, 660, 690, 720, 736, 768]],
  [150, [320, 768, 1280, 1366]],
  [200, [320, 360, 1280, 1366, 1920]],
])('with text of %i %% nothing sticks out, and no column reaches into the next', async (percent, widths) => {
  await open(NETWORK);
  await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), percent);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(100);
    const {
      page: whole,
      answer,
      why,
    } = await page.evaluate(() => {
      const root = document.querySelector('exo-capacity')?.shadowRoot;
      const box = (name: string) => root?.querySelector(name)?.getBoundingClientRect();
      const inner = [...(root?.querySelectorAll('.answer :not(.card *)') ?? [])];
      const right = Math.max(...inner.map((each) => each.getBoundingClientRect().right));
      const isBeside = (box('.why')?.top ?? 0) <= (box('.verdict')?.top ?? 0);
      return {
        page: document.documentElement.scrollWidth,
        answer: right,
        why: isBeside ? (box('.why')?.left ?? 0) : innerWidth,
      };
    });
    expect([width, whole, answer <= why]).toEqual([width, width, true]);
  }
});

test('on a phone the keyboard is never behind the answer, and the reasons of a number come into view', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(NETWORK);
  const place = () =>
    page.evaluate(() => {
      const root = document.querySelector('exo-capacity')?.shadowRoot;
      const focused = root?.activeElement?.getBoundingClientRect();
      const answer = root?.querySelector('.verdict')?.getBoundingClientRect();
      return { top: focused?.top ?? 1e4, below: answer && answer.top <= 0 ? answer.bottom : 0 };
    });
  for (const key of ['Tab', 'Shift+Tab'])
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press(key);
      const { top, below } = await place();
      expect(top).toBeGreaterThanOrEqual(below - 1);
    }
  await page.locator('[part=number]').first().click();
  const first = page.locator('.why > ol > li').first();
  await first.waitFor();
  await expect
    .poll(async () => {
      const { y = 0, height = 0 } = (await first.boundingBox()) ?? {};
      return y > 0 && y + height < 740;
    })
    .toBe(true);
});

test('on paper: answer, figures and tables on white, nothing to press, nothing cut off', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(NETWORK);
  await page.getByText('What if').click();
  await page.getByRole('button', { name: 'Adopt: Encrypted (SRTP)' }).waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 718, height: 1040 });
  const seen = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  expect(await page.locator('.exo').evaluate((part) => getComputedStyle(part).color)).toBe('rgb(0, 0, 0)');
  expect(await seen('body > * button, [part=ask], [part=why], input, select, file-tabs')).toBe(5);
  expect(await seen('[part=number]')).toBe(5);
  expect(await seen('[aria-label="Classes of traffic"] table, [aria-label="What if"] table')).toBe(2);
  const cut = await page
    .locator('.panel .scroll')
    .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
  expect(cut).toBe(0);
});

test('on a page from right to left, charts, formulas and numbers run from left to right', async () => {
  await open(NETWORK);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const directions = await page
    .locator('[part=figure] svg, .plot')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).direction));
  expect(new Set(directions)).toEqual(new Set(['ltr']));
  const isolated = await page
    .locator('.why code, [part=number], .answer td')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).unicodeBidi));
  expect(new Set(isolated)).toEqual(new Set(['plaintext']));
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

describe('the panels', () => {
  const SHARED = `${G729}&link.downBitsPerSecond=20e6&link.upBitsPerSecond=4e6&otherTraffic.recordingDownloads=1`;
  const rows = (name: string) =>
    page
      .locator('section.panel', { hasText: name })
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

  test('bandwidth against calls: what is planned, what fits, what does not, and what is printed', async () => {
    await open(SHARED);
    // 39.2 kbit/s a call; 75 % of 4 Mbit/s are 76 calls, and 77 are 3.018 Mbit/s.
    expect(await rows('Bandwidth against calls')).toEqual([
      ['Planned', '50', '1.96 Mbit/s', expect.stringMatching(/^1.2 Mbit\/s –\s+1.6 Mbit\/s$/)],
      ['Most that fit', '76', '2.979 Mbit/s', expect.stringMatching(/^1.824 Mbit\/s –\s+2.432 Mbit\/s$/)],
      ['One more, which does not', '77', '3.018 Mbit/s', expect.stringMatching(/^1.848 Mbit\/s –\s+2.464 Mbit\/s$/)],
    ]);
    await page.getByLabel('Calls at once').fill('60');
    await expect.poll(async () => (await rows('Bandwidth against calls'))[0]?.[1]).toBe('60');
  });

  test('classes with their marks, and shares that the bars and their legends agree on', async () => {
    await open(SHARED);
    const classes = await rows('Classes and queues');
    expect(classes.map(([label, mark]) => [label, mark])).toEqual([
      ['Telephony', 'EF 46'],
      ['RTCP and the like', 'EF 46'],
      ['Signaling', 'CS5 40'],
      ['Recording downloads', 'AF11 10'],
      ['All else', 'DF 0'],
    ]);
    for (const figure of await page.locator('figure.queues').all()) {
      const widths = await figure
        .locator('> svg rect')
        .evaluateAll((all) => all.map((rect) => Number(rect.getAttribute('width'))));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1000, 6);
      const told = await figure
        .locator('.legend b')
        .evaluateAll((all) => all.map((each) => parseFloat(each.textContent)));
      expect(told.reduce((sum, percent) => sum + percent, 0)).toBeCloseTo(100, 1);
    }
  });

  test('queues that do not fit say what is missing, and so does the configuration', async () => {
    await open(SHARED.replace('4e6', '1e6'));
    await expect
      .poll(() => page.locator('#panels .bad').first().innerText())
      .toMatch(/^Up, 1 Mbit\/s: the classes need 1.9/);
    expect(await page.locator('#config .bad').innerText()).toMatch(/link.upBitsPerSecond is 1000000, expected/);
    expect(await page.locator('#config').getByRole('button', { name: 'Copy', exact: true }).isDisabled()).toBe(true);
  });

  test('a configuration is chosen with the keyboard, copied and downloaded', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(`${SHARED}&name=%22%3E%3Cb%3E%0Areload`);
    await page.getByRole('tab', { name: 'Cisco IOS XE' }).focus();
    await page.keyboard.press('ArrowRight');
    const shown = page.getByRole('tab', { name: 'Junos' });
    await expect.poll(() => shown.getAttribute('aria-selected')).toBe('true');
    expect(await shown.evaluate((tab) => document.activeElement === tab)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.getByRole('tab', { name: 'Wi-Fi QoS Map' }).getAttribute('aria-selected'))
      .toBe('true');
    await page.getByRole('tab', { name: 'Linux, HTB' }).click();
    const text = await page.locator('file-tabs pre').first().innerText();
    expect(text).toMatch(/^#!\/bin\/sh\n/);
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await expect.poll(() => page.locator('#status').innerText()).toBe('Linux, HTB copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download qos.sh' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('qos.sh');
    expect(readFileSync(await file.path(), 'utf8')).toBe(text);
  });

  test('readiness: what is used and where, in the address and in every file', async () => {
    await open(SHARED);
    expect(
      (await rows('Readiness')).slice(0, 3).map(([purpose, way, , there, , ports]) => [purpose, way, there, ports]),
    ).toEqual([
      ['Recording downloads', 'Out', '*.amazonaws.com', '443'],
      [
        'SIP signaling over UDP',
        'Both',
        expect.stringMatching(/^SIP proxy of the vendor\s*addresses unresolved$/),
        '5060',
      ],
      [expect.stringMatching(/^Voice of SIP trunks/), 'Both', expect.stringContaining('unresolved'), '10000–60000'],
    ]);
    await page.getByLabel('SIP over UDP').uncheck();
    await page.getByLabel('SIP over TLS').check();
    await expect.poll(async () => (await rows('Readiness'))[1]?.slice(0, 6)).toContain('5061');
    await page.getByText('Addresses, resolvers and proxy').click();
    await page.getByLabel('Your PBX, addresses').fill('192.0.2.5');
    await page.getByLabel('SIP proxy of the vendor, addresses').fill('203.0.113.16 203.0.113.17');
    await page.getByLabel('Media ports of your own').fill('10000-10199');
    await page.getByLabel('Resolvers, addresses').fill('192.0.2.53');
    await page.getByLabel('Resolvers, addresses').press('Tab');
    await page.getByLabel('A proxy on the way to the web').selectOption('No');
    await expect.poll(() => page.locator('[aria-label="Checks of names and proxy"] td .bad').innerText()).toBe('Fails');
    expect(await page.locator('[aria-label="Checks of names and proxy"] td .good').count()).toBe(3);
    await page.getByRole('tab', { name: 'Cisco ACL' }).click();
    const file = page.getByRole('tabpanel', { name: 'Cisco ACL' });
    await expect.poll(() => file.innerText()).toMatch(/host 192\.0\.2\.5.*host 203\.0\.113\.17.*eq 5061/);
    await page.reload();
    await expect
      .poll(async () => (await rows('Readiness'))[1]?.[3])
      .toMatch(/^203\.0\.113\.16\/32\s*203\.0\.113\.17\/32$/);
  });

  test('readiness: a wrong answer stays as typed, is named, and changes nothing', async () => {
    await open(SHARED);
    await page.getByText('Addresses, resolvers and proxy').click();
    const pbx = page.getByLabel('Your PBX, addresses');
    await pbx.fill('<b>pbx</b>');
    await pbx.press('Tab');
    await expect
      .poll(() => page.locator('#readiness-addresses-pbx-trouble').innerText())
      .toMatch(/^Expected an address/);
    await page.getByLabel('Your servers, addresses').fill('192.0.2.7');
    await page.getByLabel('Your servers, addresses').press('Tab');
    await expect.poll(hash).toContain('192.0.2.7');
    expect(await pbx.inputValue()).toBe('<b>pbx</b>');
    expect(hash()).not.toContain('pbx');
    await pbx.fill('');
    await pbx.press('Tab');
    await expect.poll(() => pbx.getAttribute('aria-invalid')).toBe('false');
  });

  test('what is typed and wrong stays, whatever else is answered', async () => {
    await open(SHARED);
    await page.getByLabel('Calls at once').fill('1,5');
    await page.getByLabel('WebRTC in the browser').check();
    await expect.poll(hash).toContain('webrtc');
    await expect.poll(() => page.getByLabel('Calls at once').inputValue()).toBe('1,5');
    expect(await verdict()).toMatch(/^50 calls [^]*a field needs a look/);
    await page.getByText('Addresses, resolvers and proxy').click();
    const pbx = page.getByLabel('Your PBX, addresses');
    await pbx.fill('10.0.0.999');
    await pbx.press('Tab');
    await page.getByLabel('API', { exact: true }).check();
    await expect.poll(hash).toContain('api');
    expect(await pbx.inputValue()).toBe('10.0.0.999');
    expect(await page.locator('#readiness-addresses-pbx-trouble').innerText()).toMatch(/received "10.0.0.999"/);
  });

  test('measured: pasted, chosen and dropped; held against the profile; what may be wrong', async () => {
    await open(SHARED);
    const tool = page.locator('measure-tool');
    await page.locator('#measurement').fill('iperf Done.');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    expect(await tool.locator('#measurement-trouble').innerText()).toMatch(
      /^Not understood; expected the output of ping/,
    );
    expect(await page.locator('#measurement').inputValue()).toBe('iperf Done.');
    await page
      .locator('#measurement')
      .fill(
        '4 packets transmitted, 4 received, 0% packet loss, time 3004ms\nrtt min/avg/max/mdev = 10.1/40.2/50.0/12.1 ms',
      );
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await expect
      .poll(() => tool.locator('[role=status] p').innerText())
      .toBe('Exotel guide: what was measured holds, 2 of 2 limits.');
    expect(await tool.locator('.compared').innerText()).toMatch(/Delay one way measured 20\.1 ms, limit 150 ms/);
    await tool.locator('input[type=file]').setInputFiles({
      name: 'lossy.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        '10 packets transmitted, 5 received, 50% packet loss, time 9ms\nrtt min/avg/max/mdev = 10.1/40.2/50.0/12.1 ms',
      ),
    });
    await expect
      .poll(() => tool.locator('[role=status] p').innerText())
      .toBe('Exotel guide: 1 of 4 limits are missed.');
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{'], 'broken.json'));
      document
        .querySelector('.intake')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => tool.locator('.measured').innerText()).toMatch(/broken\.json: Not understood/);
    await page.getByLabel('Voice sounds poor').check();
    await expect
      .poll(() => tool.locator('.causes > li').first().innerText())
      .toMatch(/^Likely: Delay, jitter or loss is high\./);
    expect(await tool.locator('.causes > li').first().innerText()).toMatch(
      /Loss measured 50 %[^]*To mend: Measure the network[^]*Exotel, Network Requirements, Troubleshooting/,
    );
    await page.getByRole('button', { name: 'Remove lossy.txt' }).click();
    await expect.poll(() => tool.locator('[role=status] p').innerText()).toMatch(/2 of 2 limits/);
    await page.getByLabel('Calls at once').fill('60');
    expect(await page.getByLabel('Voice sounds poor').isChecked()).toBe(true);
  });

  test('other questions: what fits, what if, and which codec, each of which can be adopted', async () => {
    await open(SHARED);
    const tool = page.locator('question-tool');
    expect(await tool.locator('table').count()).toBe(0);
    await tool.getByText('Turned round').click();
    // 75 % of 4 Mbit/s up are 76 calls of 39.2 kbit/s, as the curve says.
    await expect.poll(() => tool.locator('li').first().innerText()).toBe('76 calls at most; what binds: Link, up.');
    await tool.getByText('What if').click();
    const vpn = tool.locator('tr', { hasText: 'Through a VPN' });
    await expect.poll(() => vpn.locator('td').first().innerText()).toBe('3.16 Mbit/s');
    expect(await tool.locator('tr', { hasText: 'Codec G.729' }).locator('td').first().innerText()).toBe(
      'It is that codec already.',
    );
    await tool.getByText('What to ask first').click();
    await expect.poll(() => tool.getByText('nobody said it yet').count()).toBeGreaterThan(0);
    await tool.getByText('Which codec').click();
    await tool.locator('[aria-label="Codecs on the frontier"] tbody tr').first().waitFor();
    await page.getByRole('button', { name: 'Adopt: Through a VPN (IPsec)' }).click();
    await expect.poll(hash).toContain('media.path=ipsec');
    expect(await verdict()).toMatch(/^50 calls need 3.16 Mbit\/s/);
    await page.getByLabel('Path').selectOption('ethernet');
    await expect.poll(verdict).toMatch(/^50 calls need 1.96 Mbit\/s/);
    await page.reload();
    expect(await verdict()).toMatch(/^50 calls need 1.96 Mbit\/s/);
  });

  test('what is adopted is its row, and a step that Back undoes', async () => {
    await open(`${G729}&media.legsPerCall=2&media.talkRatio=0.6`);
    const tool = page.locator('question-tool');
    await tool.getByText('Which codec').click();
    const row = tool.locator('[aria-label="Codecs on the frontier"] tbody tr', { hasText: 'EVS 9.6' }).first();
    const all = await row.locator('td').nth(3).innerText();
    await row.getByRole('button').click();
    await expect.poll(verdict).toContain(`50 calls need ${all}`);
    expect(hash()).toMatch(/media.codec=evs-9.6.*media.talkRatio=0.6&media.legsPerCall=2/);
    await page.goBack();
    await expect.poll(hash).toContain('media.codec=g729');
    await tool.getByText('What if').click();
    await page.getByRole('button', { name: 'Adopt: Packets of 40 ms' }).click();
    await expect.poll(hash).toContain('packetMs=40');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe('What if');
  });

  test('many sites: planned beside the page, their columns mapped, the bad ones told, the table downloaded', async () => {
    await open(SHARED);
    const tool = page.locator('sites-tool');
    const rows = Array.from(
      { length: 3000 },
      (_, site) => `Site ${site};${site === 1 ? 'many' : 1 + (site % 90)};1,5;x`,
    );
    await tool.locator('input[type=file]').setInputFiles({
      name: 'sites.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Branch office;calls;Speed;Note', ...rows].join('\n')),
    });
    await page.getByLabel('Column Branch office').selectOption('name');
    await page.getByLabel('Column Speed').selectOption('link');
    await page.getByLabel('Numbers are written').selectOption('1.234,5');
    await page.getByRole('button', { name: 'Plan sites.csv' }).click();
    // 1.5 bit/s are not 1.5 Mbit/s: nobody said the unit, and nothing fits.
    await expect
      .poll(() => tool.locator('[role=status]').innerText(), { timeout: 20_000 })
      .toBe('3000 sites, 0 hold, 2999 do not, 1 could not be planned');
    expect(await tool.locator('tbody tr').nth(1).innerText()).toMatch(/^3\s+column calls: expected a number of calls/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download plans.csv' }).click(),
    ]);
    const table = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(table).toHaveLength(3001);
    expect(table[1]).toMatch(/^2,Site 0,g729,20,/);
    await page.getByLabel('Calls at once').fill('60');
    expect(await tool.locator('[role=status]').first().innerText()).toMatch(/^3000 sites/);
    expect(await tool.locator('[role=status]').nth(1).innerText()).toMatch(/^Of the scenario and the columns before/);
    await page.getByRole('button', { name: 'Download plans.csv, as of before' }).waitFor();
  });

  test('many sites: no row takes the calls of the page, a failure is named, the locale is the one that is shown', async () => {
    await open(SHARED);
    const tool = page.locator('sites-tool');
    const take = (name: string, text: string) =>
      tool.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await take('a.csv', 'site;calls;link\nA;10;1,5 Mbit/s\nB;;\nC;1;fast\n');
    await page.getByLabel('Numbers are written').selectOption('1.234,5');
    await page.getByRole('button', { name: 'Plan a.csv' }).click();
    await expect
      .poll(() => tool.locator('[role=status]').innerText())
      .toBe('3 sites, 1 hold, 0 do not, 2 could not be planned');
    const lines = tool.locator('[aria-label="Not as they should be"] tbody tr');
    expect(await lines.first().innerText()).toMatch(/column calls: expected a value/);
    expect((await lines.nth(1).innerText()).match(/column link/g)).toHaveLength(1);
    await take('b.csv', 'site;calls;limits.concurrentCalls\nA;10;5\n');
    expect(await page.getByLabel('Numbers are written').inputValue()).toBe('de-DE');
    await page.getByRole('button', { name: 'Plan b.csv' }).click();
    await expect.poll(() => tool.locator('[role=status]').innerText()).toMatch(/^1 site, 0 hold, 1 do not/);
    expect(await lines.first().innerText()).toMatch(/fits[^]*room for \d+ more\. [^]*5/);
  });

  test('many sites: a file that is none says so', async () => {
    await open(SHARED);
    const take = (text: string, encoding: BufferEncoding = 'utf8') =>
      page
        .locator('sites-tool input[type=file]')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text, encoding) });
    await take('');
    await expect.poll(() => page.locator('sites-tool [role=alert]').innerText()).toBe('a.csv is empty.');
    await take('name,calls\nMünchen,6\n', 'latin1');
    await expect
      .poll(() => page.locator('sites-tool [role=alert]').innerText())
      .toBe('line 2: expected text in UTF-8; save the table as CSV UTF-8, received bytes of another encoding');
    await take('calls,link\n5,10Mbps\n');
    await page.getByLabel('Column link').selectOption('calls');
    await page.getByRole('button', { name: 'Plan a.csv' }).click();
    await expect
      .poll(() => page.locator('sites-tool [role=alert]').innerText())
      .toMatch(/^columns: expected a head for another input than calls/);
  });

  test('reports: the printable page opens by itself, under its own policy', async () => {
    await open(SHARED);
    await page.getByRole('tab', { name: 'Printable page' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download plan.html' }).click(),
    ]);
    const saved = `${await file.path()}.html`;
    await file.saveAs(saved);
    await page.goto(`file://${saved}`);
    expect(await page.locator('.verdict').innerText()).toMatch(/^50 calls need 1\.96 Mbit\/s/);
    expect(await page.locator('h1').evaluate((head) => getComputedStyle(head).fontSize)).toBe('22px');
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      return (await run.run(document, { runOnly: ['wcag2a', 'wcag2aa'] })).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  });

  test.each([
    ['light', 1500],
    ['dark', 1280],
    ['light', 360],
  ] as const)('in order for axe: %s, %i px', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open(SHARED);
    await page.getByText('Addresses, resolvers and proxy').click();
    await page
      .locator('#measurement')
      .fill(
        '9 packets transmitted, 5 received, 50% packet loss, time 9ms\nrtt min/avg/max/mdev = 10.1/40.2/50.0/12.1 ms',
      );
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByLabel('Voice sounds poor').check();
    await page.locator('.causes').waitFor();
    for (const summary of await page.locator('question-tool summary').all()) await summary.click();
    await page.locator('[aria-label="Codecs on the frontier"]').waitFor();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      const { violations: found } = await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
  });
});
