import type { ChannelGroupValues } from './channelGroup.ts';
import { channelsInUse, NO_BAND, NO_IMPROVEMENT, NOTHING } from './channelsInUse.ts';
import { extendedErlangB } from './extendedErlangB.ts';
import { requiredChannelsWithRetries } from './requiredChannelsWithRetries.ts';

/** Channels for callers of whom some try again when they are blocked. */
export function persistentCallers(
  firstAttemptErlangs: number,
  retryRatio: number,
  blockingRatio: number,
): ChannelGroupValues {
  const channels = requiredChannelsWithRetries({ firstAttemptErlangs, blockingRatio, retryRatio });
  if (firstAttemptErlangs === 0)
    return { ...NOTHING, ...NO_BAND, ...NO_IMPROVEMENT, totalOfferedErlangs: 0, lostRatio: 0 };
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
