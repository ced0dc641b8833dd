import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Check,
  connectivityTests,
  dnsChecks,
  firewallRules,
  type IntegrationId,
  INTEGRATIONS,
  planCapacity,
  portArithmetic,
  proxyChecks,
  type Scenario,
} from '../../src/index.ts';

const outcomes = (checks: Check[]) => checks.map(({ id, outcome }) => `${id} ${outcome}`);
const GUIDE = { firstPort: 10_000, lastPort: 60_000 };

describe('ports', () => {
  test('50 calls of a PBX: 100 ports of 50,001, and 101 mappings behind one address', () => {
    expect(portArithmetic({ streamsCount: 50, kind: 'sip', ...GUIDE })).toMatchObject({
      mediaPortsCount: 100,
      rangePortsCount: 50_001,
      isRangeEnough: true,
      narrowPortsCount: 200,
      natBindingsCount: 101,
      natAddressesCount: 1,
    });
  });

  test('browsers have one port for each call, and a connection for each', () => {
    expect(portArithmetic({ streamsCount: 120, kind: 'webrtc', ...GUIDE })).toMatchObject({
      mediaPortsCount: 120,
      natBindingsCount: 240,
    });
  });

  test('40,000 calls need more mappings than an address has ports', () => {
    // 80,001 mappings, 64,512 ports.
    expect(portArithmetic({ streamsCount: 40_000, kind: 'sip', ...GUIDE })).toMatchObject({
      isRangeEnough: false,
      natAddressesCount: 2,
    });
  });

  test('no calls need nothing', () => {
    expect(portArithmetic({ streamsCount: 0, kind: 'sip', ...GUIDE })).toMatchObject({
      mediaPortsCount: 0,
      natBindingsCount: 0,
      natAddressesCount: 0,
    });
  });

  test('a range is enough exactly while it has a port for each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom('sip', 'webrtc'), (streamsCount, kind) => {
        const of = (lastPort: number) => portArithmetic({ streamsCount, kind, firstPort: 1, lastPort });
        const needed = of(65_535).mediaPortsCount;
        expect(of(needed).isRangeEnough).toBe(true);
        if (needed > 1) expect(of(needed - 1).isRangeEnough).toBe(false);
      }),
    );
  });

  test.each([
    [{ streamsCount: 1.5 }, 'streamsCount'],
    [{ streamsCount: Number.NaN }, 'streamsCount'],
    [{ firstPort: 0 }, 'firstPort'],
    [{ lastPort: 9999 }, 'lastPort'],
    [{ lastPort: 65_536 }, 'lastPort'],
  ])('%o is refused', (wrong, field) => {
    const input = { streamsCount: 1, kind: 'sip' as const, ...GUIDE, ...wrong };
    expect(() => portArithmetic(input)).toThrow(new RegExp(`^${field}: expected`));
  });
});

describe('names', () => {
  test('nobody said anything: unknown', () => {
    expect(outcomes(dnsChecks({}))).toEqual([
      'two-resolvers unknown',
      'respect-ttl unknown',
      'no-pinned-addresses unknown',
    ]);
  });

  test('one resolver twice is one; pinned addresses fail', () => {
    const checks = dnsChecks({ resolvers: ['192.0.2.53', '192.0.2.53'], respectsTtl: true, hasPinnedAddresses: true });
    expect(outcomes(checks)).toEqual(['two-resolvers fails', 'respect-ttl ok', 'no-pinned-addresses fails']);
  });
});

describe('a proxy', () => {
  test.each([
    [{}, ['unknown', 'unknown', 'unknown']],
    [{ hasProxy: false }, ['ok', 'ok', 'ok']],
    [{ hasProxy: false, timeoutSeconds: 5 }, ['ok', 'ok', 'ok']],
    [{ hasConnect: true, keepsCertificates: false, timeoutSeconds: 60 }, ['ok', 'fails', 'fails']],
    [{ hasConnect: false, keepsCertificates: true, timeoutSeconds: 61 }, ['fails', 'ok', 'ok']],
  ])('%o', (input, expected) => {
    expect(proxyChecks(input).map(({ outcome }) => outcome)).toEqual(expected);
  });

  test('a timeout that is none is refused', () => {
    expect(() => proxyChecks({ timeoutSeconds: Number.NaN })).toThrow(/^timeoutSeconds: expected/);
  });
});

describe('tests', () => {
  const testsOf = (integrations: IntegrationId[], more = {}) =>
    connectivityTests({ rules: firewallRules({ integrations, ...more }) }).map(({ id }) => id);

  test('of an API: the guide’s four, and the way', () => {
    expect(testsOf(['api'])).toEqual([
      'dns-api-exotel-com',
      'https-api-exotel-com',
      'tls-api-exotel-com-443',
      'ping-api-exotel-com',
      'traceroute-api-exotel-com',
    ]);
  });

  test('of WebRTC: names, STUN, and TURN over TLS; patterns have no host', () => {
    expect(testsOf(['webrtc'])).toEqual([
      'dns-global-stun-twilio-com',
      'dns-global-turn-twilio-com',
      'stun-global-stun-twilio-com-3478',
      'stun-global-turn-twilio-com-3478',
      'tls-global-turn-twilio-com-443',
      'tls-global-turn-twilio-com-5349',
    ]);
  });

  test('of a trunk: a connection to the address that the caller names, and none to a network', () => {
    const addresses = { 'vendor-sip': ['203.0.113.8', '198.51.100.0/24'] };
    expect(testsOf(['sip-tls'], { addresses })).toEqual(['tcp-203-0-113-8-5061']);
  });

  test('nobody connects to webhooks from inside', () => {
    expect(testsOf(['webhooks'], { addresses: { 'vendor-webhooks': ['203.0.113.8'] } })).toEqual([]);
  });

  test('ids are words, each once, for every use', () => {
    const addresses = { 'vendor-sip': ['203.0.113.8', '2001:db8::8'] };
    for (let bits = 0; bits < 256; bits += 1) {
      const uses = (Object.keys(INTEGRATIONS) as IntegrationId[]).filter((_, index) => bits & (1 << index));
      const ids = testsOf(uses, { addresses });
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    }
  });
});

describe('in a plan', () => {
  const planOf = (more: Partial<Scenario>) => planCapacity({ demand: { kind: 'calls', peakCalls: 50 }, ...more });
  const codes = (more: Partial<Scenario>) => planOf(more).findings.map(({ code }) => code);

  test('without a word: what signals the calls, and what is on the link', () => {
    expect(planOf({}).readiness?.integrations).toEqual(['sip-udp']);
    expect(
      planOf({ media: { path: 'webrtc' }, otherTraffic: { api: true, recordingDownloads: 1 } }).readiness?.integrations,
    ).toEqual(['webrtc', 'api', 'recordings']);
  });

  test('the load to test with: 50 packets of 172 B a second for each call, without 28 B of headers', () => {
    const probe = planOf({}).readiness?.tests.find(({ probe: { kind } }) => kind === 'iperf3')?.probe;
    expect(probe).toMatchObject({ bitsPerSecond: 50 * 50 * 172 * 8, payloadBytes: 172 });
  });

  test('a PBX with 17 ports is told that 50 calls need 100', () => {
    const narrow = {
      integration: ['sip-udp' as const],
      readiness: { mediaPorts: { firstPort: 16_384, lastPort: 16_400 } },
    };
    expect(planOf(narrow).readiness?.ports).toMatchObject({ mediaPortsCount: 100, rangePortsCount: 17 });
    expect(codes(narrow)).toContain('port-range-narrow');
  });

  test.each([
    ['addresses-unresolved', { integration: ['sip-tls'] }],
    ['sip-gateway', { integration: ['sip-udp'] }],
    ['integration-not-offered', { integration: ['sip-udp'], profile: 'exotel-sip-trunking' }],
    ['dns-check', { readiness: { resolvers: ['192.0.2.53'] } }],
    ['proxy-check', { readiness: { proxy: { timeoutSeconds: 30 } } }],
    ['nat-pool', { demand: { kind: 'calls', peakCalls: 40_000 }, integration: ['sip-udp'] }],
  ] as [string, Partial<Scenario>][])('finding %s', (code, more) => {
    expect(codes(more)).toContain(code);
    expect(codes({})).not.toContain(code);
  });

  test('addresses that are known are no finding', () => {
    const addresses = { 'vendor-sip': ['203.0.113.0/24'], 'vendor-media': ['203.0.113.0/24'] };
    expect(codes({ integration: ['sip-tls'], readiness: { addresses } })).not.toContain('addresses-unresolved');
  });
});
