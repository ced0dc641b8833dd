import { assertRange } from '../errors/assertRange.ts';
import { cutBand } from './callBand.ts';
import type { ChannelGroupValues } from './channelGroup.ts';
import { NO_BAND, NOTHING } from './channelsInUse.ts';
import { engsetTimeCongestion } from './engset.ts';
import { engsetOffered } from './engsetOffered.ts';
import { leastGroup } from './leastGroup.ts';
import { requiredChannels } from './requiredChannels.ts';
import { stateRatio } from './stateRatio.ts';

/** Channels for so few callers that those who talk are missed among those who call. */
export function fewCallers(offeredErlangs: number, sources: number, blockingRatio: number): ChannelGroupValues {
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs < sources, 'fewer erlangs than sources');
  const guess = Math.min(requiredChannels({ offeredErlangs, blockingRatio }), sources);
  if (offeredErlangs === 0) return { ...NOTHING, ...NO_BAND, timeCongestionRatio: 0 };
  const congestion = (channels: number) => engsetOffered({ sources, offeredErlangs, channels });
  const group = leastGroup({ offeredErlangs, blockingRatio, guess }, (count) =>
    count === 0 ? 1 : congestion(count).callCongestionRatio,
  );
  const { peakCalls: channels, achievedBlockingRatio, carriedErlangs } = group;
  const erlangsPerIdleSource = offeredErlangs / (sources - offeredErlangs + offeredErlangs * achievedBlockingRatio);
  const idle = sources / (1 + erlangsPerIdleSource);
  const talking = idle * erlangsPerIdleSource;
  return {
    ...group,
    timeCongestionRatio: congestion(channels).timeCongestionRatio,
    ...cutBand({
      channels,
      meanCalls: carriedErlangs,
      fullRatio: (count) => engsetTimeCongestion(sources, erlangsPerIdleSource, count),
      // A binomial distribution is one of the callers who talk and one of those who do not.
      stateRatio: (calls, more) => stateRatio(calls, more, talking) / stateRatio(sources - more, sources - calls, idle),
    }),
  };
}
