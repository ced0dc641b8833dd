import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { assertNonNegative, assertPositive, assertWhole } from './argumentGuards.ts';

/** A kind of call on a link that several kinds share. */
export interface RateClass {
  /** Traffic of these calls [E]. */
  offeredErlangs: number;
  /** Units of the link that one such call takes, whole, 1 or more [1]. */
  unitsPerCall: number;
  /** Units that must stay free when such a call is taken in, whole [1]; none when absent. */
  reservedUnits?: number;
}

/** More steps than this take many seconds, and are refused. */
export const MOST_STEPS = 1e8;

/** More states than this are not kept at once. */
const MOST_KEPT = 1e7;

/** Above this the weights are scaled down: only their ratios count. */
export const LARGE = 1e250;

/** Guards of the classes. */
export function assertClasses(classes: readonly RateClass[]): void {
  const expected = 'one class or more';
  if (classes.length === 0) throw new CapacityError({ code: 'out-of-range', field: 'classes', received: 0, expected });
  for (const { offeredErlangs, unitsPerCall, reservedUnits } of classes) {
    assertNonNegative({ offeredErlangs });
    assertWhole({ unitsPerCall, reservedUnits });
    assertPositive({ unitsPerCall });
  }
}

/** Largest number that divides all of them. */
export function commonDivisor(counts: readonly number[]): number {
  return counts.reduce((divisor, count) => {
    let [larger, smaller] = [divisor, count];
    while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
    return larger;
  }, 0);
}

/** States of a link in the order of the units taken, each with its weight. */
export interface MultirateStates {
  /** Units taken in the latest state. */
  units: number;
  weight: number;
  /** Weights of all states so far, and of all times their units. */
  total: number;
  moment: number;
  /** Whether all earlier weights were divided by {@link LARGE} in the last step. */
  isScaled: boolean;
  next(): void;
  /** Weight of the latest states, so many of them. */
  latest(count: number): number;
}

/**
 * Kaufman's and Roberts' recursion, q(j) = Σ a·b·q(j - b)/j over the classes, from the empty link up.
 *
 * All terms are positive, so that no digits are lost; a ring keeps the states still needed. Reservation by Roberts'
 * approximation: a class counts only in states that leave its reserve free.
 *
 * @param classes with `upTo`, the highest state that a call of the class may lead to
 * @param kept states to keep, at least the units of the largest call
 * @source Kaufman 1981; Roberts 1981; Roberts 1983 for the reservation
 */
export function multirateStates(classes: readonly (RateClass & { upTo: number })[], kept: number): MultirateStates {
  assertRange('unitsPerCall', kept, kept <= MOST_KEPT, 'at most 1e7 units, after division by what divides all');
  const ring = new Float64Array(kept);
  ring[0] = 1;
  const terms = classes.map(({ offeredErlangs, unitsPerCall, upTo }) => ({
    units: unitsPerCall,
    rate: offeredErlangs * unitsPerCall,
    upTo,
  }));
  // Scaling is a matter of reading: what stands before the last one is read smaller, before the last but one as 0.
  let [place, scaledTo, droppedTo] = [0, 0, 0];
  const at = (back: number) => {
    const state = states.units - back;
    if (state < droppedTo) return 0;
    const weight = ring[place >= back ? place - back : place - back + kept] ?? 0;
    return state < scaledTo ? weight / LARGE : weight;
  };
  const states: MultirateStates = {
    units: 0,
    weight: 1,
    total: 1,
    moment: 0,
    isScaled: false,
    next() {
      const units = (states.units += 1);
      let sum = 0;
      place = place + 1 < kept ? place + 1 : 0;
      for (const term of terms) if (units <= term.upTo) sum += term.rate * at(term.units);
      states.isScaled = sum > LARGE;
      if (states.isScaled) {
        [droppedTo, scaledTo] = [scaledTo, units];
        sum /= LARGE;
        states.total /= LARGE;
        states.moment /= LARGE;
      }
      states.weight = ring[place] = sum / units;
      states.total += states.weight;
      states.moment += states.weight * units;
    },
    latest(count) {
      let sum = 0;
      for (let back = Math.min(count, kept, states.units + 1) - 1; back >= 0; back -= 1) sum += at(back);
      return sum;
    },
  };
  return states;
}
