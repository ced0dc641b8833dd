import type { Codec } from '../catalog/codecEntry.ts';
import { codec as codecById } from '../catalog/codecs.ts';
import { DELAY_PARTS } from '../catalog/delayConventions.ts';
import { holdsWholeFrames, packetTimeRule } from '../catalog/packetTimes.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { type Delay, type DelayPart, givenDelay } from './delayPart.ts';
import { networkDelays, type NetworkPath } from './networkDelays.ts';
import { assertAmounts } from './quantityGuards.ts';

export interface DelayBudgetInput extends NetworkPath {
  codec: string | Codec;
  /** The codec's default when absent [ms]. */
  packetMs?: number;
  /** Computing time of the coder [ms]. */
  coderMs?: number;
  /** De-jitter buffer, counted from the packet that arrives earliest [ms]. */
  bufferMs?: number;
  /** What the buffer holds in addition, until a packet's last repetition is there [ms]. */
  repairMs?: number;
  /** Computing time of the decoder [ms]. */
  decoderMs?: number;
}

export interface DelayBudget {
  /** Sum of the parts [ms]. */
  mouthToEarMs: number;
  /** In the order of the way; what is neither given nor known is not there. */
  parts: DelayPart[];
  /** No source tells what the codec needs beyond its frame: the sum is the least that it can be. */
  isLookaheadUnknown?: true;
}

/**
 * Time from mouth to ear, part by part.
 *
 * The packet's time already holds the codec's frames; what is added is what the codec needs beyond them, look-ahead and
 * filters of both ends, whatever its rate. Computing times are counted only where they are given. The buffer holds the
 * earliest packet for its whole length, so `networkMs` is the least delay measured and not the mean. What a packet waits
 * behind another is jitter that a buffer covers: `aheadBytes` beside `bufferMs` is the worst case, a buffer that counts
 * from a packet that has waited.
 *
 * @param input `codec`, an id or an entry of your own; `packetMs` [ms]; `coderMs`, `decoderMs` [ms]; the way, as
 *   `hops` with `linkBitsPerSecond` [bit/s], `packetBytes` [B] and `aheadBytes` [B] of a packet just begun,
 *   `distanceKm` along the great circle [km], `routeFactor` [1], `propagation`, `providerMs` [ms], or as `networkMs`
 *   [ms]; `bufferMs`, `repairMs` [ms]
 * @returns the sum and its parts [ms]; `isLookaheadUnknown` where the catalog has no delay of the codec
 * @throws CapacityError `unknown-id`; `packet-time`; `out-of-range`, also for a way that is both measured and described
 * @source RFC 5481 section 3.2; Cisco 5125, Understanding Delay in Packet Voice Networks
 * @example delayBudget({ codec: 'g729', networkMs: 40, bufferMs: 60 }).mouthToEarMs // 125
 */
export function delayBudget(input: DelayBudgetInput): DelayBudget {
  const codec = typeof input.codec === 'string' ? codecById(input.codec) : input.codec;
  const { packetMs = codec.defaultPacketMs, coderMs, bufferMs, repairMs, decoderMs } = input;
  assertAmounts({ packetMs, coderMs, bufferMs, repairMs, decoderMs });
  if (!holdsWholeFrames(codec, packetMs)) {
    const expected = packetTimeRule(codec);
    throw new CapacityError({ code: 'packet-time', field: 'packetMs', received: packetMs, expected });
  }
  const delays: Delay[] = [
    { part: 'packetization', delayMs: packetMs, cite: codec.cites.defaultPacketMs },
    ...lookahead(codec),
    ...givenDelay('coder', coderMs),
    ...networkDelays(input),
    ...givenDelay('de-jitter', bufferMs),
    ...givenDelay('repair', repairMs),
    ...givenDelay('decoder', decoderMs),
  ];
  return {
    mouthToEarMs: delays.reduce((sum, { delayMs }) => sum + delayMs, 0),
    // Of -0, which passes as 0 or more, the sign goes.
    parts: delays.map((delay) => ({ ...DELAY_PARTS[delay.part], ...delay, delayMs: delay.delayMs + 0 })),
    ...(!codec.delay && { isLookaheadUnknown: true }),
  };
}

/**
 * What the codec needs beyond its frame. Where a catalog frame is several of the codec's own, as with G.726 and G.728,
 * the difference is negative and the look-ahead counts.
 */
function lookahead({ delay, ...codec }: Codec): Delay[] {
  if (!delay) return [];
  const frameMs = codec.rate === 'fixed' ? codec.frameMs : codec.defaultPacketMs;
  const delayMs = Math.max(delay.lookaheadMs ?? 0, delay.algorithmicDelayMs - frameMs);
  return [{ part: 'look-ahead', delayMs, cite: delay.cite }];
}
