/** A number as people guess it: not less, most probably, not more. */
export interface InputRange {
  low: number;
  likely: number;
  high: number;
}

/**
 * Value that a triangular distribution stays below with a probability: the one that has no more to it than its ends and
 * its peak.
 *
 * @param range ends and peak, in order
 * @param share the probability [0…1]
 */
export function triangularQuantile({ low, likely, high }: InputRange, share: number): number {
  const width = high - low;
  if (width === 0) return likely;
  const value =
    share * width < likely - low
      ? low + Math.sqrt(share * width * (likely - low))
      : high - Math.sqrt((1 - share) * width * (high - likely));
  return Math.min(Math.max(value, low), high);
}
