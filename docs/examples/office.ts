import { explain, planCapacity } from 'exo-capacity';

/** An office: 50 calls at once on a symmetric 10 Mbit/s link, everything else at its default. */
const plan = planCapacity({
  name: 'Office',
  demand: { kind: 'calls', peakCalls: 50 },
  link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
});

export const result = {
  callBitsPerSecond: plan.link.callBitsPerSecond,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  fits: plan.link.fits,
  maxCalls: plan.link.maxCalls,
  smallestLinkBitsPerSecond: plan.link.smallestLinkBitsPerSecond,
  expression: explain(plan, 'bandwidth.wireBitsPerSecond').expression,
  defaults: plan.scenario.defaults,
};
