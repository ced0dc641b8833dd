import type { Cite, Cited } from '../evidence/source.ts';

/** A value of the DiffServ field, with the name of the behavior that it asks for. */
export type CodePoint = Cited<{ dscp: number }> & { dscpName: string };

const point = (dscpName: string, dscp: number, cite: Cite): CodePoint => ({ dscpName, dscp, cites: { dscp: cite } });
const SELECTOR: Cite = 'rfc2474#section 4.2.2, class selector code points';
const ASSURED: Cite = 'rfc2597#recommended code points';

/** Code points that service classes are marked with. The second digit of AF is the drop precedence: 3 is dropped first. */
export const CODE_POINTS = {
  DF: point('DF', 0, 'rfc2474#section 4.1, default'),
  LE: point('LE', 1, 'rfc8622#recommended DSCP, 000001'),
  CS1: point('CS1', 8, SELECTOR),
  AF11: point('AF11', 10, ASSURED),
  AF12: point('AF12', 12, ASSURED),
  AF13: point('AF13', 14, ASSURED),
  CS2: point('CS2', 16, SELECTOR),
  AF21: point('AF21', 18, ASSURED),
  AF22: point('AF22', 20, ASSURED),
  AF23: point('AF23', 22, ASSURED),
  CS3: point('CS3', 24, SELECTOR),
  AF31: point('AF31', 26, ASSURED),
  AF32: point('AF32', 28, ASSURED),
  AF33: point('AF33', 30, ASSURED),
  CS4: point('CS4', 32, SELECTOR),
  AF41: point('AF41', 34, ASSURED),
  AF42: point('AF42', 36, ASSURED),
  AF43: point('AF43', 38, ASSURED),
  CS5: point('CS5', 40, SELECTOR),
  VA: point('VA', 44, 'rfc5865#VOICE-ADMIT, 101100'),
  EF: point('EF', 46, 'rfc3246#recommended code point'),
  CS6: point('CS6', 48, SELECTOR),
} as const satisfies Record<string, CodePoint>;
