import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { Cite } from '../evidence/source.ts';
import { PARAMETER_FORMULAS } from './eModelParameterFormulas.ts';
import type { EModelResult } from './eModelResult.ts';

const rule = (label: string, expression: string, cite: Cite) => ({ kind: 'formula', label, expression, cite }) as const;
const fixed = (label: string, cite: Cite) => ({ kind: 'catalog', label, cite }) as const;

const NOISE_REFERENCE = '-1.5 * (totalNoiseDbm0p - receiveLoudnessRatingDb)';
const TALKER_ECHO_RATING =
  'talkerEchoLoudnessRatingDb - 40 * log10((1 + echoPathDelayMs / (10 * oneMs)) / (1 + echoPathDelayMs / (150 * oneMs))) + 6 * exp(-0.3 * (echoPathDelayMs / oneMs)^2)';
const TALKER_ECHO =
  '(echoPathDelayMs < oneMs ? 0 : ((echoReferenceFactor - echoRatingFactor) / 2 + sqrt((echoReferenceFactor - echoRatingFactor)^2 / 4 + 100) - 1) * (1 - exp(-echoPathDelayMs / oneMs)))';
const QUANTIZING = '(1.07 + 0.258 * signalToDistortionDb + 0.0602 * signalToDistortionDb^2)';
const R = '(rFactor / scaleFactor)';

/** The E-model as ITU-T G.107 has it, narrowband. `oneMs` stands for a millisecond: the equations take bare numbers. */
export const E_MODEL_FORMULAS = {
  ...PARAMETER_FORMULAS,
  rFactor: rule(
    'Rating (R)',
    'basicSignalToNoiseFactor - simultaneousImpairmentFactor - delayImpairmentFactor - effectiveEquipmentImpairmentFactor + advantageFactor',
    'g107#equation (7-1)',
  ),
  scaleFactor: fixed('Length of the scale over that of narrowband', 'g107#annex B'),
  meanOpinionScore: rule(
    'Mean opinion score (MOS-CQE)',
    `${R} <= 0 ? 1 : ${R} >= 100 ? 4.5 : max(1, 1 + 0.035 * ${R} + ${R} * (${R} - 60) * (100 - ${R}) * 0.000007)`,
    'g107#annex B',
  ),
  goodOrBetterPercent: rule('Good or better (GoB)', `100 * normalDistribution((${R} - 60) / 16)`, 'g107#annex B'),
  poorOrWorsePercent: rule('Poor or worse (PoW)', `100 * normalDistribution((45 - ${R}) / 16)`, 'g107#annex B'),

  basicSignalToNoiseFactor: rule(
    'Basic signal-to-noise ratio (Ro)',
    '15 - 1.5 * (sendLoudnessRatingDb + totalNoiseDbm0p)',
    'g107#equation (7-2)',
  ),
  totalNoiseDbm0p: rule(
    'All noise (No)',
    '10 * log10(10^(circuitNoiseDbm0p / 10) + 10^(sendRoomNoiseDbm0p / 10) + 10^(receiveRoomNoiseDbm0p / 10) + 10^(noiseFloorDbm0p / 10))',
    'g107#equation (7-3)',
  ),
  sendRoomNoiseDbm0p: rule(
    'Room noise of the send side, in the circuit (Nos)',
    'sendRoomNoiseDbA - sendLoudnessRatingDb - sendSideDFactor - 100 + 0.004 * (sendRoomNoiseDbA - overallLoudnessRatingDb - sendSideDFactor - 14)^2',
    'g107#equation (7-4)',
  ),
  overallLoudnessRatingDb: rule(
    'Overall loudness rating (OLR)',
    'sendLoudnessRatingDb + receiveLoudnessRatingDb',
    'g107#equation (7-4)',
  ),
  receiveRoomNoiseDbm0p: rule(
    'Room noise of the receive side, in the circuit (Nor)',
    'receiveLoudnessRatingDb - 121 + effectiveRoomNoiseDbA + 0.008 * (effectiveRoomNoiseDbA - 35)^2',
    'g107#equation (7-5)',
  ),
  effectiveRoomNoiseDbA: rule(
    'Room noise with what sidetone adds (Pre)',
    'receiveRoomNoiseDbA + 10 * log10(1 + 10^((10 - listenerSidetoneRatingDb) / 10))',
    'g107#equation (7-6)',
  ),
  noiseFloorDbm0p: rule(
    'Noise floor in the circuit (Nfo)',
    'noiseFloorDbmp + receiveLoudnessRatingDb',
    'g107#equation (7-7)',
  ),

  simultaneousImpairmentFactor: rule(
    'Simultaneous impairments (Is)',
    'overallLoudnessFactor + sidetoneFactor + quantizingFactor',
    'g107#equation (7-8)',
  ),
  overallLoudnessFactor: rule(
    'Too loud (Iolr)',
    '20 * ((1 + ((overallLoudnessRatingDb + 0.2 * (64 + totalNoiseDbm0p - receiveLoudnessRatingDb)) / 8)^8)^(1 / 8) - (overallLoudnessRatingDb + 0.2 * (64 + totalNoiseDbm0p - receiveLoudnessRatingDb)) / 8)',
    'g107#equations (7-9), (7-10)',
  ),
  sidetoneFactor: rule(
    'Sidetone (Ist)',
    '12 * (1 + ((effectiveSidetoneRatingDb - 13) / 6)^8)^(1 / 8) - 28 * (1 + ((effectiveSidetoneRatingDb + 1) / 19.4)^35)^(1 / 35) - 13 * (1 + ((effectiveSidetoneRatingDb - 3) / 33)^13)^(1 / 13) + 29',
    'g107#equation (7-11)',
  ),
  effectiveSidetoneRatingDb: rule(
    'Sidetone with the echo that comes at once (STMRo)',
    '-10 * log10(10^(-sidetoneMaskingRatingDb / 10) + exp(-echoPathDelayMs / (4 * oneMs)) * 10^(-talkerEchoLoudnessRatingDb / 10))',
    'g107#equation (7-12)',
  ),
  quantizingFactor: rule(
    'Quantizing (Iq)',
    `15 * log10(1 + 10^((basicSignalToNoiseFactor - 100) / 15 + 46 / 8.4 - ${QUANTIZING} / 9) + 10^(46 / 30 - ${QUANTIZING} / 40))`,
    'g107#equations (7-13) to (7-16)',
  ),
  signalToDistortionDb: rule(
    'Signal over quantizing distortion (Q)',
    '37 - 15 * log10(quantizingDistortionUnits)',
    'g107#equation (7-17)',
  ),

  delayImpairmentFactor: rule(
    'Impairments by delay (Id)',
    'talkerEchoFactor + listenerEchoFactor + absoluteDelayFactor',
    'g107#equation (7-18)',
  ),
  talkerEchoFactor: rule(
    'Talker echo (Idte)',
    `sidetoneMaskingRatingDb > 20 ? sqrt(${TALKER_ECHO}^2 + sidetoneFactor^2) : ${TALKER_ECHO}`,
    'g107#equations (7-19), (7-24)',
  ),
  echoReferenceFactor: rule('Rating without echo (Roe)', NOISE_REFERENCE, 'g107#equation (7-20)'),
  echoRatingFactor: rule('Rating of the echo (Re)', '80 + 2.5 * (talkerEchoRatingDb - 14)', 'g107#equation (7-21)'),
  talkerEchoRatingDb: rule(
    'Talker echo rating (TERV)',
    `${TALKER_ECHO_RATING} + (sidetoneMaskingRatingDb < 9 ? sidetoneFactor / 2 : 0)`,
    'g107#equations (7-22), (7-23)',
  ),
  listenerEchoFactor: rule(
    'Listener echo (Idle)',
    '(basicSignalToNoiseFactor - listenerEchoRatingFactor) / 2 + sqrt((basicSignalToNoiseFactor - listenerEchoRatingFactor)^2 / 4 + 169)',
    'g107#equation (7-25)',
  ),
  listenerEchoRatingFactor: rule(
    'Rating of the echo that listeners hear (Rle)',
    '10.5 * (weightedEchoPathLossDb + 7) * (roundTripDelayMs / oneMs + 1)^(-0.25)',
    'g107#equation (7-26)',
  ),
  absoluteDelayFactor: rule(
    'Too long a delay (Idd)',
    '25 * scaleFactor * ((1 + delayDoublingsFactor^(6 * delaySensitivityFactor))^(1 / (6 * delaySensitivityFactor)) - 3 * (1 + (delayDoublingsFactor / 3)^(6 * delaySensitivityFactor))^(1 / (6 * delaySensitivityFactor)) + 2)',
    'g107#equation (7-27)',
  ),
  delayDoublingsFactor: rule(
    'Doublings of the delay since it was first noticed (X)',
    'max(0, log2(oneWayDelayMs / minimumPerceivableDelayMs))',
    'g107#equation (7-28)',
  ),

  lossCeilingFactor: fixed('What the loss of every packet tends to', 'g107#equation (7-29)'),
  effectiveEquipmentImpairmentFactor: rule(
    'Codec with loss (Ie,eff)',
    'equipmentImpairmentFactor + (lossCeilingFactor - equipmentImpairmentFactor) * lossPercent / (lossPercent / burstFactor + lossRobustnessFactor)',
    'g107#equation (7-29)',
  ),
} as const satisfies FormulasOf<EModelResult>;

const RANDOM_LOSS =
  'equipmentImpairmentFactor + (lossCeilingFactor - equipmentImpairmentFactor) * lossPercent / (lossPercent + lossRobustnessFactor)';

/** What wideband has otherwise. */
export const WIDEBAND_FORMULAS = {
  scaleFactor: fixed('Length of the scale over that of narrowband', 'g1071#score from R / 1.29'),
  basicSignalToNoiseFactor: fixed('Rating without impairment (Ro)', 'g1071#equation (7-2)'),
  simultaneousImpairmentFactor: fixed('No simultaneous impairments (Is)', 'g1071#equation (7-3)'),
  talkerEchoFactor: rule('Talker echo (Idte)', TALKER_ECHO, 'g1071#equations (7-6) to (7-8)'),
  echoReferenceFactor: rule('Rating without echo (Roe)', 'basicSignalToNoiseFactor', 'unseen#G.107.1, equation (7-6)'),
  echoRatingFactor: rule('Rating of the echo (Re)', '80 + 3 * (talkerEchoRatingDb - 14)', 'g1071#equation (7-7)'),
  talkerEchoRatingDb: rule(
    'Talker echo rating (TERV)',
    `${TALKER_ECHO_RATING} + min(0.08 * echoPathDelayMs / oneMs + 10, 18)`,
    'g1071#equation (7-8)',
  ),
  effectiveEquipmentImpairmentFactor: rule('Codec with loss (Ie,eff)', RANDOM_LOSS, 'g1071#equation (7-15)'),
} as const satisfies Record<string, Formula>;

/** Wideband with the other reading of its equation (7-6). */
export const NOISE_REFERENCE_FORMULAS = {
  echoReferenceFactor: rule('Rating without echo (Roe)', NOISE_REFERENCE, 'unseen#G.107.1, equation (7-6)'),
} as const satisfies Record<string, Formula>;

/** What fullband has otherwise than narrowband. */
export const FULLBAND_FORMULAS = {
  scaleFactor: fixed('Length of the scale over that of narrowband', 'g1072#score from R / 1.48'),
  basicSignalToNoiseFactor: fixed('Rating without impairment (Ro)', 'g1072#R of the core'),
  simultaneousImpairmentFactor: fixed('No simultaneous impairments (Is)', 'g1072#R of the core'),
  talkerEchoFactor: fixed('No echo in the core (Idte)', 'g1072#R of the core'),
  listenerEchoFactor: fixed('No echo in the core (Idle)', 'g1072#R of the core'),
  lossCeilingFactor: fixed('What the loss of every packet tends to', 'g1072#effective equipment impairment factor'),
  effectiveEquipmentImpairmentFactor: rule(
    'Codec with loss (Ie,eff)',
    RANDOM_LOSS,
    'g1072#effective equipment impairment factor',
  ),
} as const satisfies Record<string, Formula>;
