import { planCapacity } from 'exo-capacity';

/** A clinic with four AMR-WB calls over LTE, and a network of 45 ms with some jitter and loss. */
const plan = planCapacity({
  demand: { kind: 'calls', peakCalls: 4 },
  media: { codec: 'amr-wb-12.65', path: 'lte' },
  link: { downBitsPerSecond: 2e6, upBitsPerSecond: 1e6 },
  network: { oneWayDelayMs: 45, jitterMs: 12, lossRatio: 0.005 },
});

export const result = {
  payloadBytes: plan.media[0]?.payloadBytes,
  wireBytes: plan.media[0]?.ledger.wireBytes,
  callBitsPerSecond: plan.link.callBitsPerSecond,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  maxCalls: plan.link.maxCalls,
  delayMarginMs: plan.quality.thresholds.delay?.marginMs,
  jitterMarginMs: plan.quality.thresholds.jitter?.marginMs,
  lossMarginRatio: plan.quality.thresholds.loss?.marginRatio,
};
