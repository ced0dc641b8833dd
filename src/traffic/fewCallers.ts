import { assertRange } from '../errors/assertRange.ts';
import type { ChannelGroupValues } from './channelGroup.ts';
import { NOTHING } from './channelsInUse.ts';
import { engsetOffered } from './engsetOffered.ts';
import { leastWhole } from './leastWhole.ts';
import { requiredChannels } from './requiredChannels.ts';

/** Channels for so few callers that those who talk are missed among those who call. */
export function fewCallers(offeredErlangs: number, sources: number, blockingRatio: number): ChannelGroupValues {
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
