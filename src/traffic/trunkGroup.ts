import { cutBand } from './callBand.ts';
import { channelGroup, type ChannelGroupValues } from './channelGroup.ts';
import { erlangB } from './erlangB.ts';
import { lossQueue } from './lossQueue.ts';
import { requiredChannels } from './requiredChannels.ts';
import { requiredTrunks } from './requiredTrunks.ts';
import { stateRatio } from './stateRatio.ts';

/** Trunks in front of agents. */
export interface TrunkGroupValues extends Omit<
  ChannelGroupValues,
  'peakCalls' | 'totalOfferedErlangs' | 'lostRatio' | 'timeCongestionRatio' | 'equivalentErlangs' | 'equivalentChannels'
> {
  /** To buy: exact where a trunk is held for the queue and the talk alone, else what Erlang B says [1]. */
  trunks: number;
  /** What Erlang B says for the time that calls hold a trunk [1]. */
  erlangBHabitTrunks: number;
  /** Exact trunks less those [1]; absent where there is no exact figure. */
  differenceTrunks?: number;
}

/** Trunks by the habit: Erlang B on the time that calls hold one, as if those times were independent. */
export function habitTrunks(trunkErlangs: number, blockingRatio: number): TrunkGroupValues {
  const { peakCalls: trunks, ...group } = channelGroup(trunkErlangs, { blockingRatio });
  return { trunks, erlangBHabitTrunks: trunks, ...group };
}

/** A queue for agents whose handling is all talk. */
interface Line {
  offeredErlangs: number;
  agents: number;
  handleSeconds: number;
  blockingRatio: number;
  patienceSeconds?: number;
}

/** Trunks by the queue itself, M/M/n/K, beside the habit. */
export function exactTrunks(trunkErlangs: number, line: Line): TrunkGroupValues {
  const { trunks } = requiredTrunks(line);
  const { offeredErlangs, blockingRatio } = line;
  const blocking = (count: number) => lossOf(line, count).lossRatio;
  const erlangBHabitTrunks = requiredChannels({ offeredErlangs: trunkErlangs, blockingRatio });
  const { lossRatio, abandonRatio, meanWaitOfAcceptedSeconds } = lossOf(line, trunks);
  const carriedErlangs =
    offeredErlangs *
    (1 - lossRatio - abandonRatio + ((1 - lossRatio) * meanWaitOfAcceptedSeconds) / line.handleSeconds);
  return {
    trunks,
    erlangBHabitTrunks,
    differenceTrunks: trunks - erlangBHabitTrunks,
    achievedBlockingRatio: lossRatio,
    oneFewerBlockingRatio: blocking(trunks - 1),
    oneMoreBlockingRatio: blocking(trunks + 1),
    carriedErlangs,
    carriedPerChannelErlangs: carriedErlangs / trunks,
    ...cutBand({
      channels: trunks,
      meanCalls: carriedErlangs,
      fullRatio: blocking,
      stateRatio: (calls, more) => reached(line, calls, more),
    }),
  };
}

function lossOf({ offeredErlangs, agents, handleSeconds: holdSeconds, patienceSeconds }: Line, trunks: number) {
  if (trunks < agents)
    return { lossRatio: erlangB(offeredErlangs, trunks), abandonRatio: 0, meanWaitOfAcceptedSeconds: 0 };
  const patience = patienceSeconds === undefined ? {} : { patienceSeconds };
  return lossQueue({ offeredErlangs, servers: agents, waitingPlaces: trunks - agents, holdSeconds, ...patience });
}

/** Probability of so many calls on trunks, relative to that of more, whether they talk or wait. */
function reached(line: Line, calls: number, more: number): number {
  const { offeredErlangs, agents, handleSeconds, patienceSeconds } = line;
  if (calls < agents && more > agents) return reached(line, calls, agents) * reached(line, agents, more);
  if (more <= agents) return stateRatio(calls, more, offeredErlangs);
  if (patienceSeconds === undefined) return Math.exp((calls - more) * Math.log1p((offeredErlangs - agents) / agents));
  // Those who wait leave like those in service, if times are counted in patience.
  const patience = patienceSeconds / handleSeconds;
  const leaving = (count: number) => agents * patience + count - agents;
  return stateRatio(leaving(calls), leaving(more), offeredErlangs * patience);
}
