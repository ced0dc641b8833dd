import type { Cite } from '../evidence/source.ts';
import type { Codec, FixedRateCodec, Framing, PayloadFormat } from './codecEntry.ts';

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

/** Codecs that stand together in a list. */
export const GROUPS = {
  usual: 'Common',
  gSeries: 'G series',
  mobile: 'Mobile',
  internet: 'Opus and internet',
  pcm: 'PCM',
  auxiliary: 'Auxiliary',
} as const;
