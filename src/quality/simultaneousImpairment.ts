import { assertRange } from '../errors/assertRange.ts';
import type { EModelParameters } from './eModelInput.ts';
import { level, type NoiseValues } from './noise.ts';

/** What is heard at the same time as the voice. */
export interface SimultaneousValues {
  /** Iolr: too loud. */
  overallLoudnessFactor: number;
  /** STMRo: sidetone with the echo that comes at once [dB]. */
  effectiveSidetoneRatingDb: number;
  /** Ist: too much or too little sidetone. */
  sidetoneFactor: number;
  /** Q: signal over quantizing distortion [dB]. */
  signalToDistortionDb: number;
  /** Iq: quantizing. */
  quantizingFactor: number;
  /** Is: the three together. */
  simultaneousImpairmentFactor: number;
}

/** (1 + x^n)^(1/n): 1 for small x, x for large ones, and round the corner between. */
const corner = (x: number, n: number) => (1 + x ** n) ** (1 / n);

/**
 * Impairments by loudness, sidetone and quantizing.
 *
 * @throws CapacityError `out-of-range` where the sidetone, with the echo that comes at once, is louder than the model has it
 * @source ITU-T G.107, equations (7-8) to (7-17)
 */
export function simultaneousImpairment(
  p: EModelParameters,
  noise: NoiseValues,
  basicSignalToNoiseFactor: number,
): SimultaneousValues {
  const x = (noise.overallLoudnessRatingDb + 0.2 * (64 + noise.totalNoiseDbm0p - p.receiveLoudnessRatingDb)) / 8;
  const overallLoudnessFactor = 20 * (corner(x, 8) - x);

  const effectiveSidetoneRatingDb = level(
    1 /
      (10 ** (-p.sidetoneMaskingRatingDb / 10) +
        Math.exp(-p.echoPathDelayMs / 4) * 10 ** (-p.talkerEchoLoudnessRatingDb / 10)),
  );
  assertRange(
    'sidetoneMaskingRatingDb',
    p.sidetoneMaskingRatingDb,
    effectiveSidetoneRatingDb >= -1,
    'such that STMR and TELR together are -1 dB or more',
  );
  const sidetoneFactor =
    12 * corner((effectiveSidetoneRatingDb - 13) / 6, 8) -
    28 * corner((effectiveSidetoneRatingDb + 1) / 19.4, 35) -
    13 * corner((effectiveSidetoneRatingDb - 3) / 33, 13) +
    29;

  const signalToDistortionDb = 37 - 15 * Math.log10(p.quantizingDistortionUnits);
  const g = 1.07 + 0.258 * signalToDistortionDb + 0.0602 * signalToDistortionDb ** 2;
  const y = (basicSignalToNoiseFactor - 100) / 15 + 46 / 8.4 - g / 9;
  const quantizingFactor = 15 * Math.log10(1 + 10 ** y + 10 ** (46 / 30 - g / 40));

  return {
    overallLoudnessFactor,
    effectiveSidetoneRatingDb,
    sidetoneFactor,
    signalToDistortionDb,
    quantizingFactor,
    simultaneousImpairmentFactor: overallLoudnessFactor + sidetoneFactor + quantizingFactor,
  };
}
