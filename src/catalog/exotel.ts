import type { Cite } from '../evidence/source.ts';

export interface PublishedRange {
  minBitsPerSecond: number;
  maxBitsPerSecond: number;
}

/** What the vendor's guide prints for one codec: a range per call and for some numbers of calls. */
export interface PublishedBandwidth {
  codec: string;
  perCall: PublishedRange;
  concurrent: readonly (PublishedRange & { concurrentCalls: number })[];
  cite: Cite;
}

type Range = readonly [minBitsPerSecond: number, maxBitsPerSecond: number];

const range = ([minBitsPerSecond, maxBitsPerSecond]: Range): PublishedRange => ({ minBitsPerSecond, maxBitsPerSecond });

/** A row of the guide's voice table: per call, 10 and 50 calls at once. */
const voiceRow = (codec: string, perCall: Range, ten: Range, fifty: Range): PublishedBandwidth => ({
  codec,
  perCall: range(perCall),
  concurrent: [
    { concurrentCalls: 10, ...range(ten) },
    { concurrentCalls: 50, ...range(fifty) },
  ],
  cite: 'exotel-network#Bandwidth Requirements, Voice Calls',
});

/** Voice bandwidth as the guide prints it, range by range [bit/s]. */
export const EXOTEL_BANDWIDTH: readonly PublishedBandwidth[] = [
  voiceRow('g711', [80e3, 100e3], [0.8e6, 1e6], [4e6, 5e6]),
  voiceRow('g729', [24e3, 32e3], [0.24e6, 0.32e6], [1.2e6, 1.6e6]),
  voiceRow('opus', [32e3, 64e3], [0.32e6, 0.64e6], [1.6e6, 3.2e6]),
];

const CODEC_TABLE: Cite = 'exotel-network#SIP Trunk Requirements, SIP Codec Support';

/** A codec that the guide supports on SIP, with the rate it prints and what it says of it. */
export interface PublishedCodec extends PublishedRange {
  codec: string;
  quality: string;
  recommended: string;
  cite: Cite;
}

/** The guide's table of codecs [bit/s]. */
export const EXOTEL_CODECS: readonly PublishedCodec[] = [
  {
    codec: 'g711',
    minBitsPerSecond: 64e3,
    maxBitsPerSecond: 64e3,
    quality: 'Toll quality',
    recommended: 'Yes (preferred)',
    cite: CODEC_TABLE,
  },
  {
    codec: 'g729',
    minBitsPerSecond: 8e3,
    maxBitsPerSecond: 8e3,
    quality: 'Good',
    recommended: 'Yes (low bandwidth environments)',
    cite: CODEC_TABLE,
  },
  {
    codec: 'opus',
    minBitsPerSecond: 6e3,
    maxBitsPerSecond: 510e3,
    quality: 'Excellent',
    recommended: 'Yes (WebRTC)',
    cite: CODEC_TABLE,
  },
];
