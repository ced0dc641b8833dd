import type { Cite } from '../evidence/source.ts';

/** What the way from mouth to ear is made of, in its order; each with the place that describes it. */
export const DELAY_PARTS = {
  packetization: { label: 'Packetization', cite: 'cisco5125#packetization delay' },
  'look-ahead': { label: 'Look-ahead and filters of the codec', cite: 'cisco5125#coder (processing) delay' },
  coder: { label: 'Coder', cite: 'cisco5125#coder (processing) delay' },
  queueing: { label: 'Behind a packet just begun', cite: 'cisco5125#queuing/buffering delay' },
  serialization: { label: 'Serialization', cite: 'cisco5125#serialization delay' },
  propagation: { label: 'Propagation', cite: 'cisco5125#network switching delay' },
  detour: { label: 'Propagation, the way round', cite: 'cisco5125#network switching delay' },
  provider: { label: 'Provider', cite: 'cisco5125#network switching delay' },
  network: { label: 'Network, as measured', cite: 'cisco5125#network switching delay' },
  'de-jitter': { label: 'De-jitter buffer', cite: 'rfc5481#section 7.1.2' },
  repair: { label: 'Waiting for what is repeated', cite: 'rfc2198#section 1' },
  decoder: { label: 'Decoder', cite: 'cisco5125#coder (processing) delay, decompression' },
} as const satisfies Record<string, { label: string; cite: Cite }>;

export type DelayPartId = keyof typeof DELAY_PARTS;

/** Rules for the time that a signal takes over a distance. */
export const PROPAGATION_RULES = {
  '5-us-per-km': {
    label: 'Light in fiber',
    propagationMsPerKm: 0.005,
    cite: 'house-default#light in glass of refractive index 1.5, 5.003 µs/km',
  },
  '6-us-per-km': {
    label: 'With the equipment along the line',
    propagationMsPerKm: 0.006,
    cite: 'cisco5125#network switching delay, 6 µs/km after G.114',
  },
} as const satisfies Record<string, { label: string; propagationMsPerKm: number; cite: Cite }>;

export type PropagationRule = keyof typeof PROPAGATION_RULES;

/** Length of a route against the great circle. */
export const ROUTE = {
  routeFactor: 1.25,
  cite: 'unseen#ITU-T Y.1541, route length of 1.25 times the distance above some 1,000 km',
} as const satisfies { routeFactor: number; cite: Cite };

/** What a figure of jitter may be: each says something else of the delay. */
export const JITTER_KINDS = {
  rfc3550: { label: 'Mean difference of successive transit times, as in RTCP', cite: 'rfc3550#section 6.4.1' },
  'standard-deviation': {
    label: 'Standard deviation of the delay',
    cite: 'house-default#the statistical term, of the one-way delay',
  },
  'ipdv-99.9': { label: 'Delay not exceeded by 99.9 % of the packets, above the least', cite: 'rfc5976#section 2' },
  'peak-to-peak': { label: 'Largest delay less the least', cite: 'rfc5481#section 3.2' },
} as const satisfies Record<string, { label: string; cite: Cite }>;

export type JitterKind = keyof typeof JITTER_KINDS;

/** Late packets that a buffer is sized for where its length is not given: what classes of delay variation speak of. */
export const BUFFER_TARGET = {
  lateRatio: 0.001,
  cite: 'rfc5481#section 7.1.2, the 99.9th percentile in practice',
} as const satisfies { lateRatio: number; cite: Cite };

/** Rules of thumb for the size of a buffer: delay rules that say nothing of what comes too late. */
export const SIMPLE_BUFFER_RULES = {
  'twice-jitter': {
    label: 'Rule of thumb: twice the jitter',
    jitterFactor: 2,
    extraMs: 0,
    cite: 'unseen#buffer of twice the jitter',
  },
  'twice-jitter-plus-10': {
    label: 'Rule of thumb: twice the jitter and 10 ms',
    jitterFactor: 2,
    extraMs: 10,
    cite: 'unseen#effective latency: latency, twice the jitter and 10 ms',
  },
} as const satisfies Record<string, { label: string; jitterFactor: number; extraMs: number; cite: Cite }>;

export type SimpleBufferRule = keyof typeof SIMPLE_BUFFER_RULES;
