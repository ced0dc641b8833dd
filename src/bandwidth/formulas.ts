import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { Rates } from './totalRate.ts';

type FormulaOfPoint = { kind: 'formula'; label: string; expression: string };

/** The same formula at the three places where a packet is measured; the name of each place is put in for `@`. */
function atEachPoint(label: string, expression: string) {
  const at = (name: string, point: string): FormulaOfPoint => ({
    kind: 'formula',
    label: `${label}, ${name}`,
    expression: expression.replace('@', point),
  });
  return {
    ipBitsPerSecond: at('IP', 'ip'),
    linkBitsPerSecond: at('link', 'link'),
    wireBitsPerSecond: at('wire', 'wire'),
  } satisfies FormulasOf<Rates>;
}

const packets = (label: string, expression: string) => ({ kind: 'formula', label, expression }) satisfies Formula;

/** One call, one way. */
export const CALL_FORMULAS = {
  packetsPerSecond: packets('Packets of one call, one way', 'msPerSecond / packetMs'),
  ...atEachPoint('One call, one way', '@Bytes * bitsPerByte * msPerSecond / packetMs'),
} satisfies FormulasOf<Rates & { packetsPerSecond: number }>;

/** One call, averaged over talk and silence; the same as talking while silence is sent too. */
export const MEAN_FORMULAS = {
  packetsPerSecond: packets('Packets of one call, mean', 'msPerSecond / packetMs'),
  ...atEachPoint('One call, mean', '@CallBitsPerSecond'),
} satisfies FormulasOf<Rates & { packetsPerSecond: number }>;

/** All calls, one way: both ways take the same, on two channels of a full-duplex link. */
export const TOTAL_FORMULAS = atEachPoint('All calls, one way', '@CallBitsPerSecond * peakCalls');
