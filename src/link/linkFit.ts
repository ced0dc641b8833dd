import { assertRange } from '../errors/assertRange.ts';
import { type MixedCall, mostMixedCalls } from './mixedCalls.ts';
import { sharedUsable, smallestShared } from './sharedUsable.ts';
import { usableRatio } from './usableRatio.ts';

/** A link, what it is used for, and what is to go through it. */
export interface LinkInput {
  /** From 1 to 1e15 [bit/s]. */
  downBitsPerSecond: number;
  /** From 1 to 1e15 [bit/s]. */
  upBitsPerSecond: number;
  /** Part of the link that voice may use [0.01…1]. */
  voiceShareRatio: number;
  /** Part of that kept free [0…0.99]. */
  headroomRatio: number;
  /** What the planned calls need, each way [bit/s]. */
  requiredBitsPerSecond: number;
  /** What one call needs, each way, 1 or more [bit/s]. */
  callBitsPerSecond: number;
  /** What else is sure to be on the link, each 0 or more [bit/s]; nothing when absent. */
  otherBitsPerSecond?: { down: number; up: number };
  /** Of calls that are not all alike: each use by itself, and `callBitsPerSecond` is the mean. */
  mix?: readonly MixedCall[];
}

export interface LinkValues {
  fits: boolean;
  usableBitsPerSecond: { down: number; up: number };
  /** Planned calls against the whole link. */
  utilizationRatio: { down: number; up: number };
  /** Most calls that fit into what is usable of the narrower direction. */
  maxCalls: number;
  bindingLimit: 'down' | 'up';
}

/** Calls of 1 bit/s are still counted one by one. */
const FASTEST_BITS_PER_SECOND = 1e15;

/**
 * How the planned calls sit on a link, each direction by itself: a full-duplex link carries both at once.
 *
 * @returns the fit; `bindingLimit` is `down` when both directions are equal
 * @throws CapacityError `out-of-range`
 * @formula maxCalls
 */
export function linkFit(input: LinkInput): LinkValues {
  const { downBitsPerSecond, upBitsPerSecond, requiredBitsPerSecond, callBitsPerSecond } = input;
  assertRate('downBitsPerSecond', downBitsPerSecond);
  assertRate('upBitsPerSecond', upBitsPerSecond);
  assertRange('requiredBitsPerSecond', requiredBitsPerSecond, requiredBitsPerSecond >= 0, 'bit/s, 0 or more');
  assertRate('callBitsPerSecond', callBitsPerSecond);
  const ratio = usableRatio(input);
  const usable = input.otherBitsPerSecond
    ? sharedUsable({ ...input, otherBitsPerSecond: input.otherBitsPerSecond })
    : { down: downBitsPerSecond * ratio, up: upBitsPerSecond * ratio };
  const bindingLimit = usable.up < usable.down ? 'up' : 'down';
  return {
    fits: requiredBitsPerSecond <= usable[bindingLimit],
    usableBitsPerSecond: usable,
    utilizationRatio: { down: requiredBitsPerSecond / downBitsPerSecond, up: requiredBitsPerSecond / upBitsPerSecond },
    maxCalls: input.mix
      ? mostMixedCalls(usable[bindingLimit], input.mix)
      : mostCalls(usable[bindingLimit], callBitsPerSecond),
    bindingLimit,
  };
}

/** Narrowest symmetric link that still keeps the headroom [bit/s]. */
export function smallestLinkBitsPerSecond(input: {
  requiredBitsPerSecond: number;
  voiceShareRatio: number;
  headroomRatio: number;
  otherBitsPerSecond?: { down: number; up: number };
}): number {
  const alone = input.requiredBitsPerSecond / usableRatio(input);
  return input.otherBitsPerSecond
    ? Math.max(alone, smallestShared({ ...input, otherBitsPerSecond: input.otherBitsPerSecond }))
    : alone;
}

/** A quotient can round up to a whole number that does not fit; the product decides. */
function mostCalls(usableBitsPerSecond: number, callBitsPerSecond: number): number {
  const calls = Math.floor(usableBitsPerSecond / callBitsPerSecond);
  if (calls * callBitsPerSecond > usableBitsPerSecond) return calls - 1;
  return (calls + 1) * callBitsPerSecond <= usableBitsPerSecond ? calls + 1 : calls;
}

function assertRate(field: string, rate: number): void {
  assertRange(field, rate, rate >= 1 && rate <= FASTEST_BITS_PER_SECOND, 'bit/s from 1 to 1e15');
}
