import type { Cite } from '../evidence/source.ts';
import type { Layer, LayerFamily, LayerSize, LayerWord } from './layerEntry.ts';

export const MOST_BYTES = 65_535;

export const adds = (part: LayerSize, bytesEach: number, most: number, step = 1, standard = 0) =>
  ({ kind: 'number', part, bytesEach, standard, least: 0, most, step }) as const;
export const flag = (part: LayerSize, bytesEach: number, isStandard = false) =>
  ({ kind: 'flag', part, bytesEach, isStandard }) as const;
/** A part that the parameter replaces: what it adds is the difference to what the layer has. */
export const sets = (part: LayerSize, standard: number, least = 0) =>
  ({ kind: 'number', part, bytesEach: 1, standard, least, most: MOST_BYTES, step: 1 }) as const;
export const COUNTED = {
  count: { kind: 'number', part: 'headerBytes', bytesEach: 4, standard: 1, least: 1, most: 1000, step: 1 },
} as const;
export const header = (headerBytes: number) => ({
  headerBytes,
  parameters: { headerBytes: sets('headerBytes', headerBytes) },
});
/** Largest packet that a layer carries whole, with the document that says so. */
export const carriesWhole = (mtuBytes: number, cite: Cite) => ({ mtuBytes, cites: { mtuBytes: cite } });
export const word = (standard: string, choices: LayerWord['choices'], followsOuter?: true): LayerWord => ({
  kind: 'word',
  standard,
  choices,
  ...(followsOuter && { followsOuter }),
});

const PLAIN = {
  parameters: {},
  headerBytes: 0,
  trailerBytes: 0,
  blockBytes: 1,
  coveredBytes: 0,
  minimumBytes: 0,
  preambleBytes: 0,
  gapBytes: 0,
  cellPayloadBytes: 0,
  cellHeaderBytes: 0,
};

export const layer = (
  label: string,
  family: LayerFamily,
  carries: readonly LayerFamily[],
  cite: Cite,
  more: Partial<Layer>,
) => ({
  ...PLAIN,
  label,
  family,
  carries,
  cite,
  ...more,
});

export const PACKETS = ['network', 'label'] as const;
export const FRAMES = [...PACKETS, 'tag'] as const;
export const INNER = ['network', 'frame'] as const;
