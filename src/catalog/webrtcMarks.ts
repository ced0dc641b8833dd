import type { Cite } from '../evidence/source.ts';
import { CODE_POINTS, type CodePoint } from './codePoints.ts';

/** Priority that an application gives to a flow. */
export type FlowPriority = 'very-low' | 'low' | 'medium' | 'high';

/** Marks of one kind of flow by its priority; where there are two, packets of one flow may have either. */
export interface FlowMarks {
  label: string;
  codePoints: Readonly<Record<FlowPriority, readonly CodePoint[]>>;
  cite: Cite;
}

const { DF, LE, AF11, AF21, AF31, AF32, AF33, AF41, AF42, AF43, EF } = CODE_POINTS;

const flow = (label: string, medium: readonly CodePoint[], high: readonly CodePoint[]): FlowMarks => ({
  label,
  codePoints: { 'very-low': [LE], low: [DF], medium, high },
  cite: `rfc8837#table 1, ${label}`,
});

/** Marks that browsers are to use in WebRTC. */
export const WEBRTC_MARKS = {
  audio: flow('Audio', [EF], [EF]),
  'interactive-video': flow('Interactive Video', [AF42, AF43], [AF41, AF42]),
  'non-interactive-video': flow('Non-Interactive Video', [AF32, AF33], [AF31, AF32]),
  data: flow('Data', [AF11], [AF21]),
} as const satisfies Record<string, FlowMarks>;
