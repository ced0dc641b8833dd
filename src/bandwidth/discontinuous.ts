import { assertRange } from '../errors/assertRange.ts';
import type { PointRates } from './totalRate.ts';

/**
 * Share of the time in which packets flow as in speech.
 *
 * @param input `talkRatio`, share of the time talked [0…1]; `hangoverRatio`, sent as speech after each spurt, as a
 *   share of the time talked [0…]
 * @returns never more than 1
 * @throws CapacityError `out-of-range`
 * @formula sentRatio
 */
export function sentRatio({ talkRatio, hangoverRatio }: { talkRatio: number; hangoverRatio: number }): number {
  assertRange('talkRatio', talkRatio, talkRatio >= 0 && talkRatio <= 1, 'a ratio from 0 to 1');
  assertRange('hangoverRatio', hangoverRatio, hangoverRatio >= 0, 'a ratio, 0 or more');
  return Math.min(1, talkRatio * (1 + hangoverRatio));
}

/**
 * Rates over talk and silence. Silence changes how many packets there are, not only how large they are.
 *
 * @param talking rates while packets flow as in speech; `silent`, those of what silence sends
 * @param sentShare share of the time of the first [0…1]
 */
export function meanRate(talking: PointRates, silent: PointRates, sentShare: number): PointRates {
  const mean = (point: keyof PointRates) => sentShare * talking[point] + (1 - sentShare) * silent[point];
  return {
    packetsPerSecond: mean('packetsPerSecond'),
    ipBitsPerSecond: mean('ipBitsPerSecond'),
    linkBitsPerSecond: mean('linkBitsPerSecond'),
    wireBitsPerSecond: mean('wireBitsPerSecond'),
  };
}
