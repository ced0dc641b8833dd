import type { Codec } from './codecs.ts';

/** True when the codec can be told to spend this rate [bit/s]; one of fixed rate cannot be told any. */
export function takesRate(codec: Codec, codecBitsPerSecond: number): boolean {
  return (
    codec.rate === 'chosen' &&
    codecBitsPerSecond >= codec.minBitsPerSecond &&
    codecBitsPerSecond <= codec.maxBitsPerSecond
  );
}

/** The rates that a codec can be told, as a phrase for errors. */
export function rateRule(codec: Codec): string {
  if (codec.rate === 'fixed') return `no rate, because ${codec.label} has one`;
  return `bit/s from ${codec.minBitsPerSecond} to ${codec.maxBitsPerSecond}`;
}
