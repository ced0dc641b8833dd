import { solve } from 'exo-capacity';

/** The question turned round: what 2 Mbit/s carries, and the narrowest link for 50 calls. */
const link = { downBitsPerSecond: 2e6, upBitsPerSecond: 2e6 };

export const result = {
  calls: solve({
    scenario: { demand: { kind: 'calls', peakCalls: 1 }, media: { codec: 'g729' }, link },
    find: 'most-calls',
  }).calls,
  erlangs: solve({
    scenario: {
      demand: { kind: 'traffic', offeredErlangs: 1, blockingRatio: 0.01 },
      limits: { concurrentCalls: 15 },
      media: { codec: 'g729' },
    },
    find: 'most-erlangs',
  }).offeredErlangs,
  linkBitsPerSecond: solve({ scenario: { demand: { kind: 'calls', peakCalls: 50 } }, find: 'smallest-link' })
    .linkBitsPerSecond,
};
