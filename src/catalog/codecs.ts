import { CapacityError } from '../errors/capacityError.ts';
import type { ChosenRateCodec, Codec } from './codecEntry.ts';
import { fixed, GROUPS } from './codecParts.ts';
import { RARE_CODECS } from './rareCodecs.ts';
import { G711_TRAITS, G722_TRAITS, G729_TRAITS, OPUS_TRAITS } from './rareTraits.ts';

const opus: ChosenRateCodec = {
  id: 'opus',
  label: 'Opus',
  aliases: [],
  group: GROUPS.usual,
  rate: 'chosen',
  packetMsChoices: [2.5, 5, 10, 20, 40, 60, 80, 100, 120],
  defaultBitsPerSecond: 32000,
  minBitsPerSecond: 6000,
  maxBitsPerSecond: 510000,
  defaultPacketMs: 20,
  ...OPUS_TRAITS,
  spread: {
    leastRatio: 0.2,
    belowBytes: 2,
    mostRatio: 1.4,
    aboveBytes: 27,
    noiseRatio: 0.72,
    cite: 'wire-2026#Opus VBR, speech at 6 to 128 kbit/s: all packets lie within',
  },
  cites: {
    defaultBitsPerSecond: 'wire-2026#Chromium 156, fullband mono target',
    minBitsPerSecond: 'rfc7587#section 6.1, maxaveragebitrate',
    maxBitsPerSecond: 'rfc7587#section 6.1, maxaveragebitrate',
    defaultPacketMs: 'rfc7587#section 6.1, ptime',
  },
};

/** One byte for each eighth of a millisecond. */
const SAMPLES = { frameMs: 0.125, frameBytes: 1 };

/** Every codec that the library can size, with its citations. Adding one touches this file or the next, and one fixture. */
export const CODECS: readonly Codec[] = [
  fixed(GROUPS.usual, 'g711', 'G.711', 'rfc3551#section 4.5.14', SAMPLES, {
    aliases: ['pcmu', 'pcma'],
    ...G711_TRAITS,
  }),
  fixed(
    GROUPS.usual,
    'g729',
    'G.729',
    'rfc3551#section 4.5.6',
    { frameMs: 10, frameBytes: 10 },
    { aliases: ['g729a', 'g729b'], ...G729_TRAITS },
  ),
  fixed(GROUPS.usual, 'g722', 'G.722', 'rfc3551#section 4.5.2', SAMPLES, G722_TRAITS),
  opus,
  ...RARE_CODECS,
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
