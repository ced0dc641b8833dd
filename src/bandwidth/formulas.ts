import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { PointRates, Rates } from './totalRate.ts';

type FormulaOfPoint = { kind: 'formula'; label: string; expression: string };

/** The same formula at the three places where a packet is measured; the name of each place is put in for `@`, with a capital for `^`. */
function atEachPoint(label: string, expression: string) {
  const at = (name: string, point: string): FormulaOfPoint => ({
    kind: 'formula',
    label: `${label}, ${name}`,
    expression: expression.replaceAll('@', point).replaceAll('^', point.charAt(0).toUpperCase() + point.slice(1)),
  });
  return {
    ipBitsPerSecond: at('IP', 'ip'),
    linkBitsPerSecond: at('link', 'link'),
    wireBitsPerSecond: at('wire', 'wire'),
  } satisfies FormulasOf<Rates>;
}

/** One call, one way; the mean over talk and silence is the same while silence is sent too. */
export const CALL_FORMULAS = {
  packetsPerSecond: { kind: 'formula', label: 'Packets of one call, one way', expression: 'msPerSecond / packetMs' },
  ...atEachPoint('One call, one way', '@Bytes * bitsPerByte * msPerSecond / packetMs'),
} satisfies FormulasOf<PointRates>;

/** Over talk and silence, where silence is not sent like speech. */
export const MEAN_FORMULAS = {
  packetsPerSecond: {
    kind: 'formula',
    label: 'Packets of one call, mean',
    expression: 'sentRatio * talkingPacketsPerSecond + (1 - sentRatio) * silentPacketsPerSecond',
  },
  ...atEachPoint('One call, mean', 'sentRatio * talking^BitsPerSecond + (1 - sentRatio) * silent^BitsPerSecond'),
} satisfies FormulasOf<PointRates>;

/** All calls, one way: both ways take the same, on two channels of a full-duplex link. */
export const TOTAL_FORMULAS = atEachPoint('All calls, one way', '@CallBitsPerSecond * peakCalls');

/** The same over talk and silence. */
export const MEAN_TOTAL_FORMULAS = atEachPoint('All calls, mean', 'mean^BitsPerSecond * peakCalls');

/** What silence sends. */
export const SILENCE_FORMULAS = {
  talkRatio: { kind: 'input', label: 'Part of the time talked' },
  hangoverRatio: { kind: 'catalog', label: 'Sent on as speech after each spurt' },
  noiseRatio: { kind: 'catalog', label: 'Packets of noise, of those of speech' },
  sentRatio: {
    kind: 'formula',
    label: 'Part of the time with packets as in speech',
    expression: 'min(1, talkRatio * (1 + hangoverRatio))',
  },
} as const satisfies Record<string, Formula>;

/** The sum of the kinds of packets that silence sends. */
export function silentSum(field: string, kinds: number): Formula {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  const expression = Array.from({ length: kinds }, (_, index) => `update${index}${name}`).join(' + ');
  return { kind: 'formula', label: 'Sent in silence', expression };
}

/** One kind of packet that silence sends; the rest of its numbers are those of any packet. */
export const SILENT_PACKET_FORMULAS = {
  updateMs: { kind: 'catalog', label: 'From one update to the next' },
  packetMs: { kind: 'catalog', label: 'From one update to the next' },
  payloadBytes: { kind: 'catalog', label: 'Update in silence' },
} as const satisfies Record<string, Formula>;

const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;

/** Updates that depend on what is sent while talking: none is larger. */
export const SILENT_PACKET_RULES = {
  afterPacket: rule('From one update to the next', 'updateMs + talkPacketMs'),
  likeSpeech: rule('From one packet to the next', 'talkPacketMs'),
  noise: rule('Noise in one packet', 'round(noiseRatio * mediaVoiceBytes)'),
  encoded: rule('Update in silence', 'mediaVoiceBytes'),
} as const satisfies Record<string, Formula>;
