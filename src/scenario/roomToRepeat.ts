import type { Codec } from '../catalog/codecEntry.ts';
import { framesIn } from '../catalog/packetTimes.ts';

const MOST_REPEATED_BYTES = 1023;

/** True when a packet is surely short enough to be repeated in another. */
export function hasRoomToRepeat(entry: Codec, packetMs: number, rate: unknown): boolean {
  const frames = framesIn(entry, packetMs);
  if (entry.rate === 'fixed') {
    const mostHeaderBytes = entry.framings ? frames + 2 : 0;
    return frames * entry.frameBytes + mostHeaderBytes <= MOST_REPEATED_BYTES;
  }
  const bitsPerSecond = typeof rate === 'number' ? rate : entry.defaultBitsPerSecond;
  return (bitsPerSecond * packetMs) / 8000 + 1 <= MOST_REPEATED_BYTES;
}
