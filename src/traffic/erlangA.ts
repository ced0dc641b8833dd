import { assertNonNegative, assertPositive, assertWhole } from './argumentGuards.ts';
import { patientQueue } from './patientQueue.ts';

/** A queue whose callers hang up. */
export interface ErlangAValues {
  /** Share of callers who find every agent busy [0…1]. */
  waitRatio: number;
  /** Share of callers who hang up before they are answered [0…1]. */
  abandonRatio: number;
  /** Share of all callers who are answered within the time asked for [0…1]. */
  serviceLevelRatio: number;
  /** Share of all callers who wait longer than that, answered or not [0…1]. */
  waitBeyondAnswerRatio: number;
  /** Mean wait of all callers, answered or not [s]. */
  meanWaitSeconds: number;
  /** Mean number of callers waiting [1]. */
  meanQueueCalls: number;
  /** Share of their time that agents are busy [0…1]. */
  occupancyRatio: number;
}

/**
 * Waiting in a call center whose callers hang up when their patience ends.
 *
 * Assumes patience and handling times like exponential distributions, and many callers. Hanging up relieves the queue:
 * there is an answer at any load, also where {@link queue} has none. Of the service levels in use, this is calls
 * answered in time over all calls, those hung up early included.
 *
 * @param input `offeredErlangs` with wrap-up included [E]; `agents` on duty, whole [1]; `handleSeconds` [s];
 *   `patienceSeconds` mean time that a caller would wait [s]; `answerSeconds` the time of the service level [s]
 * @returns the figures of the queue
 * @throws CapacityError `out-of-range`
 * @source Palm 1957; Garnett, Mandelbaum, Reiman 2002; Mandelbaum, Zeltyn 2007
 * @example erlangA({ offeredErlangs: 10, agents: 14, handleSeconds: 180, patienceSeconds: 300, answerSeconds: 20 }).abandonRatio // 0.013983…
 */
export function erlangA({
  offeredErlangs,
  agents,
  handleSeconds,
  patienceSeconds,
  answerSeconds,
}: {
  offeredErlangs: number;
  agents: number;
  handleSeconds: number;
  patienceSeconds: number;
  answerSeconds: number;
}): ErlangAValues {
  assertNonNegative({ offeredErlangs, answerSeconds });
  assertWhole({ agents });
  assertPositive({ handleSeconds, patienceSeconds });
  return patientQueue(offeredErlangs, agents, handleSeconds, patienceSeconds, answerSeconds);
}
