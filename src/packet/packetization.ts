import type { Codec, FixedRateCodec, Framing, PayloadFormat } from '../catalog/codecEntry.ts';
import { rateRule, takesRate } from '../catalog/codecRates.ts';
import { framesIn, holdsWholeFrames, packetTimeRule } from '../catalog/packetTimes.ts';
import { formatRule, framingOf } from '../catalog/payloadFormats.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';
import { framedPayload } from './framedPayload.ts';

export interface PacketizationValues {
  packetMs: number;
  /** Absent where the codec's rate is chosen. */
  framesPerPacketCount?: number;
  frameMs?: number;
  frameBytes?: number;
  /** How frames are laid out, where the codec knows more than one after the other; then the bits of that layout. */
  payloadFormat?: PayloadFormat;
  frameBits?: number;
  headerBits?: number;
  frameHeaderBits?: number;
  /** Avoids a size that means something else [B]; absent where no size does. */
  reservedPaddingBytes?: number;
  /** Absent where the codec's rate is fixed. */
  codecBitsPerSecond?: number;
  payloadBytes: number;
}

export interface PacketizationInput {
  codec: Codec;
  packetMs?: number;
  codecBitsPerSecond?: number;
  payloadFormat?: PayloadFormat;
}

/**
 * Voice in one packet, with what the payload format puts before it.
 *
 * Assumes a constant rate: every packet is as large as the codec's target asks for.
 *
 * @param input `codec` entry; `packetMs` [ms], the codec's default; `codecBitsPerSecond` [bit/s], for a codec whose
 *   rate is chosen; `payloadFormat`, the codec's default
 * @returns the payload [B] and what it was computed from
 * @throws CapacityError `packet-time` unless the packet holds whole frames, and one where the format holds one;
 *   `out-of-range` for a rate that the codec does not have, or one given to a codec of fixed rate; `unknown-id` for a
 *   format that it does not have
 * @formula payloadBytes
 * @source RFC 3551 section 4.5; RFC 4867 section 4; RFC 7587 section 4.2
 */
export function packetization(input: PacketizationInput): PacketizationValues {
  const { codec, packetMs = codec.defaultPacketMs } = input;
  assertRange('packetMs', packetMs, packetMs > 0, 'milliseconds above 0');
  const expected = packetTimeRule(codec);
  if (!holdsWholeFrames(codec, packetMs))
    throw new CapacityError({ code: 'packet-time', field: 'packetMs', received: packetMs, expected });
  const { codecBitsPerSecond: given, payloadFormat } = input;
  if (given !== undefined) assertRange('codecBitsPerSecond', given, takesRate(codec, given), rateRule(codec));
  const framesPerPacketCount = framesIn(codec, packetMs);
  const framing = framingOf(codec, framesPerPacketCount, payloadFormat);
  if (payloadFormat !== undefined && !framing) throw wrongFormat(codec, framesPerPacketCount, payloadFormat);
  if (codec.rate === 'fixed') return packedFrames(codec, packetMs, framesPerPacketCount, framing);
  const codecBitsPerSecond = given ?? codec.defaultBitsPerSecond;
  const payloadBytes = Math.round((codecBitsPerSecond * packetMs) / (BITS_PER_BYTE * MS_PER_SECOND));
  return { packetMs, codecBitsPerSecond, payloadBytes };
}

function packedFrames(
  codec: FixedRateCodec,
  packetMs: number,
  framesPerPacketCount: number,
  framing: Framing | undefined,
): PacketizationValues {
  const { frameMs, frameBytes } = codec;
  const frames = { packetMs, framesPerPacketCount, frameMs, frameBytes };
  if (codec.isOncePerPacket) return { packetMs, frameBytes, payloadBytes: frameBytes };
  if (!framing) return { ...frames, payloadBytes: framesPerPacketCount * frameBytes };
  return framedPayload(codec, frames, framing);
}

function wrongFormat(codec: Codec, framesPerPacketCount: number, received: PayloadFormat): CapacityError {
  const expected = formatRule(codec, framesPerPacketCount);
  return new CapacityError({ code: 'unknown-id', field: 'payloadFormat', received, expected });
}
