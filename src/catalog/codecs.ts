import { CapacityError } from '../errors/capacityError.ts';
import type { Cited } from '../evidence/source.ts';

interface CodecNames {
  id: string;
  label: string;
  /** Encoding name in SDP. */
  rtpName: string;
  /** Other ids that mean the same packets. */
  aliases: readonly string[];
}

/** A codec that spends the same bytes on every frame. A frame is the shortest time that fills whole bytes. */
export type FixedRateCodec = CodecNames & { rate: 'fixed' } & Cited<{ frameMs: number; frameBytes: number; defaultPacketMs: number }>;

/** A codec whose bit rate is chosen; its packets hold one of a few durations. */
export type ChosenRateCodec = CodecNames & { rate: 'chosen'; packetMsChoices: readonly number[] } & Cited<{
    defaultBitsPerSecond: number;
    minBitsPerSecond: number;
    maxBitsPerSecond: number;
    defaultPacketMs: number;
  }>;

export type Codec = FixedRateCodec | ChosenRateCodec;

const PACKET_TIME = 'rfc3551#section 4.2, default packetization 20 ms or one frame';

const sampleCites = (place: string) =>
  ({ frameMs: `rfc3551#${place}`, frameBytes: `rfc3551#${place}`, defaultPacketMs: PACKET_TIME }) as const;

/** Smallest run of samples that fills whole bytes, from RFC 3551 section 4.5.4. */
const g726 = (kilobits: 16 | 24 | 32 | 40, frameMs: number, frameBytes: number): FixedRateCodec => ({
  id: `g726-${kilobits}`,
  label: `G.726 ${kilobits} kbit/s`,
  rtpName: `G726-${kilobits}`,
  aliases: [],
  rate: 'fixed',
  frameMs,
  frameBytes,
  defaultPacketMs: 20,
  cites: sampleCites('section 4.5.4'),
});

/** Every codec that the library can size, with its citations. Adding one touches this file and one fixture. */
export const CODECS = [
  {
    id: 'g711',
    label: 'G.711',
    rtpName: 'PCMU/PCMA',
    aliases: ['pcmu', 'pcma'],
    rate: 'fixed',
    frameMs: 0.125,
    frameBytes: 1,
    defaultPacketMs: 20,
    cites: sampleCites('section 4.5.14'),
  },
  {
    id: 'g722',
    label: 'G.722',
    rtpName: 'G722',
    aliases: [],
    rate: 'fixed',
    frameMs: 0.125,
    frameBytes: 1,
    defaultPacketMs: 20,
    cites: sampleCites('section 4.5.2'),
  },
  {
    id: 'g723.1-6.3',
    label: 'G.723.1 6.3 kbit/s',
    rtpName: 'G723',
    aliases: [],
    rate: 'fixed',
    frameMs: 30,
    frameBytes: 24,
    defaultPacketMs: 30,
    cites: sampleCites('section 4.5.3'),
  },
  {
    id: 'g723.1-5.3',
    label: 'G.723.1 5.3 kbit/s',
    rtpName: 'G723',
    aliases: [],
    rate: 'fixed',
    frameMs: 30,
    frameBytes: 20,
    defaultPacketMs: 30,
    cites: sampleCites('section 4.5.3'),
  },
  g726(16, 0.5, 1),
  g726(24, 1, 3),
  g726(32, 0.25, 1),
  g726(40, 1, 5),
  {
    id: 'g728',
    label: 'G.728',
    rtpName: 'G728',
    aliases: [],
    rate: 'fixed',
    frameMs: 2.5,
    frameBytes: 5,
    defaultPacketMs: 20,
    cites: sampleCites('section 4.5.5'),
  },
  {
    id: 'g729',
    label: 'G.729',
    rtpName: 'G729',
    aliases: ['g729a', 'g729b'],
    rate: 'fixed',
    frameMs: 10,
    frameBytes: 10,
    defaultPacketMs: 20,
    cites: sampleCites('section 4.5.6'),
  },
  {
    id: 'ilbc-20',
    label: 'iLBC 20 ms',
    rtpName: 'iLBC',
    aliases: [],
    rate: 'fixed',
    frameMs: 20,
    frameBytes: 38,
    defaultPacketMs: 20,
    cites: { frameMs: 'rfc3951#section 3.8', frameBytes: 'rfc3951#section 3.8', defaultPacketMs: PACKET_TIME },
  },
  {
    id: 'ilbc-30',
    label: 'iLBC 30 ms',
    rtpName: 'iLBC',
    aliases: [],
    rate: 'fixed',
    frameMs: 30,
    frameBytes: 50,
    defaultPacketMs: 30,
    cites: { frameMs: 'rfc3951#section 3.8', frameBytes: 'rfc3951#section 3.8', defaultPacketMs: PACKET_TIME },
  },
  {
    id: 'opus',
    label: 'Opus',
    rtpName: 'opus',
    aliases: [],
    rate: 'chosen',
    packetMsChoices: [2.5, 5, 10, 20, 40, 60, 80, 100, 120],
    defaultBitsPerSecond: 32000,
    minBitsPerSecond: 6000,
    maxBitsPerSecond: 510000,
    defaultPacketMs: 20,
    cites: {
      defaultBitsPerSecond: 'wire-2026#Chromium 156, fullband mono target',
      minBitsPerSecond: 'rfc7587#section 6.1, maxaveragebitrate',
      maxBitsPerSecond: 'rfc7587#section 6.1, maxaveragebitrate',
      defaultPacketMs: 'rfc7587#section 6.1, ptime',
    },
  },
] as const satisfies readonly Codec[];

/**
 * Codec by id or alias.
 *
 * @param id such as `g711`, `pcmu`, `g726-32`, `g729a`, `opus`
 * @throws CapacityError `unknown-id` when the catalog has no such codec
 */
export function codec(id: string): Codec {
  const found = CODECS.find((entry: Codec) => entry.id === id || entry.aliases.includes(id));
  if (!found) {
    const expected = `one of ${CODECS.map((entry) => entry.id).join(', ')}`;
    throw new CapacityError({ code: 'unknown-id', field: 'codec', received: id, expected });
  }
  return found;
}
