import type { ChannelGroupValues } from './channelGroup.ts';
import { leastWhole } from './leastWhole.ts';

/** Fewest channels at which blocking meets a target, and what they do; blocking falls with every channel. */
export function leastGroup(
  { offeredErlangs, blockingRatio, guess }: { offeredErlangs: number; blockingRatio: number; guess: number },
  blocking: (channels: number) => number,
): ChannelGroupValues {
  const channels = leastWhole((count) => blocking(count) <= blockingRatio, guess, 1);
  const achievedBlockingRatio = blocking(channels);
  const carriedErlangs = offeredErlangs * (1 - achievedBlockingRatio);
  return {
    peakCalls: channels,
    achievedBlockingRatio,
    oneFewerBlockingRatio: blocking(channels - 1),
    oneMoreBlockingRatio: blocking(channels + 1),
    carriedErlangs,
    carriedPerChannelErlangs: carriedErlangs / channels,
  };
}
