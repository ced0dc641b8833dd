import type { LayerEntry, LayerSpec } from '../catalog/layerSpec.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { Cite } from '../evidence/source.ts';
import { layerStack, type StackedLayer } from './layerStack.ts';

export interface LedgerRow {
  layer: LayerSpec['layer'];
  label: string;
  headerBytes: number;
  trailerBytes: number;
  /** The padded part is a whole number of these [B]; 1 where nothing is padded to a block. */
  blockBytes: number;
  /** Of header and trailer, what is padded along with the content [B]. */
  coveredBytes: number;
  /** Shortest size [B]; 0 where there is none. */
  minimumBytes: number;
  /** Largest packet it carries whole [B]; absent where none is known. */
  mtuBytes?: number;
  paddingBytes: number;
  /** After this layer [B]. */
  sizeBytes: number;
  cite: Cite;
  /** Where a figure is not in the document of the rest. */
  cites?: { readonly mtuBytes: Cite };
}

/** One packet, byte by byte, at the four places where it can be measured. */
export interface PacketLedger {
  payloadBytes: number;
  /** Outermost IP packet, which a router counts [B]; without an IP layer, what the link carries. */
  ipBytes: number;
  /** Frame with its check sequence, without preamble and gap, which a switch counts [B]. */
  linkBytes: number;
  /**
   * What the line carries [B]: the frame with preamble, start delimiter and gap, or with a header for each cell that it
   * needs. ATM fills its cells up, in `linkBytes` already; in a transport stream (MPE, ULE) the next frame begins in
   * what is left of the last one.
   */
  wireBytes: number;
  preambleBytes: number;
  gapBytes: number;
  /** Bytes of frame in one cell, and the header of each [B]; 0 where the line has no cells. */
  cellPayloadBytes: number;
  cellHeaderBytes: number;
  /** Innermost first. */
  layers: LedgerRow[];
}

/** Layers that belong to the link and not to the packet that a router sees. */
const LINK_FAMILIES = ['label', 'tag', 'link'];

/**
 * Size of one packet with every layer round the voice.
 *
 * Preamble, gap and cells are counted for the outermost layer only: inside another one no line sends them. A packet
 * larger than a link carries is not cut up; the plan says so in a finding.
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
  const linkBytes = innerBytes;
  const outermost = stack.at(-1);
  const line = {
    preambleBytes: outermost?.preambleBytes ?? 0,
    gapBytes: outermost?.gapBytes ?? 0,
    cellPayloadBytes: outermost?.cellPayloadBytes ?? 0,
    cellHeaderBytes: outermost?.cellHeaderBytes ?? 0,
  };
  const cells = line.cellPayloadBytes > 0 ? Math.ceil(linkBytes / line.cellPayloadBytes) : 0;
  return {
    payloadBytes,
    ipBytes: rows[lastOfPacket(stack)]?.sizeBytes ?? payloadBytes,
    linkBytes,
    wireBytes: linkBytes + line.preambleBytes + line.gapBytes + cells * line.cellHeaderBytes,
    ...line,
    layers: rows,
  };
}

function ledgerRow(layer: StackedLayer, innerBytes: number): LedgerRow {
  const { headerBytes, trailerBytes, blockBytes, coveredBytes, minimumBytes, mtuBytes, cites } = layer;
  const covered = innerBytes + coveredBytes;
  const whole = Math.ceil(covered / blockBytes) * blockBytes;
  // A tunnel pads its packets, but not beyond what it carries whole.
  const isLimited = layer.family === 'udp-tunnel' && mtuBytes !== undefined;
  const padded = isLimited ? Math.min(whole, Math.max(mtuBytes, covered)) : whole;
  const bare = innerBytes + headerBytes + trailerBytes;
  const paddingBytes = Math.max(padded - covered, minimumBytes - bare);
  return {
    layer: layer.layer,
    label: layer.label,
    headerBytes,
    trailerBytes,
    blockBytes,
    coveredBytes,
    minimumBytes,
    ...(mtuBytes !== undefined && { mtuBytes }),
    paddingBytes,
    sizeBytes: bare + paddingBytes,
    cite: layer.cite,
    ...(cites && { cites }),
  };
}

/** Index of the layer that completes the packet a router sees: the outermost IP, else the last one before the link. */
function lastOfPacket(stack: readonly StackedLayer[]): number {
  const network = stack.findLastIndex((layer) => layer.family === 'network');
  if (network >= 0) return network;
  const link = stack.findIndex((layer) => LINK_FAMILIES.includes(layer.family));
  return (link < 0 ? stack.length : link) - 1;
}
