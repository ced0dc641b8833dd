import { BARE, CHROME, type Path, PATH_GROUPS, SECURED } from './pathEntry.ts';

/** Header extensions of Firefox's audio: 4 + ceil4((1+2) + (1+1)) bytes. */
const FIREFOX_EXTENSION_BYTES = 12;

const TURN_TCP = { layer: 'turn-channel-data', transport: 'tcp' } as const;
/** With time stamps, as Linux and Windows send it. */
const TCP = { layer: 'tcp', optionBytes: 12 } as const;

/** Paths of browsers, relays, tunnels and access lines: each taken by few. */
export const RARE_PATHS = {
  'ipv6-srtp': {
    label: 'IPv6, SRTP',
    group: PATH_GROUPS.office,
    layers: ['rtp', 'srtp', 'udp', 'ipv6', 'ethernet'],
    cite: 'rfc8200#section 3',
  },
  wifi: {
    label: 'Wi-Fi, WPA2',
    group: PATH_GROUPS.office,
    layers: [...BARE, { layer: 'wifi', security: 'wpa2' }],
    cite: 'wire-2026#802.11 QoS data with CCMP',
  },
  webrtc: {
    label: 'WebRTC from Chrome',
    group: PATH_GROUPS.webrtc,
    layers: [...CHROME, 'udp', 'ipv4', 'ethernet'],
    peer: 'chrome',
    cite: 'wire-2026#Chromium 156, audio in steady state',
  },
  'webrtc-firefox': {
    label: 'WebRTC from Firefox',
    group: PATH_GROUPS.webrtc,
    layers: [
      { layer: 'rtp', extensionBytes: FIREFOX_EXTENSION_BYTES },
      { layer: 'srtp', suite: 'aead-aes-128-gcm' },
      'udp',
      'ipv4',
      'ethernet',
    ],
    peer: 'firefox',
    // It offers stereo.
    opusBitsPerSecond: 64_000,
    cite: 'wire-2026#Firefox ESR 153, audio in steady state; Opus stereo, 64 kbit/s by default',
  },
  'webrtc-sbc': {
    label: 'WebRTC with an SBC',
    group: PATH_GROUPS.webrtc,
    layers: [...SECURED, 'ethernet'],
    peer: 'webrtc-sbc',
    cite: 'wire-2026#Chromium 156, no header extensions',
  },
  'webrtc-turn-udp': {
    label: 'WebRTC, TURN over UDP',
    group: PATH_GROUPS.webrtc,
    layers: [...CHROME, 'turn-channel-data', 'udp', 'ipv4', 'ethernet'],
    peer: 'chrome',
    cite: 'wire-2026#Chromium 156 through coturn, UDP',
  },
  'webrtc-turn-tcp': {
    label: 'WebRTC, TURN over TCP',
    group: PATH_GROUPS.webrtc,
    layers: [...CHROME, TURN_TCP, TCP, 'ipv4', 'ethernet'],
    peer: 'chrome',
    cite: 'wire-2026#Chromium 156 through coturn, TCP',
  },
  'webrtc-turn-tls': {
    label: 'WebRTC, TURN over TLS',
    group: PATH_GROUPS.webrtc,
    layers: [...CHROME, TURN_TCP, 'tls', TCP, 'ipv4', 'ethernet'],
    peer: 'chrome',
    cite: 'wire-2026#Chromium 156 through coturn, TLS 1.2',
  },
  'pppoe-adsl': {
    label: 'ADSL, PPPoE (LLC)',
    group: PATH_GROUPS.access,
    layers: [...BARE, 'pppoe', 'ethernet-inner', { layer: 'atm-aal5', encapsulation: 'bridged-llc' }],
    cite: 'rfc2684#section 5.2, bridged, without check',
  },
  'pppoe-adsl-vc-mux': {
    label: 'ADSL, PPPoE (VC-mux)',
    group: PATH_GROUPS.access,
    layers: [...BARE, 'pppoe', 'ethernet-inner', { layer: 'atm-aal5', encapsulation: 'bridged-vc-mux' }],
    cite: 'rfc2684#section 6.2, bridged, without check',
  },
  'pppoa-adsl': {
    label: 'ADSL, PPPoA (VC-mux)',
    group: PATH_GROUPS.access,
    layers: [...BARE, { layer: 'atm-aal5', encapsulation: 'pppoa-vc-mux' }],
    cite: 'rfc2364#section 5',
  },
  'pppoe-ethernet': {
    label: 'Fiber or VDSL, PPPoE',
    group: PATH_GROUPS.access,
    layers: [...BARE, 'pppoe', 'vlan', 'ethernet'],
    cite: 'rfc2516#section 7',
  },
  gpon: {
    label: 'GPON',
    group: PATH_GROUPS.access,
    layers: [...BARE, 'vlan', 'gpon'],
    cite: 'g984-3#GEM, Ethernet frames',
  },
  docsis: {
    label: 'Cable, DOCSIS',
    group: PATH_GROUPS.access,
    layers: [...BARE, 'docsis'],
    cite: 'cisco-docsis#extended header',
  },
  ppp: {
    label: 'Leased line, PPP',
    group: PATH_GROUPS.access,
    layers: [...BARE, 'ppp'],
    cite: 'rfc1662#section 3.1, one flag',
  },
  'frame-relay': {
    label: 'Frame Relay',
    group: PATH_GROUPS.access,
    layers: [...BARE, 'frame-relay'],
    cite: 'rfc2427#section 3, with check and flag',
  },
  'mlppp-crtp': {
    label: 'Multilink PPP, cRTP',
    group: PATH_GROUPS.access,
    layers: ['crtp', 'mlppp'],
    cite: 'cisco7934#table of codecs, MP with cRTP',
  },
  lte: {
    label: 'LTE, ROHC',
    group: PATH_GROUPS.access,
    layers: ['rohc', 'lte'],
    cite: 'unseen#VoLTE, robust header compression',
  },
  'lte-data': {
    label: 'LTE, as data',
    group: PATH_GROUPS.access,
    layers: [...SECURED, 'lte'],
    cite: 'unseen#without header compression, as over-the-top voice',
  },
  '5g': {
    label: '5G, ROHC',
    group: PATH_GROUPS.access,
    layers: ['rohc', 'nr'],
    cite: 'unseen#VoNR, robust header compression',
  },
  vsat: { label: 'VSAT, MPE', group: PATH_GROUPS.access, layers: [...BARE, 'vsat-mpe'], cite: 'unseen#MPE on MPEG-TS' },
  mpls: {
    label: 'MPLS over Ethernet',
    group: PATH_GROUPS.vpn,
    layers: [...BARE, 'mpls', 'ethernet'],
    cite: 'rfc3032#section 2.1',
  },
  'mpls-vpn': {
    label: 'MPLS VPN, two labels',
    group: PATH_GROUPS.vpn,
    layers: [...BARE, { layer: 'mpls', count: 2 }, 'ethernet'],
    cite: 'rfc4364#section 3, a label for the VPN and one for the path',
  },
  ipsec: {
    label: 'IPsec tunnel',
    group: PATH_GROUPS.vpn,
    layers: [...BARE, 'esp', 'ipv4', 'ethernet'],
    cite: 'rfc4303#section 3.1.1',
  },
  'sdwan-ipsec': {
    label: 'SD-WAN, IPsec over UDP',
    group: PATH_GROUPS.vpn,
    layers: [...BARE, { layer: 'esp', cipher: 'aes-gcm' }, 'udp', 'ipv4', 'ethernet'],
    cite: 'rfc3948#section 2.1',
  },
  dmvpn: {
    label: 'DMVPN (GRE in IPsec)',
    group: PATH_GROUPS.vpn,
    layers: [...BARE, 'gre', 'esp', 'ipv4', 'ethernet'],
    cite: 'wire-2026#Linux 6.1, GRE in ESP transport',
  },
  wireguard: {
    label: 'WireGuard',
    group: PATH_GROUPS.vpn,
    layers: [...BARE, 'wireguard', 'udp', 'ipv4', 'ethernet'],
    cite: 'wireguard#section 5.4.6',
  },
  openvpn: {
    label: 'OpenVPN over UDP',
    group: PATH_GROUPS.vpn,
    layers: [...BARE, 'openvpn', 'udp', 'ipv4', 'ethernet'],
    cite: 'wire-2026#OpenVPN 2.6, AES-256-GCM',
  },
} as const satisfies Record<string, Path>;
