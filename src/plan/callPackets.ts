import { pointRates } from '../bandwidth/callRate.ts';
import type { Codec } from '../catalog/codecEntry.ts';
import { canVary } from '../catalog/codecRates.ts';
import { CONVENTIONS } from '../catalog/conventions.ts';
import { entryOf } from '../catalog/entryOf.ts';
import { type Path, pathRate } from '../catalog/pathEntry.ts';
import { PATHS } from '../catalog/paths.ts';
import type { Cite } from '../evidence/source.ts';
import { packetization, type PacketizationValues } from '../packet/packetization.ts';
import { packetSize } from '../packet/packetSize.ts';
import { payloadRange } from '../packet/payloadRange.ts';
import { remembered } from '../units/memory.ts';
import type { CallBandwidth, CallBandwidthInput } from './callBandwidth.ts';
import { repeatedPayloads } from './repeatedPayloads.ts';
import { callSilence, meanOf } from './silentPackets.ts';

/**
 * One call of a codec, as `callBandwidth` says it, of an input that a scenario or a guard has vouched for.
 *
 * @throws CapacityError `unknown-id`, `packet-time`, `out-of-range`, `layer-order`
 */
export function callPackets({ codec, ...input }: CallBandwidthInput & { codec: Codec }): CallBandwidth {
  return remembered('media', [codec.id, input], () => {
    const { layers: given, path = 'ethernet', redundancyDepth = 0 } = input;
    const { discontinuous: isDiscontinuous = false } = input;
    const way: Pick<Path, 'layers' | 'opusBitsPerSecond'> =
      given === undefined ? entryOf(PATHS, path, 'path') : { layers: given };
    const { layers } = way;
    const talkRatio = input.talkRatio ?? (isDiscontinuous ? CONVENTIONS.talkRatio.value : 1);
    const isConstant = input.bitRateMode === 'constant' || !canVary(codec);
    const codecBitsPerSecond = input.codecBitsPerSecond ?? pathRate(way, codec.id);
    const packet = packetization({ ...input, codec, ...(codecBitsPerSecond !== undefined && { codecBitsPerSecond }) });
    const sizes = payloads(codec, packet, redundancyDepth, isConstant);
    const ledger = packetSize({ payloadBytes: sizes.payloadBytes, layers });
    const rates = pointRates(ledger, packet.packetMs);
    const sending = { ...packet, codec, talkRatio, isDiscontinuous, isConstant, layers };
    const silence = isLikeSpeech(sending) ? undefined : callSilence(sending);
    return {
      ...packet,
      ...sizes,
      ...rates,
      ledger,
      ...(silence && { silence }),
      mean: silence ? meanOf(rates, silence) : { ...rates },
      cites: citesOf(codec, packet),
    };
  });
}

/** True where silence is sent in packets like those of speech. */
function isLikeSpeech(call: {
  codec: Codec;
  talkRatio: number;
  isDiscontinuous: boolean;
  isConstant: boolean;
}): boolean {
  const hasNoise = call.codec.rate === 'chosen' && call.codec.spread && !call.isConstant;
  return !call.isDiscontinuous && (!hasNoise || call.talkRatio === 1);
}

/** The payload with what it repeats, and the range of both where sizes vary. */
function payloads(codec: Codec, packet: PacketizationValues, redundancyDepth: number, isConstant: boolean) {
  const range = isConstant ? undefined : payloadRange(codec, packet);
  if (redundancyDepth !== 0) return repeatedPayloads(codec, packet, range, redundancyDepth);
  return { payloadBytes: packet.payloadBytes, ...(range && { payloadRange: range }) };
}

function citesOf(codec: Codec, { payloadFormat }: PacketizationValues): Record<string, Cite> {
  const layout = codec.framings?.find(({ format }) => format === payloadFormat)?.cite;
  const ofFrame = codec.rate === 'fixed' ? (codec.frameBits?.cite ?? codec.cites.frameBytes) : undefined;
  return {
    ...codec.cites,
    ...(layout && { headerBits: layout, frameHeaderBits: layout }),
    ...(layout && ofFrame && { frameBits: ofFrame }),
  };
}
