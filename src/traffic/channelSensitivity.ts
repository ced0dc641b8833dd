import { assertNonNegative, assertWhole } from './argumentGuards.ts';
import { spareServers } from './spareServers.ts';
import { freeWeight } from './stateWeights.ts';

/** What one channel more or fewer would do. */
export interface ChannelSensitivityValues {
  blockingRatio: number;
  /** Blocking with one channel fewer [0…1]; 1 when there is none to take away. */
  oneFewerBlockingRatio: number;
  oneMoreBlockingRatio: number;
  carriedErlangs: number;
  /** Traffic that a channel carries on average [E]; 0 without channels. */
  carriedPerChannelErlangs: number;
  /** Traffic that the last channel carries when calls take the first free one: what it improves [E]. */
  lastChannelErlangs: number;
  /** Traffic that one channel more would carry [E]. */
  nextChannelErlangs: number;
}

/**
 * Blocking with one channel fewer, as many and one more, and what each channel is worth, under the assumptions of
 * {@link erlangB}.
 *
 * @param input `offeredErlangs` [E]; `channels` whole [1]
 * @returns blocking and carried traffic; no figure is a difference of two that are nearly the same
 * @throws CapacityError `out-of-range`
 * @source Erlang 1924 and Brockmeyer, Halstrøm, Jensen 1948 for the improvement function
 * @example channelSensitivity({ offeredErlangs: 30, channels: 42 }).nextChannelErlangs // 0.06788…
 */
export function channelSensitivity({
  offeredErlangs,
  channels,
}: {
  offeredErlangs: number;
  channels: number;
}): ChannelSensitivityValues {
  assertNonNegative({ offeredErlangs });
  assertWhole({ channels });
  const weightOf = (count: number) => (count < 0 ? 0 : freeWeight(count, offeredErlangs));
  const blocking = (count: number) => (offeredErlangs === 0 ? Number(count <= 0) : 1 / (1 + weightOf(count)));
  /** Traffic carried by the channel that is the last of so many. */
  const carriedByLast = (count: number) =>
    count === 0 || offeredErlangs === 0 ? 0 : blocking(count) * spareServers(count, offeredErlangs);
  const weight = weightOf(channels);
  // Of the odds and not of the blocking: that keeps its digits where nearly all is blocked.
  const carriedErlangs = offeredErlangs / (1 + 1 / weight);
  return {
    blockingRatio: blocking(channels),
    oneFewerBlockingRatio: blocking(channels - 1),
    oneMoreBlockingRatio: blocking(channels + 1),
    carriedErlangs,
    carriedPerChannelErlangs: channels === 0 ? 0 : carriedErlangs / channels,
    lastChannelErlangs: carriedByLast(channels),
    nextChannelErlangs: carriedByLast(channels + 1),
  };
}
