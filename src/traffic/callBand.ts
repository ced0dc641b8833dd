import { leastWhole } from './leastWhole.ts';

/** Calls up for half of the time, for 95 hundredths and for 99. */
export interface CallBand {
  medianCalls: number;
  p95Calls: number;
  p99Calls: number;
}

/** The band, from the least number of calls that is not exceeded for a share of the time. */
export function callBand(upTo: (percentileRatio: number) => number): CallBand {
  return { medianCalls: upTo(0.5), p95Calls: upTo(0.95), p99Calls: upTo(0.99) };
}

/** A group that is full so seldom has no end that its band would know of. */
const NEVER_RATIO = 1e-290;

/** A group whose states are cut off where all of its channels are taken. */
export interface CutStates {
  channels: number;
  /** About so many are up: where to begin. */
  meanCalls: number;
  /** Share of the time with all taken, if there were so many channels. */
  fullRatio: (channels: number) => number;
  /** Probability of so many calls, relative to that of more. */
  stateRatio: (calls: number, more: number) => number;
}

/**
 * The band of such a group. Up to so many calls the states are those of a smaller group, so that they weigh what its
 * last one does, over the share of time that it would be full.
 */
export function cutBand({ channels, meanCalls, fullRatio, stateRatio }: CutStates): CallBand {
  const isEndless = fullRatio(channels) < NEVER_RATIO;
  const end = isEndless ? leastWhole((count) => fullRatio(count) < NEVER_RATIO, 0, 0) - 1 : channels;
  const covered = (calls: number) => (stateRatio(calls, end) * fullRatio(end)) / fullRatio(calls);
  return callBand((ratio) => leastWhole((calls) => calls >= end || covered(calls) >= ratio, meanCalls, 0));
}
