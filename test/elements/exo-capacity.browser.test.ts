import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ExoCapacity } from '../../src/elements/exo-capacity.define.ts';
import '../../src/elements/exo-capacity.define.ts';

const OFFICE =
  'v=1&demand.kind=calls&demand.peakCalls=50&link.downBitsPerSecond=10000000&link.upBitsPerSecond=10000000';
const NARROW = '320px';

/** The element on a page of a given width, shown and measured. */
async function shown(attributes: Record<string, string> = {}, { width = '1280px', scheme = 'light' } = {}) {
  document.documentElement.lang = 'en';
  document.documentElement.style.colorScheme = scheme;
  document.body.style.cssText = `margin: 0; width: ${width}; background: Canvas`;
  const element = document.createElement('exo-capacity');
  element.textContent = 'Fallback';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.replaceChildren(element);
  await settled(element);
  return element;
}

async function settled(element: ExoCapacity) {
  // Two frames: one in which the width is seen, one in which it is acted on.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
}

const part = (element: ExoCapacity, name: string) => element.renderRoot.querySelector<HTMLElement>(`[part=${name}]`)!;
const input = (element: ExoCapacity, path: string) =>
  element.renderRoot.querySelector<HTMLInputElement>(`[id="${path}"]`)!;
const verdict = (element: ExoCapacity) => part(element, 'verdict').textContent.replace(/\s+/g, ' ').trim();

async function type(element: ExoCapacity, path: string, text: string) {
  await userEvent.fill(input(element, path), text);
  await element.updateComplete;
}

async function violations() {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'target-size': { enabled: true } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('axe finds nothing', () => {
  const schemes = ['light', 'dark'];
  const widths = ['1280px', NARROW];
  describe.each(schemes.flatMap((scheme) => widths.map((width) => ({ scheme, width }))))('$scheme, $width', (page) => {
    test('as it begins', async () => {
      await shown({ scenario: OFFICE }, page);
      expect(await violations()).toEqual([]);
    });

    test('without a plan', async () => {
      await shown({}, page);
      expect(await violations()).toEqual([]);
    });

    test('after a wrong entry', async () => {
      const element = await shown({ scenario: OFFICE }, page);
      await type(element, 'media.packetMs', 'soon');
      expect(await violations()).toEqual([]);
    });

    test('with findings', async () => {
      const findings = '&media.codec=g729&network.lossRatio=0.03&link.headroomRatio=0.9';
      const element = await shown({ scenario: OFFICE + findings }, page);
      expect(part(element, 'findings').textContent).toMatch(/Problem[^]*Check/);
      expect(await violations()).toEqual([]);
    });

    test('with the reasons open', async () => {
      const element = await shown({ scenario: OFFICE }, page);
      part(element, 'number').click();
      await settled(element);
      expect(part(element, 'why')).toHaveProperty('open', true);
      expect(await violations()).toEqual([]);
    });
  });
});

test('nothing sticks out at 320 px', async () => {
  const element = await shown({ scenario: `${OFFICE}&media.codec=opus&media.path=webrtc` }, { width: NARROW });
  part(element, 'number').click();
  await settled(element);
  const boxes = [...element.renderRoot.querySelectorAll('*')].map((each) => each.getBoundingClientRect().right);
  expect(Math.max(...boxes)).toBeLessThanOrEqual(320);
});

describe('the answer', () => {
  test('is a sentence', async () => {
    const element = await shown({ calls: '50', link: '10 Mbit/s' });
    expect(verdict(element)).toBe(
      '50 calls need 4.76 Mbit/s each way on the wire. Your 10 Mbit/s link fits, 47.6 % used, room for 28 more.',
    );
  });

  test('has the published range beside what was computed, with its source', async () => {
    const element = await shown({ calls: '50' });
    const table = element.renderRoot.querySelector('.published')!.textContent.replace(/\s+/g, ' ');
    expect(table).toContain('One G.711 call 95.2 kbit/s 80 kbit/s – 100 kbit/s');
    expect(table).toContain('50 calls 4.76 Mbit/s 4 Mbit/s – 5 Mbit/s');
    expect(table).toContain('vendor');
  });

  test('draws the packet to scale and lists its bytes', async () => {
    const element = await shown({ calls: '50' });
    const figure = part(element, 'figure');
    const widths = [...figure.querySelectorAll('figure > svg rect')].map((rect) => Number(rect.getAttribute('width')));
    expect(widths).toEqual([160, 12, 8, 20, 18, 20]);
    expect([...figure.querySelectorAll('li b')].map((bytes) => Number(bytes.textContent))).toEqual(widths);
  });

  test('tells why, with rule, values and source', async () => {
    const element = await shown({ calls: '50' });
    part(element, 'number').click();
    await settled(element);
    const why = part(element, 'why').textContent.replace(/\s+/g, ' ');
    expect(why).toContain('Why 95.2 kbit/s');
    expect(why).toContain('238 × 8 × 1000 ÷ 20 = 95200');
    expect(why).toContain('Packet time 20 ms default');
    expect(why).toContain('RFC 3550, RTP, section 5.1');
  });
});

describe('what a page says', () => {
  test('attributes, and a change of one', async () => {
    const element = await shown({
      codec: 'g729',
      calls: '50',
      'packet-time': '30 ms',
      path: 'vlan-srtp',
      profile: 'exotel',
    });
    expect(element.scenario).toEqual({
      demand: { kind: 'calls', peakCalls: 50 },
      media: { codec: 'g729', packetMs: 30, path: 'vlan-srtp' },
      profile: 'exotel',
    });
    element.setAttribute('calls', '60');
    await element.updateComplete;
    expect(element.plan?.traffic.peakCalls).toBe(60);
  });

  test('erlangs and blocking', async () => {
    const element = await shown({ erlangs: '30', blocking: '1 %' });
    expect(element.plan?.traffic.peakCalls).toBe(42);
  });

  test.each(['first', 'last'])('the other attributes go over the attribute scenario, which comes %s', async (place) => {
    const said: [string, string][] = [
      ['scenario', OFFICE],
      ['calls', '70'],
    ];
    const element = await shown(Object.fromEntries(place === 'first' ? said : said.reverse()));
    expect(element.scenario?.demand).toEqual({ kind: 'calls', peakCalls: 70 });
    expect(element.scenario?.link?.upBitsPerSecond).toBe(10e6);
  });

  test('and go on doing so when that changes', async () => {
    const element = await shown({ calls: '70', scenario: OFFICE });
    element.setAttribute('scenario', `${OFFICE}&media.codec=g729`);
    await element.updateComplete;
    expect(element.scenario).toMatchObject({ demand: { peakCalls: 70 }, media: { codec: 'g729' } });
  });

  test('the property scenario: an object or link text in, without defaults out', async () => {
    const element = await shown();
    element.scenario = { demand: { kind: 'calls', peakCalls: 5 } };
    expect(element.plan?.bandwidth.wireBitsPerSecond).toBe(476_000);
    element.scenario = OFFICE;
    await element.updateComplete;
    expect(element.scenario).toMatchObject({ demand: { kind: 'calls', peakCalls: 50 } });
    expect(element.scenario).not.toHaveProperty('defaults');
  });

  test('a wrong attribute is shown as typed, and said', async () => {
    const element = await shown({ calls: '50' });
    element.setAttribute('link', 'fast');
    await element.updateComplete;
    expect(element.plan?.traffic.peakCalls).toBe(50);
    expect(input(element, 'link.upBitsPerSecond').value).toBe('fast');
    expect(input(element, 'link.upBitsPerSecond').getAttribute('aria-invalid')).toBe('true');
  });

  test('the fallback shows while there is no plan', async () => {
    const element = await shown();
    const slot = () => element.renderRoot.querySelector('slot');
    expect(
      slot()
        ?.assignedNodes()
        .map((node) => node.textContent),
    ).toEqual(['Fallback']);
    await type(element, 'demand.peakCalls', '50');
    expect(slot()).toBeNull();
    expect(verdict(element)).toContain('50 calls need');
  });
});

describe('events', () => {
  test('exo-change only when a person changed something', async () => {
    const heard: CustomEvent[] = [];
    const listen = (event: Event) => heard.push(event as CustomEvent);
    document.addEventListener('exo-change', listen);
    const element = await shown({ scenario: OFFICE });
    element.scenario = OFFICE;
    element.setAttribute('calls', '60');
    await settled(element);
    expect(heard).toEqual([]);
    await type(element, 'demand.peakCalls', '7');
    expect(heard.map(({ detail }) => detail as unknown)).toEqual([{ scenario: element.scenario, plan: element.plan }]);
    expect(heard[0]?.composed).toBe(true);
    await type(element, 'demand.peakCalls', 'seven');
    await userEvent.selectOptions(input(element, 'media.codec'), 'g729');
    expect(heard).toHaveLength(1);
    document.removeEventListener('exo-change', listen);
  });

  test('exo-ready once', async () => {
    let count = 0;
    const listen = () => (count += 1);
    document.addEventListener('exo-ready', listen);
    const element = await shown({ calls: '50' });
    element.calls = '60';
    await settled(element);
    expect(count).toBe(1);
    document.removeEventListener('exo-ready', listen);
  });
});

test('a wrong entry keeps the answer and the text, and says what is expected', async () => {
  const element = await shown({ scenario: OFFICE });
  await type(element, 'media.packetMs', 'soon');
  const field = input(element, 'media.packetMs');
  expect(field.value).toBe('soon');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const description = element.renderRoot.querySelector(`[id="${field.getAttribute('aria-describedby') ?? ''}"]`);
  expect(description?.textContent).toBe('Expected a time such as 20 ms.');
  expect(verdict(element)).toMatch(/^50 calls need 4.76 Mbit\/s/);
});

test.each(['1280px', NARROW])('the keyboard reaches everything, in the order of the screen (%s)', async (width) => {
  const element = await shown({ scenario: `${OFFICE}&media.codec=g729` }, { width });
  const order: Element[] = [];
  for (let step = 0; step < 60; step += 1) {
    await userEvent.tab();
    const active = element.shadowRoot?.activeElement;
    if (!active || order.includes(active)) break;
    order.push(active);
  }
  const controls = element.renderRoot.querySelectorAll('input:not([type=radio]), select, button, summary');
  expect([...controls].filter((control) => !order.includes(control))).toEqual([]);
  expect(order.some((each) => each.matches('[type=radio]'))).toBe(true);
  const position = (selector: string) => order.findIndex((each) => each.matches(selector));
  expect(position('button') < position('select')).toBe(width === NARROW);
});
