import type { Cite } from '../evidence/source.ts';
import type { Layer } from './layerEntry.ts';
import {
  adds,
  carriesWhole,
  COUNTED,
  flag,
  FRAMES,
  header,
  INNER,
  layer,
  MOST_BYTES,
  PACKETS,
  sets,
  word,
} from './layerParts.ts';

/** Not ATM's own limit, but what hosts assume unless they agree on another. */
const ATM_MTU: Cite = 'rfc2225#section 7, default';
const PPP_MRU: Cite = 'rfc1661#section 6.1, default';
const ETHERNET_MTU: Cite = 'ieee8023#clause 3';

/** Layers of tunnels, relays, compressed headers and access lines, and of one's own: each needed by few. */
export const RARE_LAYERS = {
  'rtp-framing': layer('RTP on TCP', 'framing', ['rtp', 'srtp', 'payload'], 'rfc4571#section 2', { headerBytes: 2 }),
  'turn-channel-data': layer('TURN ChannelData', 'turn', ['rtp', 'srtp', 'payload', 'dtls'], 'rfc8656#section 12.4', {
    headerBytes: 4,
    parameters: { transport: word('udp', { udp: {}, tcp: { blockBytes: 4, cite: 'rfc8656#section 12.5' } }, true) },
  }),
  'turn-send-indication': layer(
    'TURN Send indication',
    'turn',
    ['rtp', 'srtp', 'payload', 'dtls'],
    'rfc8656#section 11.1',
    {
      headerBytes: 36,
      blockBytes: 4,
      parameters: {
        fingerprint: flag('headerBytes', 8),
        // XOR-PEER-ADDRESS holds 4 bytes of address or 16.
        ipVersion: { kind: 'number', part: 'headerBytes', bytesEach: 6, standard: 4, least: 4, most: 6, step: 2 },
      },
    },
  ),
  tls: layer('TLS record', 'tls', ['turn', 'framing', 'payload', 'openvpn'], 'rfc5288#section 3', {
    parameters: {
      version: word('1.2', {
        '1.2': { headerBytes: 13, trailerBytes: 16 },
        '1.3': { headerBytes: 5, trailerBytes: 17, cite: 'rfc8446#section 5.2' },
      }),
    },
  }),
  dtls: layer('DTLS record', 'dtls', ['turn', 'payload'], 'rfc5288#section 3', {
    parameters: {
      version: word('1.2', {
        '1.2': { headerBytes: 21, trailerBytes: 16 },
        '1.3': { headerBytes: 5, trailerBytes: 17, cite: 'rfc9147#section 4, 16-bit sequence number and length' },
      }),
    },
  }),
  tcp: layer('TCP', 'transport', ['payload', 'framing', 'turn', 'tls', 'openvpn'], 'rfc9293#section 3.1', {
    headerBytes: 20,
    parameters: { optionBytes: adds('headerBytes', 1, 40, 4) },
  }),
  ipv6: layer('IPv6', 'network', ['transport', 'network', 'esp', 'ah', 'gre', 'l2tpv3'], 'rfc8200#section 3', {
    headerBytes: 40,
    parameters: { extensionBytes: adds('headerBytes', 1, MOST_BYTES) },
  }),
  crtp: layer('cRTP (for IP, UDP, RTP)', 'network', ['payload'], 'rfc2508#section 2', header(2)),
  rohc: layer('ROHC (for IP, UDP, RTP)', 'network', ['payload'], 'wire-2026#ROHC library, 2 to 4 B typical', header(3)),
  esp: layer('ESP', 'esp', ['network', 'transport', 'gre', 'l2tpv3'], 'rfc4303#section 2', {
    headerBytes: 8,
    trailerBytes: 2,
    coveredBytes: 2,
    parameters: {
      cipher: word('aes-cbc', {
        'aes-cbc': { headerBytes: 16, blockBytes: 16, cite: 'rfc3602#section 2' },
        'aes-gcm': { headerBytes: 8, blockBytes: 4, trailerBytes: 16, goesWith: ['none'], cite: 'rfc4106#section 8' },
        '3des-cbc': { headerBytes: 8, blockBytes: 8, cite: 'rfc2451#section 2' },
        'chacha20-poly1305': {
          headerBytes: 8,
          blockBytes: 4,
          trailerBytes: 16,
          goesWith: ['none'],
          cite: 'rfc7634#section 2',
        },
        null: { blockBytes: 4, cite: 'rfc4303#section 2.4' },
      }),
      integrity: word('hmac-sha1-96', {
        'hmac-sha1-96': { trailerBytes: 12 },
        'hmac-sha256-128': { trailerBytes: 16 },
        'hmac-sha384-192': { trailerBytes: 24 },
        'hmac-sha512-256': { trailerBytes: 32 },
        none: {},
      }),
      icvBytes: adds('trailerBytes', 1, 16, 4, 16),
    },
  }),
  ah: layer('AH', 'ah', ['transport', 'network', 'esp', 'gre'], 'rfc4302#section 2', {
    headerBytes: 12,
    parameters: {
      integrity: word('hmac-sha1-96', {
        'hmac-sha1-96': { headerBytes: 12 },
        'hmac-sha256-128': { headerBytes: 16 },
        'hmac-sha384-192': { headerBytes: 24 },
        'hmac-sha512-256': { headerBytes: 32 },
      }),
    },
  }),
  gre: layer('GRE', 'gre', [...INNER, 'label'], 'rfc2890#section 2', {
    headerBytes: 4,
    parameters: {
      key: flag('headerBytes', 4),
      checksum: flag('headerBytes', 4),
      sequence: flag('headerBytes', 4),
    },
  }),
  gue: layer('GUE', 'udp-tunnel', ['network'], 'wire-2026#Linux 6.1, IP in GUE', { headerBytes: 4 }),
  'ethernet-inner': layer('Ethernet, inside a tunnel', 'frame', FRAMES, 'ieee8023#clause 3, without its check', {
    headerBytes: 14,
    mtuBytes: 1500,
  }),
  vxlan: layer('VXLAN', 'udp-tunnel', ['frame'], 'rfc7348#section 5', { headerBytes: 8 }),
  geneve: layer('Geneve', 'udp-tunnel', INNER, 'rfc8926#section 3.4', {
    headerBytes: 8,
    parameters: { optionBytes: adds('headerBytes', 1, 252, 4) },
  }),
  l2tpv3: layer('L2TPv3', 'l2tpv3', INNER, 'rfc3931#section 4.1', {
    headerBytes: 8,
    parameters: {
      over: word('ip', { ip: {}, udp: { headerBytes: 4 } }, true),
      sublayerBytes: adds('headerBytes', 1, 8, 4, 4),
      cookieBytes: adds('headerBytes', 1, 8, 4),
    },
  }),
  l2tpv2: layer('L2TPv2 and PPP', 'udp-tunnel', ['network'], 'rfc2661#section 3.1, sum not measured', {
    headerBytes: 10,
    parameters: { length: flag('headerBytes', 2), pppBytes: adds('headerBytes', 1, 4, 1, 4) },
  }),
  wireguard: layer('WireGuard', 'udp-tunnel', ['network'], 'wireguard#section 5.4.6', {
    headerBytes: 16,
    trailerBytes: 16,
    blockBytes: 16,
    mtuBytes: 1420,
    parameters: {
      mtuBytes: {
        kind: 'number',
        part: 'mtuBytes',
        bytesEach: 1,
        standard: 1420,
        least: 576,
        most: MOST_BYTES,
        step: 1,
      },
    },
  }),
  openvpn: layer('OpenVPN', 'openvpn', INNER, 'wire-2026#OpenVPN 2.6', {
    headerBytes: 4,
    parameters: {
      transport: word('udp', { udp: {}, tcp: { headerBytes: 2 } }, true),
      cipher: word('aes-256-gcm', {
        'aes-256-gcm': { headerBytes: 20, goesWith: ['none'] },
        'chacha20-poly1305': { headerBytes: 20, goesWith: ['none'] },
        // The packet number is encrypted too, and the padding is never less than 1 byte.
        'aes-256-cbc': {
          headerBytes: 20,
          trailerBytes: 1,
          coveredBytes: 5,
          blockBytes: 16,
          goesWith: ['sha1', 'sha256'],
        },
      }),
      integrity: word('none', { none: {}, sha1: { headerBytes: 20 }, sha256: { headerBytes: 32 } }),
    },
  }),
  mpls: layer('MPLS', 'label', [...PACKETS, 'frame'], 'rfc3032#section 2.1', { headerBytes: 4, parameters: COUNTED }),
  macsec: layer('MACsec', 'tag', FRAMES, 'ieee8021ae#clause 9, SecTAG and ICV', {
    headerBytes: 16,
    trailerBytes: 16,
    parameters: { sci: flag('headerBytes', 8, true) },
  }),
  pppoe: layer('PPPoE', 'tag', PACKETS, 'rfc2516#section 7', { headerBytes: 8, mtuBytes: 1492 }),
  ppp: layer('PPP, flag and check included', 'link', PACKETS, 'rfc1662#section 3.1, one flag', {
    ...header(7),
    ...carriesWhole(1500, PPP_MRU),
  }),
  mlppp: layer(
    'Multilink PPP or FRF.12, flag included',
    'link',
    PACKETS,
    'cisco7934#header assumptions, 6 bytes and a flag',
    header(7),
  ),
  hdlc: layer('Cisco HDLC', 'link', PACKETS, 'unseen#Cisco HDLC, with check and flag', header(7)),
  'frame-relay': layer('Frame Relay', 'link', PACKETS, 'rfc2427#section 3, with check and flag', header(7)),
  'atm-aal5': layer('ATM AAL5', 'link', ['network'], 'rfc2684#section 4', {
    trailerBytes: 8,
    blockBytes: 48,
    coversAll: true,
    cellPayloadBytes: 48,
    cellHeaderBytes: 5,
    parameters: {
      encapsulation: word('vc-mux', {
        'vc-mux': { cite: 'rfc2684#section 6', ...carriesWhole(9180, ATM_MTU) },
        'llc-snap': { headerBytes: 8, cite: 'rfc2684#section 5.1', ...carriesWhole(9180, ATM_MTU) },
        'bridged-llc': { headerBytes: 10, carries: ['frame'], cite: 'rfc2684#section 5.2' },
        'bridged-vc-mux': { headerBytes: 2, carries: ['frame'], cite: 'rfc2684#section 6.2' },
        'pppoa-vc-mux': { headerBytes: 2, cite: 'rfc2364#section 5', ...carriesWhole(1500, PPP_MRU) },
        'pppoa-llc': { headerBytes: 6, cite: 'rfc2364#section 6', ...carriesWhole(1500, PPP_MRU) },
      }),
    },
  }),
  wifi: layer('802.11', 'link', FRAMES, 'wire-2026#802.11, MAC header, LLC and CCMP', {
    headerBytes: 34,
    trailerBytes: 4,
    ...carriesWhole(2296, 'ieee80211#largest MSDU, 2304 with LLC'),
    parameters: {
      qos: flag('headerBytes', 2, true),
      security: word('open', { open: {}, wpa2: { headerBytes: 8, trailerBytes: 8 } }),
    },
  }),
  docsis: layer('DOCSIS and Ethernet', 'link', FRAMES, 'cisco-docsis#extended header; the 6 of the MAC header unseen', {
    headerBytes: 25,
    trailerBytes: 4,
    ...carriesWhole(1500, ETHERNET_MTU),
    parameters: { extendedBytes: adds('headerBytes', 1, 240, 1, 5) },
  }),
  gpon: layer('GPON GEM and Ethernet', 'link', FRAMES, 'g984-3#GEM header: 12 + 12 + 3 + 13 bits', {
    headerBytes: 19,
    trailerBytes: 4,
    ...carriesWhole(1500, ETHERNET_MTU),
    parameters: { gemBytes: adds('headerBytes', 1, 16, 1, 5) },
  }),
  lte: layer('LTE PDCP, RLC, MAC', 'link', ['network'], 'unseen#TS 36.323, 36.322 and 36.321, short sequence numbers', {
    ...header(4),
    ...carriesWhole(8188, '3gpp36323#section 4.3.1'),
  }),
  nr: layer('5G PDCP, RLC, MAC', 'link', ['network'], 'unseen#TS 38.323, 38.322 and 38.321, 12-bit sequence number', {
    ...header(5),
    ...carriesWhole(9000, '3gpp38323#section 4.3.1'),
  }),
  'vsat-mpe': layer('MPE on MPEG-TS', 'link', [...PACKETS, 'frame'], 'unseen#MPE header and check', {
    headerBytes: 12,
    trailerBytes: 4,
    ...carriesWhole(4080, 'unseen#EN 301 192, sections of 4096 bytes'),
    cellPayloadBytes: 184,
    cellHeaderBytes: 4,
  }),
  'vsat-ule': layer('ULE on MPEG-TS', 'link', [...PACKETS, 'frame'], 'rfc4326#section 4', {
    headerBytes: 4,
    trailerBytes: 4,
    cellPayloadBytes: 184,
    cellHeaderBytes: 4,
    parameters: { address: flag('headerBytes', 6) },
  }),
  custom: layer('Custom', 'custom', [], 'house-default#what the scenario says', {
    coversAll: true,
    parameters: {
      headerBytes: sets('headerBytes', 0),
      trailerBytes: sets('trailerBytes', 0),
      blockBytes: sets('blockBytes', 1, 1),
      minimumBytes: sets('minimumBytes', 0),
    },
  }),
} as const satisfies Record<string, Layer>;
