import { planCapacity } from 'exo-capacity';
import { quoteLines } from 'exo-capacity/report';

/** A hotel of 60 rooms, each a tenth of the time on the phone; channels are sold by 30. */
const plan = planCapacity({
  demand: { kind: 'traffic', offeredErlangs: 6, blockingRatio: 0.01, sources: 60 },
  trunks: { bundleChannels: 30 },
});

export const result = {
  peakCalls: plan.traffic.peakCalls,
  achievedBlockingRatio: plan.traffic.achievedBlockingRatio,
  oneFewerBlockingRatio: plan.traffic.oneFewerBlockingRatio,
  bundleCount: plan.traffic.bundleCount,
  bundledChannels: plan.traffic.bundledChannels,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  quote: quoteLines(plan)
    .slice(0, 2)
    .map(({ quantity, unit }) => `${quantity} ${unit}`),
};
