import { callBand } from './callBand.ts';
import type { ChannelGroupValues } from './channelGroup.ts';
import { channelSensitivity } from './channelSensitivity.ts';
import { concurrentCallsPercentile } from './concurrentCallsPercentile.ts';

/** What so many channels do for so much traffic, under Erlang B. */
export function channelsInUse(offeredErlangs: number, channels: number): ChannelGroupValues {
  const { blockingRatio, ...neighbors } = channelSensitivity({ offeredErlangs, channels });
  const band = callBand((percentileRatio) => concurrentCallsPercentile({ offeredErlangs, channels, percentileRatio }));
  return { peakCalls: channels, achievedBlockingRatio: blockingRatio, ...neighbors, ...band };
}

/** Nothing is offered: no channel, and nobody to be blocked. */
export const NOTHING = {
  peakCalls: 0,
  achievedBlockingRatio: 0,
  oneFewerBlockingRatio: 0,
  oneMoreBlockingRatio: 0,
  carriedErlangs: 0,
  carriedPerChannelErlangs: 0,
};
export const NO_BAND = callBand(() => 0);
export const NO_IMPROVEMENT = { lastChannelErlangs: 0, nextChannelErlangs: 0 };
