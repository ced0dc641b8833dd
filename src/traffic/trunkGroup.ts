import { channelGroup, type ChannelGroupValues } from './channelGroup.ts';
import { erlangB } from './erlangB.ts';
import { lossQueue } from './lossQueue.ts';
import { requiredChannels } from './requiredChannels.ts';
import { requiredTrunks } from './requiredTrunks.ts';

/** Trunks in front of agents. */
export interface TrunkGroupValues extends Omit<
  ChannelGroupValues,
  'peakCalls' | 'carriedPerChannelErlangs' | 'totalOfferedErlangs' | 'lostRatio' | 'timeCongestionRatio'
> {
  /** To buy: exact where a trunk is held for the queue and the talk alone, else what Erlang B says [1]. */
  trunks: number;
  /** What Erlang B says for the time that calls hold a trunk [1]. */
  erlangBHabitTrunks: number;
  /** Exact trunks less those [1]; absent where there is no exact figure. */
  differenceTrunks?: number;
  carriedPerChannelErlangs?: number;
}

/** Trunks by the habit: Erlang B on the time that calls hold one, as if those times were independent. */
export function habitTrunks(trunkErlangs: number, blockingRatio: number): TrunkGroupValues {
  const { peakCalls: trunks, ...group } = channelGroup(trunkErlangs, { blockingRatio });
  return { trunks, erlangBHabitTrunks: trunks, ...group };
}

/** Trunks by the queue itself, M/M/n/K, beside the habit. */
export function exactTrunks(
  trunkErlangs: number,
  line: {
    offeredErlangs: number;
    agents: number;
    handleSeconds: number;
    blockingRatio: number;
    patienceSeconds?: number;
  },
): TrunkGroupValues {
  const { trunks } = requiredTrunks(line);
  const { offeredErlangs, agents, handleSeconds: holdSeconds, blockingRatio, ...patience } = line;
  const blocking = (count: number) =>
    count < agents
      ? erlangB(offeredErlangs, count)
      : lossQueue({ offeredErlangs, servers: agents, waitingPlaces: count - agents, holdSeconds, ...patience })
          .lossRatio;
  const erlangBHabitTrunks = requiredChannels({ offeredErlangs: trunkErlangs, blockingRatio });
  const achievedBlockingRatio = blocking(trunks);
  return {
    trunks,
    erlangBHabitTrunks,
    differenceTrunks: trunks - erlangBHabitTrunks,
    achievedBlockingRatio,
    oneFewerBlockingRatio: blocking(trunks - 1),
    oneMoreBlockingRatio: blocking(trunks + 1),
    carriedErlangs: trunkErlangs * (1 - achievedBlockingRatio),
  };
}
