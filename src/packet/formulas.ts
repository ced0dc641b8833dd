import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { PacketizationValues } from './packetization.ts';
import type { LedgerRow, PacketLedger } from './packetSize.ts';

export const PACKETIZATION_FORMULAS = {
  packetMs: { kind: 'input', label: 'Packet time' },
  frameMs: { kind: 'catalog', label: 'Codec frame' },
  frameBytes: { kind: 'catalog', label: 'Codec frame, size' },
  codecBitsPerSecond: { kind: 'input', label: 'Codec rate' },
  framesPerPacketCount: { kind: 'formula', label: 'Frames in one packet', expression: 'packetMs / frameMs' },
  payloadBytes: { kind: 'formula', label: 'Voice in one packet', expression: 'framesPerPacketCount * frameBytes' },
} as const satisfies FormulasOf<PacketizationValues>;

/** Voice in one packet of a codec whose rate is chosen; a whole number of bytes. */
export const CHOSEN_RATE_PAYLOAD = {
  kind: 'formula',
  label: 'Voice in one packet',
  expression: 'round(codecBitsPerSecond * packetMs / (bitsPerByte * msPerSecond))',
} as const satisfies Formula;

export const LEDGER_FORMULAS = {
  payloadBytes: { kind: 'formula', label: 'Voice in one packet', expression: 'mediaPayloadBytes' },
  ipBytes: { kind: 'formula', label: 'Packet that a router sees', expression: 'ipLayerBytes' },
  linkBytes: { kind: 'formula', label: 'Frame on the link', expression: 'outermostLayerBytes' },
  wireBytes: { kind: 'formula', label: 'Packet on the wire', expression: 'linkBytes + preambleBytes + gapBytes' },
  preambleBytes: { kind: 'catalog', label: 'Preamble and start delimiter', cite: 'ieee8023#clause 4.4.2' },
  gapBytes: { kind: 'catalog', label: 'Gap between frames', cite: 'ieee8023#clause 4.4.2' },
} as const satisfies FormulasOf<PacketLedger>;

export const LEDGER_ROW_FORMULAS = {
  headerBytes: { kind: 'catalog', label: 'Header' },
  trailerBytes: { kind: 'catalog', label: 'Trailer' },
  blockBytes: { kind: 'catalog', label: 'Padded to blocks of' },
  minimumBytes: { kind: 'catalog', label: 'Shortest size' },
  paddingBytes: {
    kind: 'formula',
    label: 'Padding',
    expression: 'sizeBytes - (innerBytes + headerBytes + trailerBytes)',
  },
  sizeBytes: {
    kind: 'formula',
    label: 'Size with this layer',
    expression: 'max(ceil((innerBytes + headerBytes + trailerBytes) / blockBytes) * blockBytes, minimumBytes)',
  },
} as const satisfies FormulasOf<LedgerRow>;

/** A layer that pads nothing. */
export const UNPADDED_SIZE = {
  kind: 'formula',
  label: 'Size with this layer',
  expression: 'innerBytes + headerBytes + trailerBytes',
} as const satisfies Formula;
