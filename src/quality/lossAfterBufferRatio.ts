import { assertShares } from './quantityGuards.ts';

/**
 * Share of the packets that are not played: lost on the way, or late for the buffer.
 *
 * A late packet is as bad as a lost one. `lateRatio` is a share of those that arrive, so nothing is assumed of how loss
 * and delay go together; a discard rate of RTCP XR is a share of all packets, and simply adds to the loss.
 *
 * @param input `networkLossRatio` of the packets sent [0…1]; `lateRatio` of those that arrive [0…1]
 * @returns loss that is heard, before any repair [0…1]
 * @throws CapacityError `out-of-range`
 * @source RFC 3611 section 4.7.1
 * @example lossAfterBufferRatio({ networkLossRatio: 0.5, lateRatio: 0.5 }) // 0.75
 */
export function lossAfterBufferRatio(input: { networkLossRatio: number; lateRatio: number }): number {
  const { networkLossRatio, lateRatio } = input;
  assertShares({ networkLossRatio, lateRatio });
  // Of -0, which passes as 0 or more, the sign goes.
  return networkLossRatio + (1 - networkLossRatio) * lateRatio + 0;
}
