import { assertRange } from '../errors/assertRange.ts';
import { assertWhole } from './argumentGuards.ts';
import { assertClasses, commonDivisor, MOST_STEPS, multirateStates, type RateClass } from './multirateStates.ts';

/**
 * Blocking of each kind of call on a link that several kinds share: a mix of codecs, or of voice and video.
 *
 * Assumes many callers of each kind, blocked calls that go away, any distribution of holding times, and a call that is
 * taken in whenever its units are free. Large calls are then blocked more than small ones; units reserved against the
 * small ones even that out (`reservedUnits` of the largest call's units less one's own), by an approximation.
 * Steps in proportion to capacity times classes, after division by the largest unit that divides all.
 *
 * @param input `capacityUnits` of the link, whole [1]; `classes` each with `offeredErlangs` [E], `unitsPerCall` and
 *   `reservedUnits`, whole [1]
 * @returns `blockingRatio` [0…1] of each class, in the order given, and the mean of the units taken [1]
 * @throws CapacityError `out-of-range`
 * @source Kaufman 1981, Blocking in a Shared Resource Environment; Roberts 1981
 * @example multirateBlocking({ capacityUnits: 5, classes: [{ offeredErlangs: 2, unitsPerCall: 1 }, { offeredErlangs: 1, unitsPerCall: 2 }] }).meanOccupiedUnits // 2.8918…
 */
export function multirateBlocking({
  capacityUnits,
  classes,
}: {
  capacityUnits: number;
  classes: readonly RateClass[];
}): { classes: { blockingRatio: number }[]; meanOccupiedUnits: number } {
  assertWhole({ capacityUnits });
  assertClasses(classes);
  const unit = commonDivisor(classes.flatMap(({ unitsPerCall, reservedUnits = 0 }) => [unitsPerCall, reservedUnits]));
  const capacity = Math.floor(capacityUnits / unit);
  assertRange('capacityUnits', capacityUnits, capacity * classes.length <= MOST_STEPS, 'fewer units');
  const scaled = classes.map(({ offeredErlangs, unitsPerCall, reservedUnits = 0 }) => ({
    offeredErlangs,
    unitsPerCall: unitsPerCall / unit,
    upTo: capacity - reservedUnits / unit,
    refusing: (unitsPerCall + reservedUnits) / unit,
  }));
  const kept = Math.min(Math.max(...scaled.map(({ refusing }) => refusing)), capacity) + 1;
  const states = multirateStates(
    // A call larger than the link is never taken in.
    scaled.filter(({ unitsPerCall }) => unitsPerCall <= capacity),
    kept,
  );
  while (states.units < capacity) states.next();
  return {
    classes: scaled.map(({ refusing }) => ({ blockingRatio: Math.min(states.latest(refusing) / states.total, 1) })),
    meanOccupiedUnits: (states.moment / states.total) * unit,
  };
}
