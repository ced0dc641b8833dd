import type { Cite } from '../evidence/source.ts';

/** What a layer is, which decides what may carry it. */
export type LayerFamily = 'payload' | 'rtp' | 'srtp' | 'transport' | 'network' | 'label' | 'tag' | 'link' | 'custom';

/** A number that a layer takes, and what it does to the layer's size. */
export interface LayerParameter {
  /** Bytes that each unit of it adds to this part; `sets` replaces the part instead. */
  part: 'headerBytes' | 'trailerBytes' | 'blockBytes' | 'minimumBytes';
  bytesEach: number;
  sets?: true;
  least: number;
  most: number;
  step: number;
}

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
  parameters: Readonly<Record<string, LayerParameter>>;
  cite: Cite;
}

const MOST_BYTES = 65_535;

const adds = (part: LayerParameter['part'], bytesEach: number, most: number, step = 1) =>
  ({ part, bytesEach, least: 0, most, step }) as const;
const sets = (part: LayerParameter['part'], least = 0) =>
  ({ part, bytesEach: 1, sets: true, least, most: MOST_BYTES, step: 1 }) as const;
const COUNTED = { count: { part: 'headerBytes', bytesEach: 4, sets: true, least: 1, most: 1000, step: 1 } } as const;
const HEADER = { headerBytes: sets('headerBytes') } as const;
const NONE = {};

const PLAIN = { parameters: NONE, headerBytes: 0, trailerBytes: 0, minimumBytes: 0, preambleBytes: 0, gapBytes: 0 };

/** Encapsulations with their sizes at default parameters; `packet/layerStack` applies the parameters. */
export const LAYERS = {
  rtp: {
    ...PLAIN,
    label: 'RTP',
    family: 'rtp',
    carries: ['payload'],
    headerBytes: 12,
    parameters: { csrcCount: adds('headerBytes', 4, 15), extensionBytes: adds('headerBytes', 1, 65_532, 4) },
    cite: 'rfc3550#section 5.1',
  },
  srtp: {
    ...PLAIN,
    label: 'SRTP tag',
    family: 'srtp',
    carries: ['rtp'],
    trailerBytes: 10,
    parameters: { mkiBytes: adds('trailerBytes', 1, MOST_BYTES) },
    cite: 'rfc3711#section 5.2',
  },
  udp: {
    ...PLAIN,
    label: 'UDP',
    family: 'transport',
    carries: ['payload', 'rtp', 'srtp'],
    headerBytes: 8,
    cite: 'rfc768#header format',
  },
  ipv4: {
    ...PLAIN,
    label: 'IPv4',
    family: 'network',
    carries: ['transport', 'network'],
    headerBytes: 20,
    parameters: { optionBytes: adds('headerBytes', 1, 40, 4) },
    cite: 'rfc791#section 3.1',
  },
  ipv6: {
    ...PLAIN,
    label: 'IPv6',
    family: 'network',
    carries: ['transport', 'network'],
    headerBytes: 40,
    parameters: { extensionBytes: adds('headerBytes', 1, MOST_BYTES) },
    cite: 'rfc8200#section 3',
  },
  crtp: {
    ...PLAIN,
    label: 'cRTP (for IP, UDP, RTP)',
    family: 'network',
    carries: ['payload'],
    headerBytes: 2,
    parameters: HEADER,
    cite: 'rfc2508#section 2',
  },
  mpls: {
    ...PLAIN,
    label: 'MPLS',
    family: 'label',
    carries: ['network', 'label'],
    headerBytes: 4,
    parameters: COUNTED,
    cite: 'rfc3032#section 2.1',
  },
  vlan: {
    ...PLAIN,
    label: '802.1Q',
    family: 'tag',
    carries: ['network', 'label', 'tag'],
    headerBytes: 4,
    parameters: COUNTED,
    cite: 'ieee8021q#tag format',
  },
  ppp: {
    ...PLAIN,
    label: 'PPP, flag and check included',
    family: 'link',
    carries: ['network', 'label'],
    headerBytes: 7,
    parameters: HEADER,
    cite: 'rfc1662#section 3.1, one flag',
  },
  mlppp: {
    ...PLAIN,
    label: 'Multilink PPP or FRF.12, flag included',
    family: 'link',
    carries: ['network', 'label'],
    headerBytes: 7,
    parameters: HEADER,
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
  custom: {
    ...PLAIN,
    label: 'Custom',
    family: 'custom',
    carries: [],
    parameters: {
      ...HEADER,
      trailerBytes: sets('trailerBytes'),
      blockBytes: sets('blockBytes', 1),
      minimumBytes: sets('minimumBytes'),
    },
    cite: 'house-default#what the scenario says',
  },
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
