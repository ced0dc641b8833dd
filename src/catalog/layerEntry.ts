import type { Cite } from '../evidence/source.ts';

/** What a layer is, which decides what may carry it. */
export type LayerFamily =
  | 'payload'
  | 'rtp'
  | 'srtp'
  | 'framing'
  | 'turn'
  | 'tls'
  | 'dtls'
  | 'transport'
  | 'network'
  | 'esp'
  | 'ah'
  | 'gre'
  | 'udp-tunnel'
  | 'openvpn'
  | 'l2tpv3'
  | 'frame'
  | 'label'
  | 'tag'
  | 'link'
  | 'custom';

/** What a layer adds, all in bytes. */
export interface LayerSizes {
  headerBytes: number;
  trailerBytes: number;
  /** The padded part is a whole number of blocks of this many bytes. */
  blockBytes: number;
  /** Of header and trailer, what is padded along with the content. */
  coveredBytes: number;
  /** Shortest size, padding included. */
  minimumBytes: number;
}

export type LayerSize = keyof LayerSizes;

/** A number that a layer takes: each unit above `standard` adds `bytesEach` to `part`. */
export interface LayerNumber {
  kind: 'number';
  part: LayerSize | 'mtuBytes';
  bytesEach: number;
  standard: number;
  least: number;
  most: number;
  step: number;
}

/** A yes or no that a layer takes: yes adds `bytesEach` to `part` where no is standard, and no takes them away. */
export interface LayerFlag {
  kind: 'flag';
  part: LayerSize;
  bytesEach: number;
  isStandard: boolean;
}

/** One of the words that a layer takes, and what it adds. */
export interface LayerChoice extends Partial<LayerSizes> {
  /** Instead of what the layer carries otherwise. */
  carries?: readonly LayerFamily[];
  /** The words of another parameter that go with this one, the first of them its default. */
  goesWith?: readonly string[];
  mtuBytes?: number;
  cites?: { readonly mtuBytes: Cite };
  cite?: Cite;
}

/** A word that a layer takes. */
export interface LayerWord {
  kind: 'word';
  standard: string;
  /** Not given, it follows what the layer is wrapped in. */
  followsOuter?: true;
  choices: Readonly<Record<string, LayerChoice>>;
}

export type LayerParameter = LayerNumber | LayerFlag | LayerWord;

export interface Layer extends LayerSizes {
  label: string;
  family: LayerFamily;
  /** Families it can be wrapped round; `custom` is always one of them. */
  carries: readonly LayerFamily[];
  /** Header and trailer are padded along with the content. */
  coversAll?: true;
  /** Largest packet it carries whole [B]; absent where none is known. */
  mtuBytes?: number;
  /** Sent between frames when the layer is the outermost one [B]. */
  preambleBytes: number;
  gapBytes: number;
  /** Bytes of frame in one cell of the line, and the header of each cell [B]; 0 where the line has no cells. */
  cellPayloadBytes: number;
  cellHeaderBytes: number;
  parameters: Readonly<Record<string, LayerParameter>>;
  cite: Cite;
  /** Where a figure is not in the document of the rest. */
  cites?: { readonly mtuBytes: Cite };
}
