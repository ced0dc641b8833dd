import type { Formula } from '../evidence/formula.ts';
import { BACKUP_FORMULAS, FRAGMENTATION_FORMULAS, LINK_FORMULAS, REDUNDANT_FORMULAS } from './formulas.ts';

const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;

/** A link that voice shares: it has its share, and no more than the others leave of what is not kept free. */
export const SHARED_LINK_RULES = {
  usableBitsPerSecond: rule(
    'Usable for voice',
    'min(directionBitsPerSecond * voiceShareRatio * (1 - headroomRatio), max(directionBitsPerSecond * (1 - headroomRatio), wayOtherBitsPerSecond) - wayOtherBitsPerSecond)',
  ),
  smallestLinkBitsPerSecond: rule(
    'Smallest link',
    'max(requiredBitsPerSecond / (voiceShareRatio * (1 - headroomRatio)), (requiredBitsPerSecond + max(downOtherBitsPerSecond, upOtherBitsPerSecond)) / (1 - headroomRatio))',
  ),
} as const satisfies Record<string, Formula>;

const onBackup = (expression: string) => expression.replaceAll('directionBitsPerSecond', 'backupBitsPerSecond');

/** The backup, as the first link is judged. */
export const PLANNED_BACKUP_FORMULAS = {
  usableBitsPerSecond: rule('Usable for voice, on the backup', onBackup(LINK_FORMULAS.usableBitsPerSecond.expression)),
  sharedUsableBitsPerSecond: rule(
    'Usable for voice, on the backup',
    onBackup(SHARED_LINK_RULES.usableBitsPerSecond.expression),
  ),
  utilizationRatio: rule('Backup in use', onBackup(LINK_FORMULAS.utilizationRatio.expression)),
  maxCalls: {
    kind: 'search',
    label: 'Most calls that fit on the backup',
    check: LINK_FORMULAS.maxCalls.check.replaceAll('bindingUsable', 'backupUsable'),
  },
  lostCalls: { ...BACKUP_FORMULAS.lostCalls, expression: 'max(0, plannedCalls - maxCalls)' },
} as const satisfies Record<string, Formula>;

const inDirection = ({ expression, ...formula }: { kind: 'formula'; label: string; expression: string }): Formula => ({
  ...formula,
  expression: expression.replaceAll('linkBitsPerSecond', 'directionBitsPerSecond'),
});

/** Full-size packets before voice, and links to spare. */
export const FULL_SIZE_FORMULAS: Readonly<Record<string, Formula>> = {
  voicePacketBytes: rule('A packet of voice, as the line sends it', 'min(ceil(wireBytes), mtuBytes)'),
  mtuBytes: { kind: 'catalog', label: 'Full-size packet' },
  targetMs: { kind: 'catalog', label: 'Time of one piece' },
  worstWaitMs: inDirection(FRAGMENTATION_FORMULAS.worstWaitMs),
  fragmentBytes: inDirection(FRAGMENTATION_FORMULAS.fragmentBytes),
  waitWithFragmentsMs: rule(
    FRAGMENTATION_FORMULAS.waitWithFragmentsMs.label,
    'min(wayFragmentBytes, mtuBytes) * bitsPerByte * msPerSecond / directionBitsPerSecond',
  ),
};

/** Equal links like this one. */
export const EQUAL_LINK_FORMULAS = {
  linksCount: { ...REDUNDANT_FORMULAS.linksCount, expression: 'ceil(plannedCalls / maxCalls)' },
  withSpareCount: REDUNDANT_FORMULAS.withSpareCount,
} as const satisfies Record<string, Formula>;

/** Links that can be bought by their names. */
export const NAMED_LINK_FORMULAS = {
  lineBitsPerSecond: { kind: 'catalog', label: 'Smallest standard link, its line' },
  payloadBitsPerSecond: { kind: 'catalog', label: 'Smallest standard link, for packets' },
} as const satisfies Record<string, Formula>;

const VOICE_ROOM = 'min(downHolderBitsPerSecond, upHolderBitsPerSecond) * voiceShareRatio * (1 - headroomRatio)';
const LEFT_BESIDES =
  'min(downHolderBitsPerSecond * (1 - headroomRatio) - downOtherBitsPerSecond, upHolderBitsPerSecond * (1 - headroomRatio) - upOtherBitsPerSecond)';

/**
 * Most calls where each brings data: its voice keeps to the share of voice, both to what is left.
 *
 * @param voiceOf what the voice of so many calls takes, as a formula
 */
export function callsWithDataCheck(voiceOf: (calls: string) => string): string {
  const room = `max(0, ${LEFT_BESIDES} + servedCount * dataPerAgentBitsPerSecond)`;
  const withData = (calls: string) => `${voiceOf(calls)} + ${calls} * dataPerAgentBitsPerSecond`;
  const more = '(maxCalls + 1)';
  return `${voiceOf('maxCalls')} <= ${VOICE_ROOM} and ${withData('maxCalls')} <= ${room} and (${voiceOf(more)} > ${VOICE_ROOM} or ${withData(more)} > ${room})`;
}

/** The need in years, beside what else is on the link; who makes the calls has data that grows with them. */
export function sharedGrowthFormulas(hasData: boolean) {
  const grown = (years: string) => `(1 + yearlyRatio) ^ ${years}`;
  const voice = (years: string) => `todayBitsPerSecond * ${grown(years)}`;
  const data = (years: string) => (hasData ? ` + agentDataNeededBitsPerSecond * (${grown(years)} - 1)` : '');
  const after = 'outgrownAfterYears';
  return {
    grownLinkBitsPerSecond: rule(
      'Smallest link after these years',
      `max(${voice('growthYears')} / (voiceShareRatio * (1 - headroomRatio)), (${voice('growthYears')} + max(downOtherBitsPerSecond, upOtherBitsPerSecond)${data('growthYears')}) / (1 - headroomRatio))`,
    ),
    outgrownAfterYears: {
      kind: 'search',
      label: 'Years until the link is outgrown',
      check: `${voice(after)} > ${VOICE_ROOM} or ${voice(after)}${data(after)} > ${LEFT_BESIDES}`,
    },
  } as const satisfies Record<string, Formula>;
}

/** The need in years. */
export const OUTLOOK_FORMULAS = {
  grownLinkBitsPerSecond: rule(
    'Smallest link after these years',
    'smallestLinkBitsPerSecond * (1 + yearlyRatio) ^ growthYears',
  ),
  outgrownAfterYears: {
    kind: 'search',
    label: 'Years until the link is outgrown',
    check: 'todayBitsPerSecond * (1 + yearlyRatio) ^ outgrownAfterYears > bindingUsableBitsPerSecond',
  },
  requiredBitsPerSecond: rule('All calls, after so many years', 'todayBitsPerSecond * (1 + yearlyRatio) ^ afterYears'),
} as const satisfies Record<string, Formula>;
