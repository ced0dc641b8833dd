import { assertRange } from '../errors/assertRange.ts';
import { channelSensitivity } from './channelSensitivity.ts';
import { concurrentCallsPercentile } from './concurrentCallsPercentile.ts';
import type { BlockingTarget } from './demand.ts';
import { engsetOffered } from './engsetOffered.ts';
import { extendedErlangB } from './extendedErlangB.ts';
import { leastWhole } from './leastWhole.ts';
import { requiredChannels } from './requiredChannels.ts';
import { requiredChannelsWithRetries } from './requiredChannelsWithRetries.ts';

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
  if (sources !== undefined) return ofFew(offeredErlangs, sources, blockingRatio);
  if (retryRatio !== undefined) return ofPersistent(offeredErlangs, retryRatio, blockingRatio);
  const channels = requiredChannels({ offeredErlangs, blockingRatio });
  return offeredErlangs === 0 ? { ...NOTHING, ...NO_BAND } : channelsInUse(offeredErlangs, channels);
}

/** What so many channels do for so much traffic, under Erlang B. */
function channelsInUse(offeredErlangs: number, channels: number): ChannelGroupValues {
  const { blockingRatio, ...neighbors } = channelSensitivity({ offeredErlangs, channels });
  const band = callBand(offeredErlangs, channels);
  return { peakCalls: channels, achievedBlockingRatio: blockingRatio, ...neighbors, ...band };
}

const NOTHING = {
  peakCalls: 0,
  achievedBlockingRatio: 0,
  oneFewerBlockingRatio: 0,
  oneMoreBlockingRatio: 0,
  carriedErlangs: 0,
  carriedPerChannelErlangs: 0,
};
const NO_BAND = { lastChannelErlangs: 0, nextChannelErlangs: 0, medianCalls: 0, p95Calls: 0, p99Calls: 0 };

function callBand(offeredErlangs: number, channels: number): CallBand {
  const upTo = (percentileRatio: number) => concurrentCallsPercentile({ offeredErlangs, channels, percentileRatio });
  return { medianCalls: upTo(0.5), p95Calls: upTo(0.95), p99Calls: upTo(0.99) };
}

function ofPersistent(firstAttemptErlangs: number, retryRatio: number, blockingRatio: number): ChannelGroupValues {
  const channels = requiredChannelsWithRetries({ firstAttemptErlangs, blockingRatio, retryRatio });
  if (firstAttemptErlangs === 0) return { ...NOTHING, ...NO_BAND, totalOfferedErlangs: 0, lostRatio: 0 };
  const withRetries = (count: number) => extendedErlangB({ firstAttemptErlangs, channels: count, retryRatio });
  const { blockingRatio: achievedBlockingRatio, totalOfferedErlangs, lostRatio } = withRetries(channels);
  return {
    ...channelsInUse(totalOfferedErlangs, channels),
    achievedBlockingRatio,
    oneFewerBlockingRatio: withRetries(channels - 1).blockingRatio,
    oneMoreBlockingRatio: withRetries(channels + 1).blockingRatio,
    totalOfferedErlangs,
    lostRatio,
  };
}

function ofFew(offeredErlangs: number, sources: number, blockingRatio: number): ChannelGroupValues {
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs < sources, 'fewer erlangs than sources');
  const guess = requiredChannels({ offeredErlangs, blockingRatio });
  if (offeredErlangs === 0) return { ...NOTHING, timeCongestionRatio: 0 };
  const congestion = (channels: number) => engsetOffered({ sources, offeredErlangs, channels });
  const blocking = (channels: number) => (channels === 0 ? 1 : congestion(channels).callCongestionRatio);
  const channels = leastWhole((count) => blocking(count) <= blockingRatio, Math.min(guess, sources), 1);
  const { callCongestionRatio, timeCongestionRatio } = congestion(channels);
  const carriedErlangs = offeredErlangs * (1 - callCongestionRatio);
  return {
    peakCalls: channels,
    achievedBlockingRatio: callCongestionRatio,
    timeCongestionRatio,
    oneFewerBlockingRatio: blocking(channels - 1),
    oneMoreBlockingRatio: blocking(channels + 1),
    carriedErlangs,
    carriedPerChannelErlangs: carriedErlangs / channels,
  };
}
