import { E_MODEL_PARAMETERS, type EModelParameterName } from '../catalog/eModelParameters.ts';
import type { Formula } from '../evidence/formula.ts';
import type { Plan } from '../plan/plan.ts';
import {
  E_MODEL_FORMULAS,
  FULLBAND_FORMULAS,
  NOISE_REFERENCE_FORMULAS,
  WIDEBAND_FORMULAS,
} from '../quality/eModelFormulas.ts';
import { PARAMETER_FORMULAS } from '../quality/eModelParameterFormulas.ts';
import {
  ALL_LOST_BURSTS,
  DELAY_SCALE_FORMULAS,
  delaySum,
  JITTER_BUFFER_FORMULAS,
  LATE_TARGET,
  LOSS_AFTER_BUFFER,
  NO_JITTER_FORMULAS,
  PLANNED_PART_FORMULAS,
  RATED_FORMULAS,
  REPAIRED_LOSS_FORMULAS,
  UNREPAIRED_FORMULAS,
} from '../quality/formulas.ts';

type Rules = Readonly<Record<string, Formula | undefined>>;

const OF_SCALE: Readonly<Record<string, Rules>> = {
  narrowband: {},
  wideband: WIDEBAND_FORMULAS,
  fullband: FULLBAND_FORMULAS,
};

/** Parameters of the E-model that a plan leaves at their defaults. */
const MODEL_DEFAULTS: Rules = Object.fromEntries(
  Object.entries(PARAMETER_FORMULAS).map(([name, { label }]): [string, Formula] => {
    const { cites } = E_MODEL_PARAMETERS[name as EModelParameterName];
    return [name, { kind: 'catalog', label, cite: cites.standard }];
  }),
);

/** Parts of the delay that lie between the ends. */
const BETWEEN = ['queueing', 'serialization', 'propagation', 'detour', 'provider', 'network'];

/** How a number of the quality came about, which depends on what is known of the network and of the codec. */
export function qualityRule(plan: Plan, record: string, field: string): Formula | undefined {
  const { delayParts, networkMs } = plan.quality;
  if (record === 'quality') return ratedRules(plan)[field];
  if (record === 'quality.impairment') return impairmentRule(plan, field);
  const part = delayParts?.[Number(/^quality\.delayParts\.(\d+)$/.exec(record)?.[1])];
  if (part) return partRule(plan, part);
  return record === 'quality.thresholds.delay' && field === 'actualMs' && networkMs !== undefined
    ? delaySum(indexes(plan, BETWEEN), 'One way between the ends')
    : undefined;
}

type Part = NonNullable<Plan['quality']['delayParts']>[number];

function indexes({ quality: { delayParts = [] } }: Plan, parts: readonly string[]): number[] {
  return delayParts.flatMap(({ part }, index) => (parts.includes(part) ? [index] : []));
}

function partRule(plan: Plan, { part, label, cite }: Part): Formula {
  const known: Formula | undefined = (PLANNED_PART_FORMULAS as Rules)[part];
  if (known) return { ...known, label, cite };
  if (part !== 'provider') return { kind: 'catalog', label, cite };
  const way = indexes(plan, ['propagation', 'detour']).map((index) => `part${index}DelayMs`);
  return { kind: 'formula', label, expression: ['measuredDelayMs', ...way].join(' - '), cite };
}

function ratedRules(plan: Plan): Rules {
  const { quality } = plan;
  const all = (quality.delayParts ?? []).map((_, index) => index);
  return {
    ...E_MODEL_FORMULAS,
    ...MODEL_DEFAULTS,
    ...OF_SCALE[quality.scale ?? 'narrowband'],
    ...(quality.echoReference === 'noise' && NOISE_REFERENCE_FORMULAS),
    ...RATED_FORMULAS,
    networkMs: delaySum(indexes(plan, BETWEEN), 'One way between the ends'),
    mouthToEarMs: delaySum(all, 'From mouth to ear'),
    ...bufferRules(plan),
    delayScaleMs: DELAY_SCALE_FORMULAS.exponential[tailKind(plan)],
    unplayedRatio: LOSS_AFTER_BUFFER,
    ...repairRules(plan),
    ...impairmentRules(plan),
  };
}

function tailKind({ scenario: { network = {} } }: Plan): keyof typeof DELAY_SCALE_FORMULAS.exponential {
  const { jitterKind = 'rfc3550' } = network;
  return jitterKind === 'peak-to-peak' ? 'rfc3550' : jitterKind;
}

function bufferRules({ scenario: { network = {} } }: Plan): Rules {
  const { jitterMs = 0, jitterKind, bufferMs } = network;
  const { exponential } = JITTER_BUFFER_FORMULAS;
  const given: Formula = { kind: 'input', label: exponential.bufferMs.label };
  const hasTail = jitterMs > 0 && jitterKind !== 'peak-to-peak';
  if (bufferMs !== undefined)
    return { bufferMs: given, lateRatio: hasTail ? exponential.lateRatio : NO_JITTER_FORMULAS.lateRatio };
  return hasTail ? { bufferMs: exponential.bufferMs, lateRatio: LATE_TARGET } : NO_JITTER_FORMULAS;
}

function repairRules({ media: [use], quality: { unplayedRatio } }: Plan): Rules {
  if (!use?.redundancyDepth) return UNREPAIRED_FORMULAS;
  return unplayedRatio === 1
    ? { ...REPAIRED_LOSS_FORMULAS, residualBurstFactor: ALL_LOST_BURSTS }
    : REPAIRED_LOSS_FORMULAS;
}

const IMPAIRMENT_LABELS: Readonly<Record<string, string>> = {
  equipmentImpairmentFactor: E_MODEL_FORMULAS.equipmentImpairmentFactor.label,
  lossRobustnessFactor: E_MODEL_FORMULAS.lossRobustnessFactor.label,
  burstyLossRobustnessFactor: 'Robustness to packet loss in bursts (Bpl)',
  packetMs: 'Packet time that the robustness was found at',
  codecBitsPerSecond: 'Rate that the impairment was found at',
};

/** What is published of the codec, or what the reader says of it. */
function impairmentRule({ quality: { impairment } }: Plan, field: string): Formula | undefined {
  const label = IMPAIRMENT_LABELS[field];
  if (!impairment || label === undefined) return undefined;
  if (!('cites' in impairment)) return { kind: 'input', label };
  const { equipmentImpairmentFactor: whole, lossRobustnessFactor: loss = whole } = impairment.cites;
  return { kind: 'catalog', label, cite: /[lL]oss/.test(field) ? loss : whole };
}

function impairmentRules(plan: Plan): Rules {
  const { impairment } = plan.quality;
  // Of a codec without a robustness the model's default stands in, and without loss it does nothing.
  const isOwn = impairment?.lossRobustnessFactor !== undefined;
  return {
    equipmentImpairmentFactor: impairmentRule(plan, 'equipmentImpairmentFactor'),
    lossRobustnessFactor: isOwn ? impairmentRule(plan, 'lossRobustnessFactor') : MODEL_DEFAULTS.lossRobustnessFactor,
  };
}
