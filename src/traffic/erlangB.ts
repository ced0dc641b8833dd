import { assertRange } from '../errors/assertRange.ts';
import { freeWeight } from './stateWeights.ts';
export function erlangB(offeredErlangs: number, channels: number): number {
  assertRange('offeredErlangs', offeredErlangs, offeredErlangs >= 0, 'erlangs, 0 or more');
  assertRange('channels', channels, channels >= 0, 'channels, 0 or more');
  return 1 / (1 + freeWeight(channels, offeredErlangs));
}
