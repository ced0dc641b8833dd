import type { Cite } from '../evidence/source.ts';

interface PublishedRange {
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

const codecRow = (codec: string, rate: Range, quality: string, recommended: string) => ({
  codec,
  ...range(rate),
  quality,
  recommended,
  cite: 'exotel-network#SIP Trunk Requirements, SIP Codec Support' as Cite,
});

/** Codecs that the guide supports on SIP, with the rate it prints [bit/s] and what it says of each. */
export const EXOTEL_CODECS = [
  codecRow('g711', [64e3, 64e3], 'Toll quality', 'Yes (preferred)'),
  codecRow('g729', [8e3, 8e3], 'Good', 'Yes (low bandwidth environments)'),
  codecRow('opus', [6e3, 510e3], 'Excellent', 'Yes (WebRTC)'),
];
