import { pointRates } from '../bandwidth/callRate.ts';
import type { PointRates } from '../bandwidth/totalRate.ts';
import type { Codec } from '../catalog/codecEntry.ts';
import { codec as codecById } from '../catalog/codecs.ts';
import { CONVENTIONS } from '../catalog/conventions.ts';
import { entryOf } from '../catalog/entryOf.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { type Path, pathRate } from '../catalog/pathEntry.ts';
import { type PathId, PATHS } from '../catalog/paths.ts';
import { canVary, rateModeRule } from '../catalog/codecRates.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Cite } from '../evidence/source.ts';
import { packetization, type PacketizationInput, type PacketizationValues } from '../packet/packetization.ts';
import { type PacketLedger, packetSize } from '../packet/packetSize.ts';
import { payloadRange, type PayloadRange, type PayloadSpan } from '../packet/payloadRange.ts';
import { repeatedPayloads } from './repeatedPayloads.ts';
import { callSilence, type CallSilence, meanOf } from './silentPackets.ts';

export interface CallBandwidthInput extends Omit<PacketizationInput, 'codec'> {
  codec: string | Codec;
  path?: PathId;
  /** Innermost first; instead of `path`. */
  layers?: readonly LayerEntry[];
  /** Share of the time talked in this direction [0…1]. */
  talkRatio?: number;
  /** Silence is not sent like speech. */
  discontinuous?: boolean;
  /** Whether packets vary in size around the target; a codec that can does. */
  bitRateMode?: 'constant' | 'variable';
  /** Earlier packets repeated in each (RFC 2198). */
  redundancyDepth?: number;
}

/** One call, one direction. */
export interface CallBandwidth extends PacketizationValues, PointRates {
  /** Voice of one packet without what it repeats; absent where nothing is repeated. */
  voiceBytes?: number;
  redundancyDepth?: number;
  /** Sizes around the target; absent for a constant rate. */
  payloadRange?: PayloadRange | PayloadSpan;
  /** The same for the voice alone, where something is repeated. */
  voiceRange?: PayloadRange;
  ledger: PacketLedger;
  /** What silence sends; absent where it is sent like speech. */
  silence?: CallSilence;
  /** Over talk and silence; the rates above are those while talking, which capacity is planned on. */
  mean: PointRates;
  /** Where the codec's figures come from. */
  cites: Readonly<Record<string, Cite>>;
}

/**
 * What one call takes in one direction while it talks, at IP, on the link and on the wire, and its mean over talk and
 * silence.
 *
 * Silence is sent like speech unless `discontinuous` says otherwise. Codecs of variable rate are planned at their
 * target, with the range beside it. The other direction takes the same; a full-duplex link carries both.
 *
 * @param input `codec`, an id or an entry of your own; `packetMs` [ms], the codec's default; `codecBitsPerSecond`
 *   [bit/s], for codecs whose rate is chosen; `payloadFormat`; `path`, `ethernet` by default, or `layers`; `talkRatio`
 *   [0…1], 1, or 0.44 when `discontinuous`; `redundancyDepth`, 0
 * @returns rates [bit/s] that are never rounded, and the packet byte by byte
 * @throws CapacityError `unknown-id`, `packet-time`, `out-of-range`, `layer-order`
 * @formula wireBitsPerSecond
 * @example callBandwidth({ codec: 'g711' }).wireBitsPerSecond // 95200
 */
export function callBandwidth({
  path,
  layers: given,
  redundancyDepth = 0,
  ...input
}: CallBandwidthInput): CallBandwidth {
  if (path !== undefined && given !== undefined) {
    throw new CapacityError({
      code: 'out-of-range',
      field: 'layers',
      received: 'both',
      expected: 'path or layers, not both',
    });
  }
  const way: Pick<Path, 'layers' | 'opusBitsPerSecond'> = given
    ? { layers: given }
    : entryOf(PATHS, path ?? 'ethernet', 'path');
  const { layers } = way;
  const codec = typeof input.codec === 'string' ? codecById(input.codec) : input.codec;
  const { discontinuous: isDiscontinuous = false, bitRateMode } = input;
  const talkRatio = input.talkRatio ?? (isDiscontinuous ? CONVENTIONS.talkRatio.value : 1);
  assertRange('talkRatio', talkRatio, talkRatio >= 0 && talkRatio <= 1, 'a ratio from 0 to 1');
  const isConstant = bitRateMode === 'constant' || !canVary(codec);
  if (bitRateMode !== undefined && (bitRateMode === 'constant') !== isConstant)
    throw new CapacityError({
      code: 'out-of-range',
      field: 'bitRateMode',
      received: bitRateMode,
      expected: rateModeRule(codec),
    });
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
  const { payloadBytes: voiceBytes, framesPerPacketCount } = packet;
  const range = isConstant ? undefined : payloadRange(codec, voiceBytes, framesPerPacketCount);
  if (redundancyDepth !== 0) return repeatedPayloads(voiceBytes, range, redundancyDepth);
  return { payloadBytes: voiceBytes, ...(range && { payloadRange: range }) };
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
