/** Weights of states, relative to the state in which every waiting place is taken. */
export interface WaitingRoom {
  /** The state in which all servers are busy and nobody waits. */
  empty: number;
  /** The states in which all servers are busy and at least one place is free: who comes waits. */
  waiting: number;
  /** Sum of the calls waiting over all states, each with its weight. */
  queue: number;
}

/**
 * Weights of the states of a queue with limited room, counted from the full one down.
 *
 * All terms are positive. With patience they end where they no longer count, some tens of standard deviations down;
 * without it they are a geometric series, doubled until it is long enough.
 *
 * @param offeredErlangs traffic offered [E], above 0
 * @param servers servers [1], 1 or more
 * @param places waiting places [1], whole
 * @param patience mean patience over mean holding time [1]; undefined when nobody hangs up
 * @returns the weights; Infinity when the full state weighs nothing beside the others
 */
export function waitingRoom(
  offeredErlangs: number,
  servers: number,
  places: number,
  patience: number | undefined,
): WaitingRoom {
  if (patience === undefined) return endlessPatience(offeredErlangs, servers, places);
  let [empty, waiting, queue] = [1, 0, places];
  for (let taken = places - 1; taken >= 0; taken -= 1) {
    const ratio = (servers * patience + taken + 1) / (offeredErlangs * patience);
    empty *= ratio;
    waiting += empty;
    queue += taken * empty;
    if (waiting === Infinity) break;
    if (ratio < 1 && empty < waiting * 1e-17 * (1 - ratio)) return { empty: 0, waiting, queue };
  }
  return { empty, waiting, queue };
}

/** Sums of r^i and (k - i)·r^i over 0 < i ≤ k, for k = places, by the binary digits of k. */
function endlessPatience(offeredErlangs: number, servers: number, places: number): WaitingRoom {
  const ratio = servers / offeredErlangs;
  const logarithm = Math.log1p((servers - offeredErlangs) / offeredErlangs);
  let [count, power, sum, queue] = [0, 1, 0, 0];
  for (const digit of places.toString(2)) {
    queue += count * sum + power * queue;
    sum += power * sum;
    count *= 2;
    power = Math.exp(count * logarithm);
    if (digit === '0') continue;
    queue += sum;
    sum += power * ratio;
    count += 1;
    power = Math.exp(count * logarithm);
  }
  return { empty: power, waiting: sum, queue: queue + places };
}
