import { rateRule, takesRate } from '../catalog/codecRates.ts';
import type { Codec } from '../catalog/codecs.ts';
import { holdsWholeFrames, packetTimeRule } from '../catalog/packetTimes.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';

export interface PacketizationValues {
  packetMs: number;
  /** Absent where the codec's rate is chosen. */
  framesPerPacketCount?: number;
  frameMs?: number;
  frameBytes?: number;
  /** Absent where the codec's rate is fixed. */
  codecBitsPerSecond?: number;
  payloadBytes: number;
}

/**
 * Voice in one packet.
 *
 * Assumes a constant rate: every packet is as large as the codec's target asks for.
 *
 * @param input `codec` entry; `packetMs` [ms], the codec's default; `codecBitsPerSecond` [bit/s], for a codec whose
 *   rate is chosen
 * @returns the payload [B] and what it was computed from
 * @throws CapacityError `packet-time` unless the packet holds whole frames; `out-of-range` for a rate that the codec
 *   does not have, or one given to a codec of fixed rate
 * @formula payloadBytes
 * @source RFC 3551 section 4.5; RFC 7587 section 4.2
 */
export function packetization(input: {
  codec: Codec;
  packetMs?: number;
  codecBitsPerSecond?: number;
}): PacketizationValues {
  const { codec, packetMs = codec.defaultPacketMs } = input;
  assertRange('packetMs', packetMs, packetMs > 0, 'milliseconds above 0');
  const expected = packetTimeRule(codec);
  if (!holdsWholeFrames(codec, packetMs))
    throw new CapacityError({ code: 'packet-time', field: 'packetMs', received: packetMs, expected });
  const { codecBitsPerSecond: given } = input;
  if (given !== undefined) assertRange('codecBitsPerSecond', given, takesRate(codec, given), rateRule(codec));
  if (codec.rate === 'fixed') {
    const { frameMs, frameBytes } = codec;
    const framesPerPacketCount = Math.round(packetMs / frameMs);
    return { packetMs, framesPerPacketCount, frameMs, frameBytes, payloadBytes: framesPerPacketCount * frameBytes };
  }
  const codecBitsPerSecond = given ?? codec.defaultBitsPerSecond;
  const payloadBytes = Math.round((codecBitsPerSecond * packetMs) / (BITS_PER_BYTE * MS_PER_SECOND));
  return { packetMs, codecBitsPerSecond, payloadBytes };
}
