import { CapacityError } from '../errors/capacityError.ts';
import type { Cite, Cited } from '../evidence/source.ts';

/** What a codec is called. */
export interface CodecNames {
  id: string;
  label: string;
  /** Other ids that mean the same packets. */
  aliases: readonly string[];
}

/** A codec that spends the same bytes on every frame. A frame is the shortest time that fills whole bytes. */
export type FixedRateCodec = CodecNames & { rate: 'fixed' } & Cited<{
    frameMs: number;
    frameBytes: number;
    defaultPacketMs: number;
  }>;

/** A codec whose bit rate is chosen; its packets hold one of a few durations. */
export type ChosenRateCodec = CodecNames & { rate: 'chosen'; packetMsChoices: readonly number[] } & Cited<{
    defaultBitsPerSecond: number;
    minBitsPerSecond: number;
    maxBitsPerSecond: number;
    defaultPacketMs: number;
  }>;

export type Codec = FixedRateCodec | ChosenRateCodec;

const PACKET_TIME = 'rfc3551#section 4.2, default packetization 20 ms or one frame';

type Frame = Pick<FixedRateCodec, 'frameMs' | 'frameBytes' | 'defaultPacketMs'>;

const fixed = (id: string, label: string, cite: Cite, frame: Frame, aliases: string[] = []): FixedRateCodec => ({
  id,
  label,
  aliases,
  rate: 'fixed',
  ...frame,
  cites: { frameMs: cite, frameBytes: cite, defaultPacketMs: PACKET_TIME },
});

/** Every codec that the library can size, with its citations. Adding one touches this file and one fixture. */
export const CODECS: readonly Codec[] = [
  fixed('g711', 'G.711', 'rfc3551#section 4.5.14', { frameMs: 0.125, frameBytes: 1, defaultPacketMs: 20 }, [
    'pcmu',
    'pcma',
  ]),
  fixed('g722', 'G.722', 'rfc3551#section 4.5.2', { frameMs: 0.125, frameBytes: 1, defaultPacketMs: 20 }),
  fixed('g723.1-6.3', 'G.723.1 6.3 kbit/s', 'rfc3551#section 4.5.3', {
    frameMs: 30,
    frameBytes: 24,
    defaultPacketMs: 30,
  }),
  fixed('g723.1-5.3', 'G.723.1 5.3 kbit/s', 'rfc3551#section 4.5.3', {
    frameMs: 30,
    frameBytes: 20,
    defaultPacketMs: 30,
  }),
  fixed('g726-16', 'G.726 16 kbit/s', 'rfc3551#section 4.5.4', { frameMs: 0.5, frameBytes: 1, defaultPacketMs: 20 }),
  fixed('g726-24', 'G.726 24 kbit/s', 'rfc3551#section 4.5.4', { frameMs: 1, frameBytes: 3, defaultPacketMs: 20 }),
  fixed('g726-32', 'G.726 32 kbit/s', 'rfc3551#section 4.5.4', { frameMs: 0.25, frameBytes: 1, defaultPacketMs: 20 }),
  fixed('g726-40', 'G.726 40 kbit/s', 'rfc3551#section 4.5.4', { frameMs: 1, frameBytes: 5, defaultPacketMs: 20 }),
  fixed('g728', 'G.728', 'rfc3551#section 4.5.5', { frameMs: 2.5, frameBytes: 5, defaultPacketMs: 20 }),
  fixed('g729', 'G.729', 'rfc3551#section 4.5.6', { frameMs: 10, frameBytes: 10, defaultPacketMs: 20 }, [
    'g729a',
    'g729b',
  ]),
  fixed('ilbc-20', 'iLBC 20 ms', 'rfc3951#section 3.8', { frameMs: 20, frameBytes: 38, defaultPacketMs: 20 }),
  fixed('ilbc-30', 'iLBC 30 ms', 'rfc3951#section 3.8', { frameMs: 30, frameBytes: 50, defaultPacketMs: 30 }),
  {
    id: 'opus',
    label: 'Opus',
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
];

/** Codec by id or alias; undefined when the catalog has no such codec. */
export function findCodec(id: string): Codec | undefined {
  return CODECS.find((entry) => entry.id === id || entry.aliases.includes(id));
}

/** The ids that the catalog knows, as a sentence for errors. */
export function codecRule(): string {
  return `one of ${CODECS.map((entry) => entry.id).join(', ')}`;
}

/**
 * Codec by id or alias.
 *
 * @param id such as `g711`, `pcmu`, `g726-32`, `g729a`, `opus`
 * @throws CapacityError `unknown-id` when the catalog has no such codec
 */
export function codec(id: string): Codec {
  const found = findCodec(id);
  if (!found) throw new CapacityError({ code: 'unknown-id', field: 'codec', received: id, expected: codecRule() });
  return found;
}
