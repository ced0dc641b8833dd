import type { Codec } from '../catalog/codecEntry.ts';
import { LAYERS } from '../catalog/layers.ts';
import {
  HEADER_HABITS,
  LINK_HABITS,
  type LinkHabit,
  NOMINAL_RATES,
  type PacketRate,
} from '../catalog/measurementConventions.ts';
import { holdsWholeFrames } from '../catalog/packetTimes.ts';
import type { FigurePart } from '../catalog/publishers.ts';
import { packetization } from '../packet/packetization.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';

/** Packets of one call, as somebody counts them. */
export interface CountedPackets {
  payloadBytes: number;
  packetsPerSecond: number;
}

/** The bit rate that a codec is named by [bit/s]. */
function nominalBitsPerSecond(codec: Codec, given?: number): number {
  if (codec.rate === 'chosen') return given ?? codec.defaultBitsPerSecond;
  const frameBits = codec.frameBits?.bits ?? codec.frameBytes * BITS_PER_BYTE;
  return NOMINAL_RATES[codec.id]?.codecBitsPerSecond ?? (frameBits * MS_PER_SECOND) / codec.frameMs;
}

/**
 * Packets of some calls, counted in one of the usual ways.
 *
 * @returns undefined where that way has no packet: the packet time holds no whole frames, or is above a second
 */
export function countedPackets(
  codec: Codec,
  packetMs: number,
  packetRate: PacketRate,
  { calls, codecBitsPerSecond }: { calls: number; codecBitsPerSecond?: number | undefined },
): CountedPackets | undefined {
  const nominal = nominalBitsPerSecond(codec, codecBitsPerSecond);
  const unpaddedBytes = (nominal * packetMs) / MS_PER_SECOND / BITS_PER_BYTE;
  const exact = MS_PER_SECOND / packetMs;
  const told = codecBitsPerSecond === undefined ? {} : { codecBitsPerSecond };
  const whole = holdsWholeFrames(codec, packetMs) && packetization({ codec, packetMs, ...told }).payloadBytes;
  if (packetRate === 'nominal-plus-overhead') return { payloadBytes: unpaddedBytes, packetsPerSecond: exact };
  if (packetRate === 'one-decimal')
    return { payloadBytes: unpaddedBytes, packetsPerSecond: Math.round(exact * calls * 10) / 10 / calls };
  if (packetRate === 'nominal-rate') {
    const payloadBytes = whole === false ? Math.round(unpaddedBytes) : whole;
    return { payloadBytes, packetsPerSecond: nominal / (payloadBytes * BITS_PER_BYTE) };
  }
  if (whole === false) return undefined;
  return { payloadBytes: whole, packetsPerSecond: packetRate === 'exact' ? exact : Math.floor(exact) };
}

/** Everything that makes a rate out of packets. */
export interface CountedStream extends CountedPackets {
  link: LinkHabit;
  headerBytes: number;
  tagBytes: number;
  isRepeated: boolean;
  part: FigurePart;
  controlRatio: number;
}

/** Bytes below IP, for what is above: of cells, their headers and padding too [B]. */
export function linkBytes(link: LinkHabit, packetBytes: number): number {
  const { headerBytes } = LINK_HABITS[link];
  if (!link.startsWith('atm')) return headerBytes;
  const { trailerBytes, cellPayloadBytes, cellHeaderBytes } = LAYERS['atm-aal5'];
  const cells = Math.ceil((packetBytes + headerBytes + trailerBytes) / cellPayloadBytes);
  return cells * (cellPayloadBytes + cellHeaderBytes) - packetBytes;
}

/** Rate of one call, one way, as it is counted [bit/s]. */
export function countedBitsPerSecond(stream: CountedStream): number {
  const { payloadBytes, packetsPerSecond, link, headerBytes, tagBytes, isRepeated, part, controlRatio } = stream;
  const rate = (voiceBytes: number, above: number) => {
    const packetBytes = voiceBytes + above;
    return (packetBytes + linkBytes(link, packetBytes)) * BITS_PER_BYTE * packetsPerSecond;
  };
  const voiceBytes = payloadBytes * (isRepeated ? 2 : 1);
  if (part === 'headers') return rate(0, headerBytes + tagBytes);
  // Control is reckoned from packets with whole headers, also where the voice has compressed ones.
  const control = controlRatio * rate(voiceBytes, Math.max(headerBytes, HEADER_HABITS.ipv4.headerBytes) + tagBytes);
  if (part === 'control') return control;
  return rate(voiceBytes, headerBytes + tagBytes) + (part === 'stream' ? 0 : control);
}
