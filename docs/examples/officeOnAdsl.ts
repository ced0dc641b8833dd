import { planCapacity } from 'exo-capacity';

/** A 20-seat office on ADSL, a call for every fourth seat: PPPoE over ATM, 8 Mbit/s down and 800 kbit/s up. */
const plan = planCapacity({
  demand: { kind: 'seats', seats: 20, callsPerSeatRatio: 0.25 },
  media: { codec: 'g729', path: 'pppoe-adsl' },
  link: { downBitsPerSecond: 8e6, upBitsPerSecond: 800e3 },
});

export const result = {
  peakCalls: plan.traffic.peakCalls,
  wireBytes: plan.media[0]?.ledger.wireBytes,
  callBitsPerSecond: plan.link.callBitsPerSecond,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  bindingLimit: plan.link.bindingLimit,
  maxCalls: plan.link.maxCalls,
  // Of 1500 bytes, as published tables have it: 1492 in PPPoE over ATM are 1696 on the wire, 16.96 ms.
  fullPacketUpMs: plan.link.fullSizePackets?.worstWaitMs.up,
  isFragmentationNeeded: plan.link.fullSizePackets?.isNeeded.up,
};
