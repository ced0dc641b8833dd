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
  const z = varianceErlangs / meanErlangs;
  assertRange('varianceErlangs', varianceErlangs, z >= 1 && z <= 1e6, 'from the mean to 1e6 times the mean');
  if (z === 1) return { offeredErlangs: meanErlangs, channels: 0 };
  const channelsFor = (erlangs: number) => equivalentChannels(erlangs, meanErlangs, z);
  const excess = (erlangs: number) => Math.log(erlangs / meanErlangs / (1 + freeWeight(channelsFor(erlangs), erlangs)));
  // Without channels all that is offered overflows, which is too much.
  const least = ((meanErlangs + 1) * (meanErlangs + z - 1)) / (meanErlangs + z);
  let most = rappEquivalent(meanErlangs, z).offeredErlangs + least;
  for (let step = 0; step < 99 && excess(most) > 0; step += 1) most *= 2;
  const offeredErlangs = bracketedRoot(excess, least, most);
  return { offeredErlangs, channels: channelsFor(offeredErlangs) };
}
