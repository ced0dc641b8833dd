import type { Cite } from '../evidence/source.ts';
import type { IntegrationId } from './integrations.ts';
import type { ProfileId } from './thresholds.ts';

/** Who is at an end of a connection, on either side. */
export const ROLES = {
  servers: 'Your servers',
  'user-browsers': 'Browsers of users',
  'agent-browsers': 'Browsers of agents',
  pbx: 'Your PBX',
  'vendor-api': 'API of the vendor',
  'vendor-dashboard': 'Dashboard of the vendor',
  'recording-storage': 'Storage of recordings',
  'vendor-webhooks': 'Servers that send webhooks',
  'vendor-webrtc': 'WebRTC signaling of the vendor',
  'stun-servers': 'STUN and TURN servers',
  'turn-servers': 'TURN servers',
  'webrtc-media': 'WebRTC media servers',
  'vendor-sip': 'SIP proxy of the vendor',
  'vendor-media': 'Media servers of the vendor',
} as const;

export type RoleId = keyof typeof ROLES;

/** Ports that one integration needs, as a publisher has them. */
export interface PortNeed {
  id: string;
  purpose: string;
  integrations: readonly IntegrationId[];
  direction: 'outbound' | 'inbound' | 'bidirectional';
  local: RoleId;
  remote: RoleId;
  domains: readonly string[];
  protocol: 'tcp' | 'udp';
  /** The first and the last of each span, and who says so. */
  ports: readonly { firstPort: number; lastPort: number; cite: Cite }[];
  /** Other places that say the same. */
  more: readonly Cite[];
  note?: string;
}

type Ports = number | readonly [number, number];
const span = (ports: Ports, cite: Cite) => {
  const [firstPort, lastPort] = typeof ports === 'number' ? [ports, ports] : ports;
  return { firstPort, lastPort, cite };
};

const guide = (place: string): Cite => `exotel-network#${place}`;
const api = (row: string) => guide(`API Connectivity, Firewall Rules for API Access, ${row}`);
const corporate = (row: string) => guide(`Proxy and Firewall Considerations, Corporate Firewall, ${row}`);
const webrtc = (row: string) => guide(`WebRTC Requirements, Ports and Protocols, ${row}`);
const sip = (row: string) => guide(`SIP Trunk Requirements, Ports and Protocols, ${row}`);
const MEDIA = [10_000, 60_000] as const;

/** The web: API, dashboard, recordings and webhooks. */
const WEB_NEEDS: readonly PortNeed[] = [
  {
    id: 'api',
    purpose: 'API requests',
    integrations: ['api'],
    direction: 'outbound',
    local: 'servers',
    remote: 'vendor-api',
    domains: ['api.exotel.com'],
    protocol: 'tcp',
    ports: [span(443, api('api.exotel.com'))],
    more: [corporate('API access')],
  },
  {
    id: 'dashboard',
    purpose: 'Dashboard access',
    integrations: ['dashboard'],
    direction: 'outbound',
    local: 'user-browsers',
    remote: 'vendor-dashboard',
    domains: ['my.exotel.com'],
    protocol: 'tcp',
    ports: [span(443, api('my.exotel.com'))],
    more: [corporate('Dashboard')],
  },
  {
    id: 'recordings',
    purpose: 'Recording downloads',
    integrations: ['recordings'],
    direction: 'outbound',
    local: 'servers',
    remote: 'recording-storage',
    domains: ['*.amazonaws.com'],
    protocol: 'tcp',
    ports: [span(443, api('*.amazonaws.com'))],
    more: [],
  },
  {
    id: 'webhooks',
    purpose: 'Webhook deliveries',
    integrations: ['webhooks'],
    direction: 'inbound',
    local: 'servers',
    remote: 'vendor-webhooks',
    domains: [],
    protocol: 'tcp',
    ports: [span(443, guide('API Connectivity, Firewall Rules for Webhooks (Inbound)'))],
    more: [corporate('Webhooks')],
  },
];

/** WebRTC in the browser. */
const WEBRTC_NEEDS: readonly PortNeed[] = [
  {
    id: 'webrtc-signaling',
    purpose: 'WebRTC signaling (WSS)',
    integrations: ['webrtc'],
    direction: 'outbound',
    local: 'agent-browsers',
    remote: 'vendor-webrtc',
    domains: ['*.exotel.com'],
    protocol: 'tcp',
    ports: [span(443, webrtc('HTTPS'))],
    more: [corporate('WebRTC signaling')],
  },
  {
    id: 'webrtc-stun',
    purpose: 'NAT traversal (STUN, TURN)',
    integrations: ['webrtc'],
    direction: 'outbound',
    local: 'agent-browsers',
    remote: 'stun-servers',
    domains: ['global.stun.twilio.com', 'global.turn.twilio.com'],
    protocol: 'udp',
    ports: [span(3478, webrtc('STUN/TURN'))],
    more: [],
    note: 'The guide names no transport; STUN and TURN begin with UDP.',
  },
  {
    id: 'webrtc-turn',
    purpose: 'Media through TURN over TCP and TLS, where UDP is blocked',
    integrations: ['webrtc'],
    direction: 'outbound',
    local: 'agent-browsers',
    remote: 'turn-servers',
    domains: ['global.turn.twilio.com'],
    protocol: 'tcp',
    ports: [span(443, webrtc('TURN (TLS)')), span(5349, webrtc('TURN (TLS)'))],
    more: [webrtc('TCP'), corporate('WebRTC fallback')],
  },
  {
    id: 'webrtc-media',
    purpose: 'WebRTC media (SRTP)',
    integrations: ['webrtc'],
    direction: 'outbound',
    local: 'agent-browsers',
    remote: 'webrtc-media',
    domains: ['*.twilio.com'],
    protocol: 'udp',
    ports: [span(MEDIA, webrtc('UDP'))],
    more: [corporate('WebRTC media')],
    note: 'The domain holds where WebRTC is Twilio’s.',
  },
];

const trunk = (
  id: IntegrationId,
  purpose: string,
  protocol: 'tcp' | 'udp',
  ports: PortNeed['ports'],
  more: readonly Cite[] = [],
): PortNeed => ({
  id,
  purpose,
  integrations: [id],
  direction: 'bidirectional',
  local: 'pbx',
  remote: 'vendor-sip',
  domains: [],
  protocol,
  ports,
  more,
});

const trunkMedia = (
  ports: PortNeed['ports'],
  integrations: readonly IntegrationId[],
  more: readonly Cite[],
): PortNeed => ({
  id: 'sip-media',
  purpose: 'Voice of SIP trunks (RTP, SRTP)',
  integrations,
  direction: 'bidirectional',
  local: 'pbx',
  remote: 'vendor-media',
  domains: [],
  protocol: 'udp',
  ports,
  more,
});

/** SIP trunks as the guide has them. */
const TRUNK_NEEDS: readonly PortNeed[] = [
  trunk('sip-udp', 'SIP signaling over UDP', 'udp', [span(5060, sip('SIP (UDP)'))], [corporate('SIP signaling')]),
  trunk('sip-tcp', 'SIP signaling over TCP', 'tcp', [span(5060, sip('SIP (TCP)'))], [corporate('SIP signaling')]),
  trunk('sip-tls', 'SIP signaling over TLS', 'tcp', [span(5061, sip('SIP (TLS)'))], [corporate('SIP signaling')]),
  trunkMedia(
    [span(MEDIA, sip('RTP (UDP)'))],
    ['sip-udp', 'sip-tcp', 'sip-tls'],
    [sip('SRTP (UDP)'), corporate('SIP media')],
  ),
];

const vsip = (row: string): Cite => `exotel-vsip#${row}`;
const VSIP_MEDIA = [10_000, 40_000] as const;

/** SIP trunks as the vendor's pages on vSIP have them: other ports, and no SIP over UDP. */
const VSIP_NEEDS: readonly PortNeed[] = [
  trunk('sip-tcp', 'SIP signaling over TCP', 'tcp', [span(5070, vsip('TCP integration, port'))]),
  trunk('sip-tls', 'SIP signaling over TLS', 'tcp', [span(443, vsip('TLS integration, port'))]),
  trunkMedia([span(VSIP_MEDIA, vsip('media ports'))], ['sip-tcp', 'sip-tls'], []),
];

/** What each profile's publisher lets through; of profiles that publish no ports, the guide's hold. */
export const PORT_NEEDS: Readonly<Partial<Record<ProfileId, readonly PortNeed[]>>> & { exotel: readonly PortNeed[] } = {
  exotel: [...WEB_NEEDS, ...WEBRTC_NEEDS, ...TRUNK_NEEDS],
  'exotel-sip-trunking': [...WEB_NEEDS, ...WEBRTC_NEEDS, ...VSIP_NEEDS],
};

/** How the vendor's pages on vSIP know a trunk: by its address, without a registration. */
export const VSIP_ACCESS = {
  hasRegistration: false,
  hasStaticAddress: true,
  apiHosts: ['api.in.exotel.com', 'api.exotel.com'],
  cite: 'exotel-vsip#authentication by listed static public addresses, no REGISTER',
} as const satisfies { hasRegistration: boolean; hasStaticAddress: boolean; apiHosts: readonly string[]; cite: Cite };
