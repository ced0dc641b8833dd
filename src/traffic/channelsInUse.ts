import { channelSensitivity } from './channelSensitivity.ts';
import type { CallBand, ChannelGroupValues } from './channelGroup.ts';
import { concurrentCallsPercentile } from './concurrentCallsPercentile.ts';

/** What so many channels do for so much traffic, under Erlang B. */
export function channelsInUse(offeredErlangs: number, channels: number): ChannelGroupValues {
  const { blockingRatio, ...neighbors } = channelSensitivity({ offeredErlangs, channels });
  const band = callBand(offeredErlangs, channels);
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
export const NO_BAND = { lastChannelErlangs: 0, nextChannelErlangs: 0, medianCalls: 0, p95Calls: 0, p99Calls: 0 };

function callBand(offeredErlangs: number, channels: number): CallBand {
  const upTo = (percentileRatio: number) => concurrentCallsPercentile({ offeredErlangs, channels, percentileRatio });
  return { medianCalls: upTo(0.5), p95Calls: upTo(0.95), p99Calls: upTo(0.99) };
}
