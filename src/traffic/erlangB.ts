import { assertRange } from '../errors/assertRange.ts';
import { freeWeight } from './stateWeights.ts';

/**
 * Blocking ratio of a full-availability group: the share of calls that find every channel taken.
 *
 * Assumes many independent callers, blocked calls that go away for good, and any distribution of holding times. With
 * few callers per channel {@link engset} is nearer; with callers that try again, {@link extendedErlangB}; for calls
 * that have overflowed from another group, {@link haywardBlocking}.
 * The same number of steps at any size; relative error below 1e-12 wherever the result is above 1e-300.
 *
 * @param offeredErlangs traffic offered [E], 0 to 1e15
 * @param channels channels [1], 0 to 1e15; a fraction is allowed and means the analytic continuation
 * @returns blocking [0…1]; 1 without channels, 0 when nothing is offered to at least some channel
 * @throws CapacityError `out-of-range`
 * @formula erlangB
 * @source Erlang 1917; Jagerman 1974 for the continuation
 * @example erlangB(30, 42) // 0.00739…
 */
export function erlangB(offeredErlangs: number, channels: number): number {
  assertRange(
    'offeredErlangs',
    offeredErlangs,
    offeredErlangs >= 0 && offeredErlangs <= 1e15,
    'erlangs from 0 to 1e15',
  );
  assertRange('channels', channels, channels >= 0 && channels <= 1e15, 'channels from 0 to 1e15');
  return 1 / (1 + freeWeight(channels, offeredErlangs));
}
