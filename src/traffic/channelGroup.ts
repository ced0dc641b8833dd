import { burstyCallers } from './burstyCallers.ts';
import type { CallBand } from './callBand.ts';
import { channelsInUse, NO_BAND, NO_IMPROVEMENT, NOTHING } from './channelsInUse.ts';
import type { BlockingTarget } from './demand.ts';
import { fewCallers } from './fewCallers.ts';
import { persistentCallers } from './persistentCallers.ts';
import { requiredChannels } from './requiredChannels.ts';

/** Channels that traffic asks for, and what one more or fewer would do. The band is absent for traffic in bursts. */
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
  /** Traffic of the last channel, when calls take the first free one [E]; only for callers at random. */
  lastChannelErlangs?: number;
  /** Traffic that one channel more would carry [E]; only for callers at random. */
  nextChannelErlangs?: number;
  /** First attempts and repeated ones [E]; absent unless callers try again. */
  totalOfferedErlangs?: number;
  /** Share of first attempts that is never carried [0…1]; absent unless callers try again. */
  lostRatio?: number;
  /** Share of time with every channel taken [0…1]; absent unless callers are few. */
  timeCongestionRatio?: number;
  /** Traffic of the group that would pass the bursts on [E]; absent without bursts. */
  equivalentErlangs?: number;
  /** Its channels, a fraction [1]; absent without bursts. */
  equivalentChannels?: number;
}

/**
 * Channels for traffic at a blocking target: Erlang B, with retries, Engset where the callers are few, or Wilkinson's
 * equivalent group where calls come in bursts.
 *
 * @param offeredErlangs first attempts [E]; below the sources where those are given
 * @param target the blocking accepted, and who calls; one of `retryRatio`, `sources` and
 *   `peakednessFactor`, or none
 * @returns channels and what they do; zeros when nothing is offered
 * @throws CapacityError `out-of-range`
 */
export function channelGroup(offeredErlangs: number, target: BlockingTarget): ChannelGroupValues {
  const { blockingRatio, retryRatio, sources, peakednessFactor } = target;
  if (sources !== undefined) return fewCallers(offeredErlangs, sources, blockingRatio);
  if (retryRatio !== undefined) return persistentCallers(offeredErlangs, retryRatio, blockingRatio);
  if (peakednessFactor !== undefined) return burstyCallers(offeredErlangs, peakednessFactor, blockingRatio);
  const channels = requiredChannels({ offeredErlangs, blockingRatio });
  return offeredErlangs === 0 ? { ...NOTHING, ...NO_BAND, ...NO_IMPROVEMENT } : channelsInUse(offeredErlangs, channels);
}
