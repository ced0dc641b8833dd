import type { Cite } from '../evidence/source.ts';
import type { Layer } from './layerEntry.ts';
import { FRAMES, layer, word } from './layerParts.ts';
import { RARE_LAYERS } from './rareLayers.ts';
import { IPV4_PARAMETERS, RTP_PARAMETERS, SRTP_PARAMETERS, VLAN_PARAMETERS } from './rareParameters.ts';

/** Authentication tag of each SRTP protection profile [B]. */
export const SRTP_SUITES = {
  'aes-cm-128-hmac-sha1-80': { tagBytes: 10, cite: 'rfc5764#section 4.1.2' },
  'aes-cm-128-hmac-sha1-32': { tagBytes: 4, cite: 'rfc5764#section 4.1.2' },
  'aead-aes-128-gcm': { tagBytes: 16, cite: 'rfc7714#section 13.1' },
  'aead-aes-256-gcm': { tagBytes: 16, cite: 'rfc7714#section 13.1' },
} as const satisfies Record<string, { tagBytes: number; cite: Cite }>;

export type SrtpSuite = keyof typeof SRTP_SUITES;

const tags = Object.fromEntries(
  Object.entries(SRTP_SUITES).map(([suite, { tagBytes, cite }]) => [suite, { trailerBytes: tagBytes, cite }]),
);

/** The layers of most paths. */
const USUAL_LAYERS = {
  rtp: layer('RTP', 'rtp', ['payload'], 'rfc3550#section 5.1', {
    headerBytes: 12,
    parameters: RTP_PARAMETERS,
  }),
  srtp: layer('SRTP tag', 'srtp', ['rtp'], 'rfc3711#section 5.2', {
    parameters: {
      suite: word('aes-cm-128-hmac-sha1-80', tags),
      ...SRTP_PARAMETERS,
    },
  }),
  udp: layer(
    'UDP',
    'transport',
    ['payload', 'rtp', 'srtp', 'turn', 'dtls', 'esp', 'gre', 'udp-tunnel', 'openvpn', 'l2tpv3', 'network'],
    'rfc768#header format',
    { headerBytes: 8 },
  ),
  ipv4: layer('IPv4', 'network', ['transport', 'network', 'esp', 'ah', 'gre', 'l2tpv3'], 'rfc791#section 3.1', {
    headerBytes: 20,
    parameters: IPV4_PARAMETERS,
  }),
  vlan: layer('802.1Q', 'tag', FRAMES, 'ieee8021q#tag format', { headerBytes: 4, parameters: VLAN_PARAMETERS }),
  ethernet: layer('Ethernet', 'link', FRAMES, 'ieee8023#clauses 3 and 4.4.2', {
    headerBytes: 14,
    trailerBytes: 4,
    minimumBytes: 64,
    mtuBytes: 1500,
    preambleBytes: 8,
    gapBytes: 12,
  }),
} as const satisfies Record<string, Layer>;

/** Encapsulations with their sizes at default parameters; `packet/layerStack` applies the parameters. */
export const LAYERS = { ...USUAL_LAYERS, ...RARE_LAYERS };

export type LayerId = keyof typeof LAYERS;
