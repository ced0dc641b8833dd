import { E_MODEL_SCALES, type EModelScale } from '../catalog/eModelScales.ts';
import { entryOf } from '../catalog/entryOf.ts';
import { echoPath } from './echoPath.ts';
import { fullbandFactors, narrowbandFactors, widebandFactors } from './eModelFactors.ts';
import type { EchoReference, EModelInput, EModelParameters } from './eModelInput.ts';
import { effectiveParameters, refuseForeign } from './eModelNames.ts';
import { eModelParameters } from './eModelParameters.ts';
import type { EModelResult } from './eModelResult.ts';
import { eModelWarnings } from './eModelWarnings.ts';
import { equipmentImpairment } from './equipmentImpairment.ts';
import { goodOrBetterPercent } from './goodOrBetterPercent.ts';
import { meanOpinionScore } from './meanOpinionScore.ts';
import { poorOrWorsePercent } from './poorOrWorsePercent.ts';
import { satisfaction } from './satisfaction.ts';

const ECHO_REFERENCES = { ro: 'ro', noise: 'noise' } as const satisfies Record<EchoReference, EchoReference>;

/**
 * Rating R of a connection as a planner expects users to judge it, and the impairments it is made of.
 *
 * Assumes that impairments add up, and that codec values belong to the scale asked for: the three scales end at about
 * 93, 129 and 148, and their values cannot be mixed. Where only the delay is given, its echo is that of a symmetric
 * digital path, T = Ta and Tr = 2·Ta, with the echo loss of a good telephone; `echoFree` stands for perfect echo
 * control. Wideband has no term for bursts, fullband neither for bursts nor for echo; both leave A at 0.
 *
 * @param input the parameters that differ from their defaults, each in the unit its name ends in [dB, ms, %]
 * @returns R with all that led to it, and warnings where a Recommendation leaves its own limits; R itself has none
 * @throws CapacityError `out-of-range` where no equation holds, such as negative loss; `unknown-id` for a parameter
 *   that the scale does not have
 * @formula rFactor
 * @source ITU-T G.107 (06/2015), G.107.1 (06/2019), core of G.107.2 (06/2019)
 * @example eModel({ equipmentImpairmentFactor: 11, lossRobustnessFactor: 19, lossPercent: 2, oneWayDelayMs: 150 }).rFactor // 70.5…
 */
export function eModel(input: EModelInput): EModelResult {
  const { scale = 'narrowband' } = input;
  const { scaleFactor, lossCeilingFactor } = entryOf(E_MODEL_SCALES, scale, 'scale');
  refuseForeign(input, scale);
  const filled = eModelParameters(input, scale);
  const { echoConvention, ...delays } = echoPath(input, scale, filled);
  const parameters = { ...filled, ...delays };
  const echoReference =
    scale === 'wideband' ? entryOf(ECHO_REFERENCES, input.echoReference ?? 'ro', 'echoReference') : undefined;

  const factors = factorsOf(parameters, scale, echoReference);
  const { basicSignalToNoiseFactor, simultaneousImpairmentFactor, delayImpairmentFactor } = factors;
  const burstFactor = scale === 'narrowband' ? parameters.burstFactor : 1;
  const effectiveEquipmentImpairmentFactor = equipmentImpairment({ ...parameters, burstFactor, lossCeilingFactor });
  const rFactor =
    basicSignalToNoiseFactor -
    simultaneousImpairmentFactor -
    delayImpairmentFactor -
    effectiveEquipmentImpairmentFactor +
    parameters.advantageFactor;

  const rating = {
    scale,
    echoConvention,
    ...(echoReference && { echoReference }),
    rFactor,
    scaleFactor,
    meanOpinionScore: meanOpinionScore(rFactor, scale),
    goodOrBetterPercent: goodOrBetterPercent(rFactor, scale),
    poorOrWorsePercent: poorOrWorsePercent(rFactor, scale),
    satisfaction: satisfaction(rFactor, scale),
    ...effectiveParameters(parameters, scale, echoReference),
    ...factors,
    lossCeilingFactor,
    effectiveEquipmentImpairmentFactor,
  };
  return { ...rating, warnings: eModelWarnings(rating, input, parameters) };
}

function factorsOf(parameters: EModelParameters, scale: EModelScale, echoReference: EchoReference | undefined) {
  if (scale === 'narrowband') return narrowbandFactors(parameters);
  return echoReference ? widebandFactors(parameters, echoReference) : fullbandFactors(parameters);
}
