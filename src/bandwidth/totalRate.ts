/** Bit rates at the three places where a packet can be measured. */
export interface Rates {
  ipBitsPerSecond: number;
  linkBitsPerSecond: number;
  wireBitsPerSecond: number;
}

/** Those, and how many packets make them. */
export interface PointRates extends Rates {
  packetsPerSecond: number;
}

/** Rates of all calls, one way: what one call takes, times the calls at once [bit/s]. */
export function totalRate(call: Rates, peakCalls: number): Rates {
  return {
    ipBitsPerSecond: call.ipBitsPerSecond * peakCalls,
    linkBitsPerSecond: call.linkBitsPerSecond * peakCalls,
    wireBitsPerSecond: call.wireBitsPerSecond * peakCalls,
  };
}
