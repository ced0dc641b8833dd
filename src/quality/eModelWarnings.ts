import { E_MODEL_PARAMETERS, type EModelParameterName } from '../catalog/eModelParameters.ts';
import type { Cite } from '../evidence/source.ts';
import { widebandFactors } from './eModelFactors.ts';
import type { EModelInput, EModelParameters } from './eModelInput.ts';
import { effectiveNames, EVERY_NAME } from './eModelNames.ts';
import { standardOf } from './eModelParameters.ts';
import type { EModelResult } from './eModelResult.ts';

export type EModelWarningCode =
  /** Outside the range that the table of the Recommendation permits; computed all the same. */
  | 'outside-permitted-range'
  /** Bursts more than twice as long as random loss, where packets are lost at 2 % or more. */
  | 'burst-with-high-loss'
  /** Bursts, with a codec that is not robust enough for them to be modeled. */
  | 'burst-without-robustness'
  /** The scale has no term for it: R is what it would be with the default. */
  | 'without-effect'
  /** The two readings of wideband's echo reference give ratings half a unit or more apart. */
  | 'echo-reference-matters'
  /** The scale has no echo, and it was not said that there is none. */
  | 'echo-not-modeled'
  /** So early an echo raises R a little, by the equations. */
  | 'echo-negative';

/** Where a rating leaves what its Recommendation vouches for. */
export interface EModelWarning {
  code: EModelWarningCode;
  /** The field of the result, or of the input, that it is about. */
  field: string;
  cite: Cite;
}

/** Ranges of the narrowband table that say nothing about another scale. */
const OF_ONE_SCALE: readonly EModelParameterName[] = [
  'equipmentImpairmentFactor',
  'lossRobustnessFactor',
  'noiseFloorDbmp',
  'advantageFactor',
];

const NOTE_6: Cite = 'unseen#G.107 table 3, note 6';
const ROBUST_CODECS: Cite = 'unseen#G.113, bursts only with codecs of Bpl 16 or more';
const CORRIGENDUM: Cite = 'unseen#G.107.1 corrigendum 1 (01/2020), equation (7-6)';

/** From here on two ratings are told apart when they are shown as whole numbers. */
const HALF_A_UNIT = 0.5;

/** Everything that a reader of a rating should be told. */
export function eModelWarnings(
  { scale, echoReference, echoConvention, talkerEchoFactor }: Omit<EModelResult, 'warnings'>,
  input: EModelInput,
  p: EModelParameters,
): EModelWarning[] {
  const effective = effectiveNames(scale, echoReference);
  const noTerm = scale === 'wideband' ? 'g1071#equations (7-1) to (7-16)' : 'g1072#R of the core';
  const fieldWarning = (field: EModelParameterName): EModelWarning | undefined => {
    if (input[field] === undefined) return undefined;
    if (!effective.includes(field))
      return p[field] === standardOf(field, scale) ? undefined : { code: 'without-effect', field, cite: noTerm };
    const { least, most, cites } = E_MODEL_PARAMETERS[field];
    const isInside = p[field] >= least && p[field] <= most;
    const isOther = scale !== 'narrowband' && OF_ONE_SCALE.includes(field);
    return isInside || isOther ? undefined : { code: 'outside-permitted-range', field, cite: cites.most };
  };
  const warnings = EVERY_NAME.map(fieldWarning).filter((warning) => warning !== undefined);
  const add = (holds: boolean, code: EModelWarningCode, field: string, cite: Cite) => {
    if (holds) warnings.push({ code, field, cite });
  };

  const hasBursts = scale === 'narrowband' && p.burstFactor > 1 && p.lossPercent > 0;
  add(hasBursts && p.burstFactor > 2 && p.lossPercent >= 2, 'burst-with-high-loss', 'burstFactor', NOTE_6);
  add(hasBursts && p.lossRobustnessFactor < 16, 'burst-without-robustness', 'burstFactor', ROBUST_CODECS);
  const isEchoIgnored = echoConvention === 'not-modeled' && !input.echoFree && p.oneWayDelayMs > 0;
  add(isEchoIgnored, 'echo-not-modeled', 'echoConvention', 'unseen#G.107.2 (03/2023), terms of echo');
  add(talkerEchoFactor < 0, 'echo-negative', 'talkerEchoFactor', 'g107#equation (7-19)');
  if (scale === 'wideband') {
    const other = widebandFactors(p, echoReference === 'ro' ? 'noise' : 'ro');
    const difference = Math.abs(other.talkerEchoFactor - talkerEchoFactor);
    add(difference >= HALF_A_UNIT, 'echo-reference-matters', 'echoReference', CORRIGENDUM);
  }
  return warnings;
}
