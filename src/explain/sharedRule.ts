import type { Formula } from '../evidence/formula.ts';
import type { Cite } from '../evidence/source.ts';
import { OTHER_ACTIVITIES, type OtherActivityId } from '../catalog/otherActivity.ts';
import {
  EQUAL_LINK_FORMULAS,
  FULL_SIZE_FORMULAS,
  NAMED_LINK_FORMULAS,
  OUTLOOK_FORMULAS,
  callsWithDataCheck,
  PLANNED_BACKUP_FORMULAS,
  SHARED_LINK_RULES,
  sharedGrowthFormulas,
} from '../link/sharedFormulas.ts';
import { LINK_FORMULAS } from '../link/formulas.ts';
import { callDataBitsPerSecond } from '../plan/otherRates.ts';
import type { Plan } from '../plan/plan.ts';
import type { UnitSuffix } from '../units/suffix.ts';
import { KIND_FORMULAS, LINK_QUEUE_FORMULAS, NEEDED_FORMULAS } from '../qos/kindFormulas.ts';

type Table = Readonly<Record<string, Formula>>;

/** The rule of a number of the link, of a kind of traffic or of its queue; undefined where the usual table holds. */
export function sharedRule(plan: Plan, record: string, field: string): Formula | undefined {
  const [stage = '', part] = record.split('.');
  if (stage === 'link') return linkRule(plan, record, field);
  if (stage === 'queues') return queueRule(plan, field);
  if (stage === 'qos' && part) return kindRule(plan, part, record.endsWith('.unmapped'), field);
  if (record === 'bandwidth' && field === 'otherBitsPerSecond') return sum('Other traffic', steadyOthers(plan));
  return undefined;
}

function linkRule(plan: Plan, record: string, field: string): Formula | undefined {
  const [, part, , step] = record.split('.');
  const isShared = plan.bandwidth.otherBitsPerSecond !== undefined;
  if (field === 'maxCalls' && haveData(plan)) {
    const { label } = part === 'backup' ? PLANNED_BACKUP_FORMULAS.maxCalls : LINK_FORMULAS.maxCalls;
    return { kind: 'search', label, check: callsWithDataCheck((calls) => `${calls} * callBitsPerSecond`) };
  }
  const own = (table: Table) => (Object.hasOwn(table, field) ? table[field] : undefined);
  switch (part) {
    case undefined:
      return isShared ? own(SHARED_LINK_RULES) : undefined;
    case 'backup':
      return isShared && field === 'usableBitsPerSecond'
        ? PLANNED_BACKUP_FORMULAS.sharedUsableBitsPerSecond
        : own(PLANNED_BACKUP_FORMULAS);
    case 'fullSizePackets':
      return own(FULL_SIZE_FORMULAS);
    case 'redundant':
      return own(EQUAL_LINK_FORMULAS);
    case 'standardLink':
      return own(NAMED_LINK_FORMULAS);
    default: {
      if (field === 'afterYears') return afterYears(Number(step));
      const shared: Table = isShared ? sharedGrowthFormulas(plan.qos.agentData !== undefined) : {};
      return shared[field] ?? own(OUTLOOK_FORMULAS);
    }
  }
}

/** True where each call more brings data of its own. */
export const haveData = ({ scenario, traffic }: Plan): boolean => callDataBitsPerSecond(scenario, traffic) > 0;

/** The year itself is a count; how far it goes is the reader's. */
const afterYears = (step: number): Formula => ({
  kind: 'formula',
  label: 'Years from today',
  expression: `min(${step}, growthYears)`,
});

const isWay = (kind: string) => kind !== 'recordings';
const sum = (label: string, names: readonly string[]): Formula => ({
  kind: 'formula',
  label,
  expression: names.map((kind) => `${kind}NeededBitsPerSecond`).join(' + '),
});
const steadyOthers = ({ qos }: Plan): string[] =>
  Object.keys(qos).filter((kind) => isWay(kind) && !['voice', 'control', 'signaling'].includes(kind));

function queueRule({ qos, scenario }: Plan, field: string): Formula | undefined {
  const chosen: Readonly<Record<string, unknown>> = { ...scenario.qos };
  const figure = (label: string): Formula => ({ kind: chosen[field] === undefined ? 'catalog' : 'input', label });
  switch (field) {
    case 'requiredBitsPerSecond':
      return sum('All queues', Object.keys(qos).filter(isWay));
    case 'priorityLimitRatio':
      return figure('Priority queues, at most');
    case 'queueMs':
      return figure('What a full queue holds');
    case 'fullPacketBytes':
      return { kind: 'catalog', label: 'Full-size packet' };
    default:
      return (LINK_QUEUE_FORMULAS as Table)[field];
  }
}

function kindRule(plan: Plan, kind: string, isUnmapped: boolean, field: string): Formula | undefined {
  if (isUnmapped) return KIND_FORMULAS.unmappedUserPriority;
  if (field === 'neededBitsPerSecond') return neededRule(kind, plan);
  if (kind === 'voice' && (field === 'bitsPerSecond' || field === 'shareRatio')) return undefined;
  if (field === 'queueBitsPerSecond' && kind === 'recordings') return KIND_FORMULAS.bulkQueueBitsPerSecond;
  if (field === 'queueBitsPerSecond' && kind === 'other') {
    const others = Object.keys(plan.qos).filter((each) => each !== 'other');
    const taken = others.map((each) => `${each}QueuedBitsPerSecond`).join(' + ');
    const expression = `max(wayNeededBitsPerSecond, directionBitsPerSecond - (${taken}))`;
    return { kind: 'formula', label: 'Left for the rest', expression };
  }
  return (KIND_FORMULAS as Table)[field];
}

const NOTHING_ELSE = {
  kind: 'catalog',
  label: 'All else',
  cite: 'house-default#nothing else is planned',
} as const satisfies Formula;

/** Agents of the dialer have a screen as well. */
const WITH_DIALER: Formula = {
  ...NEEDED_FORMULAS.agentData,
  expression: NEEDED_FORMULAS.agentData.expression.replace('servedCount', '(servedCount + outboundAgents)'),
};

function neededRule(kind: string, { scenario: { otherTraffic, demand } }: Plan): Formula | undefined {
  if (kind === 'agentData' && demand.kind === 'contact-center' && demand.outboundAgents !== undefined)
    return WITH_DIALER;
  if (kind === 'other' && otherTraffic?.otherDownBitsPerSecond === undefined) return NOTHING_ELSE;
  if (kind !== 'api' && kind !== 'webhooks') return (NEEDED_FORMULAS as Table)[kind];
  return { ...NEEDED_FORMULAS.guided, cite: OTHER_ACTIVITIES[kind].cites.mostBitsPerSecond };
}

/** A figure of the guide for traffic beside voice, by its place among explanations. */
export function activityFigure(
  record: string,
  field: string,
): { value: number; label: string; cite: Cite; unit: UnitSuffix } | undefined {
  const [, id, way] = /^activities\.(\w+)\.(down|up)$/.exec(record) ?? [];
  if (!isActivity(id) || (field !== 'leastBitsPerSecond' && field !== 'mostBitsPerSecond')) return undefined;
  const activity = OTHER_ACTIVITIES[id];
  const value = way === 'up' && !activity.goesUp ? 0 : activity[field];
  return { value, label: `${activity.label}, in the guide`, cite: activity.cites[field], unit: 'BitsPerSecond' };
}

const isActivity = (id: string | undefined): id is OtherActivityId => id !== undefined && id in OTHER_ACTIVITIES;
