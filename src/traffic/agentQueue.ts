import type { ContactCenterDemand } from './demand.ts';
import { erlangA } from './erlangA.ts';
import { leastWhole } from './leastWhole.ts';
import { requiredAgents } from './requiredAgents.ts';
import { wholeUp } from '../units/wholeUp.ts';

/** Agents, and the queue that they make. */
export interface AgentQueueValues {
  /** On duty [1]. */
  agents: number;
  /** On the roster, so that so many are on duty [1]. */
  scheduledAgents: number;
  waitRatio: number;
  /** Share of callers answered within the time asked for, of all of them [0…1]. */
  serviceLevelRatio: number;
  /** Where nobody hangs up: mean wait of all callers [s]. */
  averageSpeedOfAnswerSeconds?: number;
  /** Where callers hang up: mean wait of all callers, answered or not [s]. */
  meanWaitSeconds?: number;
  /** Share of callers who hang up [0…1]; absent without patience. */
  abandonRatio?: number;
  meanQueueCalls: number;
  occupancyRatio: number;
}

/** Least agents that meet the service level and the occupancy asked for: Erlang C, or Erlang A where patience is given. */
export function agentQueue(
  demand: ContactCenterDemand,
  load: { agentErlangs: number; handleSeconds: number },
): AgentQueueValues {
  const {
    serviceLevelRatio: target,
    answerSeconds,
    patienceSeconds,
    maxOccupancyRatio = 1,
    shrinkageRatio = 0,
  } = demand;
  const { agentErlangs: offeredErlangs, handleSeconds } = load;
  if (patienceSeconds === undefined) {
    const { agents, waitRatio, serviceLevelRatio, averageSpeedOfAnswerSeconds, meanQueueCalls, occupancyRatio } =
      requiredAgents({ ...load, offeredErlangs, serviceLevelRatio: target, answerSeconds, maxOccupancyRatio });
    const scheduledAgents = wholeUp(agents / (1 - shrinkageRatio));
    const staff = { agents, scheduledAgents, waitRatio, serviceLevelRatio, occupancyRatio };
    return { ...staff, averageSpeedOfAnswerSeconds, meanQueueCalls };
  }
  const queueOf = (agents: number) =>
    erlangA({ offeredErlangs, agents, handleSeconds, patienceSeconds, answerSeconds });
  const agents = leastWhole(
    (count) => {
      const { serviceLevelRatio, occupancyRatio } = queueOf(count);
      return serviceLevelRatio >= target && occupancyRatio <= maxOccupancyRatio;
    },
    offeredErlangs,
    1,
  );
  const { waitRatio, serviceLevelRatio, meanWaitSeconds, abandonRatio, meanQueueCalls, occupancyRatio } =
    queueOf(agents);
  return {
    agents,
    scheduledAgents: wholeUp(agents / (1 - shrinkageRatio)),
    waitRatio,
    serviceLevelRatio,
    occupancyRatio,
    meanWaitSeconds,
    abandonRatio,
    meanQueueCalls,
  };
}
