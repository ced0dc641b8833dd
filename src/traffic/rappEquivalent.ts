/**
 * Group that would pass on traffic of a given mean and variance, by Rapp's approximation of its traffic.
 *
 * @param meanErlangs mean of the traffic passed on [E], above 0
 * @param peakednessFactor its variance over its mean [1], 1 or more
 * @returns `offeredErlangs` [E], and the channels that go with them exactly [1]
 * @source Rapp 1964, Planning of Junction Network in a Multi-Exchange Area
 */
export function rappEquivalent(
  meanErlangs: number,
  peakednessFactor: number,
): { offeredErlangs: number; channels: number } {
  const z = peakednessFactor;
  const offeredErlangs = meanErlangs * z + 3 * z * (z - 1);
  return { offeredErlangs, channels: equivalentChannels(offeredErlangs, meanErlangs, z) };
}

/** Channels of the group that turns so much traffic into this mean and variance; the variance formula solved for them. */
export function equivalentChannels(offeredErlangs: number, meanErlangs: number, peakednessFactor: number): number {
  return Math.max(0, offeredErlangs / (meanErlangs + peakednessFactor - 1) + (offeredErlangs - meanErlangs - 1));
}
