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

const VOICE_TABLE: Cite = 'exotel-network#Bandwidth Requirements, Voice Calls';

/** Voice bandwidth as the guide prints it, range by range. */
export const EXOTEL_BANDWIDTH = [
  {
    codec: 'g711',
    perCall: { minBitsPerSecond: 80e3, maxBitsPerSecond: 100e3 },
    concurrent: [
      { concurrentCalls: 10, minBitsPerSecond: 0.8e6, maxBitsPerSecond: 1e6 },
      { concurrentCalls: 50, minBitsPerSecond: 4e6, maxBitsPerSecond: 5e6 },
    ],
    cite: VOICE_TABLE,
  },
  {
    codec: 'g729',
    perCall: { minBitsPerSecond: 24e3, maxBitsPerSecond: 32e3 },
    concurrent: [
      { concurrentCalls: 10, minBitsPerSecond: 0.24e6, maxBitsPerSecond: 0.32e6 },
      { concurrentCalls: 50, minBitsPerSecond: 1.2e6, maxBitsPerSecond: 1.6e6 },
    ],
    cite: VOICE_TABLE,
  },
  {
    codec: 'opus',
    perCall: { minBitsPerSecond: 32e3, maxBitsPerSecond: 64e3 },
    concurrent: [
      { concurrentCalls: 10, minBitsPerSecond: 0.32e6, maxBitsPerSecond: 0.64e6 },
      { concurrentCalls: 50, minBitsPerSecond: 1.6e6, maxBitsPerSecond: 3.2e6 },
    ],
    cite: VOICE_TABLE,
  },
] as const satisfies readonly PublishedBandwidth[];

/** Codecs that the guide supports on SIP, with the rate it prints and what it says of each. */
export const EXOTEL_CODECS = [
  { codec: 'g711', minBitsPerSecond: 64e3, maxBitsPerSecond: 64e3, quality: 'Toll quality', recommended: 'Yes (preferred)' },
  { codec: 'g729', minBitsPerSecond: 8e3, maxBitsPerSecond: 8e3, quality: 'Good', recommended: 'Yes (low bandwidth environments)' },
  { codec: 'opus', minBitsPerSecond: 6e3, maxBitsPerSecond: 510e3, quality: 'Excellent', recommended: 'Yes (WebRTC)' },
].map((row) => ({ ...row, cite: 'exotel-network#SIP Trunk Requirements, SIP Codec Support' as Cite }));
