import type { Cite, Status } from '../evidence/source.ts';
import type { EModelScale } from './eModelScales.ts';

/** What the decoder does about a lost packet: nothing, what Appendix I of G.711 describes, or what it always does. */
export type Concealment = 'none' | 'appendix-i' | 'built-in';

/** How much a codec impairs a call by itself and with loss, as somebody published it. */
export interface Impairment {
  /** Its id in the catalog of codecs. */
  codec: string;
  /** Of a codec whose rate is chosen. */
  codecBitsPerSecond?: number;
  bitRateMode?: 'constant' | 'variable';
  /** With silence that is not sent. */
  discontinuous?: true;
  /** On one ear or on both, where the values differ. */
  listening?: 'monotic' | 'diotic';
  scale: EModelScale;
  concealment: Concealment;
  /** Ie of G.107, Ie,wb of G.107.1, Ie,fb of G.107.2. */
  equipmentImpairmentFactor: number;
  /** Bpl under random loss; absent where none is published. */
  lossRobustnessFactor?: number;
  /** Bpl under loss in bursts. */
  burstyLossRobustnessFactor?: number;
  /** Packet time that the robustness was found at. */
  packetMs?: number;
  cites: { equipmentImpairmentFactor: Cite; lossRobustnessFactor?: Cite };
  /** That of the weaker citation. */
  status: Status;
}

/** How much a codec impairs a call, by the reader's own word. */
export interface OwnImpairment {
  scale: EModelScale;
  /** Ie on that scale. */
  equipmentImpairmentFactor: number;
  /** Bpl; without it only a call without loss can be rated. */
  lossRobustnessFactor?: number;
}
