import type { PlannedMedia } from '../plan/plan.ts';

type Ledger = PlannedMedia['ledger'];

/** One part of a packet, as it lies on a scale of bytes. */
export interface Band {
  label: string;
  bytes: number;
  /** How many of them only fill the layer up. */
  paddingBytes: number;
  /** Bytes before it in the drawing. */
  start: number;
  /** `v` for voice, else `l0` … `l6`: the inner layers darker. */
  tone: string;
}

const LAST_TONE = 6;

/** What the line sends beyond the frames, by the layer that calls for it. */
const SENT_BY_LAYER: Readonly<Record<string, string>> = {
  'atm-aal5': 'Cell headers',
  'vsat-mpe': 'Transport stream headers',
  'vsat-ule': 'Transport stream headers',
};

/** What the line sends beyond the frame, in words: between Ethernet frames, preamble and gap. */
export function beyondFrame({ layers }: Ledger): string {
  return layers.flatMap(({ layer }) => SENT_BY_LAYER[layer] ?? [])[0] ?? 'Preamble and gap';
}

/** A packet as bands, the voice first, then what is wrapped round it, from the inside out. */
export function packetBands(ledger: Ledger): Band[] {
  const { payloadBytes, linkBytes, wireBytes, layers } = ledger;
  let start = 0;
  const band = (label: string, end: number, tone: string, paddingBytes = 0): Band => {
    const begun = start;
    start = end;
    return { label, bytes: end - begun, paddingBytes, start: begun, tone };
  };
  return [
    band('Voice', payloadBytes, 'v'),
    ...layers.map(({ label, sizeBytes, paddingBytes }, index) =>
      band(label, sizeBytes, `l${Math.floor((index * LAST_TONE) / Math.max(layers.length, LAST_TONE))}`, paddingBytes),
    ),
    ...(wireBytes > linkBytes ? [band(beyondFrame(ledger), wireBytes, `l${LAST_TONE}`)] : []),
  ];
}
