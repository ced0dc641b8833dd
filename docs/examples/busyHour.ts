import { planCapacity } from 'exo-capacity';

/** A busy hour: 600 calls of three minutes, one in a hundred may be blocked; G.729 on 2 Mbit/s. */
const plan = planCapacity({
  demand: { kind: 'busy-hour', callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 },
  media: { codec: 'g729' },
  link: { downBitsPerSecond: 2e6, upBitsPerSecond: 2e6 },
});

export const result = {
  offeredErlangs: plan.traffic.offeredErlangs,
  peakCalls: plan.traffic.peakCalls,
  achievedBlockingRatio: plan.traffic.achievedBlockingRatio,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  fits: plan.link.fits,
  maxCalls: plan.link.maxCalls,
  findings: plan.findings.map(({ code, severity }) => `${severity} ${code}`),
};
