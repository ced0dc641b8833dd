import type { Codec } from '../catalog/codecEntry.ts';
import { framesIn } from '../catalog/packetTimes.ts';
import { offsetRule, REDUNDANCY } from '../catalog/redundancy.ts';

/** How many earlier packets can surely be repeated, as a phrase for errors; undefined where so many can. */
export function repetitionRule(
  entry: Codec,
  packetMs: number,
  rate: unknown,
  redundancyDepth: number,
): string | undefined {
  const { mostBlockBytes } = REDUNDANCY;
  if (mostVoiceBytes(entry, packetMs, rate) > mostBlockBytes)
    return `0, because a block to repeat holds at most ${mostBlockBytes} bytes`;
  return offsetRule(entry, packetMs, redundancyDepth);
}

/** Voice of one packet, or a little more [B]. */
function mostVoiceBytes(entry: Codec, packetMs: number, rate: unknown): number {
  const frames = framesIn(entry, packetMs);
  if (entry.rate === 'fixed') return frames * entry.frameBytes + (entry.framings ? frames + 2 : 0);
  const bitsPerSecond = typeof rate === 'number' ? rate : entry.defaultBitsPerSecond;
  return (bitsPerSecond * packetMs) / 8000 + 1;
}
