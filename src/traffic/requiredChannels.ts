import { assertRange } from '../errors/assertRange.ts';
import { hazardDistance } from './hazardDistance.ts';
import { leastWhole } from './leastWhole.ts';
import { FEW_STATES } from './stateTails.ts';
import { freeWeight } from './stateWeights.ts';

/** Closer to the target than this, relative, a value from the recurrence does not decide. */
const DOUBT = 1e-9;

/** So many channels away the recurrence is the shorter way. */
const NEARBY = 4;

/** A reciprocal this much too small decides nothing that the exact comparison would not. */
const SLACK = 1 - 1e-15;

/**
 * Least whole number of channels that keeps blocking at or below a target, under the assumptions of {@link erlangB}.
 *
 * The recurrence for a few channels. For more, a first guess from the normal distribution, Newton's steps with the
 * slope that the recurrence gives exactly, and a last look at the neighbors: the same few steps for any size.
 *
 * @param input `offeredErlangs` [E], 0 to 1e9; `blockingRatio` the target, above 0 and below 1
 * @returns channels [1]; 0 when nothing is offered
 * @throws CapacityError `out-of-range`
 * @formula peakCalls
 * @example requiredChannels({ offeredErlangs: 30, blockingRatio: 0.01 }) // 42
 */
export function requiredChannels({
  offeredErlangs,
  blockingRatio,
}: {
  offeredErlangs: number;
  blockingRatio: number;
}): number {
  assertRange('blockingRatio', blockingRatio, blockingRatio > 0 && blockingRatio < 1, 'a ratio above 0 and below 1');
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs >= 0 && offeredErlangs <= 1e9, 'erlangs from 0 to 1e9');
  if (offeredErlangs === 0) return 0;
  // Whatever the channels, at least this much must be carried.
  const carriedErlangs = offeredErlangs * (1 - blockingRatio);
  if (carriedErlangs < FEW_STATES) {
    const enough = (1 / blockingRatio) * SLACK;
    let channels = 0;
    let inverse = 1;
    while (channels < FEW_STATES && (inverse < enough || 1 / inverse > blockingRatio)) {
      channels += 1;
      inverse = 1 + (channels / offeredErlangs) * inverse;
    }
    if (channels < FEW_STATES) return channels;
  }
  return manyChannels(offeredErlangs, blockingRatio, carriedErlangs);
}

/** The answer when it is {@link FEW_STATES} or more. */
function manyChannels(offeredErlangs: number, blockingRatio: number, carriedErlangs: number): number {
  const root = Math.sqrt(offeredErlangs);
  let channels = Math.max(FEW_STATES, Math.ceil(carriedErlangs + root * hazardDistance(blockingRatio * root)));
  for (let step = 0; step < 9; step += 1) {
    let inverse = 1 + freeWeight(channels, offeredErlangs);
    let before = (inverse - 1) * (offeredErlangs / channels);
    const missing = -Math.log(inverse * blockingRatio) / Math.log(inverse / before);
    if (Math.abs(missing) < NEARBY) {
      for (let walked = 0; walked <= NEARBY && inverse * blockingRatio < 1; walked += 1) {
        channels += 1;
        before = inverse;
        inverse = 1 + (channels / offeredErlangs) * inverse;
      }
      for (let walked = 0; walked <= NEARBY && before * blockingRatio >= 1; walked += 1) {
        channels -= 1;
        inverse = before;
        before = (inverse - 1) * (offeredErlangs / channels);
      }
      if (inverse * blockingRatio > 1 + DOUBT && before * blockingRatio < 1 - DOUBT) return channels;
    }
    if (!(Math.abs(missing) >= 1)) break;
    channels = Math.max(FEW_STATES, Math.ceil(channels + missing));
  }
  return leastWhole((count) => 1 / (1 + freeWeight(count, offeredErlangs)) <= blockingRatio, channels, FEW_STATES);
}
