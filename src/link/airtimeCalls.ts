import { assertRange } from '../errors/assertRange.ts';

/** Shares such as 70 % and 10 % have no exact value; a quotient this close to a whole number is one. */
const WHOLE_TOLERANCE_RATIO = 1e-12;

/**
 * Calls that fit into a share of the air.
 *
 * Assumes that all calls take the same share, both ways together: a radio channel carries one frame at a time.
 *
 * @param input `callAirtimeRatio` share of the air that one call takes, from 1e-9 [1]; `occupancyRatio` share that calls
 *   may fill [0.01…1]
 * @returns whole calls, rounded down; 0 when one call alone takes more
 * @throws CapacityError `out-of-range`
 * @formula callsCount
 * @example airtimeCalls({ callAirtimeRatio: 0.045, occupancyRatio: 0.6 }) // 13
 */
export function airtimeCalls({
  callAirtimeRatio,
  occupancyRatio,
}: {
  callAirtimeRatio: number;
  occupancyRatio: number;
}): number {
  assertRange('callAirtimeRatio', callAirtimeRatio, callAirtimeRatio >= 1e-9, 'a ratio, 1e-9 or more');
  const isShare = occupancyRatio >= 0.01 && occupancyRatio <= 1;
  assertRange('occupancyRatio', occupancyRatio, isShare, 'a ratio from 0.01 to 1');
  return Math.floor((occupancyRatio / callAirtimeRatio) * (1 + WHOLE_TOLERANCE_RATIO));
}
