import type { Formula } from '../evidence/formula.ts';
import type { Cite } from '../evidence/source.ts';
import { LINK_PRIORITY_FORMULAS, UNMAPPED_FORMULAS } from './queueFormulas.ts';

const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;

/** The code point of the class that a number belongs to. */
const ofClass = (formula: { kind: 'formula'; label: string; expression: string; cite: Cite }): Formula => ({
  ...formula,
  expression: formula.expression.replace('dscp', 'classDscp'),
});

/** What each kind of traffic needs in one direction. */
export const NEEDED_FORMULAS = {
  voice: rule('Voice', 'requiredBitsPerSecond'),
  control: rule('RTCP and the like', 'controlWayBitsPerSecond'),
  signaling: rule('Signaling', 'signalingWayBitsPerSecond'),
  guided: { kind: 'catalog', label: 'What the guide allows for' },
  dashboard: rule('Dashboard', 'min(dashboardUsers * leastBitsPerSecond, mostBitsPerSecond)'),
  recordings: rule('Recording downloads', 'min(recordingDownloads * leastBitsPerSecond, mostBitsPerSecond)'),
  agentData: rule('Screen and data of agents', 'dataPerAgentBitsPerSecond * servedCount'),
  other: rule('All else', 'otherWayBitsPerSecond'),
} as const satisfies Record<string, Formula>;

/** Numbers of a kind of traffic, and of its queue in one direction. */
export const KIND_FORMULAS = {
  bitsPerSecond: rule('In the direction that limits the link', 'limitingBitsPerSecond'),
  shareRatio: rule('Share of the link', 'limitingShareRatio'),
  queueBitsPerSecond: rule('Set aside', 'wayNeededBitsPerSecond'),
  bulkQueueBitsPerSecond: rule('Set aside', 'min(wayNeededBitsPerSecond, wayShapedBitsPerSecond)'),
  queueShareRatio: rule('Share of the link', 'wayQueueBitsPerSecond / directionBitsPerSecond'),
  policeBitsPerSecond: rule('Policed rate', 'plannedLegs * countedPacketBytes * bitsPerByte * talkingPacketsPerSecond'),
  burstBytes: rule('Policed burst, all calls at once', 'plannedLegs * countedPacketBytes'),
  priorityCodePoint: ofClass(LINK_PRIORITY_FORMULAS.priorityCodePoint),
  trafficClass: ofClass(LINK_PRIORITY_FORMULAS.trafficClass),
  unmappedUserPriority: ofClass(UNMAPPED_FORMULAS.userPriority),
} as const satisfies Record<string, Formula>;

/** The queues of a link together. */
export const LINK_QUEUE_FORMULAS = {
  missingBitsPerSecond: rule(
    'Missing for all queues',
    'max(wayRequiredBitsPerSecond, directionBitsPerSecond) - directionBitsPerSecond',
  ),
  priorityShareRatio: rule(
    'Priority queues, of the link',
    '(voiceNeededBitsPerSecond + controlNeededBitsPerSecond) / directionBitsPerSecond',
  ),
  sharedQueueMs: rule('Wait behind a full queue', 'queueMs'),
  priorityQueueMs: rule(
    'Wait behind one packet',
    'fullPacketBytes * bitsPerByte * msPerSecond / downLinkBitsPerSecond',
  ),
  shapedBulkBitsPerSecond: rule(
    'Left for downloads',
    'directionBitsPerSecond - min(directionBitsPerSecond, wayRequiredBitsPerSecond)',
  ),
} as const satisfies Record<string, Formula>;
