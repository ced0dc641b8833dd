import type { Cited } from '../evidence/source.ts';

/** When packets are cut up so that voice can pass between the pieces. */
export interface FragmentationRule {
  /** Time that one piece may keep the line. */
  targetMs: number;
  /** Links up to this rate are cut up, whatever the arithmetic says. */
  linkBitsPerSecond: number;
  /** Largest packet where nothing else is known. */
  mtuBytes: number;
}

export const FRAGMENTATION_RULE: Cited<FragmentationRule> = {
  targetMs: 10,
  linkBitsPerSecond: 768_000,
  mtuBytes: 1500,
  cites: {
    targetMs: 'cisco-qos-voip#Link fragmentation and interleaving, the 10-ms rule',
    linkBitsPerSecond: 'cisco-qos-srnd#Link fragmentation and interleaving, 768 kbit/s and below',
    mtuBytes: 'ieee8023#clause 3, largest client data',
  },
};
