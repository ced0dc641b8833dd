import { assertRange } from '../errors/assertRange.ts';
import { assertPositive, assertTarget, assertWhole } from './argumentGuards.ts';
import { leastWhole } from './leastWhole.ts';
import { lossQueue } from './lossQueue.ts';
import { patientQueue } from './patientQueue.ts';
import { stableQueue } from './queue.ts';
import { requiredChannels } from './requiredChannels.ts';

/** Trunks, exactly and as it is the habit. */
export interface RequiredTrunksValues {
  /** Trunks with which at most the target share of calls finds none free [1]. */
  trunks: number;
  /** What {@link erlangB} says for the time that calls talk and wait [1]; null when that is without bound. */
  erlangBHabitTrunks: number | null;
}

/**
 * Least number of trunks in front of a queue for agents that keeps blocking at or below a target: a trunk is held
 * while its caller waits and talks, wrap-up is work without a trunk and not counted here.
 *
 * Exact under the assumptions of {@link lossQueue}. The habit is to size by Erlang B on talk and wait; that takes
 * waits for independent and misjudges trunks both ways, so that both figures are given.
 *
 * @param input `offeredErlangs` calls per second times handling, 0 to 1e9 [E]; `agents` whole, 1 or more [1];
 *   `handleSeconds` mean time with an agent [s]; `blockingRatio` the target, above 0 and below 1; `patienceSeconds`
 *   mean time that a caller would wait, nobody hangs up when absent [s]
 * @returns trunks for agents and queue together; 0 when nothing is offered
 * @throws CapacityError `out-of-range`, also when no number of trunks can do it: without patience, agents carry only
 *   their own number of erlangs
 * @example requiredTrunks({ offeredErlangs: 500, agents: 512, handleSeconds: 240, blockingRatio: 0.01 }) // {"trunks":532,"erlangBHabitTrunks":547}
 */
export function requiredTrunks({
  offeredErlangs,
  agents,
  handleSeconds,
  blockingRatio,
  patienceSeconds,
}: {
  offeredErlangs: number;
  agents: number;
  handleSeconds: number;
  blockingRatio: number;
  patienceSeconds?: number;
}): RequiredTrunksValues {
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs >= 0 && offeredErlangs <= 1e9, 'erlangs from 0 to 1e9');
  assertWhole({ agents });
  assertPositive({ agents, handleSeconds, patienceSeconds });
  assertTarget({ blockingRatio });
  const isBounded = patienceSeconds !== undefined;
  assertRange(
    'agents',
    agents,
    isBounded || agents > offeredErlangs * (1 - blockingRatio),
    'agents for the share of the load that is not to be blocked',
  );
  const habit = habitErlangs(offeredErlangs, agents, handleSeconds, patienceSeconds);
  const erlangBHabitTrunks = habit <= 1e9 ? requiredChannels({ offeredErlangs: habit, blockingRatio }) : null;
  // While there are no more trunks than agents nobody waits.
  const talking = requiredChannels({ offeredErlangs, blockingRatio });
  if (talking <= agents) return { trunks: talking, erlangBHabitTrunks };
  const blocks = (waitingPlaces: number) =>
    lossQueue({
      offeredErlangs,
      servers: agents,
      waitingPlaces,
      holdSeconds: handleSeconds,
      ...(isBounded && { patienceSeconds }),
    }).lossRatio;
  const waitingPlaces = leastWhole(
    (places) => blocks(places) <= blockingRatio,
    (erlangBHabitTrunks ?? talking) - agents,
    1,
  );
  return { trunks: agents + waitingPlaces, erlangBHabitTrunks };
}

/** Calls that talk or wait, if no trunk were ever missing; Infinity when the queue has no end. */
function habitErlangs(offeredErlangs: number, agents: number, handleSeconds: number, patienceSeconds?: number): number {
  if (patienceSeconds !== undefined) {
    const queue = patientQueue(offeredErlangs, agents, handleSeconds, patienceSeconds, 0);
    return queue.occupancyRatio * agents + queue.meanQueueCalls;
  }
  if (offeredErlangs >= agents) return Infinity;
  return offeredErlangs + stableQueue(offeredErlangs, agents, handleSeconds, 0).meanQueueCalls;
}
