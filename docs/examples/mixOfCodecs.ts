import { planCapacity } from 'exo-capacity';

/** Desk phones on G.711 and softphones on Opus, three to two, on one 4 Mbit/s link. */
const plan = planCapacity({
  demand: { kind: 'traffic', offeredErlangs: 20, blockingRatio: 0.01 },
  media: [
    { codec: 'g711', shareRatio: 0.6 },
    { codec: 'opus', path: 'webrtc', shareRatio: 0.4 },
  ],
  link: { downBitsPerSecond: 4e6, upBitsPerSecond: 4e6 },
});

export const result = {
  peakCalls: plan.traffic.peakCalls,
  calls: plan.media.map(({ calls }) => calls),
  callBitsPerSecond: plan.media.map(({ wireBitsPerSecond }) => wireBitsPerSecond),
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  fits: plan.link.fits,
  maxCalls: plan.link.maxCalls,
  capacityUnits: plan.mix?.capacityUnits,
  callUnits: plan.mix?.classes.map(({ callUnits }) => callUnits),
};
