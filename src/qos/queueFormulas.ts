import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { BulkDelayValues } from './bulkDelay.ts';
import type { LinkPriorities } from './linkPriorities.ts';
import type { PolicerValues } from './policer.ts';
import type { QueueShare, QueueTotals } from './queueShares.ts';
import type { UnmappedAccess } from './unmappedAccess.ts';

const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;
/** Where nobody configured a map. */
const TOP_BITS = 'floor(dscp / 8)';
const HABIT = 'unseen#top three bits of the DSCP';

export const UNMAPPED_FORMULAS = {
  userPriority: { ...rule('802.11 user priority without a map', TOP_BITS), cite: 'rfc8325#section 2.3' },
} as const satisfies FormulasOf<UnmappedAccess>;

export const LINK_PRIORITY_FORMULAS = {
  priorityCodePoint: { ...rule('802.1p priority without a map', TOP_BITS), cite: HABIT },
  trafficClass: { ...rule('MPLS traffic class (EXP) without a map', TOP_BITS), cite: HABIT },
} as const satisfies FormulasOf<LinkPriorities>;

export const QUEUE_FORMULAS = {
  bitsPerSecond: { kind: 'input', label: 'To be carried, one way' },
  queueBitsPerSecond: rule('Set aside', 'bitsPerSecond'),
  shareRatio: rule('Share of the link', 'queueBitsPerSecond / linkBitsPerSecond'),
} as const satisfies FormulasOf<QueueShare>;

/** The default queue has all that the others leave. */
export const DEFAULT_QUEUE_FORMULAS = {
  queueBitsPerSecond: rule('Left for the rest', 'max(bitsPerSecond, linkBitsPerSecond - otherBitsPerSecond)'),
} as const satisfies Record<string, Formula>;

export const QUEUE_TOTAL_FORMULAS = {
  requiredBitsPerSecond: rule('All queues', 'otherBitsPerSecond + defaultBitsPerSecond'),
  priorityShareRatio: rule('Priority queues, of the link', 'priorityBitsPerSecond / linkBitsPerSecond'),
  priorityLimitRatio: { kind: 'input', label: 'Priority queues, at most' },
  missingBitsPerSecond: rule('Missing', 'requiredBitsPerSecond - linkBitsPerSecond'),
} as const satisfies FormulasOf<QueueTotals & { missingBitsPerSecond: number }>;

export const POLICER_FORMULAS = {
  policeBitsPerSecond: rule('Policed rate', 'calls * packetBytes * bitsPerByte * packetsPerSecond'),
  burstBytes: rule('Policed burst', 'calls * packetBytes'),
} as const satisfies FormulasOf<PolicerValues>;

export const BULK_FORMULAS = {
  sharedQueueMs: rule('Wait behind a full queue', 'queueBytes * bitsPerByte * msPerSecond / linkBitsPerSecond'),
  priorityQueueMs: rule('Wait behind one packet', 'packetBytes * bitsPerByte * msPerSecond / linkBitsPerSecond'),
  shapedBulkBitsPerSecond: rule(
    'Left for downloads',
    'linkBitsPerSecond - min(linkBitsPerSecond, voiceBitsPerSecond + otherBitsPerSecond)',
  ),
} as const satisfies FormulasOf<BulkDelayValues & { shapedBulkBitsPerSecond: number }>;
