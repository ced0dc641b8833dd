import type { Codec } from './codecEntry.ts';

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

/** True when the codec may send packets of several sizes around its target. */
export function canVary(codec: Codec): boolean {
  return codec.rate === 'chosen' ? codec.spread !== undefined : codec.shorter !== undefined;
}

/** What may be said of how a codec's rate varies, as a phrase for errors. */
export function rateModeRule(codec: Codec): string {
  return canVary(codec) ? 'constant or variable' : `constant, because ${codec.label} has no published range`;
}

/** Why a codec's silence must be planned as speech, as a phrase for errors. */
export function silenceRule({ label }: Codec): string {
  return `false, because no figure is published of what ${label} sends in silence`;
}
