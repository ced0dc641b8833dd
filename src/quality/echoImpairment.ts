/** The positive root of t² − d·t − h² = 0: h where both are as good, d where the one is better by far. */
const hyperbola = (d: number, h: number) => d / 2 + Math.sqrt(d ** 2 / 4 + h ** 2);

/** TERV without what sidetone and scale add [dB]: by how much the own voice must be weaker the later it comes. */
export function talkerEchoRating(talkerEchoLoudnessRatingDb: number, echoPathDelayMs: number): number {
  return (
    talkerEchoLoudnessRatingDb -
    40 * Math.log10((1 + echoPathDelayMs / 10) / (1 + echoPathDelayMs / 150)) +
    6 * Math.exp(-0.3 * echoPathDelayMs ** 2)
  );
}

/**
 * Idte. Below 0, but above -1, where there is hardly an echo.
 *
 * @source ITU-T G.107, equation (7-19)
 */
export function talkerEcho(echoReferenceFactor: number, echoRatingFactor: number, echoPathDelayMs: number): number {
  if (echoPathDelayMs < 1) return 0;
  return (hyperbola(echoReferenceFactor - echoRatingFactor, 10) - 1) * (1 - Math.exp(-echoPathDelayMs));
}

/**
 * Rle and Idle.
 *
 * @source ITU-T G.107, equations (7-25) and (7-26)
 */
export function listenerEcho(
  basicSignalToNoiseFactor: number,
  { weightedEchoPathLossDb, roundTripDelayMs }: { weightedEchoPathLossDb: number; roundTripDelayMs: number },
) {
  const listenerEchoRatingFactor = 10.5 * (weightedEchoPathLossDb + 7) * (roundTripDelayMs + 1) ** -0.25;
  return {
    listenerEchoRatingFactor,
    listenerEchoFactor: hyperbola(basicSignalToNoiseFactor - listenerEchoRatingFactor, 13),
  };
}
