import type { Cite } from '../evidence/source.ts';
import { CODE_POINTS, type CodePoint } from './codePoints.ts';

/** Traffic that house styles mark. */
export type MarkedTraffic = 'voice' | 'signaling' | 'video' | 'sharing' | 'files';

/** A house style of marking; traffic that it does not speak of is absent. */
export interface MarkingStyle {
  label: string;
  codePoints: Readonly<Partial<Record<MarkedTraffic, CodePoint>>>;
  /** What the style had before, and older equipment still sends. */
  olderCodePoints?: Readonly<Partial<Record<MarkedTraffic, CodePoint>>>;
  cite: Cite;
}

const { AF11, AF21, AF31, AF41, CS3, CS5, EF } = CODE_POINTS;

/** House styles of marking. */
export const MARKING_STYLES = {
  rfc4594: {
    label: 'RFC 4594',
    codePoints: { voice: EF, signaling: CS5, video: AF41, files: AF11 },
    cite: 'rfc4594#figure 3',
  },
  cisco: {
    label: 'Cisco',
    codePoints: { signaling: CS3 },
    olderCodePoints: { signaling: AF31 },
    cite: 'cisco-qos-srnd#call signaling is CS3, before that AF31',
  },
  microsoft: {
    label: 'Microsoft',
    codePoints: { voice: EF, video: AF41, sharing: AF21, files: AF11 },
    cite: 'expressroute-qos#table of DSCP markings',
  },
} as const satisfies Record<string, MarkingStyle>;

export type MarkingStyleId = keyof typeof MARKING_STYLES;
