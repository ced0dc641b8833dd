import type { Satisfaction } from '../catalog/satisfactionBands.ts';
import type { EModelScale } from '../catalog/eModelScales.ts';
import type { EchoConvention } from './echoPath.ts';
import type { EchoReference, EModelParameters } from './eModelInput.ts';
import type { EModelWarning } from './eModelWarnings.ts';
import type { NoiseValues } from './noise.ts';
import type { SimultaneousValues } from './simultaneousImpairment.ts';

/** A rating with every parameter that it depends on and every step to it; what the scale has not is absent. */
export interface EModelResult extends Partial<EModelParameters>, Partial<NoiseValues>, Partial<SimultaneousValues> {
  scale: EModelScale;
  /** By which convention T and Tr came about. */
  echoConvention: EchoConvention;
  /** Wideband only. */
  echoReference?: EchoReference;
  /** R, on its own scale and without limits: below 0, or above what the scale is named for. */
  rFactor: number;
  /** How much longer than the narrowband scale it is. */
  scaleFactor: number;
  meanOpinionScore: number;
  /** GoB: listeners who would call it good or excellent [%]. */
  goodOrBetterPercent: number;
  /** PoW: listeners who would call it poor or bad [%]. */
  poorOrWorsePercent: number;
  satisfaction: Satisfaction;

  /** Ro. */
  basicSignalToNoiseFactor: number;
  /** Is. */
  simultaneousImpairmentFactor: number;
  /** Id. */
  delayImpairmentFactor: number;
  /** Idte; 0 where the scale has no echo. */
  talkerEchoFactor: number;
  /** Idle; 0 where the scale has no echo. */
  listenerEchoFactor: number;
  /** Idd. */
  absoluteDelayFactor: number;
  /** X: how often the delay has doubled since it began to be noticed; 0 before. */
  delayDoublingsFactor: number;
  /** The impairment that the loss of every packet tends to: 95, on the fullband scale 132. */
  lossCeilingFactor: number;
  /** Ie,eff. */
  effectiveEquipmentImpairmentFactor: number;

  /** Roe. */
  echoReferenceFactor?: number;
  /** TERV, or TERVs where sidetone covers echo [dB]. */
  talkerEchoRatingDb?: number;
  /** Re. */
  echoRatingFactor?: number;
  /** Rle. */
  listenerEchoRatingFactor?: number;

  /** Ta [ms]. */
  oneWayDelayMs: number;
  delaySensitivityFactor: number;
  minimumPerceivableDelayMs: number;
  equipmentImpairmentFactor: number;
  lossRobustnessFactor: number;
  lossPercent: number;
  advantageFactor: number;

  /** What the Recommendation says about its own limits, here left behind. */
  warnings: EModelWarning[];
}
