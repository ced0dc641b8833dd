import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firewallRules, type IntegrationId, INTEGRATIONS, isUnresolved, PORT_NEEDS } from '../../src/index.ts';

const ALL = Object.keys(INTEGRATIONS) as IntegrationId[];
const SUBSETS = Array.from({ length: 2 ** ALL.length }, (_, bits) => ALL.filter((__, index) => bits & (1 << index)));

describe('known values', () => {
  test('a site with an API and webhooks at 8443 opens two things', () => {
    const rules = firewallRules({
      integrations: ['api', 'webhooks'],
      webhookPort: 8443,
      addresses: { 'vendor-webhooks': ['203.0.113.0/24'] },
    });
    expect(
      rules.map(({ id, direction, ports, remote }) => [
        id,
        direction,
        ports[0]?.firstPort,
        remote.domains,
        remote.addresses,
      ]),
    ).toEqual([
      ['api', 'outbound', 443, ['api.exotel.com'], []],
      ['webhooks', 'inbound', 8443, [], ['203.0.113.0/24']],
    ]);
  });

  test('a trunk over TLS opens 5061 and the media, and says nothing of who the vendor is', () => {
    const rules = firewallRules({ integrations: ['sip-tls'] });
    expect(rules.map(({ id }) => id)).toEqual(['sip-tls', 'sip-media']);
    expect(rules.every(({ remote }) => isUnresolved(remote))).toBe(true);
  });

  test('the vendor’s pages on vSIP have other ports, and no SIP over UDP', () => {
    const rules = firewallRules({ integrations: ['sip-udp', 'sip-tcp', 'sip-tls'], profile: 'exotel-sip-trunking' });
    expect(rules.map(({ id, ports }) => [id, ports[0]?.firstPort, ports[0]?.lastPort])).toEqual([
      ['sip-tcp', 5070, 5070],
      ['sip-tls', 443, 443],
      ['sip-media', 10_000, 40_000],
    ]);
  });

  test('of a profile that publishes no ports the guide’s hold', () => {
    expect(firewallRules({ integrations: ['sip-udp'], profile: 'g114' })).toEqual(
      firewallRules({ integrations: ['sip-udp'] }),
    );
  });
});

describe('laws', () => {
  test('the least set: what is used and no more, for every one of 256 uses', () => {
    for (const integrations of SUBSETS) {
      const rules = firewallRules({ integrations });
      const needed = PORT_NEEDS.exotel.filter((need) => need.integrations.some((id) => integrations.includes(id)));
      expect(rules.map(({ id }) => id)).toEqual(needed.map(({ id }) => id));
      for (const rule of rules) for (const id of rule.integrations) expect(integrations).toContain(id);
    }
  });

  test('more uses never open less', () => {
    const uses = fc.subarray(ALL);
    fc.assert(
      fc.property(uses, uses, (some, more) => {
        const ids = (integrations: IntegrationId[]) => firewallRules({ integrations }).map(({ id }) => id);
        const both = ids([...new Set([...some, ...more])]);
        for (const id of ids(some)) expect(both).toContain(id);
      }),
    );
  });

  test('nothing is opened twice between the same ends', () => {
    for (const integrations of SUBSETS) {
      const opened = firewallRules({ integrations }).flatMap(({ local, remote, protocol, direction, ports }) =>
        ports.map(({ firstPort }) => `${local.role} ${direction} ${remote.role} ${protocol} ${firstPort}`),
      );
      expect(new Set(opened).size).toBe(opened.length);
    }
  });

  test('nothing used, nothing opened', () => {
    expect(firewallRules({ integrations: [] })).toEqual([]);
  });
});

describe('refusals', () => {
  test.each([0, 65_536, 80.5, Number.NaN])('%s is no port', (webhookPort) => {
    expect(() => firewallRules({ integrations: ['webhooks'], webhookPort })).toThrow(/^webhookPort: expected/);
  });

  test.each(['everywhere', '0.0.0.0/0', '203.0.113.0/33', '::/0'])('%s is nobody’s address', (text) => {
    expect(() => firewallRules({ integrations: ['api'], addresses: { 'vendor-api': [text] } })).toThrow(
      /^addresses.vendor-api: expected an address/,
    );
  });
});
