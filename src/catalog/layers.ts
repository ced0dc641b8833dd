import type { Cite } from '../evidence/source.ts';

/** What a layer is, which decides what may carry it. */
export type LayerFamily = 'payload' | 'rtp' | 'srtp' | 'transport' | 'network' | 'label' | 'tag' | 'link' | 'custom';

export interface Layer {
  label: string;
  family: LayerFamily;
  /** Families it can be wrapped round; `custom` is always one of them. */
  carries: readonly LayerFamily[];
  headerBytes: number;
  trailerBytes: number;
  /** Shortest size, padding included [B]. */
  minimumBytes: number;
  /** Sent between frames when the layer is the outermost one [B]. */
  preambleBytes: number;
  gapBytes: number;
  cite: Cite;
}

const PLAIN = { headerBytes: 0, trailerBytes: 0, minimumBytes: 0, preambleBytes: 0, gapBytes: 0 };

/** Encapsulations with their sizes at default parameters; `packet/layerStack` applies the parameters. */
export const LAYERS = {
  rtp: { ...PLAIN, label: 'RTP', family: 'rtp', carries: ['payload'], headerBytes: 12, cite: 'rfc3550#section 5.1' },
  srtp: { ...PLAIN, label: 'SRTP tag', family: 'srtp', carries: ['rtp'], trailerBytes: 10, cite: 'rfc3711#section 5.2' },
  udp: { ...PLAIN, label: 'UDP', family: 'transport', carries: ['payload', 'rtp', 'srtp'], headerBytes: 8, cite: 'rfc768#header format' },
  ipv4: { ...PLAIN, label: 'IPv4', family: 'network', carries: ['transport', 'network'], headerBytes: 20, cite: 'rfc791#section 3.1' },
  ipv6: { ...PLAIN, label: 'IPv6', family: 'network', carries: ['transport', 'network'], headerBytes: 40, cite: 'rfc8200#section 3' },
  crtp: { ...PLAIN, label: 'cRTP (for IP, UDP, RTP)', family: 'network', carries: ['payload'], headerBytes: 2, cite: 'rfc2508#section 2' },
  mpls: { ...PLAIN, label: 'MPLS', family: 'label', carries: ['network', 'label'], headerBytes: 4, cite: 'rfc3032#section 2.1' },
  vlan: { ...PLAIN, label: '802.1Q', family: 'tag', carries: ['network', 'label', 'tag'], headerBytes: 4, cite: 'ieee8021q#tag format' },
  ppp: {
    ...PLAIN,
    label: 'PPP, flag and check included',
    family: 'link',
    carries: ['network', 'label'],
    headerBytes: 7,
    cite: 'rfc1662#section 3.1, one flag',
  },
  mlppp: {
    ...PLAIN,
    label: 'Multilink PPP or FRF.12, flag included',
    family: 'link',
    carries: ['network', 'label'],
    headerBytes: 7,
    cite: 'cisco7934#header assumptions, 6 bytes and a flag',
  },
  ethernet: {
    ...PLAIN,
    label: 'Ethernet',
    family: 'link',
    carries: ['network', 'label', 'tag'],
    headerBytes: 14,
    trailerBytes: 4,
    minimumBytes: 64,
    preambleBytes: 8,
    gapBytes: 12,
    cite: 'ieee8023#clauses 3 and 4.4.2',
  },
  custom: { ...PLAIN, label: 'Custom', family: 'custom', carries: [], cite: 'house-default#what the scenario says' },
} as const satisfies Record<string, Layer>;

export type LayerId = keyof typeof LAYERS;

/** Authentication tag of each SRTP protection profile [B]. */
export const SRTP_SUITES = {
  'aes-cm-128-hmac-sha1-80': { tagBytes: 10, cite: 'rfc5764#section 4.1.2' },
  'aes-cm-128-hmac-sha1-32': { tagBytes: 4, cite: 'rfc5764#section 4.1.2' },
  'aead-aes-128-gcm': { tagBytes: 16, cite: 'rfc7714#section 13.1' },
  'aead-aes-256-gcm': { tagBytes: 16, cite: 'rfc7714#section 13.1' },
} as const satisfies Record<string, { tagBytes: number; cite: Cite }>;

export type SrtpSuite = keyof typeof SRTP_SUITES;
