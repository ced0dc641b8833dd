import type { Rates } from '../bandwidth/totalRate.ts';
import type { Exchange } from '../catalog/controlEntry.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import type { Cite } from '../evidence/source.ts';
import { type PacketLedger, packetSize } from '../packet/packetSize.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';

/** One direction of one exchange, with every layer of the path. */
export interface ControlWay extends Rates {
  packetsCount: number;
  /** What the packets hold, without the headers of the path. */
  contentBytes: number;
  ipBytes: number;
  linkBytes: number;
  wireBytes: number;
}

/** Packets that a call or an endpoint needs besides the voice, and how often. */
export interface ControlFlow {
  label: string;
  /** From one exchange to the next [ms]; for what happens once in a call, the length of the call. */
  intervalMs: number;
  /** Figures of the catalog that the interval comes from; absent where the catalog has the interval itself. */
  minimumMs?: number;
  reportBytes?: number;
  memberCount?: number;
  rtcpRatio?: number;
  feedbackBytes?: number;
  feedbackRatio?: number;
  mostPacketsPerSecond?: number;
  up: ControlWay;
  down: ControlWay;
  cite: Cite;
  /** Where the interval has a source of its own. */
  cites?: { readonly intervalMs: Cite };
}

/** IPv4 and UDP, which the sizes of the catalog include [B]. */
export const IP_UDP_BYTES = 28;
/** A segment that only acknowledges: no content. */
export const ACKNOWLEDGMENT_BYTES = 0;

/** Id of a layer, with parameters or without. */
export const idOf = (entry: LayerEntry): string => (typeof entry === 'string' ? entry : entry.layer);

/** Packet that the peers see [B]: the innermost of IP, whatever carries it. */
export function sessionIpBytes({ layers, ipBytes }: PacketLedger): number {
  return layers.find(({ layer }) => layer === 'ipv4' || layer === 'ipv6')?.sizeBytes ?? ipBytes;
}

/**
 * An exchange in the layers that carry it.
 *
 * @param exchange with `answers`, segments that acknowledge each packet, where it runs on a connection
 * @param intervalMs from one to the next [ms]
 */
export function flow(
  exchange: Exchange & { answers?: number; cites?: { readonly intervalMs: Cite } },
  intervalMs: number,
  layers: readonly LayerEntry[],
): ControlFlow {
  const { label, upBytes, downBytes, answers = 0, cite, cites } = exchange;
  const way = (sent: readonly number[], received: readonly number[]) =>
    controlWay(
      sent.map((bytes) => bytes - IP_UDP_BYTES),
      answers * received.length,
      intervalMs,
      layers,
    );
  return {
    label,
    intervalMs,
    up: way(upBytes, downBytes),
    down: way(downBytes, upBytes),
    cite,
    ...(cites && { cites }),
  };
}

/**
 * Packets of one direction, with the segments that acknowledge those of the other.
 *
 * @param payloads of the packets [B]
 */
export function controlWay(
  payloads: readonly number[],
  acknowledgments: number,
  intervalMs: number,
  layers: readonly LayerEntry[],
): ControlWay {
  const bare = layers.filter((entry) => idOf(entry) !== 'tls');
  const ledgers = [
    ...payloads.map((bytes) => packetSize({ payloadBytes: bytes, layers })),
    ...Array.from({ length: acknowledgments }, () => packetSize({ payloadBytes: ACKNOWLEDGMENT_BYTES, layers: bare })),
  ];
  const sum = (point: 'payloadBytes' | 'ipBytes' | 'linkBytes' | 'wireBytes') =>
    ledgers.reduce((total, each) => total + each[point], 0);
  const sizes = { ipBytes: sum('ipBytes'), linkBytes: sum('linkBytes'), wireBytes: sum('wireBytes') };
  const rate = (bytes: number) => (bytes * BITS_PER_BYTE * MS_PER_SECOND) / intervalMs;
  return {
    packetsCount: ledgers.length,
    contentBytes: sum('payloadBytes'),
    ...sizes,
    ipBitsPerSecond: rate(sizes.ipBytes),
    linkBitsPerSecond: rate(sizes.linkBytes),
    wireBitsPerSecond: rate(sizes.wireBytes),
  };
}
