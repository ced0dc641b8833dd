import type { Concealment } from '../catalog/impairmentEntry.ts';
import { IMPAIRMENTS, impairmentOf } from '../catalog/impairments.ts';
import { codec as codecEntry } from '../catalog/codecs.ts';
import type { Status } from '../evidence/source.ts';
import { callQuality } from '../quality/callQuality.ts';
import { networkFigures, type NetworkQuality } from '../quality/heardLoss.ts';
import { qualityBudget, type QualityBudget } from '../quality/qualityBudget.ts';

/** What a network may be for one codec, and what that codec makes of the network as it is. */
export interface CodecBudget extends QualityBudget {
  codec: string;
  label: string;
  packetMs: number;
  codecBitsPerSecond?: number;
  concealment: Concealment;
  /** Of the impairment: whether a standard says it. */
  status: Status;
  /** Absent where the network loses packets and nothing is published about loss with this codec. */
  rFactor?: number;
  meanOpinionScore?: number;
}

export interface CodecBudgetsInput extends NetworkQuality {
  oneWayDelayMs?: number;
  targetRFactor?: number;
  targetMeanOpinionScore?: number;
  /** Of this one alone. */
  codec?: string;
}

/**
 * What the network may be, for every codec with a published impairment, of those listened to with both ears where that
 * makes a difference: each at its default packet time and rate, and G.711 once without and once with concealment.
 *
 * @param input the target, as in {@link qualityBudget}; what is known of the network, `oneWayDelayMs` [ms], `lossRatio`
 *   [0…1], `jitterMs` [ms]; `codec`, for one alone
 * @returns a row each, in the order of the catalog; scores of different scales are not comparable
 * @throws CapacityError `out-of-range`, `unknown-id`
 * @source ITU-T G.113 appendices I, IV and V
 * @example codecBudgets({ targetMeanOpinionScore: 4, codec: 'g729' })[0].maxLossRatio // 0.00699…
 */
export function codecBudgets({ codec: only, ...input }: CodecBudgetsInput): CodecBudget[] {
  const { oneWayDelayMs: networkMs = 0, targetRFactor, targetMeanOpinionScore } = input;
  const network = networkFigures(input);
  const target = {
    ...(targetRFactor !== undefined && { targetRFactor }),
    ...(targetMeanOpinionScore !== undefined && { targetMeanOpinionScore }),
  };
  const id = only && codecEntry(only).id;
  const asked = IMPAIRMENTS.filter((each) => id === undefined || each.codec === id);
  const uses = new Map(asked.map(({ codec, concealment }) => [`${codec} ${concealment}`, { codec, concealment }]));
  return [...uses.values()].flatMap((use) => {
    const { label, defaultPacketMs: packetMs } = codecEntry(use.codec);
    const impairment = impairmentOf({ ...use, packetMs });
    if (!impairment) return [];
    const { rating } = callQuality({ ...network, ...use, networkMs });
    const { codecBitsPerSecond, status } = impairment;
    return {
      ...use,
      label,
      packetMs,
      ...(codecBitsPerSecond !== undefined && { codecBitsPerSecond }),
      status,
      ...(rating && { rFactor: rating.rFactor, meanOpinionScore: rating.meanOpinionScore }),
      ...qualityBudget({ ...network, ...target, oneWayDelayMs: networkMs, ...use }),
    };
  });
}
