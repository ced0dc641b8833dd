import type { Cite } from '../evidence/source.ts';
import type { PeerId } from './controlTraffic.ts';
import type { LayerEntry } from './layerSpec.ts';

interface Path {
  label: string;
  /** Paths that stand together in a list. */
  group: string;
  layers: readonly LayerEntry[];
  /** Whose control traffic goes with the media; that of SIP when absent. */
  peer?: PeerId;
  cite: Cite;
}

/** RTP header extensions of Chromium's audio in steady state: 4 + ceil4((1+3) + (1+2) + (1+1)) bytes. */
const CHROMIUM_EXTENSION_BYTES = 16;
/** Those of Firefox: 4 + ceil4((1+2) + (1+1)) bytes. */
const FIREFOX_EXTENSION_BYTES = 12;

const BARE = ['rtp', 'udp', 'ipv4'] as const;
const SECURED = ['rtp', 'srtp', 'udp', 'ipv4'] as const;
const CHROME = [{ layer: 'rtp', extensionBytes: CHROMIUM_EXTENSION_BYTES }, 'srtp'] as const;
const TURN_TCP = { layer: 'turn-channel-data', transport: 'tcp' } as const;
/** With time stamps, as Linux and Windows send it. */
const TCP = { layer: 'tcp', optionBytes: 12 } as const;

const WIRE: Cite = 'wire-2026#Chromium 156, audio in steady state';
const [OFFICE, WEBRTC, ACCESS, VPN] = ['Office', 'WebRTC', 'Access', 'VPN'];

/** Ready-made stacks, innermost layer first. */
export const PATHS = {
  ethernet: {
    label: 'Ethernet',
    group: OFFICE,
    layers: [...BARE, 'ethernet'],
    cite: 'rfc3551#section 1, RTP over UDP',
  },
  'ethernet-srtp': {
    label: 'Ethernet, SRTP',
    group: OFFICE,
    layers: [...SECURED, 'ethernet'],
    cite: 'rfc3711#section 3',
  },
  'vlan-srtp': {
    label: 'VLAN, SRTP',
    group: OFFICE,
    layers: [...SECURED, 'vlan', 'ethernet'],
    cite: 'ieee8021q#tag format',
  },
  'ipv6-srtp': {
    label: 'IPv6, SRTP',
    group: OFFICE,
    layers: ['rtp', 'srtp', 'udp', 'ipv6', 'ethernet'],
    cite: 'rfc8200#section 3',
  },
  wifi: {
    label: 'Wi-Fi, WPA2',
    group: OFFICE,
    layers: [...BARE, { layer: 'wifi', security: 'wpa2' }],
    cite: 'wire-2026#802.11 QoS data with CCMP',
  },
  ip: { label: 'IP only', group: OFFICE, layers: BARE, cite: 'rfc3551#section 1, RTP over UDP' },
  webrtc: {
    label: 'WebRTC from Chrome',
    group: WEBRTC,
    layers: [...CHROME, 'udp', 'ipv4', 'ethernet'],
    peer: 'chrome',
    cite: WIRE,
  },
  'webrtc-firefox': {
    label: 'WebRTC from Firefox',
    group: WEBRTC,
    layers: [
      { layer: 'rtp', extensionBytes: FIREFOX_EXTENSION_BYTES },
      { layer: 'srtp', suite: 'aead-aes-128-gcm' },
      'udp',
      'ipv4',
      'ethernet',
    ],
    peer: 'firefox',
    cite: 'wire-2026#Firefox ESR 153, audio in steady state; Opus stereo, 64 kbit/s by default',
  },
  'webrtc-sbc': {
    label: 'WebRTC with an SBC',
    group: WEBRTC,
    layers: [...SECURED, 'ethernet'],
    peer: 'webrtc-sbc',
    cite: 'wire-2026#Chromium 156, no header extensions',
  },
  'webrtc-turn-udp': {
    label: 'WebRTC, TURN over UDP',
    group: WEBRTC,
    layers: [...CHROME, 'turn-channel-data', 'udp', 'ipv4', 'ethernet'],
    peer: 'chrome',
    cite: 'wire-2026#Chromium 156 through coturn, UDP',
  },
  'webrtc-turn-tcp': {
    label: 'WebRTC, TURN over TCP',
    group: WEBRTC,
    layers: [...CHROME, TURN_TCP, TCP, 'ipv4', 'ethernet'],
    peer: 'chrome',
    cite: 'wire-2026#Chromium 156 through coturn, TCP',
  },
  'webrtc-turn-tls': {
    label: 'WebRTC, TURN over TLS',
    group: WEBRTC,
    layers: [...CHROME, TURN_TCP, 'tls', TCP, 'ipv4', 'ethernet'],
    peer: 'chrome',
    cite: 'wire-2026#Chromium 156 through coturn, TLS 1.2',
  },
  'pppoe-adsl': {
    label: 'ADSL, PPPoE (LLC)',
    group: ACCESS,
    layers: [...BARE, 'pppoe', 'ethernet-inner', { layer: 'atm-aal5', encapsulation: 'bridged-llc' }],
    cite: 'rfc2684#section 5.2, bridged, without check',
  },
  'pppoe-adsl-vc-mux': {
    label: 'ADSL, PPPoE (VC-mux)',
    group: ACCESS,
    layers: [...BARE, 'pppoe', 'ethernet-inner', { layer: 'atm-aal5', encapsulation: 'bridged-vc-mux' }],
    cite: 'rfc2684#section 6.2, bridged, without check',
  },
  'pppoa-adsl': {
    label: 'ADSL, PPPoA (VC-mux)',
    group: ACCESS,
    layers: [...BARE, { layer: 'atm-aal5', encapsulation: 'pppoa-vc-mux' }],
    cite: 'rfc2364#section 5',
  },
  'pppoe-ethernet': {
    label: 'Fiber or VDSL, PPPoE',
    group: ACCESS,
    layers: [...BARE, 'pppoe', 'vlan', 'ethernet'],
    cite: 'rfc2516#section 7',
  },
  gpon: { label: 'GPON', group: ACCESS, layers: [...BARE, 'vlan', 'gpon'], cite: 'g984-3#GEM, Ethernet frames' },
  docsis: { label: 'Cable, DOCSIS', group: ACCESS, layers: [...BARE, 'docsis'], cite: 'cisco-docsis#extended header' },
  ppp: { label: 'Leased line, PPP', group: ACCESS, layers: [...BARE, 'ppp'], cite: 'rfc1662#section 3.1, one flag' },
  'frame-relay': {
    label: 'Frame Relay',
    group: ACCESS,
    layers: [...BARE, 'frame-relay'],
    cite: 'rfc2427#section 3, with check and flag',
  },
  'mlppp-crtp': {
    label: 'Multilink PPP, cRTP',
    group: ACCESS,
    layers: ['crtp', 'mlppp'],
    cite: 'cisco7934#table of codecs, MP with cRTP',
  },
  lte: { label: 'LTE, ROHC', group: ACCESS, layers: ['rohc', 'lte'], cite: 'unseen#VoLTE, robust header compression' },
  'lte-data': {
    label: 'LTE, as data',
    group: ACCESS,
    layers: [...SECURED, 'lte'],
    cite: 'unseen#without header compression, as over-the-top voice',
  },
  '5g': { label: '5G, ROHC', group: ACCESS, layers: ['rohc', 'nr'], cite: 'unseen#VoNR, robust header compression' },
  vsat: { label: 'VSAT, MPE', group: ACCESS, layers: [...BARE, 'vsat-mpe'], cite: 'unseen#MPE on MPEG-TS' },
  mpls: {
    label: 'MPLS over Ethernet',
    group: VPN,
    layers: [...BARE, 'mpls', 'ethernet'],
    cite: 'rfc3032#section 2.1',
  },
  'mpls-vpn': {
    label: 'MPLS VPN, two labels',
    group: VPN,
    layers: [...BARE, { layer: 'mpls', count: 2 }, 'ethernet'],
    cite: 'rfc4364#section 3, a label for the VPN and one for the path',
  },
  ipsec: {
    label: 'IPsec tunnel',
    group: VPN,
    layers: [...BARE, 'esp', 'ipv4', 'ethernet'],
    cite: 'rfc4303#section 3.1.1',
  },
  'sdwan-ipsec': {
    label: 'SD-WAN, IPsec over UDP',
    group: VPN,
    layers: [...BARE, { layer: 'esp', cipher: 'aes-gcm' }, 'udp', 'ipv4', 'ethernet'],
    cite: 'rfc3948#section 2.1',
  },
  dmvpn: {
    label: 'DMVPN (GRE in IPsec)',
    group: VPN,
    layers: [...BARE, 'gre', 'esp', 'ipv4', 'ethernet'],
    cite: 'wire-2026#Linux 6.1, GRE in ESP transport',
  },
  wireguard: {
    label: 'WireGuard',
    group: VPN,
    layers: [...BARE, 'wireguard', 'udp', 'ipv4', 'ethernet'],
    cite: 'wireguard#section 5.4.6',
  },
  openvpn: {
    label: 'OpenVPN over UDP',
    group: VPN,
    layers: [...BARE, 'openvpn', 'udp', 'ipv4', 'ethernet'],
    cite: 'wire-2026#OpenVPN 2.6, AES-256-GCM',
  },
} as const satisfies Record<string, Path>;

export type PathId = keyof typeof PATHS;
