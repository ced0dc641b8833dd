import { assertRange } from '../errors/assertRange.ts';
import { assertTarget } from './argumentGuards.ts';
import { assertClasses, commonDivisor, LARGE, MOST_STEPS, multirateStates, type RateClass } from './multirateStates.ts';

/** Sum of the latest values, so many of them, without ever taking one off: what is taken off leaves its rounding behind. */
function slidingSum(length: number): (value: number, isScaled: boolean) => number {
  const block = new Float64Array(length);
  /** Sums of the block before, from each place to its end, and what they are to be multiplied by. */
  const ends = new Float64Array(length + 1);
  let [place, sum, endsScale] = [0, 0, 1];
  /** Places before which values are still to be scaled, once and more often. */
  let [scaledTo, droppedTo] = [0, 0];
  return (value, isScaled) => {
    if (isScaled) {
      [droppedTo, scaledTo] = [scaledTo, place];
      sum /= LARGE;
      endsScale /= LARGE;
    }
    if (place === length) {
      for (let i = length - 1; i >= 0; i -= 1) {
        const own = i < droppedTo ? 0 : (block[i] ?? 0);
        ends[i] = (ends[i + 1] ?? 0) + (i < scaledTo ? own / LARGE : own);
      }
      [place, sum, endsScale, scaledTo, droppedTo] = [0, 0, 1, 0, 0];
    }
    block[place] = value;
    place += 1;
    sum += value;
    return sum + (ends[place] ?? 0) * endsScale;
  };
}

/**
 * Least capacity of a shared link with which every kind of call meets its own blocking target, under the assumptions
 * of {@link multirateBlocking}, without reservation.
 *
 * One pass over the states: those of a small link are also those of a larger one. With few large calls blocking may
 * rise again for a unit or two beyond the least capacity, as a link that is a multiple of the call is used best.
 *
 * @param input `classes` each with `offeredErlangs` [E], `unitsPerCall` whole [1] and its target `blockingRatio`
 * @returns units [1]; 0 when nothing is offered
 * @throws CapacityError `out-of-range`
 * @example requiredCapacityUnits({ classes: [{ offeredErlangs: 30, unitsPerCall: 1, blockingRatio: 0.01 }] }) // 42
 */
export function requiredCapacityUnits({
  classes,
}: {
  classes: readonly (Omit<RateClass, 'reservedUnits'> & { blockingRatio: number })[];
}): number {
  assertClasses(classes);
  for (const { blockingRatio } of classes) assertTarget({ blockingRatio });
  const offered = classes.filter(({ offeredErlangs }) => offeredErlangs > 0);
  if (offered.length === 0) return 0;
  const unit = commonDivisor(offered.map(({ unitsPerCall }) => unitsPerCall));
  const scaled = offered.map(({ offeredErlangs, unitsPerCall }) => ({
    offeredErlangs,
    unitsPerCall: unitsPerCall / unit,
    upTo: Infinity,
  }));
  const most = Math.floor(MOST_STEPS / offered.length);
  const states = multirateStates(scaled, Math.max(...scaled.map(({ unitsPerCall }) => unitsPerCall)) + 1);
  const sums = offered.map(({ unitsPerCall, blockingRatio }) => ({
    refusing: slidingSum(unitsPerCall / unit),
    blockingRatio,
  }));
  for (;;) {
    let isEnough = true;
    for (const { refusing, blockingRatio } of sums) {
      if (refusing(states.weight, states.isScaled) > blockingRatio * states.total) isEnough = false;
    }
    if (isEnough) return states.units * unit;
    assertRange('classes', states.units * unit, states.units < most, 'traffic that fewer units can carry');
    states.next();
  }
}
