import type { Concealment } from '../catalog/impairmentEntry.ts';
import { IMPAIRMENTS, impairmentOf } from '../catalog/impairments.ts';
import { codec as codecEntry } from '../catalog/codecs.ts';
import type { Status } from '../evidence/source.ts';
import { callQuality } from '../quality/callQuality.ts';
import type { NetworkQuality } from '../quality/heardLoss.ts';
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

/**
 * What the network may be, for every codec with a published impairment: each at its default packet time and rate, and
 * G.711 once without and once with concealment.
 *
 * @param input the target, as in {@link qualityBudget}; what is known of the network, `oneWayDelayMs` [ms], `lossRatio`
 *   [0…1], `jitterMs` [ms]
 * @returns a row each, in the order of the catalog; scores of different scales are not comparable
 * @throws CapacityError `out-of-range`
 * @source ITU-T G.113 appendices I, IV and V
 * @example codecBudgets({ targetMeanOpinionScore: 4 }).find((row) => row.codec === 'g729').maxLossRatio // 0.0040…
 */
export function codecBudgets(
  input: NetworkQuality & { oneWayDelayMs?: number; targetRFactor?: number; targetMeanOpinionScore?: number },
): CodecBudget[] {
  const { oneWayDelayMs = 0, targetRFactor, targetMeanOpinionScore, ...network } = input;
  const uses = new Map(
    IMPAIRMENTS.map(({ codec, concealment }) => [`${codec} ${concealment}`, { codec, concealment }]),
  );
  return [...uses.values()].flatMap(({ codec, concealment }) => {
    const { label, defaultPacketMs: packetMs } = codecEntry(codec);
    const impairment = impairmentOf({ codec, concealment, packetMs });
    if (!impairment) return [];
    const { rating } = callQuality({ ...network, codec, concealment, networkMs: oneWayDelayMs });
    const { codecBitsPerSecond, status } = impairment;
    return {
      codec,
      label,
      packetMs,
      ...(codecBitsPerSecond !== undefined && { codecBitsPerSecond }),
      concealment,
      status,
      ...(rating && { rFactor: rating.rFactor, meanOpinionScore: rating.meanOpinionScore }),
      ...qualityBudget({ ...input, codec, concealment }),
    };
  });
}
