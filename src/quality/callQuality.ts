import { BUFFER_TARGET, type JitterKind } from '../catalog/delayConventions.ts';
import { codec as codecEntry } from '../catalog/codecs.ts';
import type { Concealment, Impairment, OwnImpairment } from '../catalog/impairmentEntry.ts';
import { impairmentOf } from '../catalog/impairments.ts';
import { type DelayBudgetInput, delayBudget } from './delayBudget.ts';
import type { DelayPart } from './delayPart.ts';
import { eModel } from './eModel.ts';
import type { EModelResult } from './eModelResult.ts';
import { jitterBuffer } from './jitterBuffer.ts';
import { lossAfterBufferRatio } from './lossAfterBufferRatio.ts';
import { repairedLoss, type RepairedLossValues } from './repairedLoss.ts';

/** A codec as it is used: what its sound depends on besides the network. */
export interface RatedCodec {
  codec: string;
  packetMs?: number;
  codecBitsPerSecond?: number;
  bitRateMode?: 'constant' | 'variable';
  discontinuous?: boolean;
  concealment?: Concealment;
  /** Instead of what is published. */
  impairment?: OwnImpairment;
  redundancyDepth?: number;
}

/** What is known of the network between the ends. */
export interface NetworkQuality {
  jitterMs?: number;
  /** `rfc3550` by default. */
  jitterKind?: JitterKind;
  /** Sized for `BUFFER_TARGET` of late packets when absent [ms]. */
  bufferMs?: number;
  lossRatio?: number;
  burstFactor?: number;
}

export interface CallQualityInput
  extends RatedCodec, NetworkQuality, Pick<DelayBudgetInput, 'hops' | 'distanceKm' | 'providerMs' | 'networkMs'> {}

/** A call from mouth to ear, and how it is rated where the codec's impairment is known. */
export interface CallQuality extends RepairedLossValues {
  mouthToEarMs: number;
  delayParts: DelayPart[];
  /** No source tells what the codec needs beyond its frame: the delay is the least that it can be. */
  isLookaheadUnknown?: true;
  bufferMs: number;
  lateRatio: number;
  /** Lost on the way or late, before repair [0…1]. */
  unplayedRatio: number;
  /** Absent where nothing is published. */
  impairment?: OwnImpairment | Impairment;
  /** Absent also where there is loss and nothing tells how the codec bears it. */
  rating?: EModelResult;
}

/**
 * How a call sounds: its delay part by part, the loss that is heard, and the E-model's rating.
 *
 * Assumes what the parts assume: {@link delayBudget}, {@link jitterBuffer}, {@link repairedLoss}, {@link eModel}, each
 * fed by the ones before it. Bursts enter where the scale knows them, and else by the codec's own robustness against
 * them where that is published.
 *
 * @param input `codec` and how it is used; the way as in `delayBudget` [ms]; `jitterMs` [ms] with `jitterKind`;
 *   `bufferMs` [ms]; `lossRatio` of the network [0…1]; `burstFactor` [1]; `redundancyDepth`
 * @returns delay, loss, and the rating; without jitter no buffer is counted
 * @throws CapacityError `unknown-id`, `packet-time`, `out-of-range`
 * @source ITU-T G.107 (06/2015); RFC 3611 section 4.7.1
 * @example callQuality({ codec: 'g729', networkMs: 50, lossRatio: 0.01 }).mouthToEarMs // 75
 */
export function callQuality(input: CallQualityInput): CallQuality {
  const { codec, impairment, jitterMs = 0, jitterKind = 'rfc3550', bufferMs: givenMs, redundancyDepth = 0 } = input;
  const { lossRatio = 0, burstFactor = 1, packetMs = codecEntry(codec).defaultPacketMs } = input;
  const { bufferMs, lateRatio } = jitterBuffer({
    jitterMs,
    jitterKind,
    ...(givenMs === undefined ? sizedFor(jitterKind) : { bufferMs: givenMs }),
  });
  const unplayedRatio = lossAfterBufferRatio({ networkLossRatio: lossRatio, lateRatio });
  const repaired = repairedLoss({ lossRatio: unplayedRatio, burstFactor, redundancyDepth, packetMs });
  const buffered = {
    ...(bufferMs > 0 && { bufferMs }),
    ...(redundancyDepth > 0 && { repairMs: repaired.repairDelayMs }),
  };
  const { parts, ...delay } = delayBudget({ ...wayOf(input), codec, packetMs, ...buffered });
  const known = impairment ?? impairmentOf({ ...input, packetMs });
  const rating = known && rated(known, delay.mouthToEarMs, repaired);
  return {
    ...delay,
    delayParts: parts,
    bufferMs,
    lateRatio,
    unplayedRatio,
    ...repaired,
    ...(known && { impairment: known }),
    ...(rating && { rating }),
  };
}

function sizedFor(jitterKind: JitterKind) {
  return { lateRatio: jitterKind === 'peak-to-peak' ? 0 : BUFFER_TARGET.lateRatio };
}

const WAY = ['hops', 'distanceKm', 'providerMs', 'networkMs'] as const;

function wayOf(input: CallQualityInput): Pick<CallQualityInput, (typeof WAY)[number]> {
  return Object.fromEntries(WAY.flatMap((key) => (input[key] === undefined ? [] : [[key, input[key]]])));
}

function rated(
  known: OwnImpairment | Impairment,
  oneWayDelayMs: number,
  { residualLossRatio, residualBurstFactor }: RepairedLossValues,
): EModelResult | undefined {
  const { scale, equipmentImpairmentFactor } = known;
  const isBursty = residualBurstFactor > 1 && scale !== 'narrowband';
  const bursty = isBursty && 'burstyLossRobustnessFactor' in known ? known.burstyLossRobustnessFactor : undefined;
  const lossRobustnessFactor = bursty ?? known.lossRobustnessFactor;
  if (residualLossRatio > 0 && lossRobustnessFactor === undefined) return undefined;
  return eModel({
    scale,
    oneWayDelayMs,
    equipmentImpairmentFactor,
    ...(lossRobustnessFactor !== undefined && { lossRobustnessFactor }),
    lossPercent: residualLossRatio * 100,
    ...(scale === 'narrowband' && { burstFactor: residualBurstFactor }),
  });
}
