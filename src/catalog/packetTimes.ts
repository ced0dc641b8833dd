import type { Codec } from './codecEntry.ts';

/** A quotient of times counts as whole when it is within a few units of the last place. */
const WHOLE_TOLERANCE_RATIO = 1e-12;

/** True when packets of this length [ms] hold a whole number of the codec's frames. */
export function holdsWholeFrames(codec: Codec, packetMs: number): boolean {
  if (codec.rate === 'chosen') return codec.packetMsChoices.includes(packetMs);
  const frames = packetMs / codec.frameMs;
  return frames >= 0.5 && Math.abs(frames - Math.round(frames)) <= WHOLE_TOLERANCE_RATIO * frames;
}

/** The packet times that a codec allows, as a sentence for errors. */
export function packetTimeRule(codec: Codec): string {
  if (codec.rate === 'chosen') return `one of ${codec.packetMsChoices.join(', ')} ms for ${codec.label}`;
  return `a whole number of ${codec.frameMs} ms frames for ${codec.label}`;
}

/** Frames in a packet that holds whole ones; 1 where the codec fills the packet with one, or is told a rate. */
export function framesIn(codec: Codec, packetMs: number): number {
  return codec.rate === 'chosen' || codec.isOncePerPacket ? 1 : Math.round(packetMs / codec.frameMs);
}
