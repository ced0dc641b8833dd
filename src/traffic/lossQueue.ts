import { assertRange } from '../errors/assertRange.ts';
import { assertNonNegative, assertPositive, assertWhole } from './argumentGuards.ts';
import { patientQueue } from './patientQueue.ts';
import { stableQueue } from './queue.ts';
import { freeWeight } from './stateWeights.ts';
import { waitingRoom } from './waitingRoom.ts';

/** A queue with room for so many and no more. */
export interface LossQueueValues {
  /** Share of calls that find every server and every waiting place taken [0…1]. */
  lossRatio: number;
  /** Share of the calls taken in that have to wait [0…1]. */
  waitRatio: number;
  /** Mean wait of the calls taken in, those that hang up included [s]. */
  meanWaitOfAcceptedSeconds: number;
  /** Share of all calls that are taken in and hang up before they are answered [0…1]. */
  abandonRatio: number;
}

/** Some sixty times the root of this is the most terms that are summed. */
const MOST_PATIENCE = 1e12;

/**
 * Agents behind a limited number of ports or trunks: M/M/n/K, and M/M/n/K+M where callers hang up.
 *
 * Assumes exponential handling times and patience. The exact figure where it is the habit to size trunks with
 * {@link erlangB} on talk and wait.
 *
 * @param input `offeredErlangs` [E]; `servers` agents, whole, 1 or more [1]; `waitingPlaces` trunks beyond the agents,
 *   whole [1]; `holdSeconds` mean time with an agent [s]; `patienceSeconds` mean time that a caller would wait, nobody
 *   hangs up when absent [s]
 * @returns loss, and the wait of those taken in; without waiting places the loss is that of {@link erlangB}
 * @throws CapacityError `out-of-range`
 * @source Cooper 1981, section 3.3; Garnett, Mandelbaum, Reiman 2002
 * @example lossQueue({ offeredErlangs: 9, servers: 10, waitingPlaces: 4, holdSeconds: 180 }).lossRatio // 0.07250…
 */
export function lossQueue({
  offeredErlangs,
  servers,
  waitingPlaces,
  holdSeconds,
  patienceSeconds,
}: {
  offeredErlangs: number;
  servers: number;
  waitingPlaces: number;
  holdSeconds: number;
  patienceSeconds?: number;
}): LossQueueValues {
  assertNonNegative({ offeredErlangs });
  assertWhole({ servers, waitingPlaces });
  assertPositive({ servers, holdSeconds, patienceSeconds });
  const patience = patienceSeconds && patienceSeconds / holdSeconds;
  assertRange(
    'patienceSeconds',
    patienceSeconds ?? 0,
    !((patience ?? 0) * offeredErlangs > MOST_PATIENCE),
    'at most 1e12 calls in the time that one would wait',
  );
  if (offeredErlangs === 0) return { lossRatio: 0, waitRatio: 0, meanWaitOfAcceptedSeconds: 0, abandonRatio: 0 };
  const free = freeWeight(servers, offeredErlangs);
  const room = waitingRoom(offeredErlangs, servers, waitingPlaces, patience);
  const accepted = room.waiting + room.empty * free;
  if (!(accepted < Infinity && room.queue < Infinity)) {
    // So much room that it is never full: as if it had no end.
    if (patienceSeconds === undefined) {
      const { waitRatio, averageSpeedOfAnswerSeconds } = stableQueue(offeredErlangs, servers, holdSeconds, 0);
      return { lossRatio: 0, waitRatio, meanWaitOfAcceptedSeconds: averageSpeedOfAnswerSeconds, abandonRatio: 0 };
    }
    const endless = patientQueue(offeredErlangs, servers, holdSeconds, patienceSeconds, 0);
    const { waitRatio, meanWaitSeconds: meanWaitOfAcceptedSeconds, abandonRatio } = endless;
    return { lossRatio: 0, waitRatio, meanWaitOfAcceptedSeconds, abandonRatio };
  }
  const meanWaitOfAcceptedSeconds = (room.queue / accepted / offeredErlangs) * holdSeconds;
  return {
    lossRatio: 1 / (1 + accepted),
    waitRatio: room.waiting / accepted,
    meanWaitOfAcceptedSeconds,
    abandonRatio:
      patienceSeconds === undefined ? 0 : (meanWaitOfAcceptedSeconds / patienceSeconds) * (accepted / (1 + accepted)),
  };
}
