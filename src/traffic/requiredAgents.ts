import { assertRange } from '../errors/assertRange.ts';
import { assertNonNegative, assertPositive, assertTarget } from './argumentGuards.ts';
import { leastWhole } from './leastWhole.ts';
import { stableQueue, type StableQueueValues } from './queue.ts';
import { freeWeight } from './stateWeights.ts';

/** The agents, and what callers then meet. */
export interface RequiredAgentsValues extends StableQueueValues {
  /** Agents on duty [1]. */
  agents: number;
  /** Agents on the roster, so that so many are on duty despite breaks, training and absence [1]. */
  scheduledAgents: number;
}

/**
 * Least number of agents that meets every target given, under the assumptions of {@link erlangC}: nobody hangs up.
 *
 * Newton's steps on the logarithm of the share that waits too long, then a look at the neighbors.
 *
 * @param input `offeredErlangs` with wrap-up included, 0 to 1e9 [E]; `handleSeconds` talk and wrap-up of one call [s];
 *   `serviceLevelRatio` of callers to be answered within `answerSeconds`, above 0 and below 1; `maxOccupancyRatio` of
 *   an agent's time [0…1], not limited when absent; `shrinkageRatio` of paid time not on duty, 0 when absent, below 1
 * @returns agents on duty and on the roster, with the {@link queue} they make; one agent when nothing is offered
 * @throws CapacityError `out-of-range`
 * @example requiredAgents({ offeredErlangs: 10, handleSeconds: 180, serviceLevelRatio: 0.8, answerSeconds: 20 }).agents // 14
 */
export function requiredAgents({
  offeredErlangs,
  handleSeconds,
  serviceLevelRatio,
  answerSeconds,
  maxOccupancyRatio = 1,
  shrinkageRatio = 0,
}: {
  offeredErlangs: number;
  handleSeconds: number;
  serviceLevelRatio: number;
  answerSeconds: number;
  maxOccupancyRatio?: number;
  shrinkageRatio?: number;
}): RequiredAgentsValues {
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs >= 0 && offeredErlangs <= 1e9, 'erlangs from 0 to 1e9');
  assertPositive({ handleSeconds });
  assertNonNegative({ answerSeconds });
  assertTarget({ serviceLevelRatio });
  assertRange(
    'maxOccupancyRatio',
    maxOccupancyRatio,
    maxOccupancyRatio >= 1e-6 && maxOccupancyRatio <= 1,
    'a ratio from 1e-6 to 1',
  );
  assertRange('shrinkageRatio', shrinkageRatio, shrinkageRatio >= 0 && shrinkageRatio < 1, 'a ratio from 0 to below 1');

  const queueOf = (agents: number) => stableQueue(offeredErlangs, agents, handleSeconds, answerSeconds);
  const least = Math.floor(offeredErlangs) + 1;
  const answers = answerSeconds / handleSeconds;
  /** Logarithm of how many times too many callers wait too long. */
  const excess = (agents: number, weight: number) => {
    const spare = agents - offeredErlangs;
    return -Math.log((1 + (spare / agents) * weight) * (1 - serviceLevelRatio)) - spare * answers;
  };
  let guess = Math.ceil(offeredErlangs + Math.sqrt(offeredErlangs));
  for (let step = 0; step < 9; step += 1) {
    guess = Math.max(guess, least);
    const weight = freeWeight(guess, offeredErlangs);
    const here = excess(guess, weight);
    const next = Math.ceil(guess - here / (excess(guess + 1, ((guess + 1) / offeredErlangs) * (1 + weight)) - here));
    const change = next - guess;
    if (Number.isFinite(next)) guess = next;
    if (!(Math.abs(change) > 1)) break;
  }
  const agents = leastWhole(
    (count) => {
      const { serviceLevelRatio: level, occupancyRatio } = queueOf(count);
      return level >= serviceLevelRatio && occupancyRatio <= maxOccupancyRatio;
    },
    Math.max(guess, offeredErlangs / maxOccupancyRatio),
    least,
  );
  const onDuty = 1 - shrinkageRatio;
  const scheduled = Math.ceil(agents / onDuty);
  // A quotient that is whole on paper may be rounded above it: 7/0.7.
  return {
    agents,
    scheduledAgents: (scheduled - 1) * onDuty >= agents ? scheduled - 1 : scheduled,
    ...queueOf(agents),
  };
}
