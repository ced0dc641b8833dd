import { assertRange } from '../errors/assertRange.ts';

/** Beyond these no plan lies, and what grows stays finite. */
const LARGEST_BITS_PER_SECOND = 1e15;
const MOST_RATIO = 10;
const MOST_YEARS = 100;

/** The need after so many years. */
export interface GrowthStep {
  afterYears: number;
  requiredBitsPerSecond: number;
  fits: boolean;
}

/** A need by year, from today on. */
export interface GrowthValues {
  /** Today and each year that was asked for. */
  steps: GrowthStep[];
  /** Years until it first does not fit; 0 when it does not today, null when it fits throughout. */
  outgrownAfterYears: number | null;
}

/**
 * What is needed year by year, and when the link is outgrown.
 *
 * Assumes the same growth each year, of the calls and so of the bits, and a link that stays as it is.
 *
 * @param input `requiredBitsPerSecond` today and `usableBitsPerSecond` of the narrower direction, each 0 to 1e15
 *   [bit/s]; `yearlyRatio` growth of a year, below 0 where it shrinks [-1…10]; `years` to look ahead, whole [0…100]
 * @returns one step more than `years`
 * @throws CapacityError `out-of-range`
 * @formula requiredBitsPerSecond
 * @example growth({ requiredBitsPerSecond: 4e6, usableBitsPerSecond: 5e6, yearlyRatio: 0.1, years: 5 }).outgrownAfterYears // 3
 */
export function growth({
  requiredBitsPerSecond,
  usableBitsPerSecond,
  yearlyRatio,
  years,
}: {
  requiredBitsPerSecond: number;
  usableBitsPerSecond: number;
  yearlyRatio: number;
  years: number;
}): GrowthValues {
  for (const [field, value] of Object.entries({ requiredBitsPerSecond, usableBitsPerSecond }))
    assertRange(field, value, value >= 0 && value <= LARGEST_BITS_PER_SECOND, 'bit/s from 0 to 1e15');
  assertRange('yearlyRatio', yearlyRatio, yearlyRatio >= -1 && yearlyRatio <= MOST_RATIO, 'a ratio from -1 to 10');
  const areYears = Number.isInteger(years) && years >= 0 && years <= MOST_YEARS;
  assertRange('years', years, areYears, 'whole years from 0 to 100');
  const steps = Array.from({ length: years + 1 }, (_, afterYears) => {
    const needed = requiredBitsPerSecond * (1 + yearlyRatio) ** afterYears;
    return { afterYears, requiredBitsPerSecond: needed, fits: needed <= usableBitsPerSecond };
  });
  return { steps, outgrownAfterYears: steps.find(({ fits }) => !fits)?.afterYears ?? null };
}
