import { E_MODEL_PARAMETERS, type EModelParameterName } from '../catalog/eModelParameters.ts';
import type { EModelScale } from '../catalog/eModelScales.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { EchoReference, EModelInput, EModelParameters } from './eModelInput.ts';

type Names = readonly EModelParameterName[];

export const EVERY_NAME = Object.keys(E_MODEL_PARAMETERS) as EModelParameterName[];

const OF_EVERY_SCALE = [
  'oneWayDelayMs',
  'delaySensitivityFactor',
  'minimumPerceivableDelayMs',
  'equipmentImpairmentFactor',
  'lossRobustnessFactor',
  'lossPercent',
  'advantageFactor',
] as const;
const OF_ECHO: Names = ['talkerEchoLoudnessRatingDb', 'weightedEchoPathLossDb', 'echoPathDelayMs', 'roundTripDelayMs'];
const OF_WIDEBAND = EVERY_NAME.filter((name) => name !== 'quantizingDistortionUnits');

/** Parameters that a scale has, with those that it has no term for but that are compared across scales. */
const KNOWN: Readonly<Record<EModelScale, Names>> = {
  narrowband: EVERY_NAME,
  wideband: OF_WIDEBAND,
  fullband: [...OF_EVERY_SCALE, 'burstFactor'],
};

/** Parameters that R depends on. */
export function effectiveNames(scale: EModelScale, echoReference: EchoReference | undefined): Names {
  if (scale === 'narrowband') return EVERY_NAME;
  if (scale === 'fullband') return OF_EVERY_SCALE;
  return echoReference === 'noise'
    ? OF_WIDEBAND.filter((name) => name !== 'burstFactor')
    : [...OF_ECHO, ...OF_EVERY_SCALE];
}

/** The parameters that R depends on, with their values. */
export function effectiveParameters(
  parameters: EModelParameters,
  scale: EModelScale,
  echoReference: EchoReference | undefined,
): Pick<EModelParameters, (typeof OF_EVERY_SCALE)[number]> & Partial<EModelParameters> {
  const effective: Partial<EModelParameters> = {};
  for (const name of effectiveNames(scale, echoReference)) effective[name] = parameters[name];
  return effective as Pick<EModelParameters, (typeof OF_EVERY_SCALE)[number]>;
}

/** What is not asked for is refused rather than ignored. */
export function refuseForeign(input: EModelInput, scale: EModelScale): void {
  const known: readonly string[] = [
    ...KNOWN[scale],
    'scale',
    'echoFree',
    ...(scale === 'wideband' ? ['echoReference'] : []),
  ];
  for (const [field, received] of Object.entries(input)) {
    if (received === undefined || known.includes(field)) continue;
    throw new CapacityError({ code: 'unknown-id', field, received, expected: `a parameter of the ${scale} scale` });
  }
}
