import type { Cite, Cited } from '../evidence/source.ts';
import type { IntegrationId } from './integrations.ts';

const at = (place: string): Cite => `exotel-network#${place}`;

/** A service of the vendor and where it is reached. */
export type GuideEndpoint = Cited<{ port: number }> & {
  service: string;
  host: string;
  /** Absent where the host is a pattern, or the root is meant. */
  path?: string;
  integration: IntegrationId;
};

const endpoint = (service: string, host: string, integration: IntegrationId, path?: string): GuideEndpoint => ({
  service,
  host,
  ...(path !== undefined && { path }),
  integration,
  port: 443,
  cites: { port: at(`API Connectivity, Exotel API Endpoints, ${service}`) },
});

/** The guide's table of endpoints, all of them over HTTPS. */
export const EXOTEL_ENDPOINTS: readonly GuideEndpoint[] = [
  endpoint('REST API (v1)', 'api.exotel.com', 'api'),
  endpoint('REST API (v2)', 'api.exotel.com', 'api', '/v2'),
  endpoint('REST API (v3)', 'api.exotel.com', 'api', '/v3'),
  endpoint('Dashboard', 'my.exotel.com', 'dashboard'),
  endpoint('Call Recordings', '*.amazonaws.com', 'recordings'),
];

/** A name that has to be resolved or let through. */
export interface GuideDomain {
  domain: string;
  purpose: string;
  cite: Cite;
}

const DNS = at('DNS Configuration, Required DNS Resolution');
const WEBRTC_NAMES = at('WebRTC Requirements, WebRTC Domains to Whitelist');

/** Names that resolvers have to know. */
export const EXOTEL_DNS: readonly GuideDomain[] = [
  { domain: 'api.exotel.com', purpose: 'REST API', cite: DNS },
  { domain: 'my.exotel.com', purpose: 'Dashboard', cite: DNS },
  { domain: '*.exotel.com', purpose: 'All services', cite: DNS },
  { domain: '*.amazonaws.com', purpose: 'Recordings (S3)', cite: DNS },
];

/** Names that WebRTC in the browser needs. */
export const EXOTEL_WEBRTC_DOMAINS: readonly GuideDomain[] = [
  { domain: '*.exotel.com', purpose: 'Signaling and API', cite: WEBRTC_NAMES },
  { domain: '*.twilio.com', purpose: 'Media servers, where WebRTC is Twilio’s', cite: WEBRTC_NAMES },
  { domain: 'global.stun.twilio.com', purpose: 'STUN server', cite: WEBRTC_NAMES },
  { domain: 'global.turn.twilio.com', purpose: 'TURN server', cite: WEBRTC_NAMES },
];

/** What the guide asks for or warns of, in short. */
export interface GuideAdvice {
  id: string;
  text: string;
  cite: Cite;
}

const PROXY = at('Proxy and Firewall Considerations, HTTP Proxy');
const PRACTICES = at('DNS Configuration, DNS Best Practices');
const TESTING = at('Network Testing, Voice Quality Test');

/** The longest that API calls may take, which a proxy has to outlast [s]. */
export const EXOTEL_PROXY = {
  timeoutSeconds: 60,
  cites: { timeoutSeconds: `${PROXY}, Timeout` },
} as const satisfies Cited<{ timeoutSeconds: number }>;

/** Resolvers to have at least. */
export const EXOTEL_RESOLVERS = {
  leastCount: 2,
  cites: { leastCount: `${PRACTICES}, multiple DNS servers` },
} as const satisfies Cited<{ leastCount: number }>;

/** The guide's sentences that ask for something, beside its tables. */
export const EXOTEL_ADVICE: readonly GuideAdvice[] = [
  {
    id: 'address-ranges',
    text: 'The address ranges of the vendor are not published, support or the account manager names them.',
    cite: at('API Connectivity, Firewall Rules for Webhooks (Inbound), note'),
  },
  {
    id: 'udp-blocked',
    text: 'Where UDP is blocked, WebRTC falls back to TURN over TCP on port 443, which adds delay, so let UDP through.',
    cite: at('WebRTC Requirements, note on corporate networks'),
  },
  {
    id: 'dedicated-link',
    text: 'Voice is best on a link of its own, or before all else in queues.',
    cite: at('Network Quality Requirements, note'),
  },
  { id: 'two-resolvers', text: 'Two resolvers or more.', cite: `${PRACTICES}, multiple DNS servers` },
  { id: 'respect-ttl', text: 'Records change, and their time to live holds.', cite: `${PRACTICES}, low TTL awareness` },
  { id: 'no-pinned-addresses', text: 'Names are used, not the addresses they had.', cite: `${PRACTICES}, no caching` },
  { id: 'proxy-connect', text: 'A proxy lets TLS through with CONNECT.', cite: `${PROXY}, HTTPS CONNECT support` },
  {
    id: 'proxy-inspection',
    text: 'A proxy that opens TLS must not break the certificates of the vendor.',
    cite: `${PROXY}, Certificate inspection`,
  },
  { id: 'proxy-timeout', text: 'A proxy waits longer than 60 s.', cite: `${PROXY}, Timeout` },
  { id: 'test-call', text: 'A test call through the vendor.', cite: `${TESTING}, first` },
  { id: 'listen', text: 'Clear, without echo, delay or one-way audio.', cite: `${TESTING}, second` },
  { id: 'watch-network', text: 'Delay, jitter and loss during the call.', cite: `${TESTING}, third` },
  { id: 'diagnose', text: 'iperf and traceroute for what is wrong on the way.', cite: `${TESTING}, fourth` },
];

/** What poor figures of a network do to a call. */
export const EXOTEL_IMPACTS: readonly { metric: string; impact: string; cite: Cite }[] = [
  { metric: 'Latency', impact: 'Conversations with a noticeable delay' },
  { metric: 'Jitter', impact: 'Distorted and choppy speech' },
  { metric: 'Packet loss', impact: 'Gaps in speech and dropped audio' },
  { metric: 'Bandwidth', impact: 'Worse audio' },
].map((row) => ({ ...row, cite: at(`Network Quality Requirements, ${row.metric}`) }));

/** Commands with which the guide tests whether its services are reached. */
export const EXOTEL_COMMANDS: readonly { command: string; cite: Cite }[] = [
  'curl -v https://api.exotel.com/v1/',
  'nslookup api.exotel.com',
  'openssl s_client -connect api.exotel.com:443',
  'ping api.exotel.com',
].map((command) => ({ command, cite: at('Network Testing, Connectivity Test') }));
