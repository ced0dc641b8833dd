import { BUFFER_TARGET, type JitterKind } from '../catalog/delayConventions.ts';
import { jitterBuffer, type JitterBufferValues } from './jitterBuffer.ts';
import { lossAfterBufferRatio } from './lossAfterBufferRatio.ts';
import { assertShares } from './quantityGuards.ts';
import { repairedLoss, type RepairedLossValues } from './repairedLoss.ts';

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

const FIGURES = ['jitterMs', 'jitterKind', 'bufferMs', 'lossRatio', 'burstFactor'] as const;

/** What of a record is known of jitter and loss, and nothing else. */
export function networkFigures(known: NetworkQuality): NetworkQuality {
  return Object.fromEntries(FIGURES.flatMap((key) => (known[key] === undefined ? [] : [[key, known[key]]])));
}

/** What is heard of loss and jitter, and what waiting costs. */
export interface HeardLoss extends RepairedLossValues, JitterBufferValues {
  /** Lost on the way or late, before repair [0…1]. */
  unplayedRatio: number;
}

/** Loss after buffer and repair; without jitter and `bufferMs` there is no buffer. */
export function heardLoss({
  jitterMs = 0,
  jitterKind = 'rfc3550',
  bufferMs: givenMs,
  lossRatio = 0,
  burstFactor = 1,
  redundancyDepth = 0,
  packetMs,
}: NetworkQuality & { redundancyDepth?: number; packetMs: number }): HeardLoss {
  assertShares({ lossRatio });
  const buffer = jitterBuffer({
    jitterMs,
    jitterKind,
    ...(givenMs === undefined ? sizedFor(jitterKind) : { bufferMs: givenMs }),
  });
  const unplayedRatio = lossAfterBufferRatio({ networkLossRatio: lossRatio, lateRatio: buffer.lateRatio });
  const repaired = repairedLoss({ lossRatio: unplayedRatio, burstFactor, redundancyDepth, packetMs });
  return { ...buffer, unplayedRatio, ...repaired };
}

function sizedFor(jitterKind: JitterKind) {
  return { lateRatio: jitterKind === 'peak-to-peak' ? 0 : BUFFER_TARGET.lateRatio };
}
