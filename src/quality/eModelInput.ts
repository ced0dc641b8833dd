import type { EModelScale } from '../catalog/eModelScales.ts';

/** What the E-model is computed from, each by its symbol in ITU-T G.107. */
export interface EModelParameters {
  /** SLR [dB]. */
  sendLoudnessRatingDb: number;
  /** RLR [dB]. */
  receiveLoudnessRatingDb: number;
  /** STMR [dB]. */
  sidetoneMaskingRatingDb: number;
  /** LSTR [dB]. */
  listenerSidetoneRatingDb: number;
  /** Ds. */
  sendSideDFactor: number;
  /** Dr. */
  receiveSideDFactor: number;
  /** TELR: how much weaker the own voice comes back [dB]. */
  talkerEchoLoudnessRatingDb: number;
  /** WEPL: loss round the loop [dB]. */
  weightedEchoPathLossDb: number;
  /** T: mean one-way delay of the echo path [ms]. */
  echoPathDelayMs: number;
  /** Tr: delay round the loop [ms]. */
  roundTripDelayMs: number;
  /** Ta: from mouth to ear [ms]. */
  oneWayDelayMs: number;
  /** sT: 1 unless the users are known to mind less. */
  delaySensitivityFactor: number;
  /** mT: delay below which nobody notices [ms]. */
  minimumPerceivableDelayMs: number;
  /** qdu. */
  quantizingDistortionUnits: number;
  /** Ie, of the codec on the scale asked for. */
  equipmentImpairmentFactor: number;
  /** Bpl, of the codec with its packet time and concealment. */
  lossRobustnessFactor: number;
  /** Ppl: packets lost or too late [%]. */
  lossPercent: number;
  /** BurstR: mean length of bursts of loss over that of random loss; 1 for random loss. */
  burstFactor: number;
  /** Nc [dBm0p]. */
  circuitNoiseDbm0p: number;
  /** Nfor [dBmp]. */
  noiseFloorDbmp: number;
  /** Ps [dB(A)]. */
  sendRoomNoiseDbA: number;
  /** Pr [dB(A)]. */
  receiveRoomNoiseDbA: number;
  /** A: what users forgive for the sake of access; 0 when systems are compared. */
  advantageFactor: number;
}

/** Which of two readings of wideband's (7-6) echo is held against: Roe = Ro, or Roe from the sum of noise. */
export type EchoReference = 'ro' | 'noise';

/** Parameters of the E-model; what is absent has the default in `E_MODEL_PARAMETERS`. */
export interface EModelInput extends Partial<EModelParameters> {
  /** The scale that the impairments were found on; narrowband when absent. */
  scale?: EModelScale;
  /** No echo at all: T = Tr = 0, whatever the delay. */
  echoFree?: boolean;
  /** Wideband only; `ro` when absent. */
  echoReference?: EchoReference;
}
