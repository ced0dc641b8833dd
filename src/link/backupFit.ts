import { assertRange } from '../errors/assertRange.ts';
import { linkFit, type LinkInput, type LinkValues } from './linkFit.ts';

/** The planned calls on the link that is left. */
export interface BackupValues extends LinkValues {
  /** Of the planned calls, those that find no room. */
  lostCalls: number;
}

/** Beyond this calls are no longer counted one by one. */
const MOST_CALLS = 1e15;

/** Guard of a number of calls. */
export function assertCalls(field: string, calls: number, least: number): void {
  const areCalls = Number.isInteger(calls) && calls >= least && calls <= MOST_CALLS;
  assertRange(field, calls, areCalls, `whole calls from ${least} to 1e15`);
}

/**
 * The same calls on the backup link, when the primary one is lost.
 *
 * Assumes that all of them move, each with the bits it had, and that the backup keeps the same share and headroom.
 *
 * @param input the backup link as in a plan's link: its rate each way [bit/s], `voiceShareRatio` [0.01…1] and
 *   `headroomRatio` [0…0.99]; `callBitsPerSecond` of one call, each way, 1 or more [bit/s]; `peakCalls` planned, whole [1]
 * @returns the fit of the backup, and the calls that are lost: 0 when it fits
 * @throws CapacityError `out-of-range`
 * @formula lostCalls
 * @example backupFit({ downBitsPerSecond: 2e6, upBitsPerSecond: 1e6, voiceShareRatio: 1, headroomRatio: 0.25, callBitsPerSecond: 95_200, peakCalls: 10 }).lostCalls // 3
 */
export function backupFit({
  peakCalls,
  ...link
}: Omit<LinkInput, 'requiredBitsPerSecond'> & { peakCalls: number }): BackupValues {
  assertCalls('peakCalls', peakCalls, 0);
  const fit = linkFit({ ...link, requiredBitsPerSecond: peakCalls * link.callBitsPerSecond });
  return { ...fit, lostCalls: Math.max(0, peakCalls - fit.maxCalls) };
}
