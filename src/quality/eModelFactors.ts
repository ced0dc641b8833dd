import { E_MODEL_SCALES } from '../catalog/eModelScales.ts';
import { absoluteDelay } from './absoluteDelay.ts';
import { listenerEcho, talkerEcho, talkerEchoRating } from './echoImpairment.ts';
import type { EchoReference, EModelParameters } from './eModelInput.ts';
import { noise } from './noise.ts';
import { simultaneousImpairment } from './simultaneousImpairment.ts';

/** Below this STMR sidetone covers echo, above the other its lack is noticed like echo. */
const SIDETONE_COVERS_DB = 9;
const SIDETONE_LACKS_DB = 20;

/**
 * Everything but codec and loss, narrowband.
 *
 * @source ITU-T G.107, equations (7-2) to (7-28)
 */
export function narrowbandFactors(p: EModelParameters) {
  const noises = noise(p);
  const basicSignalToNoiseFactor = 15 - 1.5 * (p.sendLoudnessRatingDb + noises.totalNoiseDbm0p);
  const simultaneous = simultaneousImpairment(p, noises, basicSignalToNoiseFactor);
  const { sidetoneFactor } = simultaneous;

  const echoReferenceFactor = -1.5 * (noises.totalNoiseDbm0p - p.receiveLoudnessRatingDb);
  const talkerEchoRatingDb =
    talkerEchoRating(p.talkerEchoLoudnessRatingDb, p.echoPathDelayMs) +
    (p.sidetoneMaskingRatingDb < SIDETONE_COVERS_DB ? sidetoneFactor / 2 : 0);
  const echoRatingFactor = 80 + 2.5 * (talkerEchoRatingDb - 14);
  const echo = talkerEcho(echoReferenceFactor, echoRatingFactor, p.echoPathDelayMs);
  const talkerEchoFactor = p.sidetoneMaskingRatingDb > SIDETONE_LACKS_DB ? Math.hypot(echo, sidetoneFactor) : echo;
  const listener = listenerEcho(basicSignalToNoiseFactor, p);
  const delay = absoluteDelay(p);

  return {
    ...noises,
    basicSignalToNoiseFactor,
    ...simultaneous,
    echoReferenceFactor,
    talkerEchoRatingDb,
    echoRatingFactor,
    talkerEchoFactor,
    ...listener,
    ...delay,
    delayImpairmentFactor: talkerEchoFactor + listener.listenerEchoFactor + delay.absoluteDelayFactor,
  };
}

/** Idd on a longer scale. */
function scaledDelay(p: EModelParameters, scaleFactor: number) {
  const { delayDoublingsFactor, absoluteDelayFactor } = absoluteDelay(p);
  return { delayDoublingsFactor, absoluteDelayFactor: scaleFactor * absoluteDelayFactor };
}

/**
 * Everything but codec and loss, wideband.
 *
 * @source ITU-T G.107.1, equations (7-2) to (7-14)
 */
export function widebandFactors(p: EModelParameters, echoReference: EchoReference) {
  const { basicSignalToNoiseFactor, scaleFactor } = E_MODEL_SCALES.wideband;
  const noises = echoReference === 'noise' ? noise(p) : undefined;
  const echoReferenceFactor = noises
    ? -1.5 * (noises.totalNoiseDbm0p - p.receiveLoudnessRatingDb)
    : basicSignalToNoiseFactor;
  const talkerEchoRatingDb =
    talkerEchoRating(p.talkerEchoLoudnessRatingDb, p.echoPathDelayMs) + Math.min(0.08 * p.echoPathDelayMs + 10, 18);
  const echoRatingFactor = 80 + 3 * (talkerEchoRatingDb - 14);
  const talkerEchoFactor = talkerEcho(echoReferenceFactor, echoRatingFactor, p.echoPathDelayMs);
  const listener = listenerEcho(basicSignalToNoiseFactor, p);
  const delay = scaledDelay(p, scaleFactor);
  return {
    ...noises,
    basicSignalToNoiseFactor,
    simultaneousImpairmentFactor: 0,
    echoReferenceFactor,
    talkerEchoRatingDb,
    echoRatingFactor,
    talkerEchoFactor,
    ...listener,
    ...delay,
    delayImpairmentFactor: talkerEchoFactor + listener.listenerEchoFactor + delay.absoluteDelayFactor,
  };
}

/**
 * Everything but codec and loss, fullband: the core that is known, without echo.
 *
 * @source ITU-T G.107.2 (06/2019), R of the core
 */
export function fullbandFactors(p: EModelParameters) {
  const { basicSignalToNoiseFactor, scaleFactor } = E_MODEL_SCALES.fullband;
  const delay = scaledDelay(p, scaleFactor);
  return {
    basicSignalToNoiseFactor,
    simultaneousImpairmentFactor: 0,
    talkerEchoFactor: 0,
    listenerEchoFactor: 0,
    ...delay,
    delayImpairmentFactor: delay.absoluteDelayFactor,
  };
}
