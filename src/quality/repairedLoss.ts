import { assertRange } from '../errors/assertRange.ts';
import { assertAmounts, assertAtLeastOne, assertShares } from './quantityGuards.ts';

/** What packets are built for. */
const MOST_DEPTH = 9;

export interface RepairedLossValues {
  /** Share of the packets of which no copy arrives [0…1]. */
  residualLossRatio: number;
  /** Mean run of packets lost for good, against the mean run of as many losses at random [1]. */
  residualBurstFactor: number;
  /** What the buffer has to hold in addition, until the last copy is there [ms]. */
  repairDelayMs: number;
}

/**
 * Loss that repetition does not repair.
 *
 * Each packet carries the voice of the `redundancyDepth` packets before it (RED); of `redundancyDepth` 1 the same holds
 * for in-band FEC, where the copy is of a lower rate. Assumes two states, lost and received, as the E-model does: a loss
 * follows a loss with probability 1 − (1 − P)/BurstR. A packet is lost for good when all that carry it are. Runs of
 * losses come out shorter by the depth, and those that remain are as long as before. A copy is of use only to a buffer
 * that waits for it, and packets late for the buffer count as lost.
 *
 * @param input `lossRatio` before repair [0…1]; `burstFactor` BurstR, 1 (random) or more [1]; `redundancyDepth`, whole
 *   [0…9]; `packetMs` [ms]
 * @returns the loss that remains, how it comes in bursts, and the delay of waiting [ms]; the loss itself at depth 0
 * @throws CapacityError `out-of-range`
 * @source RFC 2198 section 3; ITU-T G.107 (06/2015), equation 7-30
 * @example repairedLoss({ lossRatio: 0.5, redundancyDepth: 1, packetMs: 20 }).residualLossRatio // 0.25
 */
export function repairedLoss({
  lossRatio,
  burstFactor = 1,
  redundancyDepth,
  packetMs,
}: {
  lossRatio: number;
  burstFactor?: number;
  redundancyDepth: number;
  packetMs: number;
}): RepairedLossValues {
  assertShares({ lossRatio });
  assertAtLeastOne({ burstFactor });
  assertAmounts({ packetMs });
  const isDepth = Number.isInteger(redundancyDepth) && redundancyDepth >= 0 && redundancyDepth <= MOST_DEPTH;
  assertRange('redundancyDepth', redundancyDepth, isDepth, `a whole number from 0 to ${MOST_DEPTH}`);
  const staysLost = burstFactor === 1 ? lossRatio : 1 - (1 - lossRatio) / burstFactor;
  // Of -0, which passes as 0 or more, the sign goes.
  let [allLost, residualBurstFactor] = [lossRatio + 0, burstFactor];
  for (let copy = 0; copy < redundancyDepth; copy += 1) {
    residualBurstFactor += allLost;
    allLost *= staysLost;
  }
  return { residualLossRatio: allLost, residualBurstFactor, repairDelayMs: redundancyDepth * packetMs + 0 };
}
