import { planCapacity } from 'exo-capacity';

/** A site by satellite: six G.729 calls of 40 ms packets, 270 ms each way. */
const plan = planCapacity({
  demand: { kind: 'calls', peakCalls: 6 },
  media: { codec: 'g729', packetMs: 40, path: 'vsat' },
  link: { downBitsPerSecond: 1e6, upBitsPerSecond: 256e3 },
  network: { oneWayDelayMs: 270 },
});

export const result = {
  linkBytes: plan.media[0]?.ledger.linkBytes,
  wireBytes: plan.media[0]?.ledger.wireBytes,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  fits: plan.link.fits,
  maxCalls: plan.link.maxCalls,
  delayMarginMs: plan.quality.thresholds.delay?.marginMs,
  failing: plan.findings.filter(({ severity }) => severity === 'fail').map(({ code }) => code),
};
