import type { Cite } from '../evidence/source.ts';
import { MS_PER_SECOND } from '../units/constants.ts';
import type { CodecTraits } from './codecEntry.ts';

/** Before each earlier block, and before the newest one [B], and what the fields of the former hold. */
export const REDUNDANCY = {
  redundantHeaderBytes: 4,
  primaryHeaderBytes: 1,
  /** 10 bits. */
  mostBlockBytes: 1023,
  /** Ticks of the clock, 14 bits. */
  mostOffsetCount: 16_383,
  cite: 'rfc2198#section 3',
} as const satisfies Readonly<Record<string, number | Cite>>;

/**
 * How many earlier packets can be repeated, as a phrase for errors, where so many cannot: their timestamps lie too far
 * back. Packets of a codec whose clock is not known are not judged.
 *
 * @returns undefined where they can
 */
export function offsetRule(
  { rtpClock }: Pick<CodecTraits, 'rtpClock'>,
  packetMs: number,
  redundancyDepth: number,
): string | undefined {
  const { mostOffsetCount } = REDUNDANCY;
  const ticks = rtpClock ? Math.round((rtpClock.clockHertz * packetMs) / MS_PER_SECOND) : 0;
  if (redundancyDepth * ticks <= mostOffsetCount) return undefined;
  const most = Math.floor(mostOffsetCount / ticks);
  return `at most ${most}: packets of ${packetMs} ms are ${ticks} ticks, and a block lies at most ${mostOffsetCount} back`;
}
