import { planCapacity } from 'exo-capacity';

/** A campaign with calls both ways: 300 calls an hour come in, 20 agents dial out on two lines each, all are recorded. */
const plan = planCapacity({
  demand: {
    kind: 'contact-center',
    callsPerHour: 300,
    talkSeconds: 180,
    wrapUpSeconds: 30,
    serviceLevelRatio: 0.8,
    answerSeconds: 20,
    blockingRatio: 0.01,
    outboundAgents: 20,
    linesPerAgent: 2,
    recordingLegs: 1,
  },
  media: { codec: 'g729' },
});

export const result = {
  offeredErlangs: plan.traffic.offeredErlangs,
  agents: plan.traffic.agents,
  trunks: plan.traffic.trunks,
  dialerChannels: plan.traffic.dialerChannels,
  boughtChannels: plan.traffic.boughtChannels,
  recordingStreamsCount: plan.traffic.recordingStreamsCount,
  peakCalls: plan.traffic.peakCalls,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
};
