import { E_MODEL_SCALES } from '../catalog/eModelScales.ts';
import { absoluteDelay } from './absoluteDelay.ts';
import { delayImpairment, talkerEchoRating } from './delayImpairment.ts';
import type { EchoReference, EModelParameters } from './eModelInput.ts';
import { noise } from './noise.ts';
import { simultaneousImpairment } from './simultaneousImpairment.ts';

/** Roe, by the noise: how good a connection would be whose only fault is its echo. */
const noiseReference = (p: EModelParameters, totalNoiseDbm0p: number) =>
  -1.5 * (totalNoiseDbm0p - p.receiveLoudnessRatingDb);

/**
 * Everything but codec and loss, narrowband.
 *
 * With STMR below 9 dB sidetone covers echo, above 20 dB its lack is noticed like echo.
 *
 * @source ITU-T G.107, equations (7-2) to (7-28)
 */
export function narrowbandFactors(p: EModelParameters) {
  const noises = noise(p);
  const { totalNoiseDbm0p } = noises;
  const basicSignalToNoiseFactor = 15 - 1.5 * (p.sendLoudnessRatingDb + totalNoiseDbm0p);
  const simultaneous = simultaneousImpairment(p, noises, basicSignalToNoiseFactor);
  const { sidetoneFactor } = simultaneous;
  const coveredDb = p.sidetoneMaskingRatingDb < 9 ? sidetoneFactor / 2 : 0;
  return {
    ...noises,
    basicSignalToNoiseFactor,
    ...simultaneous,
    ...delayImpairment(p, {
      basicSignalToNoiseFactor,
      echoReferenceFactor: noiseReference(p, totalNoiseDbm0p),
      talkerEchoRatingDb: talkerEchoRating(p) + coveredDb,
      gain: 2.5,
      scaleFactor: 1,
      lackFactor: p.sidetoneMaskingRatingDb > 20 ? sidetoneFactor : undefined,
    }),
  };
}

/**
 * Everything but codec and loss, wideband.
 *
 * @source ITU-T G.107.1, equations (7-2) to (7-14)
 */
export function widebandFactors(p: EModelParameters, echoReference: EchoReference) {
  const { basicSignalToNoiseFactor, scaleFactor } = E_MODEL_SCALES.wideband;
  const noises = echoReference === 'noise' ? noise(p) : undefined;
  return {
    ...noises,
    basicSignalToNoiseFactor,
    simultaneousImpairmentFactor: 0,
    ...delayImpairment(p, {
      basicSignalToNoiseFactor,
      echoReferenceFactor: noises ? noiseReference(p, noises.totalNoiseDbm0p) : basicSignalToNoiseFactor,
      talkerEchoRatingDb: talkerEchoRating(p) + Math.min(0.08 * p.echoPathDelayMs + 10, 18),
      gain: 3,
      scaleFactor,
    }),
  };
}

/**
 * Everything but codec and loss, fullband: the core that is known, without echo.
 *
 * @source ITU-T G.107.2 (06/2019), R of the core
 */
export function fullbandFactors(p: EModelParameters) {
  const { basicSignalToNoiseFactor, scaleFactor } = E_MODEL_SCALES.fullband;
  const delay = absoluteDelay(p, scaleFactor);
  return {
    basicSignalToNoiseFactor,
    simultaneousImpairmentFactor: 0,
    talkerEchoFactor: 0,
    listenerEchoFactor: 0,
    ...delay,
    delayImpairmentFactor: delay.absoluteDelayFactor,
  };
}
