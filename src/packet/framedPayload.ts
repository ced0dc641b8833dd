import type { FixedRateCodec, Framing } from '../catalog/codecEntry.ts';
import { BITS_PER_BYTE } from '../units/constants.ts';
import type { PacketizationValues } from './packetization.ts';
import { payloadSize } from './payloadSize.ts';

/**
 * Frames in the layout of a payload format.
 *
 * @param frames the packet time, the frame and how many of it
 * @returns those, with the layout and the payload [B]
 */
export function framedPayload(
  codec: FixedRateCodec,
  frames: Omit<PacketizationValues, 'payloadBytes'> & { framesPerPacketCount: number },
  framing: Framing,
): PacketizationValues {
  const { format, headerBits, frameHeaderBits, alignsFrames, reservedBytes } = framing;
  const frameBits = alignsFrames || !codec.frameBits ? codec.frameBytes * BITS_PER_BYTE : codec.frameBits.bits;
  const layout = { headerBits, frameHeaderBits, frameBits };
  const size = payloadSize({
    ...layout,
    framesPerPacketCount: frames.framesPerPacketCount,
    reservedBytes: reservedBytes ?? [],
  });
  return {
    ...frames,
    payloadFormat: format,
    ...layout,
    ...(reservedBytes && { reservedPaddingBytes: size.reservedPaddingBytes }),
    payloadBytes: size.payloadBytes,
  };
}
