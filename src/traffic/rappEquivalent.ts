/**
 * Group that would pass on traffic of a given mean and variance, by Rapp's approximation of its traffic.
 *
 * @param meanErlangs mean of the traffic passed on [E], above 0
 * @param excessFactor its variance over its mean, less 1 [1], 0 or more
 * @returns `carriedErlangs` traffic that the group takes off [E], and the `channels` that go with it exactly [1]
 * @source Rapp 1964, Planning of Junction Network in a Multi-Exchange Area
 */
export function rappEquivalent(
  meanErlangs: number,
  excessFactor: number,
): { carriedErlangs: number; channels: number } {
  const carriedErlangs = excessFactor * (meanErlangs + 3 * (1 + excessFactor));
  return { carriedErlangs, channels: equivalentChannels(carriedErlangs, meanErlangs, excessFactor) };
}

/** Channels of the group that takes off so much traffic and leaves this mean and variance: their formula, solved for N. */
export function equivalentChannels(carriedErlangs: number, meanErlangs: number, excessFactor: number): number {
  return Math.max(0, carriedErlangs + (carriedErlangs - excessFactor) / (meanErlangs + excessFactor));
}
