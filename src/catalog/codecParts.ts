import type { Cite } from '../evidence/source.ts';
import type { Codec, FixedRateCodec, Framing, PayloadFormat, Silence } from './codecEntry.ts';

const PACKET_TIME = 'rfc3551#section 4.2, default packetization 20 ms or one frame';

type Frame = Pick<FixedRateCodec, 'frameMs' | 'frameBytes'> & { defaultPacketMs?: number };
export type Traits = Partial<Omit<FixedRateCodec, 'cites' | 'rate'>>;

/** A codec of fixed rate, 20 ms to a packet unless said otherwise. */
export const fixed = (
  group: string,
  id: string,
  label: string,
  cite: Cite,
  { frameMs, frameBytes, defaultPacketMs = 20 }: Frame,
  traits: Traits = {},
): FixedRateCodec => ({
  id,
  label,
  aliases: [],
  group,
  rate: 'fixed',
  frameMs,
  frameBytes,
  defaultPacketMs,
  cites: { frameMs: cite, frameBytes: cite, defaultPacketMs: PACKET_TIME },
  ...traits,
});

/** One layout of frames in a packet. */
export const framing = (
  format: PayloadFormat,
  [headerBits, frameHeaderBits]: readonly [number, number],
  cite: Cite,
  more: Partial<Framing> = {},
): Framing => ({ format, headerBits, frameHeaderBits, alignsFrames: true, cite, ...more });

/** Rates of one codec, each an entry: the label and the id end in the rate [kbit/s]. */
export const rates = (kilobits: readonly number[], entry: (kilobits: number, rate: string) => Codec): Codec[] =>
  kilobits.map((each) => entry(each, String(each)));

export const delay = (cite: Cite, lookaheadMs: number, algorithmicDelayMs: number): Traits => ({
  delay: { lookaheadMs, algorithmicDelayMs, cite },
});

export const COMFORT_NOISE: Silence = {
  updateBits: [72],
  intervalMs: 100,
  isComfortNoise: true,
  hangoverRatio: 0,
  cite: 'wire-2026#Chromium 156, 9 B of comfort noise every 100 ms; RFC 3389 leaves the interval open',
};
export const sid = (updateBits: number, intervalMs: number, cite: Cite): Silence => ({
  updateBits: [updateBits],
  intervalMs,
  hangoverRatio: 0,
  cite,
});
/** 49 updates in 25.01 s of silence. */
export const G729_SID = sid(16, 510, 'wire-2026#G.729B, 49 updates in 2,501 silent frames of 10 ms; 2 B by RFC 3551');

/** Codecs that stand together in a list. */
export const GROUPS = {
  usual: 'Common',
  gSeries: 'G series',
  mobile: 'Mobile',
  internet: 'Opus and internet',
  pcm: 'PCM',
  auxiliary: 'Auxiliary',
} as const;

export const SAMPLE = delay('wire-2026#lag of encoding and decoding, and one sample', 0, 0.125);
/** Samples, and comfort noise instead of silence. */
export const PCMU: Traits = { ...SAMPLE, silence: COMFORT_NOISE };
