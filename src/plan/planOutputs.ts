import type { Plan } from './plan.ts';

/** A number of a plan that people ask for: what it is called, where it stands, and which way is the better one. */
export interface PlanOutput {
  path: string;
  label: string;
  /** Absent where neither is. */
  better?: 'less' | 'more';
  /** What two plans must have in common for the one to be better than the other. */
  comparedAt?: 'measuring-point' | 'scale';
  /** One of the few that inputs are judged by. */
  isMain?: true;
}

const COUNTED = { better: 'less', comparedAt: 'measuring-point' } as const;

/** What two plans differ in, in the order of the flow. */
export const PLAN_OUTPUTS: readonly PlanOutput[] = [
  { path: 'traffic.offeredErlangs', label: 'Traffic offered' },
  { path: 'traffic.agents', label: 'Agents on duty', better: 'less', isMain: true },
  { path: 'traffic.peakCalls', label: 'Calls at once', isMain: true },
  { path: 'link.callBitsPerSecond', label: 'One call', ...COUNTED },
  { path: 'link.requiredBitsPerSecond', label: 'All calls', ...COUNTED, isMain: true },
  { path: 'volume.callBytes', label: 'Data of one call', ...COUNTED },
  { path: 'volume.monthBytes', label: 'Data of a month', ...COUNTED },
  { path: 'link.smallestLinkBitsPerSecond', label: 'Smallest link', ...COUNTED, isMain: true },
  { path: 'link.maxCalls', label: 'Most calls that fit', better: 'more' },
  { path: 'link.utilizationRatio.down', label: 'Link used, down', ...COUNTED },
  { path: 'link.utilizationRatio.up', label: 'Link used, up', ...COUNTED },
  { path: 'link.backup.lostCalls', label: 'Lost on the backup', better: 'less' },
  { path: 'quality.mouthToEarMs', label: 'Mouth to ear', better: 'less', isMain: true },
  { path: 'quality.unplayedRatio', label: 'Lost or late', better: 'less' },
  { path: 'quality.meanOpinionScore', label: 'Score (MOS)', better: 'more', comparedAt: 'scale', isMain: true },
];

/** Those that inputs are judged by. */
export const MAIN_OUTPUTS: readonly PlanOutput[] = PLAN_OUTPUTS.filter(({ isMain }) => isMain);

/** The number at a dotted path of a record; undefined where there is none. */
export function numberAt(record: object, path: string): number | undefined {
  let value: unknown = record;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'number' ? value : undefined;
}

/** True where an output means the same in both plans: bits counted at one point, scores on one scale. */
export function isComparable({ comparedAt }: PlanOutput, a: Plan, b: Plan): boolean {
  if (comparedAt === 'measuring-point') return a.scenario.link.measuredAt === b.scenario.link.measuredAt;
  return comparedAt !== 'scale' || a.quality.scale === b.quality.scale;
}
