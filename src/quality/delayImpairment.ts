import { absoluteDelay } from './absoluteDelay.ts';
import type { EModelParameters } from './eModelInput.ts';

/** The positive root of t² − d·t − h² = 0: h where both are as good, d where the one is better by far. */
const hyperbola = (d: number, h: number) => d / 2 + Math.sqrt(d ** 2 / 4 + h ** 2);

/** TERV before sidetone and scale [dB]: how much weaker the own voice comes back, less what its lateness costs. */
export const talkerEchoRating = ({ talkerEchoLoudnessRatingDb, echoPathDelayMs: t }: EModelParameters) =>
  talkerEchoLoudnessRatingDb - 40 * Math.log10((1 + t / 10) / (1 + t / 150)) + 6 * Math.exp(-0.3 * t ** 2);

/** Idte. Where there is hardly an echo it is below 0, but above -1. */
function talkerEcho(echoReferenceFactor: number, echoRatingFactor: number, echoPathDelayMs: number): number {
  if (echoPathDelayMs < 1) return 0;
  return (hyperbola(echoReferenceFactor - echoRatingFactor, 10) - 1) * (1 - Math.exp(-echoPathDelayMs));
}

/** What differs between the scales. */
interface DelayedScale {
  basicSignalToNoiseFactor: number;
  /** Roe. */
  echoReferenceFactor: number;
  /** TERV of the scale [dB]. */
  talkerEchoRatingDb: number;
  /** Re gains so much with each decibel. */
  gain: number;
  scaleFactor: number;
  /** Ist, where a lack of sidetone is noticed like echo. */
  lackFactor?: number | undefined;
}

/**
 * Impairments by what comes back and by what comes late.
 *
 * @source ITU-T G.107, equations (7-18) to (7-28); G.107.1, equations (7-6) to (7-14)
 */
export function delayImpairment(
  p: EModelParameters,
  { basicSignalToNoiseFactor, echoReferenceFactor, talkerEchoRatingDb, gain, scaleFactor, lackFactor }: DelayedScale,
) {
  const echoRatingFactor = 80 + gain * (talkerEchoRatingDb - 14);
  const echo = talkerEcho(echoReferenceFactor, echoRatingFactor, p.echoPathDelayMs);
  const talkerEchoFactor = lackFactor === undefined ? echo : Math.hypot(echo, lackFactor);
  const listenerEchoRatingFactor = 10.5 * (p.weightedEchoPathLossDb + 7) * (p.roundTripDelayMs + 1) ** -0.25;
  const listenerEchoFactor = hyperbola(basicSignalToNoiseFactor - listenerEchoRatingFactor, 13);
  const delay = absoluteDelay(p, scaleFactor);
  return {
    echoReferenceFactor,
    talkerEchoRatingDb,
    echoRatingFactor,
    talkerEchoFactor,
    listenerEchoRatingFactor,
    listenerEchoFactor,
    ...delay,
    delayImpairmentFactor: talkerEchoFactor + listenerEchoFactor + delay.absoluteDelayFactor,
  };
}
