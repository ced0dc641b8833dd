import { codec as codecEntry } from '../catalog/codecs.ts';
import type { Concealment, Impairment, OwnImpairment } from '../catalog/impairmentEntry.ts';
import { impairmentOf } from '../catalog/impairments.ts';
import { type DelayBudgetInput, delayBudget } from './delayBudget.ts';
import type { DelayPart } from './delayPart.ts';
import type { EModelResult } from './eModelResult.ts';
import { type HeardLoss, heardLoss, type NetworkQuality } from './heardLoss.ts';
import { rating } from './rating.ts';

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

export interface CallQualityInput
  extends RatedCodec, NetworkQuality, Pick<DelayBudgetInput, 'hops' | 'distanceKm' | 'providerMs' | 'networkMs'> {}

/** A call from mouth to ear, and how it is rated where the codec's impairment is known. */
export interface CallQuality extends HeardLoss {
  mouthToEarMs: number;
  delayParts: DelayPart[];
  /** No source tells what the codec needs beyond its frame: the delay is the least that it can be. */
  isLookaheadUnknown?: true;
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
  const { codec, impairment, packetMs = codecEntry(codec).defaultPacketMs } = input;
  const heard = heardLoss({ ...input, packetMs });
  const { parts, ...delay } = delayBudget({
    ...wayOf(input),
    codec,
    packetMs,
    ...(heard.bufferMs > 0 && { bufferMs: heard.bufferMs }),
    ...(heard.repairDelayMs > 0 && { repairMs: heard.repairDelayMs }),
  });
  const known = impairment ?? publishedImpairment({ ...input, packetMs });
  const rated = known && rating(known, delay.mouthToEarMs, heard);
  return {
    ...delay,
    delayParts: parts,
    ...heard,
    ...(known && { impairment: known }),
    ...(rated && { rating: rated }),
  };
}

/** A decoder that conceals lost packets by itself does so whatever is said of others. */
function publishedImpairment({ concealment, ...use }: RatedCodec): Impairment | undefined {
  return impairmentOf({ ...use, ...(concealment && { concealment }) }) ?? impairmentOf(use);
}

const WAY = ['hops', 'distanceKm', 'providerMs', 'networkMs'] as const;

function wayOf(input: CallQualityInput): Pick<CallQualityInput, (typeof WAY)[number]> {
  return Object.fromEntries(WAY.flatMap((key) => (input[key] === undefined ? [] : [[key, input[key]]])));
}
