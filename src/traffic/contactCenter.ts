import { SECONDS_PER_HOUR } from '../units/constants.ts';
import { type AgentQueueValues, agentQueue } from './agentQueue.ts';
import { attemptRates, type AttemptRates } from './arrivals.ts';
import type { ContactCenterDemand } from './demand.ts';
import { requiredChannels } from './requiredChannels.ts';
import { exactTrunks, habitTrunks, type TrunkGroupValues } from './trunkGroup.ts';
import { wholeUp } from '../units/wholeUp.ts';

/** A contact center from its callers to its trunks. */
export interface ContactCenterValues extends AttemptRates, AgentQueueValues, TrunkGroupValues {
  /** An agent's time for one call: talk and wrap-up [s]. */
  handleSeconds: number;
  agentErlangs: number;
  /** Wait that is counted for the trunks: at most an hour, since the busy hour is over by then [s]. */
  queueSeconds: number;
  /** Time that a call holds trunks: menu, wait, talk and the legs of transfers, without wrap-up [s]. */
  trunkHoldSeconds: number;
  /** Traffic of the trunks [E]. */
  offeredErlangs: number;
  trunkErlangs: number;
  /** Menu, and what is heard in the queue [E]; absent without a menu. */
  menuErlangs?: number;
  menuPortsCount?: number;
  /** Of the trunks, the legs to third parties [E]; absent without transfers. */
  transferErlangs?: number;
  /** Streams to the recorder with every agent talking, those of the dialer too: bandwidth, not trunks [1]. */
  recordingStreamsCount?: number;
  /** Calls that a supervisor hears, each one stream more: bandwidth, not trunks [1]. */
  monitoredCalls?: number;
  /** At the agents at once: every agent talking, those of the dialer too, and the calls monitored [1]. */
  agentCalls: number;
  /** Most lines of the dialer, with every outbound agent free [1]; absent without outbound agents. */
  dialerChannels?: number;
  /** Trunks and lines of the dialer: what to buy [1]. */
  boughtChannels: number;
  /** What the link carries: channels, streams to recorders and to supervisors [1]. */
  peakCalls: number;
}

/**
 * Agents, trunks, ports and streams of a contact center.
 *
 * Assumes callers at random, handling times and patience like exponential distributions. Wrap-up keeps an agent and no
 * trunk. Where a call holds its trunk for the queue and the talk alone, trunks are exact; with a menu, a wrap-up or
 * transfers they are those of Erlang B, which takes the waits for independent.
 *
 * @throws CapacityError `out-of-range`
 */
export function contactCenter(demand: ContactCenterDemand): ContactCenterValues {
  const { callsPerHour, talkSeconds, wrapUpSeconds, blockingRatio, patienceSeconds } = demand;
  const { menuSeconds = 0, transferRatio = 0 } = demand;
  const erlangsOf = (seconds: number) => (callsPerHour * seconds) / SECONDS_PER_HOUR;
  const handleSeconds = talkSeconds + wrapUpSeconds;
  const agentErlangs = erlangsOf(handleSeconds);
  const queue = agentQueue(demand, { agentErlangs, handleSeconds });
  const { agents, abandonRatio = 0 } = queue;
  const waitSeconds = queue.averageSpeedOfAnswerSeconds ?? queue.meanWaitSeconds ?? 0;
  const queueSeconds = Math.min(waitSeconds, SECONDS_PER_HOUR);
  const trunkHoldSeconds = menuSeconds + queueSeconds + talkSeconds * (1 - abandonRatio) * (1 + transferRatio);
  const trunkErlangs = erlangsOf(trunkHoldSeconds);
  const isExact = trunkErlangs > 0 && handleSeconds === talkSeconds && menuSeconds === 0 && transferRatio === 0;
  const patience = patienceSeconds === undefined ? {} : { patienceSeconds };
  const trunks = isExact
    ? exactTrunks(trunkErlangs, { offeredErlangs: agentErlangs, agents, handleSeconds, blockingRatio, ...patience })
    : habitTrunks(trunkErlangs, blockingRatio);
  return {
    ...attemptRates(callsPerHour),
    handleSeconds,
    agentErlangs,
    ...queue,
    queueSeconds,
    trunkHoldSeconds,
    trunkErlangs,
    offeredErlangs: trunkErlangs,
    ...trunks,
    ...menuPorts(demand, erlangsOf(menuSeconds + queueSeconds)),
    ...(demand.transferRatio !== undefined && {
      transferErlangs: erlangsOf(transferRatio * talkSeconds * (1 - abandonRatio)),
    }),
    ...linesAndStreams(demand, agents, trunks.trunks),
  };
}

function menuPorts({ menuSeconds, blockingRatio }: ContactCenterDemand, menuErlangs: number) {
  if (menuSeconds === undefined) return {};
  return { menuErlangs, menuPortsCount: requiredChannels({ offeredErlangs: menuErlangs, blockingRatio }) };
}

function linesAndStreams(demand: ContactCenterDemand, agents: number, trunks: number) {
  const { recordingLegs, monitoredRatio, outboundAgents, linesPerAgent } = demand;
  const talkingAgents = agents + (outboundAgents ?? 0);
  const streams = {
    ...(recordingLegs !== undefined && { recordingStreamsCount: recordingLegs * talkingAgents }),
    ...(monitoredRatio !== undefined && { monitoredCalls: wholeUp(monitoredRatio * talkingAgents) }),
  };
  const { recordingStreamsCount = 0, monitoredCalls = 0 } = streams;
  const isDialing = outboundAgents !== undefined && linesPerAgent !== undefined;
  const dialerChannels = isDialing ? wholeUp(outboundAgents * linesPerAgent) : 0;
  const boughtChannels = trunks + dialerChannels;
  return {
    ...streams,
    ...(isDialing && { dialerChannels }),
    agentCalls: talkingAgents + monitoredCalls,
    boughtChannels,
    peakCalls: boughtChannels + recordingStreamsCount + monitoredCalls,
  };
}
