import type { MixedCall } from '../link/mixedCalls.ts';
import { multirateBlocking } from '../traffic/multirateBlocking.ts';
import { wholeUp } from '../units/wholeUp.ts';
import type { Plan } from './plan.ts';

/** One use of a mix among the others, where the link is all that limits calls. */
export interface MixClass {
  offeredErlangs: number;
  /** Units of the link that a call takes, rounded up. */
  callUnits: number;
  blockingRatio: number;
}

/** What calls of different widths do to each other on a link that is all that limits them. */
export interface MixBlocking {
  unitBitsPerSecond: number;
  capacityUnits: number;
  /** In the order of the media. */
  classes: MixClass[];
}

/** The narrowest call takes so many units: rounding up then costs at most a sixteenth. */
export const NARROWEST_UNITS = 16;
/** A link of more units is not looked at more closely. */
export const MOST_UNITS = 50_000;

type Base = Pick<Plan, 'scenario' | 'traffic' | 'link'>;

/**
 * Blocking of each use of a mix by the link itself: wide calls find no room where narrow ones still do.
 *
 * Assumes what Kaufman and Roberts do: many callers who do not try again.
 *
 * @returns undefined without a link, and where the demand does not speak of such traffic
 */
export function mixBlocking({ scenario, traffic, link }: Base, mix: readonly MixedCall[]): MixBlocking | undefined {
  const { demand } = scenario;
  const usable = link.bindingLimit && link.usableBitsPerSecond?.[link.bindingLimit];
  const { offeredErlangs } = traffic;
  const isPlain = !('sources' in demand || 'peakednessFactor' in demand) && 'blockingRatio' in demand;
  if (usable === undefined || offeredErlangs === undefined || !isPlain) return undefined;
  const narrowest = Math.min(...mix.map(({ callBitsPerSecond }) => callBitsPerSecond));
  const unitBitsPerSecond = Math.max(narrowest / NARROWEST_UNITS, usable / MOST_UNITS);
  const capacityUnits = Math.floor(usable / unitBitsPerSecond);
  const classes = mix.map(({ shareRatio, callBitsPerSecond }) => ({
    offeredErlangs: offeredErlangs * shareRatio,
    unitsPerCall: wholeUp(callBitsPerSecond / unitBitsPerSecond),
  }));
  const found = multirateBlocking({ capacityUnits, classes });
  return {
    unitBitsPerSecond,
    capacityUnits,
    classes: classes.map((each, index) => ({
      offeredErlangs: each.offeredErlangs,
      callUnits: each.unitsPerCall,
      blockingRatio: found.classes[index]?.blockingRatio ?? 0,
    })),
  };
}
