import { assertNonNegative, assertPositive, assertWhole } from './argumentGuards.ts';
import { freeWeight } from './stateWeights.ts';

/** A queue that comes to rest. */
export interface StableQueueValues {
  /** Share of callers who wait [0…1]. */
  waitRatio: number;
  /** Share of callers answered within the time asked for [0…1]. */
  serviceLevelRatio: number;
  /** Mean wait of all callers, those included who do not wait [s]. */
  averageSpeedOfAnswerSeconds: number;
  /** Mean wait of those who wait [s]. */
  meanWaitOfDelayedSeconds: number;
  /** Mean number of callers waiting [1]. */
  meanQueueCalls: number;
  /** Share of their time that agents are busy [0…1]. */
  occupancyRatio: number;
  stable: true;
}

/** A queue that grows without end, because more work comes than the agents can do. */
export interface UnstableQueueValues {
  waitRatio: 1;
  serviceLevelRatio: 0;
  averageSpeedOfAnswerSeconds: null;
  meanWaitOfDelayedSeconds: null;
  meanQueueCalls: null;
  occupancyRatio: 1;
  stable: false;
}

export type QueueValues = StableQueueValues | UnstableQueueValues;

/** Waiting under Erlang C, where the load is below the agents. */
export function stableQueue(
  offeredErlangs: number,
  agents: number,
  handleSeconds: number,
  answerSeconds: number,
): StableQueueValues {
  const spareErlangs = agents - offeredErlangs;
  const answeredAtOnce = (spareErlangs / agents) * freeWeight(agents, offeredErlangs);
  const waitRatio = 1 / (1 + answeredAtOnce);
  const exponent = -(spareErlangs * answerSeconds) / handleSeconds;
  const meanWaitOfDelayedSeconds = handleSeconds / spareErlangs;
  return {
    waitRatio,
    // The form whose terms do not cancel: near full load hardly anybody is answered at once, nor within seconds.
    serviceLevelRatio:
      answeredAtOnce > 1 ? 1 - waitRatio * Math.exp(exponent) : waitRatio * (answeredAtOnce - Math.expm1(exponent)),
    averageSpeedOfAnswerSeconds: waitRatio * meanWaitOfDelayedSeconds,
    meanWaitOfDelayedSeconds,
    meanQueueCalls: (waitRatio * offeredErlangs) / spareErlangs,
    occupancyRatio: offeredErlangs / agents,
    stable: true,
  };
}

/**
 * Waiting in a call center whose callers never hang up, under the assumptions of {@link erlangC}.
 *
 * The service level counts the calls answered within the time among all calls, as nobody abandons.
 *
 * @param input `offeredErlangs` with wrap-up included [E]; `agents` on duty, whole [1]; `handleSeconds` talk and
 *   wrap-up of one call [s]; `answerSeconds` the time of the service level [s]
 * @returns the figures of the queue; when the load reaches the agents, `stable` is false, the service level 0 and what
 *   is unbounded null
 * @throws CapacityError `out-of-range`
 * @source Erlang 1917; Cooper 1981, Introduction to Queueing Theory, section 3.5
 * @example queue({ offeredErlangs: 10, agents: 14, handleSeconds: 180, answerSeconds: 20 }).serviceLevelRatio // 0.88835…
 */
export function queue({
  offeredErlangs,
  agents,
  handleSeconds,
  answerSeconds,
}: {
  offeredErlangs: number;
  agents: number;
  handleSeconds: number;
  answerSeconds: number;
}): QueueValues {
  assertNonNegative({ offeredErlangs, answerSeconds });
  assertWhole({ agents });
  assertPositive({ handleSeconds });
  if (offeredErlangs < agents) return stableQueue(offeredErlangs, agents, handleSeconds, answerSeconds);
  return {
    waitRatio: 1,
    serviceLevelRatio: 0,
    averageSpeedOfAnswerSeconds: null,
    meanWaitOfDelayedSeconds: null,
    meanQueueCalls: null,
    occupancyRatio: 1,
    stable: false,
  };
}
