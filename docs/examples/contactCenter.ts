import { planCapacity } from 'exo-capacity';

/** A contact center on WebRTC that takes some 120 agents: 1,900 calls an hour, four of five answered in 20 s. */
const plan = planCapacity({
  demand: {
    kind: 'contact-center',
    callsPerHour: 1900,
    talkSeconds: 150,
    wrapUpSeconds: 60,
    serviceLevelRatio: 0.8,
    answerSeconds: 20,
    blockingRatio: 0.01,
    shrinkageRatio: 0.3,
  },
  media: { codec: 'opus', path: 'webrtc' },
  link: { downBitsPerSecond: 50e6, upBitsPerSecond: 50e6 },
  otherTraffic: { api: true, dashboardUsers: 120 },
  integration: ['webrtc', 'api', 'dashboard'],
});

export const result = {
  offeredErlangs: plan.traffic.offeredErlangs,
  agents: plan.traffic.agents,
  scheduledAgents: plan.traffic.scheduledAgents,
  serviceLevelRatio: plan.traffic.serviceLevelRatio,
  trunks: plan.traffic.trunks,
  peakCalls: plan.traffic.peakCalls,
  callBitsPerSecond: plan.link.callBitsPerSecond,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  fits: plan.link.fits,
  firewallRules: plan.readiness?.firewallRules.map(({ id }) => id),
};
