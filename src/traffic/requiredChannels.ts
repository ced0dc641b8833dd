import { assertRange } from '../errors/assertRange.ts';
import { erlangB } from './erlangB.ts';

/**
 * Least whole number of channels that keeps blocking at or below a target, under the assumptions of {@link erlangB}.
 *
 * @param input `offeredErlangs` [E], 0 or more; `blockingRatio` the target, above 0 and below 1
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
  let [tooFew, enough] = [0, 1];
  while (erlangB(offeredErlangs, enough) > blockingRatio) [tooFew, enough] = [enough, enough * 2];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (erlangB(offeredErlangs, middle) > blockingRatio) tooFew = middle;
    else enough = middle;
  }
  return enough;
}
