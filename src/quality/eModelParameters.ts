import { E_MODEL_PARAMETERS, type EModelParameterName } from '../catalog/eModelParameters.ts';
import { E_MODEL_SCALES, type EModelScale, type EModelScaleEntry } from '../catalog/eModelScales.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { EModelInput, EModelParameters } from './eModelInput.ts';

/** Beyond these no connection on earth lies, and every term stays finite. */
const LARGEST = 1e15;
const LEVEL = [-200, 200] as const;
const LOSS = [0, 200] as const;
const AMOUNT = [0, LARGEST] as const;
const POSITIVE = [1 / LARGEST, LARGEST] as const;

/** Where the equations hold, which is further than the Recommendation permits. */
const DOMAINS: Readonly<Record<EModelParameterName, readonly [least: number, most: number]>> = {
  sendLoudnessRatingDb: LEVEL,
  receiveLoudnessRatingDb: LEVEL,
  sidetoneMaskingRatingDb: LEVEL,
  listenerSidetoneRatingDb: LEVEL,
  sendSideDFactor: LEVEL,
  receiveSideDFactor: LEVEL,
  talkerEchoLoudnessRatingDb: LOSS,
  weightedEchoPathLossDb: LOSS,
  echoPathDelayMs: AMOUNT,
  roundTripDelayMs: AMOUNT,
  oneWayDelayMs: AMOUNT,
  // Below a sixth a longer delay would be the smaller impairment.
  delaySensitivityFactor: [1 / 6, LARGEST],
  minimumPerceivableDelayMs: POSITIVE,
  quantizingDistortionUnits: POSITIVE,
  equipmentImpairmentFactor: AMOUNT,
  lossRobustnessFactor: POSITIVE,
  lossPercent: [0, 100],
  burstFactor: [1, LARGEST],
  circuitNoiseDbm0p: LEVEL,
  noiseFloorDbmp: LEVEL,
  sendRoomNoiseDbA: LEVEL,
  receiveRoomNoiseDbA: LEVEL,
  advantageFactor: AMOUNT,
};

function mostOf(name: EModelParameterName, scale: EModelScale): number {
  // An impairment above the ceiling would shrink as packets are lost.
  if (name === 'equipmentImpairmentFactor') return E_MODEL_SCALES[scale].lossCeilingFactor;
  return name === 'advantageFactor' && scale !== 'narrowband' ? 0 : DOMAINS[name][1];
}

/** The default of a parameter on a scale. */
export function standardOf(name: EModelParameterName, scale: EModelScale): number {
  const standards: EModelScaleEntry & EModelInput = E_MODEL_SCALES[scale];
  return standards[name] ?? E_MODEL_PARAMETERS[name].standard;
}

/** Every parameter as it was given or by default, with LSTR = STMR + Dr; refused where no equation holds. */
export function eModelParameters(input: EModelInput, scale: EModelScale): EModelParameters {
  const parameters = {} as EModelParameters;
  for (const name of Object.keys(DOMAINS) as EModelParameterName[]) {
    const value = input[name] ?? standardOf(name, scale);
    const [least, most] = [DOMAINS[name][0], mostOf(name, scale)];
    assertRange(name, value, value >= least && value <= most, `a number from ${least} to ${most}`);
    parameters[name] = value + 0; // A zero loses its sign.
  }
  if (input.listenerSidetoneRatingDb === undefined)
    parameters.listenerSidetoneRatingDb = parameters.sidetoneMaskingRatingDb + parameters.receiveSideDFactor;
  return parameters;
}
