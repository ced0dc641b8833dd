import { planCapacity } from 'exo-capacity';

/** Click-to-call: 12 calls at once, each of two legs on the same 5 Mbit/s link. */
const plan = planCapacity({
  demand: { kind: 'calls', peakCalls: 12 },
  media: { codec: 'g711', legsPerCall: 2 },
  link: { downBitsPerSecond: 5e6, upBitsPerSecond: 5e6 },
});

export const result = {
  legs: plan.traffic.legs,
  callBitsPerSecond: plan.link.callBitsPerSecond,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  maxCalls: plan.link.maxCalls,
  smallestLinkBitsPerSecond: plan.link.smallestLinkBitsPerSecond,
};
