import { planCapacity } from 'exo-capacity';

/** A day of 50,000 minutes with 19 % of them in the busy hour; three calls in a hundred may be blocked. */
const plan = planCapacity({
  demand: { kind: 'daily', minutesPerDay: 50_000, holdSeconds: 180, busyHourRatio: 0.19, blockingRatio: 0.03 },
  media: { codec: 'g729', path: 'ip' },
});

export const result = {
  offeredErlangs: plan.traffic.offeredErlangs,
  callsPerHour: plan.traffic.callsPerHour,
  peakCalls: plan.traffic.peakCalls,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
};
