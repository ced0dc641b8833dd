import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AppliedWhatIf,
  comparePlans,
  decodeScenario,
  encodeScenario,
  type IdleWhatIf,
  type MediaUse,
  planCapacity,
  type Scenario,
  type WhatIf,
  type WhatIfOptions,
  whatIfs,
} from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';
import { numbersIn } from '../support/numbers.ts';
import { oneUse } from '../support/oneUse.ts';

const office: Scenario = { demand: { kind: 'calls', peakCalls: 50 } };
const isApplied = (each: WhatIf): each is AppliedWhatIf => 'plan' in each;

function applied(id: string, given: Scenario, options?: WhatIfOptions): AppliedWhatIf {
  const found = whatIfs(given, options).find((each) => each.id === id);
  if (!found || !isApplied(found)) throw new Error(`${id} does not apply: ${JSON.stringify(found)}`);
  return found;
}
function reasonOf(id: string, given: Scenario): string {
  const found = whatIfs(given).find((each) => each.id === id);
  return (found as IdleWhatIf | undefined)?.reason ?? '';
}
const changeOf = ({ deltas }: AppliedWhatIf, path: string) => deltas.find((each) => each.path === path)?.change;
const perCall = (id: string, given: Scenario) => changeOf(applied(id, given), 'link.callBitsPerSecond');
const over = (path: MediaUse['path'], media: MediaUse = {}): Scenario => ({
  ...office,
  media: { ...media, ...(path && { path }) },
});

describe('known values of an office with G.711 at 20 ms', () => {
  // 50 packets a second: each byte more is 400 bit/s.
  test.each([
    ['srtp', 10 * 400, 'ethernet-srtp'],
    ['vpn', undefined, 'ipsec'],
    // 20 bytes more of header.
    ['ipv6', 20 * 400, undefined],
  ])('%s', (id, change, path) => {
    const found = applied(id, office);
    if (change !== undefined) expect(changeOf(found, 'link.callBitsPerSecond')).toBe(change);
    expect(oneUse(found.scenario).path).toBe(path);
  });

  test('a VPN is the ready-made path, whose figures are measured', () => {
    const { plan } = applied('vpn', office);
    expect(plan.media).toEqual(planCapacity(over('ipsec')).media);
  });

  test('SRTP on IPv6 and IPv6 on SRTP are the same path', () => {
    expect(oneUse(applied('ipv6', over('ethernet-srtp')).scenario).path).toBe('ipv6-srtp');
    expect(
      applied('srtp', { ...office, media: { layers: ['rtp', 'udp', 'ipv6', 'ethernet'] } }).scenario.media,
    ).toMatchObject({ path: 'ipv6-srtp' });
  });

  test.each([
    // 78 B of headers: at 10 ms 158 B 100 times, at 40 ms 398 B 25 times, at 60 ms 558 B 16.67 times a second.
    ['packet-10', 158 * 8 * 100 - 95_200],
    ['packet-40', 398 * 8 * 25 - 95_200],
    ['packet-60', 558 * 8 * (1000 / 60) - 95_200],
    // 98 B against 238 B.
    ['codec-g729', -140 * 400],
    // 64 kbit/s as G.711.
    ['codec-g722', 0],
    // 80 B of 32 kbit/s against 160.
    ['codec-opus', -80 * 400],
  ])('%s', (id, change) => {
    expect(perCall(id, office)).toBeCloseTo(change, 6);
  });

  test('growth of a fifth is 60 calls, or what the scenario or the caller says', () => {
    expect(changeOf(applied('growth', office), 'traffic.peakCalls')).toBe(10);
    expect(applied('growth', office).label).toBe('Demand +20 %');
    expect(
      changeOf(applied('growth', { ...office, growth: { yearlyRatio: 0.5, years: 3 } }), 'traffic.peakCalls'),
    ).toBe(25);
    expect(changeOf(applied('growth', office, { growthRatio: -0.1 }), 'traffic.peakCalls')).toBe(-5);
    expect(applied('growth', office, { growthRatio: 0.1 }).scenario.demand).toEqual({ kind: 'calls', peakCalls: 55 });
  });

  test.each<[Scenario['demand'], object]>([
    [{ kind: 'seats', seats: 11, callsPerSeatRatio: 0.5 }, { seats: 14 }],
    [{ kind: 'traffic', offeredErlangs: 10, blockingRatio: 0.01 }, { offeredErlangs: 12 }],
    [{ kind: 'busy-hour', callsPerHour: 100, holdSeconds: 60, blockingRatio: 0.01 }, { callsPerHour: 120 }],
    [{ kind: 'daily', callsPerDay: 100, blockingRatio: 0.01 }, { callsPerDay: 120 }],
    [{ kind: 'daily', minutesPerDay: 100, blockingRatio: 0.01 }, { minutesPerDay: 120 }],
  ])('growth of %o', (demand, grown) => {
    expect(applied('growth', { demand }).scenario.demand).toMatchObject({ kind: demand.kind, ...grown });
  });

  test('on the backup the link is the smaller one', () => {
    const link = { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 };
    const backup = { downBitsPerSecond: 5e6, upBitsPerSecond: 2e6 };
    const lost = applied('link-lost', { ...office, link: { ...link, backup } });
    // 1.5 Mbit/s usable: 15 calls of 95,200 bit/s, as the backup of the plan says.
    expect(lost.deltas.find(({ path }) => path === 'link.maxCalls')).toMatchObject({
      from: 78,
      to: 15,
      isBetter: false,
    });
    expect(lost.plan.link.maxCalls).toBe(planCapacity({ ...office, link: { ...link, backup } }).link.backup?.maxCalls);
    expect(lost.came.map(({ code }) => code)).toContain('link-too-small');
  });

  test('DTX changes the data and not the rate that is planned', () => {
    const dtx = applied('dtx', over('ip', { codec: 'g729' }));
    expect(changeOf(dtx, 'link.requiredBitsPerSecond')).toBe(0);
    expect(dtx.deltas.find(({ path }) => path === 'volume.callBytes')?.isBetter).toBe(true);
  });
});

describe('UDP blocked', () => {
  test.each(['webrtc', 'webrtc-turn-udp'] as const)('%s becomes the ready-made path', (path) => {
    const found = applied('udp-blocked', over(path, { codec: 'opus' }));
    expect(oneUse(found.scenario).path).toBe('webrtc-turn-tls');
    expect(found.plan.bandwidth).toEqual(planCapacity(over('webrtc-turn-tls', { codec: 'opus' })).bandwidth);
  });

  test('Firefox keeps the rate of Opus that it has on its own path', () => {
    const media = oneUse(applied('udp-blocked', over('webrtc-firefox', { codec: 'opus' })).scenario);
    expect(media.codecBitsPerSecond).toBe(64_000);
    expect(media.layers?.slice(2)).toEqual([
      { layer: 'turn-channel-data', transport: 'tcp' },
      'tls',
      { layer: 'tcp', optionBytes: 12 },
      'ipv4',
      'ethernet',
    ]);
  });

  test.each([
    ['ethernet', /SIP phones/],
    ['webrtc-turn-tls', /Nothing of it/],
    ['mlppp-crtp', /Nothing of it/],
    ['ipsec', /inside a tunnel/],
    ['wireguard', /tunnel itself/],
  ] as const)('%s has a reason', (path, reason) => {
    expect(reasonOf('udp-blocked', over(path))).toMatch(reason);
  });
});

describe('reasons', () => {
  test.each([
    ['vpn', over('wireguard'), /tunnel already/],
    ['vpn', over('mlppp-crtp'), /compressed/],
    ['srtp', over('ethernet-srtp'), /already/],
    ['srtp', over('lte'), /compressed/],
    ['ipv6', over('ipv6-srtp'), /no IPv4/],
    ['packet-20', office, /20 ms long already/],
    ['packet-10', over('ethernet', { codec: 'g723.1-6.3' }), /whole number of 30 ms frames/],
    ['codec-g711', over('ethernet', { codec: 'pcma' }), /already/],
    ['dtx', over('ethernet', { codec: 'g723.1-6.3' }), /no figure is published/],
    ['dtx', over('ethernet', { codec: 'g729', discontinuous: true }), /already/],
    ['link-lost', office, /backup/],
  ] as const)('%s of %o', (id, given, reason) => {
    expect(reasonOf(id, given)).toMatch(reason);
  });
});

describe('a change of codec', () => {
  test('keeps a packet time that was chosen and holds whole frames, and forgets what only the old one has', () => {
    const media = { codec: 'amr-5.9', packetMs: 40, payloadFormat: 'octet-aligned' } as const;
    const found = applied('codec-g729', over('ip', media)).scenario.media;
    expect(found).toMatchObject({ codec: 'g729', packetMs: 40, path: 'ip' });
    expect(found).not.toHaveProperty('payloadFormat');
    expect(oneUse(applied('codec-opus', over('ip', { codec: 'g711', packetMs: 30 })).plan.scenario).packetMs).toBe(20);
    expect(oneUse(applied('codec-g729', over('ip', { codec: 'ilbc-30' })).plan.scenario).packetMs).toBe(20);
  });
});

test('of a mix each use is changed that the change concerns', () => {
  const mix: Scenario = {
    ...office,
    media: [
      { codec: 'g711', path: 'ethernet', shareRatio: 0.6 },
      { codec: 'g729', path: 'ethernet-srtp', shareRatio: 0.4 },
    ],
  };
  expect(applied('srtp', mix).scenario.media).toMatchObject([{ path: 'ethernet-srtp' }, { path: 'ethernet-srtp' }]);
  expect(applied('codec-g729', mix).scenario.media).toMatchObject([{ codec: 'g729' }, { codec: 'g729' }]);
  // 30 of 50 calls have 10 bytes more, 50 times a second.
  expect(changeOf(applied('srtp', mix), 'link.requiredBitsPerSecond')).toBe(30 * 4000);
  expect(reasonOf('packet-20', mix)).toBe('Packets are 20 ms long already.');
  // Frames of G.729.1 have 20 ms: packets of 10 ms are no matter of it.
  const unlike: Scenario = {
    ...office,
    media: [
      { codec: 'g729', shareRatio: 0.5 },
      { codec: 'g729.1-12', shareRatio: 0.5 },
    ],
  };
  expect(applied('packet-10', unlike).scenario.media).toMatchObject([{ packetMs: 10 }, { packetMs: 20 }]);
  expect(applied('dtx', unlike).scenario.media).toMatchObject([{ discontinuous: true }, {}]);
  expect(applied('dtx', unlike).plan.media[1]).not.toHaveProperty('silence');
});

test('a layout that nobody chose follows the packet time', () => {
  const evs: Scenario = { ...office, media: { codec: 'evs-13.2' } };
  expect(applied('packet-40', evs).scenario.media).toMatchObject({ packetMs: 40 });
  const chosen: Scenario = { ...office, media: { codec: 'evs-13.2', payloadFormat: 'compact' } };
  expect(reasonOf('packet-40', chosen)).toContain('media.payloadFormat');
});

describe('laws', () => {
  test('each has either a valid scenario with its plan and deltas or a reason, always in one order, all finite', () => {
    const ids = whatIfs(office).map(({ id }) => id);
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        const found = whatIfs(given);
        expect(found.map(({ id }) => id)).toEqual(ids);
        for (const each of found) {
          if (!isApplied(each)) {
            expect(each.reason, each.id).toMatch(/\S\.$/);
            continue;
          }
          const decoded = decodeScenario(encodeScenario(each.scenario));
          expect(decoded.ok && planCapacity(decoded.scenario), each.id).toEqual(each.plan);
          const { deltas, came, went } = comparePlans(plan, planCapacity(each.scenario));
          expect({ deltas: each.deltas, came: each.came, went: each.went }).toEqual({ deltas, came, went });
          for (const { path, value } of numbersIn(each.deltas)) expect(Number.isFinite(value), path).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('SRTP, a VPN and IPv6 never take fewer bits on the wire', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        // Options of IPv4 may be longer than all of IPv6, and have no place in it.
        const ids = JSON.stringify(given).includes('optionBytes') ? ['srtp', 'vpn'] : ['srtp', 'vpn', 'ipv6'];
        for (const each of whatIfs(given).filter(({ id }) => ids.includes(id))) {
          if (!isApplied(each)) continue;
          expect(changeOf(each, 'link.callBitsPerSecond'), each.id).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what the scenario had stays: a change and back is no change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (peakCalls) => {
        const given: Scenario = { demand: { kind: 'calls', peakCalls } };
        const there = applied('codec-g729', given).scenario;
        const { deltas } = comparePlans(planCapacity(given), applied('codec-g711', there).plan);
        expect(deltas.filter(({ change }) => change !== 0)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('refusals', () => {
  test.each([NaN, Infinity, -1.5, 11])('a growth of %d', (growthRatio) => {
    const error = expect.objectContaining({ code: 'out-of-range', field: 'growthRatio' }) as Error;
    expect(() => whatIfs(office, { growthRatio })).toThrow(error);
  });

  test('a scenario that is none', () => {
    const error = expect.objectContaining({ code: 'invalid-scenario', field: 'demand.peakCalls' }) as Error;
    expect(() => whatIfs({ demand: { kind: 'calls', peakCalls: -1 } })).toThrow(error);
  });
});
