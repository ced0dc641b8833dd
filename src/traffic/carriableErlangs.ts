import { assertTarget, assertWhole } from './argumentGuards.ts';
import { hazardDistance } from './hazardDistance.ts';
import { spareServers } from './spareServers.ts';
import { freeWeight } from './stateWeights.ts';

/**
 * Traffic that a group may be offered so that blocking is exactly at a target, under the assumptions of
 * {@link erlangB}.
 *
 * Newton's method on ln(1/B - 1) in ln A, where the curve is nearly straight, from the normal distribution's guess.
 *
 * @param input `channels` [1], whole; `blockingRatio` the target, above 0 and below 1
 * @returns traffic offered [E], of which the share 1 - `blockingRatio` is carried; 0 without channels
 * @throws CapacityError `out-of-range`
 * @example carriableErlangs({ channels: 42, blockingRatio: 0.01 }) // 30.77…
 */
export function carriableErlangs({ channels, blockingRatio }: { channels: number; blockingRatio: number }): number {
  assertWhole({ channels });
  assertTarget({ blockingRatio });
  if (channels === 0) return 0;
  const served = 1 - blockingRatio;
  let erlangs = channels;
  // N = A·(1 - p) + m·√A, solved for √A with the distance m of the last A.
  for (let round = 0; round < 3; round += 1) {
    const m = hazardDistance(blockingRatio * Math.sqrt(erlangs));
    erlangs = (2 * channels) / (m + Math.sqrt(m * m + 4 * served * channels));
    erlangs *= erlangs;
  }
  for (let step = 0; step < 60; step += 1) {
    const weight = freeWeight(channels, erlangs);
    // Too far below for a double: up, until it is one.
    const change =
      weight < Infinity ? Math.log((weight * blockingRatio) / served) / spareServers(channels, erlangs, weight) : 0.05;
    erlangs *= Math.exp(change);
    if (Math.abs(change) < 1e-15) break;
  }
  return erlangs;
}
