import type { Codec } from '../catalog/codecEntry.ts';
import { offsetRule } from '../catalog/redundancy.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { PacketizationValues } from '../packet/packetization.ts';
import type { PayloadRange, PayloadSpan } from '../packet/payloadRange.ts';
import { redundantPayloadBytes, repeatedBytes } from '../packet/redundantPayload.ts';

/** A payload that repeats earlier ones, beside the voice of one packet. */
export interface RepeatedPayloads {
  voiceBytes: number;
  redundancyDepth: number;
  payloadBytes: number;
  voiceRange?: PayloadRange;
  payloadRange?: PayloadSpan;
}

/**
 * Payload with the voice of earlier packets, and the range of both where sizes vary.
 *
 * @param packet its voice [B] and time [ms]
 * @param range of the voice; absent for a constant rate
 * @throws CapacityError `out-of-range`, also for blocks that lie too far back
 */
export function repeatedPayloads(
  codec: Codec,
  { payloadBytes: voiceBytes, packetMs }: PacketizationValues,
  range: PayloadRange | undefined,
  redundancyDepth: number,
): RepeatedPayloads {
  const payloadBytes = redundantPayloadBytes({ voiceBytes, redundancyDepth });
  const most = offsetRule(codec, packetMs, redundancyDepth);
  assertRange('redundancyDepth', redundancyDepth, most === undefined, most ?? '');
  const repeated = { voiceBytes, redundancyDepth, payloadBytes };
  if (!range) return repeated;
  const payloadRange = {
    leastBytes: repeatedBytes(range.leastBytes, redundancyDepth),
    meanBytes: repeatedBytes(range.meanBytes, redundancyDepth),
    mostBytes: repeatedBytes(range.mostBytes, redundancyDepth),
  };
  return { ...repeated, voiceRange: range, payloadRange };
}
