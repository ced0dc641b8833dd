import { describe, expect, test } from 'vitest';
import {
  EXOTEL_ADVICE,
  EXOTEL_BANDWIDTH,
  EXOTEL_CODECS,
  EXOTEL_COMMANDS,
  EXOTEL_DNS,
  EXOTEL_ENDPOINTS,
  EXOTEL_IMPACTS,
  EXOTEL_TROUBLES,
  EXOTEL_WEBRTC_DOMAINS,
  OTHER_ACTIVITIES,
  PORT_NEEDS,
  PROFILES,
} from '../../src/index.ts';

/** The guide's tables, read 2026-11-23, row by row: what stands in them and nothing of what the package makes of it. */
const MEDIA = '10000-60000';

/** Rules that have a citation of a row, in the words that the tables share. */
const rulesOf = (place: string) =>
  PORT_NEEDS.exotel.filter(({ ports, more }) =>
    [...ports.map(({ cite }) => cite), ...more].some((cite) => cite === `exotel-network#${place}`),
  );
const portsOf = (place: string) =>
  rulesOf(place).flatMap(({ ports }) =>
    ports.map(({ firstPort, lastPort }) => (firstPort === lastPort ? `${firstPort}` : `${firstPort}-${lastPort}`)),
  );

test('Exotel API Endpoints', () => {
  expect(EXOTEL_ENDPOINTS.map(({ service, host, path = '', port }) => [service, host + path, port])).toEqual([
    ['REST API (v1)', 'api.exotel.com', 443],
    ['REST API (v2)', 'api.exotel.com/v2', 443],
    ['REST API (v3)', 'api.exotel.com/v3', 443],
    ['Dashboard', 'my.exotel.com', 443],
    ['Call Recordings', '*.amazonaws.com', 443],
  ]);
});

test.each([
  ['api.exotel.com', 'API requests'],
  ['my.exotel.com', 'Dashboard access'],
  ['*.amazonaws.com', 'Recording downloads'],
])('Firewall Rules for API Access: %s', (destination, purpose) => {
  const [rule] = rulesOf(`API Connectivity, Firewall Rules for API Access, ${destination}`);
  expect(rule).toMatchObject({ purpose, domains: [destination], protocol: 'tcp', direction: 'outbound' });
  expect(rule?.ports).toMatchObject([{ firstPort: 443, lastPort: 443 }]);
});

test('Firewall Rules for Webhooks (Inbound)', () => {
  const [rule] = rulesOf('API Connectivity, Firewall Rules for Webhooks (Inbound)');
  expect(rule).toMatchObject({ protocol: 'tcp', direction: 'inbound', domains: [], remote: 'vendor-webhooks' });
});

test.each([
  ['HTTPS', 'tcp', ['443']],
  ['STUN/TURN', 'udp', ['3478']],
  ['TURN (TLS)', 'tcp', ['443', '5349']],
  ['UDP', 'udp', [MEDIA]],
  ['TCP', 'tcp', ['443', '5349']],
])('WebRTC, Ports and Protocols: %s', (row, protocol, ports) => {
  const [rule] = rulesOf(`WebRTC Requirements, Ports and Protocols, ${row}`);
  expect(rule).toMatchObject({ protocol, direction: 'outbound', integrations: ['webrtc'] });
  expect(portsOf(`WebRTC Requirements, Ports and Protocols, ${row}`)).toEqual(ports);
});

test('WebRTC Domains to Whitelist', () => {
  expect(EXOTEL_WEBRTC_DOMAINS.map(({ domain }) => domain)).toEqual([
    '*.exotel.com',
    '*.twilio.com',
    'global.stun.twilio.com',
    'global.turn.twilio.com',
  ]);
  const used = PORT_NEEDS.exotel
    .filter(({ integrations }) => integrations.includes('webrtc'))
    .flatMap(({ domains }) => domains);
  expect(new Set(used)).toEqual(new Set(EXOTEL_WEBRTC_DOMAINS.map(({ domain }) => domain)));
});

test.each([
  ['SIP (UDP)', 'udp', '5060'],
  ['SIP (TCP)', 'tcp', '5060'],
  ['SIP (TLS)', 'tcp', '5061'],
  ['RTP (UDP)', 'udp', MEDIA],
  ['SRTP (UDP)', 'udp', MEDIA],
])('SIP Trunk, Ports and Protocols: %s', (row, protocol, ports) => {
  const [rule] = rulesOf(`SIP Trunk Requirements, Ports and Protocols, ${row}`);
  expect(rule).toMatchObject({ protocol, direction: 'bidirectional', local: 'pbx' });
  expect(portsOf(`SIP Trunk Requirements, Ports and Protocols, ${row}`)).toEqual([ports]);
});

test('SIP Codec Support', () => {
  expect(
    EXOTEL_CODECS.map((row) => [row.codec, row.minBitsPerSecond, row.maxBitsPerSecond, row.quality, row.recommended]),
  ).toEqual([
    ['g711', 64_000, 64_000, 'Toll quality', 'Yes (preferred)'],
    ['g729', 8000, 8000, 'Good', 'Yes (low bandwidth environments)'],
    ['opus', 6000, 510_000, 'Excellent', 'Yes (WebRTC)'],
  ]);
});

test('Bandwidth Requirements, Voice Calls', () => {
  const range = ({ minBitsPerSecond, maxBitsPerSecond }: { minBitsPerSecond: number; maxBitsPerSecond: number }) => [
    minBitsPerSecond / 1e3,
    maxBitsPerSecond / 1e3,
  ];
  expect(
    EXOTEL_BANDWIDTH.map(({ codec, perCall, concurrent }) => [codec, range(perCall), ...concurrent.map(range)]),
  ).toEqual([
    ['g711', [80, 100], [800, 1000], [4000, 5000]],
    ['g729', [24, 32], [240, 320], [1200, 1600]],
    ['opus', [32, 64], [320, 640], [1600, 3200]],
  ]);
});

test('Bandwidth Requirements, API Traffic', () => {
  expect(
    Object.values(OTHER_ACTIVITIES).map((row) => [
      row.cites.mostBitsPerSecond.split(', ').at(-1),
      row.leastBitsPerSecond / 1e6,
      row.mostBitsPerSecond / 1e6,
    ]),
  ).toEqual([
    ['API calls', 1, 1],
    ['Webhook delivery', 1, 1],
    ['Dashboard access', 1, 5],
    ['Recording download', 10, 50],
  ]);
  for (const { note } of Object.values(OTHER_ACTIVITIES)) expect(note).not.toBe('');
});

test('Network Quality Requirements', () => {
  expect(PROFILES.exotel).toMatchObject({ delayMs: 150, jitterMs: 30, lossRatio: 0.01 });
  expect(EXOTEL_IMPACTS.map(({ metric }) => metric)).toEqual(['Latency', 'Jitter', 'Packet loss', 'Bandwidth']);
});

test('Required DNS Resolution', () => {
  expect(EXOTEL_DNS.map(({ domain }) => domain)).toEqual([
    'api.exotel.com',
    'my.exotel.com',
    '*.exotel.com',
    '*.amazonaws.com',
  ]);
});

test('DNS Best Practices, HTTP Proxy, Voice Quality Test, and the notes', () => {
  expect(EXOTEL_ADVICE.map(({ id }) => id)).toEqual([
    'address-ranges',
    'udp-blocked',
    'dedicated-link',
    'two-resolvers',
    'respect-ttl',
    'no-pinned-addresses',
    'proxy-connect',
    'proxy-inspection',
    'proxy-timeout',
    'test-call',
    'listen',
    'watch-network',
    'diagnose',
  ]);
});

test.each([
  ['API access', 'outbound', 'servers', 'vendor-api', ['443'], 'tcp'],
  ['Dashboard', 'outbound', 'user-browsers', 'vendor-dashboard', ['443'], 'tcp'],
  ['Webhooks', 'inbound', 'servers', 'vendor-webhooks', ['443'], 'tcp'],
  ['WebRTC signaling', 'outbound', 'agent-browsers', 'vendor-webrtc', ['443'], 'tcp'],
  ['WebRTC media', 'outbound', 'agent-browsers', 'webrtc-media', [MEDIA], 'udp'],
  // The table has port 443; the same ends also meet at 5349, by the table of ports.
  ['WebRTC fallback', 'outbound', 'agent-browsers', 'turn-servers', ['443', '5349'], 'tcp'],
  ['SIP media', 'bidirectional', 'pbx', 'vendor-media', [MEDIA], 'udp'],
])('Corporate Firewall: %s', (row, direction, local, remote, ports, protocol) => {
  const place = `Proxy and Firewall Considerations, Corporate Firewall, ${row}`;
  expect(rulesOf(place)).toMatchObject([{ direction, local, remote, protocol }]);
  expect(portsOf(place)).toEqual(ports);
});

test('Corporate Firewall: SIP signaling', () => {
  const rules = rulesOf('Proxy and Firewall Considerations, Corporate Firewall, SIP signaling');
  expect(rules.map(({ protocol, ports }) => `${protocol} ${ports[0]?.firstPort ?? 0}`)).toEqual([
    'udp 5060',
    'tcp 5060',
    'tcp 5061',
  ]);
  for (const rule of rules)
    expect(rule).toMatchObject({ direction: 'bidirectional', local: 'pbx', remote: 'vendor-sip' });
});

test('Connectivity Test', () => {
  expect(EXOTEL_COMMANDS.map(({ command }) => command)).toEqual([
    'curl -v https://api.exotel.com/v1/',
    'nslookup api.exotel.com',
    'openssl s_client -connect api.exotel.com:443',
    'ping api.exotel.com',
  ]);
});

describe('Troubleshooting', () => {
  test('has every row', () => {
    expect(EXOTEL_TROUBLES.map(({ id, cite }) => [id, cite.split(', ').at(-1)])).toEqual([
      ['api-timeout', 'API requests timeout'],
      ['webhooks-missing', 'Webhooks not received'],
      ['webrtc-no-audio', 'WebRTC no audio'],
      ['webrtc-one-way-audio', 'WebRTC one-way audio'],
      ['sip-registration-fails', 'SIP registration fails'],
      ['poor-quality', 'Poor voice quality'],
      ['recording-download-fails', 'Recording download fails'],
    ]);
  });
});

test('every row says where in the guide it stands', () => {
  const cited = [
    EXOTEL_ADVICE,
    EXOTEL_COMMANDS,
    EXOTEL_DNS,
    EXOTEL_IMPACTS,
    EXOTEL_WEBRTC_DOMAINS,
    EXOTEL_TROUBLES,
  ].flat();
  for (const { cite } of cited) expect(cite).toMatch(/^exotel-network#\w/);
});
