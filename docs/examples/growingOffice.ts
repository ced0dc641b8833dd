import { planCapacity } from 'exo-capacity';

/** An office of 40 calls that grows by a quarter a year, for three years, on 6 Mbit/s. */
const plan = planCapacity({
  demand: { kind: 'calls', peakCalls: 40 },
  link: { downBitsPerSecond: 6e6, upBitsPerSecond: 6e6 },
  growth: { yearlyRatio: 0.25, years: 3 },
});

export const result = {
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  fits: plan.link.fits,
  grownLinkBitsPerSecond: plan.link.growth?.grownLinkBitsPerSecond,
  outgrownAfterYears: plan.link.growth?.outgrownAfterYears,
};
