import type { Formula } from '../evidence/formula.ts';

const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;

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
  priorityCodePoint: {
    ...rule('802.1p priority without a map', 'floor(classDscp / 8)'),
    cite: 'unseen#top three bits of the DSCP',
  },
  trafficClass: {
    ...rule('MPLS traffic class (EXP) without a map', 'floor(classDscp / 8)'),
    cite: 'unseen#top three bits of the DSCP',
  },
  unmappedUserPriority: {
    ...rule('802.11 user priority without a map', 'floor(classDscp / 8)'),
    cite: 'rfc8325#section 2.3',
  },
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
