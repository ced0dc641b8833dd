import { channelsInUse, NO_BAND, NOTHING } from './channelsInUse.ts';
import type { BlockingTarget } from './demand.ts';
import { fewCallers } from './fewCallers.ts';
import { persistentCallers } from './persistentCallers.ts';
import { requiredChannels } from './requiredChannels.ts';

/** Calls up for half of the time, for 95 hundredths and for 99. */
export interface CallBand {
  medianCalls: number;
  p95Calls: number;
  p99Calls: number;
}

/** Channels that traffic asks for, and what one more or fewer would do. */
export interface ChannelGroupValues extends Partial<CallBand> {
  /** Channels to buy [1]. */
  peakCalls: number;
  /** Share of attempts that find none free [0…1]. */
  achievedBlockingRatio: number;
  oneFewerBlockingRatio: number;
  oneMoreBlockingRatio: number;
  carriedErlangs: number;
  /** Traffic of a channel on average [E]. */
  carriedPerChannelErlangs: number;
  /** Traffic of the last channel, when calls take the first free one [E]; absent for few callers. */
  lastChannelErlangs?: number;
  /** Traffic that one channel more would carry [E]; absent for few callers. */
  nextChannelErlangs?: number;
  /** First attempts and repeated ones [E]; absent unless callers try again. */
  totalOfferedErlangs?: number;
  /** Share of first attempts that is never carried [0…1]; absent unless callers try again. */
  lostRatio?: number;
  /** Share of time with every channel taken [0…1]; absent unless callers are few. */
  timeCongestionRatio?: number;
}

/**
 * Channels for traffic at a blocking target: Erlang B, with retries, or Engset where the callers are few.
 *
 * @param offeredErlangs first attempts [E]; below the sources where those are given
 * @param target the blocking accepted, and who calls; not both `retryRatio` and `sources`
 * @returns channels and what they do; zeros when nothing is offered
 * @throws CapacityError `out-of-range`
 */
export function channelGroup(offeredErlangs: number, target: BlockingTarget): ChannelGroupValues {
  const { blockingRatio, retryRatio, sources } = target;
  if (sources !== undefined) return fewCallers(offeredErlangs, sources, blockingRatio);
  if (retryRatio !== undefined) return persistentCallers(offeredErlangs, retryRatio, blockingRatio);
  const channels = requiredChannels({ offeredErlangs, blockingRatio });
  return offeredErlangs === 0 ? { ...NOTHING, ...NO_BAND } : channelsInUse(offeredErlangs, channels);
}
