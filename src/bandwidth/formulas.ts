import type { FormulasOf } from '../evidence/formula.ts';
import type { Rates } from './totalRate.ts';

const BITS = '* bitsPerByte * msPerSecond / packetMs';

/** One call, one way. */
export const CALL_FORMULAS = {
  packetsPerSecond: { kind: 'formula', label: 'Packets of one call, one way', expression: 'msPerSecond / packetMs' },
  ipBitsPerSecond: { kind: 'formula', label: 'One call, one way, IP', expression: `ipBytes ${BITS}` },
  linkBitsPerSecond: { kind: 'formula', label: 'One call, one way, link', expression: `linkBytes ${BITS}` },
  wireBitsPerSecond: { kind: 'formula', label: 'One call, one way, wire', expression: `wireBytes ${BITS}` },
} as const satisfies FormulasOf<Rates & { packetsPerSecond: number }>;

/** One call, averaged over talk and silence; the same as talking while silence is sent too. */
export const MEAN_FORMULAS = {
  packetsPerSecond: { kind: 'formula', label: 'Packets of one call, mean', expression: 'talkingPacketsPerSecond' },
  ipBitsPerSecond: { kind: 'formula', label: 'One call, mean, IP', expression: 'callIpBitsPerSecond' },
  linkBitsPerSecond: { kind: 'formula', label: 'One call, mean, link', expression: 'callLinkBitsPerSecond' },
  wireBitsPerSecond: { kind: 'formula', label: 'One call, mean, wire', expression: 'callWireBitsPerSecond' },
} as const satisfies FormulasOf<Rates & { packetsPerSecond: number }>;

/** All calls, one way: both ways take the same, on two channels of a full-duplex link. */
export const TOTAL_FORMULAS = {
  ipBitsPerSecond: { kind: 'formula', label: 'All calls, one way, IP', expression: 'callIpBitsPerSecond * peakCalls' },
  linkBitsPerSecond: { kind: 'formula', label: 'All calls, one way, link', expression: 'callLinkBitsPerSecond * peakCalls' },
  wireBitsPerSecond: { kind: 'formula', label: 'All calls, one way, wire', expression: 'callWireBitsPerSecond * peakCalls' },
} as const satisfies FormulasOf<Rates>;
