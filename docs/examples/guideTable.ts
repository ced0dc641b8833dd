import { planCapacity } from 'exo-capacity';

/** The guide's bandwidth table: 10 and 50 calls of each codec, beside what it prints. */
const codecs = ['g711', 'g729', 'opus'] as const;

export const result = Object.fromEntries(
  codecs.map((codec) => [
    codec,
    [10, 50].map((peakCalls) => {
      const { bandwidth } = planCapacity({ demand: { kind: 'calls', peakCalls }, media: { codec } });
      const { minBitsPerSecond, maxBitsPerSecond } = bandwidth.published?.concurrent ?? {};
      const { ipBitsPerSecond, linkBitsPerSecond, wireBitsPerSecond } = bandwidth;
      return { ipBitsPerSecond, linkBitsPerSecond, wireBitsPerSecond, minBitsPerSecond, maxBitsPerSecond };
    }),
  ]),
);
