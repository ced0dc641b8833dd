import type { PointRates } from '../bandwidth/totalRate.ts';
import type { Codec } from '../catalog/codecEntry.ts';
import { codec as codecById } from '../catalog/codecs.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import type { PathId } from '../catalog/paths.ts';
import type { Cite } from '../evidence/source.ts';
import type { PacketizationInput, PacketizationValues } from '../packet/packetization.ts';
import type { PacketLedger } from '../packet/packetSize.ts';
import type { PayloadRange, PayloadSpan } from '../packet/payloadRange.ts';
import { assertCallInput } from './callGuard.ts';
import { callPackets } from './callPackets.ts';
import type { CallSilence } from './silentPackets.ts';

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
export function callBandwidth(input: CallBandwidthInput): CallBandwidth {
  const codec = typeof input.codec === 'string' ? codecById(input.codec) : input.codec;
  assertCallInput(input, codec);
  return callPackets({ ...input, codec });
}
