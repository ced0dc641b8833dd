import type { FormulasOf } from '../evidence/formula.ts';
import type { EModelParameters } from './eModelInput.ts';

const given = (label: string) => ({ kind: 'input', label }) as const;

/** What a rating is computed from, as planners call it. */
export const PARAMETER_FORMULAS = {
  sendLoudnessRatingDb: given('Send loudness rating (SLR)'),
  receiveLoudnessRatingDb: given('Receive loudness rating (RLR)'),
  sidetoneMaskingRatingDb: given('Sidetone masking rating (STMR)'),
  listenerSidetoneRatingDb: given('Listener sidetone rating (LSTR)'),
  sendSideDFactor: given('D-value of the telephone, send side (Ds)'),
  receiveSideDFactor: given('D-value of the telephone, receive side (Dr)'),
  talkerEchoLoudnessRatingDb: given('Talker echo loudness rating (TELR)'),
  weightedEchoPathLossDb: given('Weighted echo path loss (WEPL)'),
  echoPathDelayMs: given('Mean one-way delay of the echo path (T)'),
  roundTripDelayMs: given('Delay round the loop (Tr)'),
  oneWayDelayMs: given('Delay from mouth to ear (Ta)'),
  delaySensitivityFactor: given('Delay sensitivity (sT)'),
  minimumPerceivableDelayMs: given('Minimum perceivable delay (mT)'),
  quantizingDistortionUnits: given('Quantizing distortion units (qdu)'),
  equipmentImpairmentFactor: given('Equipment impairment of the codec (Ie)'),
  lossRobustnessFactor: given('Robustness to packet loss (Bpl)'),
  lossPercent: given('Packets lost (Ppl)'),
  burstFactor: given('Burst ratio (BurstR)'),
  circuitNoiseDbm0p: given('Circuit noise (Nc)'),
  noiseFloorDbmp: given('Noise floor at the receive side (Nfor)'),
  sendRoomNoiseDbA: given('Room noise at the send side (Ps)'),
  receiveRoomNoiseDbA: given('Room noise at the receive side (Pr)'),
  advantageFactor: given('Advantage (A)'),
} as const satisfies FormulasOf<EModelParameters>;
