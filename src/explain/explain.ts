import { codec } from '../catalog/codecs.ts';
import { NETWORK_DEFAULTS } from '../catalog/networkDefaults.ts';
import { type Path, pathRate } from '../catalog/pathEntry.ts';
import { PATHS } from '../catalog/paths.ts';
import { CONVENTIONS } from '../catalog/conventions.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Formula } from '../evidence/formula.ts';
import type { Cite, Status } from '../evidence/source.ts';
import { statusOf } from '../evidence/status.ts';
import type { Plan } from '../plan/plan.ts';
import { firstUse } from '../scenario/firstUse.ts';
import { type UnitSuffix, unitSuffix } from '../units/suffix.ts';
import { CONSTANTS } from './constants.ts';
import { formulaAt } from './formulaAt.ts';
import { FUNCTION_NAMES } from './functionNames.ts';
import { activityFigure } from './sharedRule.ts';
import { locate, splitPath } from './locate.ts';
import { mixStep } from './mixStep.ts';
import { valueAt } from './valueAt.ts';

/** One number of a plan with everything that led to it. */
export interface Step {
  path: string;
  /** Its name in formulas. */
  name: string;
  label: string;
  kind: Formula['kind'];
  value: number;
  /** The unit word of its name; undefined for a conversion factor. */
  unit?: UnitSuffix;
  /** For an input: whether a reader chose it. */
  origin?: 'given' | 'default';
  /** For a formula: over the names of `uses`. */
  expression?: string;
  /** For what was searched: what must hold. */
  check?: string;
  cite?: Cite;
  status?: Status;
  /** The steps that it is made of, in the order of the formula, under the names the formula gives them. */
  uses: { name: string; step: Step }[];
  /** True for a step that changed nothing, which views fold away. */
  inert: boolean;
}

/** Values that leave a result as it was. */
const NEUTRAL: Readonly<Record<string, number>> = {
  headerBytes: 0,
  trailerBytes: 0,
  paddingBytes: 0,
  preambleBytes: 0,
  gapBytes: 0,
  minimumBytes: 0,
  blockBytes: 1,
  coveredBytes: 0,
  cellPayloadBytes: 0,
  cellHeaderBytes: 0,
  reservedPaddingBytes: 0,
  hangoverRatio: 0,
  voiceShareRatio: 1,
};

const FUNCTIONS = new Set([...FUNCTION_NAMES, 'and', 'or']);

/**
 * Where a number of a plan comes from, down to inputs and cited catalog values.
 *
 * @param path dotted, such as `bandwidth.wireBitsPerSecond`, `media.0.ledger.layers.3.sizeBytes`, `traffic.peakCalls`
 * @returns the number's step, with the steps it is made of
 * @throws CapacityError `unknown-path` unless a number with a known origin stands there
 */
export function explain(plan: Plan, path: string): Step {
  const ofMix = Array.isArray(plan.scenario.media) ? mixStep(plan, path, explain) : undefined;
  if (ofMix) return ofMix;
  const { record, field, direction } = splitPath(path);
  const constant = record === 'constants' ? CONSTANTS[field] : activityFigure(path.slice(0, -field.length - 1), field);
  if (constant)
    return { path, name: field, kind: 'catalog', ...constant, status: statusOf(constant.cite), uses: [], inert: false };
  const value = valueAt(plan, path);
  const formula = formulaAt(plan, record, field);
  if (typeof value !== 'number' || !formula) {
    throw new CapacityError({ code: 'unknown-path', field: 'path', received: path, expected: 'the path of a number' });
  }
  const rule = 'expression' in formula ? formula.expression : 'check' in formula ? formula.check : '';
  const names = [...new Set(rule.match(/[a-z]\w*/gi))].filter((name) => !FUNCTIONS.has(name) && name !== field);
  const uses = names.map((name) => ({ name, step: explain(plan, locate(plan, path, name)) }));
  const unit = unitSuffix(field);
  const cite = citeOf(plan, record, field, formula);
  const single = formula.kind === 'formula' && uses.length === 1 && uses[0]?.step.value === value;
  return {
    path,
    name: field,
    label: `${layerLabel(plan, record)}${formula.label}${direction ? `, ${direction}` : ''}`,
    kind: formula.kind,
    value,
    ...(unit && { unit }),
    ...(formula.kind === 'input' && { origin: originOf(plan, record, field) }),
    ...('expression' in formula && { expression: formula.expression }),
    ...('check' in formula && { check: formula.check }),
    ...(cite && { cite, status: statusOf(cite) }),
    uses,
    inert: single || NEUTRAL[field] === value,
  };
}

function layerLabel(plan: Plan, record: string): string {
  const row = /\.layers\.\d+$/.test(record) ? (valueAt(plan, record) as { label: string }) : undefined;
  return row ? `${row.label}: ` : '';
}

const IMPAIRMENT = /^quality\.(impairment\.)?(equipmentImpairment|lossRobustness)Factor$/;

/** Where an input stands in the scenario. */
function inputPath(record: string, field: string): string {
  if (record.startsWith('scenario.')) return `${record.slice('scenario.'.length)}.${field}`;
  if (record.includes('.layers.')) return 'media.layers';
  if (IMPAIRMENT.test(`${record}.${field}`)) return `media.impairment.${field}`;
  if (record.startsWith('queues')) return `qos.${field}`;
  if (record.startsWith('readiness')) return `readiness.${field}`;
  return `${record === 'traffic' ? 'demand' : record.startsWith('quality') ? 'network' : 'media'}.${field}`;
}

function originOf(plan: Plan, record: string, field: string): 'given' | 'default' {
  return plan.scenario.defaults.includes(inputPath(record, field)) ? 'default' : 'given';
}

/** The record's own citation of the field, or of the record, or of the formula; for a default, that of the default. */
function citeOf(plan: Plan, record: string, field: string, formula: Formula): Cite | undefined {
  if (formula.kind === 'input')
    return originOf(plan, record, field) === 'default' ? defaultCite(plan, inputPath(record, field)) : undefined;
  if (formula.kind !== 'catalog') return formula.cite;
  for (let at = record; at !== ''; at = at.split('.').slice(0, -1).join('.')) {
    const cite = (valueAt(plan, `${at}.cites.${field}`) ?? valueAt(plan, `${at}.cite`)) as Cite | undefined;
    if (cite) return formula.cite ?? cite;
  }
  return formula.cite;
}

function defaultCite(plan: Plan, path: string): Cite | undefined {
  const media = firstUse(plan.scenario);
  const { cites } = codec(media.codec);
  if (path === 'media.packetMs') return cites.defaultPacketMs;
  const way: Path | undefined = media.path && PATHS[media.path];
  if (path === 'media.codecBitsPerSecond' && way && pathRate(way, media.codec)) return way.cite;
  if (path === 'media.codecBitsPerSecond')
    return 'defaultBitsPerSecond' in cites ? cites.defaultBitsPerSecond : undefined;
  if (path === 'media.talkRatio') return CONVENTIONS.talkRatio.cite;
  if (path === 'demand.holdSeconds') return CONVENTIONS.holdSeconds.cite;
  if (path === 'demand.busyHourRatio' && !('hourlyShares' in plan.scenario.demand))
    return CONVENTIONS.busyHourRatio.cite;
  const ofNetwork = /^(?:network|quality)\.(\w+)$/.exec(path)?.[1];
  if (ofNetwork && Object.hasOwn(NETWORK_DEFAULTS, ofNetwork))
    return NETWORK_DEFAULTS[ofNetwork as keyof typeof NETWORK_DEFAULTS].cite;
  if (path === 'link.headroomRatio') return CONVENTIONS.headroomRatio.cite;
  return path === 'link.voiceShareRatio' ? CONVENTIONS.voiceShareRatio.cite : undefined;
}
