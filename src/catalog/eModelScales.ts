import type { Cite } from '../evidence/source.ts';

/** What differs between the scales of R; impairments belong to the scale that they were found on. */
export interface EModelScaleEntry {
  /** How much longer than the narrowband scale it is: R is divided by it before it becomes a score. */
  scaleFactor: number;
  /** The impairment that the loss of every packet tends to. */
  lossCeilingFactor: number;
  /** Where the scale fixes it. */
  basicSignalToNoiseFactor?: number;
  /** A default other than that of the narrowband scale. */
  noiseFloorDbmp?: number;
  lossRobustnessFactor?: number;
  cites: Readonly<Partial<Record<string, Cite>>>;
}

/** The three scales of the E-model. */
export const E_MODEL_SCALES = {
  narrowband: {
    scaleFactor: 1,
    lossCeilingFactor: 95,
    cites: { scaleFactor: 'g107#annex B', lossCeilingFactor: 'g107#equation (7-29)' },
  },
  wideband: {
    scaleFactor: 1.29,
    lossCeilingFactor: 95,
    basicSignalToNoiseFactor: 129,
    noiseFloorDbmp: -96,
    cites: {
      scaleFactor: 'g1071#score from R / 1.29',
      lossCeilingFactor: 'g1071#equation (7-15)',
      basicSignalToNoiseFactor: 'g1071#equation (7-2)',
      noiseFloorDbmp: 'g1071#table 1',
    },
  },
  fullband: {
    scaleFactor: 1.48,
    lossCeilingFactor: 132,
    basicSignalToNoiseFactor: 148,
    lossRobustnessFactor: 9.6,
    cites: {
      scaleFactor: 'g1072#score from R / 1.48',
      lossCeilingFactor: 'g1072#effective equipment impairment factor',
      basicSignalToNoiseFactor: 'g1072#R of the core',
      lossRobustnessFactor: 'unseen#G.107.2, default of Bpl',
    },
  },
} as const satisfies Record<string, EModelScaleEntry>;

export type EModelScale = keyof typeof E_MODEL_SCALES;
