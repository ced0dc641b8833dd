import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { PacketizationValues } from './packetization.ts';
import type { LedgerRow, PacketLedger } from './packetSize.ts';
import type { PayloadRange } from './payloadRange.ts';

export const PACKETIZATION_FORMULAS = {
  packetMs: { kind: 'input', label: 'Packet time' },
  frameMs: { kind: 'catalog', label: 'Codec frame' },
  frameBytes: { kind: 'catalog', label: 'Codec frame, size' },
  frameBits: { kind: 'catalog', label: 'Codec frame, bits' },
  headerBits: { kind: 'catalog', label: 'Payload header' },
  frameHeaderBits: { kind: 'catalog', label: 'Header of each frame' },
  reservedPaddingBytes: {
    kind: 'catalog',
    label: 'Padding that avoids a size with another meaning',
    cite: '3gpp26445#annex A.2.2',
  },
  codecBitsPerSecond: { kind: 'input', label: 'Codec rate' },
  framesPerPacketCount: { kind: 'formula', label: 'Frames in one packet', expression: 'packetMs / frameMs' },
  payloadBytes: { kind: 'formula', label: 'Voice in one packet', expression: 'framesPerPacketCount * frameBytes' },
} as const satisfies FormulasOf<PacketizationValues>;

const payload = (expression: string) =>
  ({ kind: 'formula', label: 'Voice in one packet', expression }) as const satisfies Formula;

const FRAMED = 'ceil((headerBits + framesPerPacketCount * (frameHeaderBits + frameBits)) / bitsPerByte)';

/** Voice in one packet where it is not simply frames after frames. */
export const PAYLOAD_FORMULAS = {
  /** A codec whose rate is chosen; a whole number of bytes. */
  chosenRate: payload('round(codecBitsPerSecond * packetMs / (bitsPerByte * msPerSecond))'),
  framed: payload(FRAMED),
  reserved: payload(`${FRAMED} + reservedPaddingBytes`),
  oncePerPacket: payload('frameBytes'),
  redundant: {
    kind: 'formula',
    label: 'Voice in one packet, with what it repeats',
    expression: 'voiceBytes + redundancyDepth * (redundantHeaderBytes + voiceBytes) + primaryHeaderBytes',
    cite: 'rfc2198#section 3',
  },
} as const satisfies Record<string, Formula>;

const size = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;
const figure = (label: string) => ({ kind: 'catalog', label }) as const;

/** Sizes around the target of a variable rate. */
export const RANGE_FORMULAS = {
  targetBytes: size('At the target', 'mediaVoiceBytes'),
  leastBytes: size('Smallest payload', 'max(ceil(leastRatio * targetBytes) - belowBytes, smallestBytes)'),
  meanBytes: size('Mean payload of speech', 'targetBytes'),
  mostBytes: size('Largest payload', 'ceil(mostRatio * targetBytes) + aboveBytes'),
  leastRatio: figure('Smallest, of the target'),
  belowBytes: figure('Below that'),
  mostRatio: figure('Largest, of the target'),
  aboveBytes: figure('Above that'),
  limitBytes: {
    ...figure('Largest packet that the codec has'),
    cite: 'rfc6716#sections 3.2.1 and 3.2.5, frames of 20 ms',
  },
  shortestFrameBytes: figure('Shortest frame'),
  meanFrameBytes: figure('Mean frame'),
} as const satisfies FormulasOf<PayloadRange>;

/** The largest, where the codec has none as large as that. */
export const LIMITED_RANGE_FORMULAS = {
  mostBytes: size('Largest payload', 'min(ceil(mostRatio * targetBytes) + aboveBytes, limitBytes)'),
} as const;

/** Sizes of a codec whose frames are of several lengths. */
export const FRAME_RANGE_FORMULAS = {
  leastBytes: size('Smallest payload', 'targetBytes - framesPerPacketCount * (frameBytes - shortestFrameBytes)'),
  meanBytes: size('Mean payload', 'targetBytes - framesPerPacketCount * (frameBytes - meanFrameBytes)'),
  mostBytes: size('Largest payload', 'targetBytes'),
} as const;

const repeated = (label: string, name: string, block = name) =>
  size(label, `${name} + redundancyDepth * (redundantHeaderBytes + ${block}) + primaryHeaderBytes`);

/** Sizes where each packet repeats earlier ones. */
export const REDUNDANT_RANGE_FORMULAS = {
  leastBytes: repeated('Smallest payload', 'voiceLeastBytes'),
  meanBytes: repeated('Mean payload of speech', 'voiceMeanBytes'),
  mostBytes: repeated('Largest payload', 'voiceMostBytes', 'min(voiceMostBytes, mostBlockBytes)'),
} as const;

export const LEDGER_FORMULAS = {
  payloadBytes: { kind: 'formula', label: 'Voice in one packet', expression: 'ledgerPayloadBytes' },
  ipBytes: { kind: 'formula', label: 'Packet that a router sees', expression: 'ipLayerBytes' },
  linkBytes: { kind: 'formula', label: 'Frame on the link', expression: 'outermostLayerBytes' },
  wireBytes: { kind: 'formula', label: 'Packet on the wire', expression: 'linkBytes + preambleBytes + gapBytes' },
  preambleBytes: { kind: 'catalog', label: 'Preamble and start delimiter', cite: 'ieee8023#clause 4.4.2' },
  gapBytes: { kind: 'catalog', label: 'Gap between frames', cite: 'ieee8023#clause 4.4.2' },
  cellPayloadBytes: { kind: 'catalog', label: 'Frame in one cell' },
  cellHeaderBytes: { kind: 'catalog', label: 'Header of each cell' },
} as const satisfies FormulasOf<PacketLedger>;

/** A line that carries cells. */
export const CELLS_ON_THE_WIRE = size(
  'Cells on the wire',
  'linkBytes + ceil(linkBytes / cellPayloadBytes) * cellHeaderBytes',
) satisfies Formula;

const COVERED = '(innerBytes + coveredBytes)';

export const LEDGER_ROW_FORMULAS = {
  headerBytes: { kind: 'catalog', label: 'Header' },
  trailerBytes: { kind: 'catalog', label: 'Trailer' },
  blockBytes: { kind: 'catalog', label: 'Padded to blocks of' },
  coveredBytes: { kind: 'catalog', label: 'Of header and trailer, padded too' },
  minimumBytes: { kind: 'catalog', label: 'Shortest size' },
  mtuBytes: { kind: 'catalog', label: 'Largest packet carried whole' },
  paddingBytes: {
    kind: 'formula',
    label: 'Padding',
    expression: `max(ceil(${COVERED} / blockBytes) * blockBytes - ${COVERED}, minimumBytes - (innerBytes + headerBytes + trailerBytes))`,
  },
  sizeBytes: {
    kind: 'formula',
    label: 'Size with this layer',
    expression: 'innerBytes + headerBytes + trailerBytes + paddingBytes',
  },
} as const satisfies FormulasOf<LedgerRow>;

/** Rows to which the general rule does not apply as it stands. */
export const ROW_FORMULAS = {
  unpaddedSize: size('Size with this layer', 'innerBytes + headerBytes + trailerBytes'),
  limitedPadding: size(
    'Padding, not beyond what the tunnel carries',
    `min(ceil(${COVERED} / blockBytes) * blockBytes, max(mtuBytes, ${COVERED})) - ${COVERED}`,
  ),
  coversAll: size('Header and trailer, padded too', 'headerBytes + trailerBytes'),
} as const satisfies Record<string, Formula>;
