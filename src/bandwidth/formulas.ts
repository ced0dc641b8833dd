import type { FormulasOf } from '../evidence/formula.ts';
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

/** One call, one way; the mean over talk and silence is the same while silence is sent too. */
export const CALL_FORMULAS = {
  packetsPerSecond: { kind: 'formula', label: 'Packets of one call, one way', expression: 'msPerSecond / packetMs' },
  ...atEachPoint('One call, one way', '@Bytes * bitsPerByte * msPerSecond / packetMs'),
} satisfies FormulasOf<Rates & { packetsPerSecond: number }>;

/** All calls, one way: both ways take the same, on two channels of a full-duplex link. */
export const TOTAL_FORMULAS = atEachPoint('All calls, one way', '@CallBitsPerSecond * peakCalls');
