import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ExoCapacity } from '../../src/elements/exo-capacity.define.ts';
import '../../src/elements/exo-capacity.define.ts';
import { oneUse } from '../support/oneUse.ts';

const OFFICE =
  'v=1&demand.kind=calls&demand.peakCalls=50&link.downBitsPerSecond=10000000&link.upBitsPerSecond=10000000';
/** Twelve layers, one of which pads. */
const DEEP = `${OFFICE}&media.layers=${JSON.stringify([
  'rtp',
  'srtp',
  'udp',
  'ipv4',
  { layer: 'custom', headerBytes: 18, trailerBytes: 14, blockBytes: 16, label: 'ESP' },
  'ipv4',
  { layer: 'mpls', count: 2 },
  'vlan',
  { layer: 'custom', headerBytes: 8, label: 'GRE' },
  'ipv4',
  'vlan',
  'ethernet',
])}`;
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

/** Asks about a number, and waits for its reasons, which are fetched when they are asked for first. */
async function asked(element: ExoCapacity) {
  part(element, 'number').click();
  await settled(element);
  await expect.poll(() => steps(element).length).toBeGreaterThan(0);
}

const steps = (element: ExoCapacity) => [...element.renderRoot.querySelectorAll<HTMLElement>('.why > ol > li')];
const part = (element: ExoCapacity, name: string) => element.renderRoot.querySelector<HTMLElement>(`[part=${name}]`)!;
const input = (element: ExoCapacity, path: string) =>
  element.renderRoot.querySelector<HTMLInputElement>(`[id="${path}"]`)!;
const verdict = (element: ExoCapacity) => part(element, 'verdict').textContent.replace(/\s+/g, ' ').trim();

async function type(element: ExoCapacity, path: string, text: string) {
  await userEvent.fill(input(element, path), text);
  await element.updateComplete;
}

/** Contrast of two colors as WCAG defines it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((channel) => linear(Number(channel) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
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

    test('with every question asked', async () => {
      const element = await shown(
        { scenario: `${OFFICE}&media.codec=amr-12.2&media.redundancyDepth=1&network.bufferMs=40` },
        page,
      );
      expect(element.renderRoot.querySelectorAll('.more[open] .row').length).toBe(8);
      expect(await violations()).toEqual([]);
    });

    test('with a rated call', async () => {
      const scenario = `${OFFICE}&network.oneWayDelayMs=60&network.jitterMs=8&network.lossRatio=0.005`;
      const element = await shown({ scenario }, page);
      const figures = [...element.renderRoot.querySelectorAll<HTMLElement>('[part="figure"]')];
      expect(figures.map((figure) => figure.querySelector('h3')?.textContent)).toEqual([
        'From mouth to ear',
        'Quality over delay and loss',
        'What may the network have?',
        'One packet, to scale',
      ]);
      const [delay, map, budget] = figures;
      const cells = (row: Element) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim());
      expect([...(delay?.querySelectorAll('tr') ?? [])].map(cells)).toContainEqual([
        'Network, as measured',
        '60 ms',
        '',
      ]);
      expect(map?.querySelectorAll('circle.v').length).toBe(1);
      expect(map?.querySelectorAll('line').length).toBe(2);
      const all = budget?.querySelector('details');
      const listed = () => all?.querySelectorAll('tbody tr').length ?? 0;
      expect(listed()).toBe(0);
      if (all) all.open = true;
      await expect.poll(listed).toBeGreaterThan(30);
      for (const figure of figures) expect(figure.scrollWidth).toBeLessThanOrEqual(figure.clientWidth);
      expect(await violations()).toEqual([]);
    });

    test('with a blocking curve', async () => {
      const element = await shown({ erlangs: '30', blocking: '1 %' }, page);
      const [curve] = element.renderRoot.querySelectorAll<HTMLElement>('[part="figure"]');
      expect(curve?.querySelector('h3')?.textContent).toBe('Blocking against channels');
      const cells = [...(curve?.querySelectorAll('tbody :is(th, td)') ?? [])].map((cell) => cell.textContent.trim());
      expect(cells).toEqual(['41', '1.04 %', 'missed', '42', '0.74 %', 'met', '43', '0.51 %', 'met']);
      expect(curve?.querySelectorAll('circle.v').length).toBe(1);
      expect(await violations()).toEqual([]);
    });

    test('with the reasons open', async () => {
      const element = await shown({ scenario: OFFICE }, page);
      await asked(element);
      expect(part(element, 'why')).toHaveProperty('open', true);
      expect(await violations()).toEqual([]);
    });

    test('with every layer of a deep packet open', async () => {
      const element = await shown({ scenario: DEEP }, page);
      await asked(element);
      element.renderRoot.querySelector<HTMLDetailsElement>('.why details')!.open = true;
      expect(await violations()).toEqual([]);
    });
  });
});

test.each([`${OFFICE}&media.codec=opus&media.path=webrtc`, DEEP])(
  'nothing sticks out at 320 px but inside the box of the ledger (%s)',
  async (scenario) => {
    const element = await shown({ scenario }, { width: NARROW });
    await asked(element);
    const boxes = [...element.renderRoot.querySelectorAll('*:not(.scroll *)')].map(
      (each) => each.getBoundingClientRect().right,
    );
    expect(Math.max(...boxes)).toBeLessThanOrEqual(320);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    expect(document.body.scrollWidth).toBe(320);
  },
);

describe('choices in groups', () => {
  const groupsOf = (select: Element) =>
    [...select.querySelectorAll('optgroup')].map((group) => [
      group.label,
      [...group.querySelectorAll('option')].map(({ value }) => value),
    ]);

  test('codecs stand under the name of their group, and one is chosen', async () => {
    const element = await shown({ scenario: `${OFFICE}&media.codec=opus` });
    const select = input(element, 'media.codec');
    const groups = groupsOf(select);
    expect(groups[0]).toEqual(['Common', ['g711', 'g729', 'g722', 'opus']]);
    expect(groups.map(([label]) => label)).not.toContain('Auxiliary');
    expect(groups.find(([label]) => label === 'Mobile')?.[1]).toContain('amr-12.2');
    expect(select.value).toBe('opus');
    await userEvent.selectOptions(select, 'amr-12.2');
    expect(oneUse(element.scenario ?? {}).codec).toBe('amr-12.2');
    expect(select.value).toBe('amr-12.2');
    expect(await violations()).toEqual([]);
  });

  test('one that is not offered stands there by its name while the scenario has it', async () => {
    const element = await shown({ scenario: `${OFFICE}&media.codec=telephone-event` });
    const select = input(element, 'media.codec') as unknown as HTMLSelectElement;
    expect(select.selectedOptions[0]?.label).toBe('Telephone event (DTMF)');
    await userEvent.selectOptions(select, 'g711');
    expect(select.querySelector('[value=telephone-event]')).toBeNull();
  });

  test('paths stand under theirs', async () => {
    const element = await shown({ scenario: OFFICE });
    expect(groupsOf(input(element, 'media.path')).map(([label]) => label)).toEqual([
      'Office',
      'WebRTC',
      'Access',
      'VPN',
    ]);
  });
});

describe('questions for those who want to say more', () => {
  const more = (element: ExoCapacity) => element.renderRoot.querySelector<HTMLDetailsElement>('.more')!;

  test('are folded until somebody opens them, and stay open once they are answered', async () => {
    const element = await shown({ scenario: OFFICE });
    expect(more(element).open).toBe(false);
    await userEvent.click(more(element).querySelector('summary')!);
    await userEvent.selectOptions(input(element, 'media.discontinuous'), 'true');
    await element.updateComplete;
    expect(element.scenario?.media).toEqual({ discontinuous: true });
    await type(element, 'media.redundancyDepth', '2');
    expect(element.plan?.media[0]?.redundancyDepth).toBe(2);
    await type(element, 'media.redundancyDepth', 'two');
    expect(more(element).querySelector('summary')?.textContent).toBe('More: a field needs a look');
    await type(element, 'media.redundancyDepth', '');
    expect([more(element).open, element.scenario?.media]).toEqual([true, { discontinuous: true }]);
  });

  test('stand open where the scenario answers one', async () => {
    const element = await shown({ scenario: `${OFFICE}&media.codec=amr-12.2&media.payloadFormat=octet-aligned` });
    expect(more(element).open).toBe(true);
    expect(input(element, 'media.payloadFormat').value).toBe('octet-aligned');
  });
});

describe('the bands of the packet', () => {
  test.each(['light', 'dark'])('stand out from the card at 3 to 1 or more, %s', async (scheme) => {
    const element = await shown({ scenario: DEEP }, { scheme });
    const figure = part(element, 'figure');
    const card = getComputedStyle(figure).backgroundColor;
    const fills = [...figure.querySelectorAll('figure > svg rect')].map((rect) => getComputedStyle(rect).fill);
    expect(new Set(fills).size).toBe(8);
    for (const fill of fills) expect(contrast(fill, card), `${fill} on ${card}`).toBeGreaterThanOrEqual(3);
  });

  test('have their padding in the legend', async () => {
    const element = await shown({ scenario: DEEP });
    const legend = part(element, 'figure').querySelector('.legend')!.textContent.replace(/\s+/g, ' ');
    expect(legend).toContain('ESP 46, of it padding 14');
    expect(legend).not.toContain('padding 0');
  });
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
    await asked(element);
    const why = part(element, 'why').textContent.replace(/\s+/g, ' ');
    expect(why).toContain('Why 95.2 kbit/s');
    expect(why).toContain('238 × 8 × 1000 ÷ 20 = 95200');
    expect(why).toContain('Packet time 20 ms default');
    expect(why).toContain('RFC 3550, RTP, section 5.1');
  });
});

describe('the reasons', () => {
  const WIDE = { width: '1280px' };
  const MEDIUM = { width: '900px' };
  const whyText = (element: ExoCapacity) => part(element, 'why').textContent.replace(/\s+/g, ' ').trim();
  const citations = (element: ExoCapacity) =>
    [...part(element, 'answer').querySelectorAll('cite')].map(({ textContent }) => textContent);

  test('are not fetched before somebody asks; citations are short until then', async () => {
    const element = await shown({ calls: '50' }, MEDIUM);
    expect(whyText(element)).toBe('Why 4.76 Mbit/s Loading the reasons…');
    expect(citations(element)).toEqual(['Exotel network, Bandwidth Requirements, Voice Calls vendor']);
    await asked(element);
    expect(citations(element)).toEqual([
      'Exotel, Network Requirements, Bandwidth Requirements, Voice Calls vendor, read 2026-11-23',
    ]);
  });

  test('come by themselves where they stand open beside the answer', async () => {
    const element = await shown({ calls: '50' }, WIDE);
    expect(part(element, 'why')).toHaveProperty('open', true);
    await expect.poll(() => steps(element).length).toBeGreaterThan(0);
  });

  test('come when the panel is opened by hand, and follow what is typed', async () => {
    const element = await shown({ calls: '50' }, MEDIUM);
    await userEvent.click(element.renderRoot.querySelector('.why > summary')!);
    await expect.poll(() => steps(element).length).toBeGreaterThan(0);
    await type(element, 'demand.peakCalls', '60');
    expect(whyText(element)).toMatch(/^Why 5.712 Mbit\/s All calls, one way, wire 5.712 Mbit\/s/);
  });

  test('come with the first plan; before it there is no panel', async () => {
    const element = await shown({}, WIDE);
    expect(part(element, 'why')).toBeNull();
    await type(element, 'demand.peakCalls', '50');
    await expect.poll(() => steps(element).length).toBeGreaterThan(0);
  });

  test('fall back to the total when the number asked about is gone', async () => {
    const element = await shown({ calls: '50', link: '10 Mbit/s' }, MEDIUM);
    element.renderRoot.querySelectorAll<HTMLElement>('[part=number]')[3]!.click();
    await settled(element);
    await expect.poll(() => steps(element).length).toBeGreaterThan(0);
    expect(whyText(element)).toMatch(/^Why 78 Most calls that fit/);
    element.scenario = { demand: { kind: 'calls', peakCalls: 50 } };
    await element.updateComplete;
    expect(whyText(element)).toMatch(/^Why 4.76 Mbit\/s/);
  });
});

describe('the ledger of the packet', () => {
  const cells = (row: Element) => [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

  test('stands among the steps as a table with caption, head and a header for each row', async () => {
    const element = await shown({ calls: '50' });
    await asked(element);
    const table = element.renderRoot.querySelector('.why table')!;
    expect(table.querySelector('caption')?.textContent.trim()).toBe('The packet, in bytes');
    expect([...table.querySelectorAll('thead th')].map((th) => [th.textContent, th.getAttribute('scope')])).toEqual(
      ['Layer', 'Header', 'Trailer', 'Padding', 'Size', 'Source'].map((text) => [text, 'col']),
    );
    expect(table.querySelectorAll('tbody th[scope=row]').length).toBe(6);
    expect([...table.querySelectorAll('tbody tr')].map(cells)).toEqual([
      ['Voice', '–', '–', '–', '160', ''],
      ['RTP', '12', '–', '–', '172', 'RFC 3550, RTP, section 5.1'],
      ['UDP', '8', '–', '–', '180', 'RFC 768, User Datagram Protocol, header format'],
      ['IPv4', '20', '–', '–', '200', 'RFC 791, Internet Protocol, section 3.1'],
      ['Ethernet', '14', '4', '–', '218', 'IEEE 802.3, Ethernet, clauses 3 and 4.4.2'],
      ['Preamble and gap', '–', '–', '–', '238', ''],
    ]);
  });

  test('has padding where a layer pads, and ends with the bytes on the wire', async () => {
    const element = await shown({ scenario: DEEP });
    await asked(element);
    const rows = [...element.renderRoot.querySelectorAll('.why tbody tr')].map(cells);
    expect(rows.find(([label]) => label === 'ESP')?.slice(1, 4)).toEqual(['18', '14', '14']);
    expect(rows.at(-1)?.[4]).toBe(String(element.plan?.media[0]?.ledger.wireBytes));
  });

  test('takes the place of a step for each layer, which are folded behind it', async () => {
    const element = await shown({ calls: '50' });
    await asked(element);
    const labels = steps(element).map((step) => step.querySelector(':scope > b')?.textContent ?? 'the table');
    expect(labels.filter((label) => label === 'the table')).toHaveLength(1);
    expect(labels.indexOf('the table')).toBeGreaterThan(labels.indexOf('Packet on the wire'));
    expect(labels.indexOf('the table')).toBeLessThan(labels.indexOf('Packet time'));
    expect(labels.filter((label) => label.includes(': '))).toEqual([]);
    const folded = element.renderRoot.querySelector<HTMLDetailsElement>('.why details')!;
    expect(folded.open).toBe(false);
    expect(folded.textContent).toMatch(/Ethernet: Size with this layer[^]*RTP: Size with this layer/);
  });

  test('is not there for a number that no packet counts for', async () => {
    const element = await shown({ calls: '50' });
    await asked(element);
    element.renderRoot.querySelectorAll<HTMLElement>('[part=number]')[2]!.click();
    await element.updateComplete;
    expect(part(element, 'why').textContent).toContain('Why 50');
    expect(element.renderRoot.querySelector('.why table')).toBeNull();
  });

  // In a narrow element, and in the third column of a wide one, which is 20rem.
  test.each([NARROW, '1280px'])(
    'at %s moves in a box of its own, which the keyboard reaches by name',
    async (width) => {
      const element = await shown({ scenario: DEEP }, { width });
      await asked(element);
      const box = element.renderRoot.querySelector<HTMLElement>('.scroll')!;
      expect([box.tabIndex, box.getAttribute('role'), box.getAttribute('aria-label')]).toEqual([
        0,
        'region',
        'The packet, byte by byte',
      ]);
      expect(box.scrollWidth).toBeGreaterThan(box.clientWidth);
      const cells = [...box.querySelectorAll('caption, th, td')];
      expect(cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1)).toEqual([]);
      expect(box.getBoundingClientRect().right).toBeLessThanOrEqual(element.getBoundingClientRect().right);
      box.focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect.poll(() => box.scrollLeft).toBeGreaterThan(0);
    },
  );
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

  test('an attribute that is taken away says nothing any more', async () => {
    const element = await shown({ calls: '50', link: '10 Mbit/s', codec: 'g729' });
    element.removeAttribute('link');
    element.removeAttribute('codec');
    await element.updateComplete;
    expect(element.scenario).toEqual({ demand: { kind: 'calls', peakCalls: 50 } });
    expect(input(element, 'link.upBitsPerSecond').value).toBe('');
  });

  test('an attribute scenario that is not in order is said, and nothing else', async () => {
    const element = await shown({ scenario: `${OFFICE}&media.codec=g999&colour=red` });
    expect(element.plan).toBeUndefined();
    const said = [...element.renderRoot.querySelectorAll('.expected, .strays li')].map((each) => each.textContent);
    expect(said.join('\n')).toMatch(/^Expected one of g711[^]*\ncolour: expected one of name[^]*received "red"\.$/);
    expect(input(element, 'demand.peakCalls').getAttribute('aria-invalid')).toBe('false');
  });

  test('a property scenario that is undefined says nothing', async () => {
    const element = await shown({ calls: '50' });
    element.scenario = undefined;
    element.setAttribute('calls', '60');
    await element.updateComplete;
    expect(element.plan?.traffic.peakCalls).toBe(60);
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
  const element = await shown(
    { scenario: `${OFFICE}&media.codec=g729&media.redundancyDepth=0&network.bufferMs=40&otherTraffic.api=true` },
    { width },
  );
  if (width !== NARROW) await expect.poll(() => steps(element).length).toBeGreaterThan(0);
  // The keyboard goes on from where it was, which a test before this one has left somewhere.
  const before = document.createElement('button');
  element.before(before);
  before.focus();
  const order: Element[] = [];
  for (let step = 0; step < 120; step += 1) {
    await userEvent.tab();
    const active = element.shadowRoot?.activeElement;
    if (!active || order.includes(active)) break;
    order.push(active);
  }
  const controls = element.renderRoot.querySelectorAll('input:not([type=radio]), select, button, summary, .scroll');
  expect([...controls].filter((control) => !order.includes(control))).toEqual([]);
  expect(order.some((each) => each.matches('[type=radio]'))).toBe(true);
  const position = (selector: string) => order.findIndex((each) => each.matches(selector));
  expect(position('button') < position('select')).toBe(width === NARROW);
});
