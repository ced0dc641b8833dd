import { planCapacity } from 'exo-capacity';

/** Two sites on one encrypted trunk: 45 E, 20 Mbit/s with 4 Mbit/s as its backup. */
const plan = planCapacity({
  demand: { kind: 'traffic', offeredErlangs: 45, blockingRatio: 0.01 },
  media: { codec: 'g711', path: 'vlan-srtp' },
  link: {
    downBitsPerSecond: 20e6,
    upBitsPerSecond: 20e6,
    backup: { downBitsPerSecond: 4e6, upBitsPerSecond: 4e6 },
  },
  integration: ['sip-tls'],
});

export const result = {
  peakCalls: plan.traffic.peakCalls,
  achievedBlockingRatio: plan.traffic.achievedBlockingRatio,
  callBitsPerSecond: plan.link.callBitsPerSecond,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  maxCalls: plan.link.maxCalls,
  backupCalls: plan.link.backup?.maxCalls,
  lostCalls: plan.link.backup?.lostCalls,
  mediaPortsCount: plan.readiness?.ports?.mediaPortsCount,
};
