import { BITS_PER_BYTE } from '../units/constants.ts';

/**
 * Size of a payload whose frames have headers of their own.
 *
 * @param input bits once in the packet, before each frame and in each frame; how many frames; sizes that the layout
 *   leaves to others [B]
 * @returns whole bytes, and the padding that leaves a reserved size
 * @source RFC 4867 sections 4.3 and 4.4; 3GPP TS 26.445 annex A.2
 */
export function payloadSize(input: {
  headerBits: number;
  frameHeaderBits: number;
  frameBits: number;
  framesPerPacketCount: number;
  reservedBytes: readonly number[];
}): { payloadBytes: number; reservedPaddingBytes: number } {
  const { headerBits, frameHeaderBits, frameBits, framesPerPacketCount, reservedBytes } = input;
  const bare = Math.ceil((headerBits + framesPerPacketCount * (frameHeaderBits + frameBits)) / BITS_PER_BYTE);
  let payloadBytes = bare;
  while (reservedBytes.includes(payloadBytes)) payloadBytes += 1;
  return { payloadBytes, reservedPaddingBytes: payloadBytes - bare };
}
