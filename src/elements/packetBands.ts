import type { PlannedMedia } from '../plan/plan.ts';

/** One part of a packet, as it lies on a scale of bytes. */
export interface Band {
  label: string;
  bytes: number;
  /** Bytes before it in the drawing. */
  start: number;
  /** `v` for voice, else `l0` … `l6`: the inner layers darker. */
  tone: string;
}

const LAST_TONE = 6;

/** A packet as bands, the voice first, then what is wrapped round it, from the inside out. */
export function packetBands({ payloadBytes, linkBytes, wireBytes, layers }: PlannedMedia['ledger']): Band[] {
  let start = 0;
  const band = (label: string, end: number, tone: string): Band => {
    const begun = start;
    start = end;
    return { label, bytes: end - begun, start: begun, tone };
  };
  const rows = layers.map(({ label, sizeBytes }, index) => ({
    label,
    sizeBytes,
    tone: `l${Math.min(index, LAST_TONE - 1)}`,
  }));
  return [
    band('Voice', payloadBytes, 'v'),
    ...rows.map(({ label, sizeBytes, tone }) => band(label, sizeBytes, tone)),
    ...(wireBytes > linkBytes ? [band('Preamble and gap', wireBytes, `l${LAST_TONE}`)] : []),
  ];
}
