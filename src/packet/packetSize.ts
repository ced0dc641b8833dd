import type { LayerEntry, LayerSpec } from '../catalog/layerSpec.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { Cite } from '../evidence/source.ts';
import { layerStack, type StackedLayer } from './layerStack.ts';

export interface LedgerRow {
  layer: LayerSpec['layer'];
  label: string;
  headerBytes: number;
  trailerBytes: number;
  /** Size is a whole number of these [B]; 1 where nothing is padded to a block. */
  blockBytes: number;
  /** Shortest size [B]; 0 where there is none. */
  minimumBytes: number;
  paddingBytes: number;
  /** After this layer [B]. */
  sizeBytes: number;
  cite: Cite;
}

/** One packet, byte by byte, at the four places where it can be measured. */
export interface PacketLedger {
  payloadBytes: number;
  /** Outermost IP packet, which a router counts [B]; without an IP layer, what the link carries. */
  ipBytes: number;
  /** Frame with its check sequence, without preamble and gap, which a switch counts [B]. */
  linkBytes: number;
  /** With preamble, start delimiter and gap, which the line carries [B]. */
  wireBytes: number;
  preambleBytes: number;
  gapBytes: number;
  /** Innermost first. */
  layers: LedgerRow[];
}

/** Layers that belong to the link and not to the packet that a router sees. */
const LINK_FAMILIES = ['label', 'tag', 'link'];

/**
 * Size of one packet with every layer round the voice.
 *
 * Preamble and gap are added only when Ethernet is the outermost layer: inside another one no line sends them.
 *
 * @param input `payloadBytes` [B], a whole number, 0 or more; `layers`, innermost first
 * @returns the ledger; its rows and the payload sum to `linkBytes`
 * @throws CapacityError `out-of-range`, `unknown-id`, `layer-order`
 * @formula sizeBytes
 * @example packetSize({ payloadBytes: 160, layers: ['rtp', 'udp', 'ipv4', 'ethernet'] }).wireBytes // 238
 */
export function packetSize({
  payloadBytes,
  layers,
}: {
  payloadBytes: number;
  layers: readonly LayerEntry[];
}): PacketLedger {
  assertRange(
    'payloadBytes',
    payloadBytes,
    Number.isSafeInteger(payloadBytes) && payloadBytes >= 0,
    'whole bytes, 0 or more',
  );
  const stack = layerStack(layers);
  let innerBytes = payloadBytes;
  const rows = stack.map((layer) => {
    const row = ledgerRow(layer, innerBytes);
    innerBytes = row.sizeBytes;
    return row;
  });
  const ipBytes = rows[lastOfPacket(stack)]?.sizeBytes ?? payloadBytes;
  const { preambleBytes, gapBytes } = stack.at(-1) ?? { preambleBytes: 0, gapBytes: 0 };
  const linkBytes = innerBytes;
  return {
    payloadBytes,
    ipBytes,
    linkBytes,
    wireBytes: linkBytes + preambleBytes + gapBytes,
    preambleBytes,
    gapBytes,
    layers: rows,
  };
}

function ledgerRow(
  { layer, label, headerBytes, trailerBytes, blockBytes, minimumBytes, cite }: StackedLayer,
  innerBytes: number,
): LedgerRow {
  const content = innerBytes + headerBytes + trailerBytes;
  const sizeBytes = Math.max(Math.ceil(content / blockBytes) * blockBytes, minimumBytes);
  return {
    layer,
    label,
    headerBytes,
    trailerBytes,
    blockBytes,
    minimumBytes,
    paddingBytes: sizeBytes - content,
    sizeBytes,
    cite,
  };
}

/** Index of the layer that completes the packet a router sees: the outermost IP, else the last one before the link. */
function lastOfPacket(stack: readonly StackedLayer[]): number {
  const network = stack.findLastIndex((layer) => layer.family === 'network');
  if (network >= 0) return network;
  const link = stack.findIndex((layer) => LINK_FAMILIES.includes(layer.family));
  return (link < 0 ? stack.length : link) - 1;
}
