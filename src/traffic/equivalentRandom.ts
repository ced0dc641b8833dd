import { assertRange } from '../errors/assertRange.ts';
import { assertPositive } from './argumentGuards.ts';
import { bracketedRoot } from './bracketedRoot.ts';
import { equivalentChannels, rappEquivalent } from './rappEquivalent.ts';
import { freeWeight } from './stateWeights.ts';

/**
 * Group that would pass on traffic of a given mean and variance, exactly; it stands for whatever mix of groups the
 * traffic comes from.
 *
 * Add the channels to be sized to those of this group and {@link erlangB} on its traffic gives what all of them
 * together pass on. The variance formula of {@link overflow} gives the channels for any traffic; the traffic is then
 * the root of one equation, searched upward from Rapp's approximation.
 *
 * @param input `meanErlangs` [E], above 0; `varianceErlangs` [E], at least the mean and at most 1e6 times it
 * @returns `offeredErlangs` [E] and `channels` [1], which is a fraction; no channels when variance and mean are equal
 * @throws CapacityError `out-of-range`
 * @source Wilkinson 1956; Rapp 1964, Planning of Junction Network in a Multi-Exchange Area
 * @example equivalentRandom({ meanErlangs: 5, varianceErlangs: 8 }).channels // 6.40354…
 */
export function equivalentRandom({ meanErlangs, varianceErlangs }: { meanErlangs: number; varianceErlangs: number }): {
  offeredErlangs: number;
  channels: number;
} {
  assertPositive({ meanErlangs, varianceErlangs });
  const isBursty = varianceErlangs >= meanErlangs && varianceErlangs <= 1e6 * meanErlangs;
  assertRange('varianceErlangs', varianceErlangs, isBursty, 'from the mean to 1e6 times the mean');
  const excess = (varianceErlangs - meanErlangs) / meanErlangs;
  if (excess === 0) return { offeredErlangs: meanErlangs, channels: 0 };
  // By the traffic that the group takes off: that keeps its digits where it is small beside the mean.
  const surplus = (carried: number) => {
    const channels = equivalentChannels(carried, meanErlangs, excess);
    return Math.log1p(carried / meanErlangs) - Math.log1p(freeWeight(channels, meanErlangs + carried));
  };
  const least = excess / (meanErlangs + 1 + excess);
  let most = rappEquivalent(meanErlangs, excess).carriedErlangs + least;
  for (let step = 0; step < 99 && surplus(most) > 0; step += 1) most *= 2;
  const carried = bracketedRoot(surplus, least, most);
  return { offeredErlangs: meanErlangs + carried, channels: equivalentChannels(carried, meanErlangs, excess) };
}
