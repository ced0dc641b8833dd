import type { DelayPartId } from '../catalog/delayConventions.ts';
import type { Cite } from '../evidence/source.ts';

/** One part of the way from mouth to ear. */
export interface DelayPart {
  part: DelayPartId;
  label: string;
  delayMs: number;
  /** Where the figure is from; of one that was given, where the part is described. */
  cite: Cite;
}

/** A part before its label and, where the figure has none of its own, its citation are looked up. */
export type Delay = Pick<DelayPart, 'part' | 'delayMs'> & Partial<DelayPart>;

/** A part where it is given, be it 0. */
export function givenDelay(part: DelayPartId, delayMs: number | undefined): Delay[] {
  return delayMs === undefined ? [] : [{ part, delayMs }];
}
