import type { ChannelGroupValues } from './channelGroup.ts';
import { NOTHING } from './channelsInUse.ts';
import { equivalentRandom } from './equivalentRandom.ts';
import { erlangB } from './erlangB.ts';
import { leastGroup } from './leastGroup.ts';
import { requiredChannels } from './requiredChannels.ts';

/**
 * Channels for traffic that another group passes on, which comes in bursts: those that its equivalent group would need
 * beside its own, so that both together pass on no more than the target.
 * Hayward's approximation would be shorter, but says too few channels for the little that well-sized groups pass on.
 *
 * @source Wilkinson 1956, Theories for Toll Traffic Engineering in the U.S.A.
 */
export function burstyCallers(
  meanErlangs: number,
  peakednessFactor: number,
  blockingRatio: number,
): ChannelGroupValues {
  const guess = requiredChannels({ offeredErlangs: meanErlangs, blockingRatio });
  if (meanErlangs === 0) return { ...NOTHING, equivalentErlangs: 0, equivalentChannels: 0 };
  const { offeredErlangs: equivalentErlangs, channels: equivalentChannels } = equivalentRandom({
    meanErlangs,
    varianceErlangs: meanErlangs * peakednessFactor,
  });
  const share = equivalentErlangs / meanErlangs;
  const group = leastGroup({ offeredErlangs: meanErlangs, blockingRatio, guess }, (channels) =>
    channels === 0 ? 1 : share * erlangB(equivalentErlangs, equivalentChannels + channels),
  );
  return { ...group, equivalentErlangs, equivalentChannels };
}
