import { callBitsPerSecond, packetsPerSecond } from '../bandwidth/callRate.ts';
import type { Rates } from '../bandwidth/totalRate.ts';
import { type Codec, codec as codecById } from '../catalog/codecs.ts';
import { entryOf } from '../catalog/entryOf.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { type PathId, PATHS } from '../catalog/paths.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Cite } from '../evidence/source.ts';
import { packetization, type PacketizationValues } from '../packet/packetization.ts';
import { type PacketLedger, packetSize } from '../packet/packetSize.ts';

export interface CallBandwidthInput {
  codec: string | Codec;
  packetMs?: number;
  codecBitsPerSecond?: number;
  path?: PathId;
  /** Innermost first; instead of `path`. */
  layers?: readonly LayerEntry[];
}

/** One call, one direction. */
export interface CallBandwidth extends PacketizationValues, Rates {
  packetsPerSecond: number;
  ledger: PacketLedger;
  /** Over talk and silence; equal to the rates above, because silence is sent like speech. */
  mean: Rates & { packetsPerSecond: number };
  /** Where the codec's figures come from. */
  cites: Readonly<Record<string, Cite>>;
}

/**
 * What one call takes in one direction while it talks, at IP, on the link and on the wire.
 *
 * Assumes that silence is sent like speech. The other direction takes the same; a full-duplex link carries both.
 *
 * @param input `codec`, an id or an entry of your own; `packetMs` [ms], the codec's default; `codecBitsPerSecond`
 *   [bit/s], for codecs whose rate is chosen; `path`, `ethernet` by default, or `layers`
 * @returns rates [bit/s] that are never rounded, and the packet byte by byte
 * @throws CapacityError `unknown-id`, `packet-time`, `out-of-range`, `layer-order`
 * @formula wireBitsPerSecond
 * @example callBandwidth({ codec: 'g711' }).wireBitsPerSecond // 95200
 */
export function callBandwidth({ path, layers, ...input }: CallBandwidthInput): CallBandwidth {
  if (path !== undefined && layers !== undefined) {
    throw new CapacityError({
      code: 'out-of-range',
      field: 'layers',
      received: 'both',
      expected: 'path or layers, not both',
    });
  }
  const codec = typeof input.codec === 'string' ? codecById(input.codec) : input.codec;
  const packet = packetization({ ...input, codec });
  const ledger = packetSize({
    payloadBytes: packet.payloadBytes,
    layers: layers ?? entryOf(PATHS, path ?? 'ethernet', 'path').layers,
  });
  const { packetMs } = packet;
  const rates = {
    packetsPerSecond: packetsPerSecond({ packetMs }),
    ipBitsPerSecond: callBitsPerSecond({ packetBytes: ledger.ipBytes, packetMs }),
    linkBitsPerSecond: callBitsPerSecond({ packetBytes: ledger.linkBytes, packetMs }),
    wireBitsPerSecond: callBitsPerSecond({ packetBytes: ledger.wireBytes, packetMs }),
  };
  return { ...packet, ...rates, ledger, mean: { ...rates }, cites: { ...codec.cites } };
}
