import { CONVENTIONS } from '../catalog/conventions.ts';
import { FRAGMENTATION_RULE } from '../catalog/fragmentationRule.ts';
import { ROUTER_QUEUE } from '../catalog/routerQueue.ts';
import type { Cite } from '../evidence/source.ts';
import { bulkDelay } from '../qos/bulkDelay.ts';
import { queueShares, type QueueShares } from '../qos/queueShares.ts';
import { shapedBulkBitsPerSecond } from '../qos/shapedBulk.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import { summedRates, type WayRates } from './otherRates.ts';
import type { NeededKinds } from './plannedKinds.ts';

/** Queues of the link, in each direction; what the classes have of them stands with the classes. */
export interface PlannedQueues {
  /** All but bulk downloads, which get what is left. */
  requiredBitsPerSecond: WayRates;
  fits: { down: boolean; up: boolean };
  /** What the link is short of; 0 where the queues fit. */
  missingBitsPerSecond: WayRates;
  priorityShareRatio: WayRates;
  priorityLimitRatio: number;
  exceedsPriorityLimit: { down: boolean; up: boolean };
  /** A download that fills the link: what voice waits for without queues and with them. */
  bulk?: PlannedBulk;
  cites: { priorityLimitRatio: Cite };
}

export interface PlannedBulk {
  shapedBulkBitsPerSecond: WayRates;
  queueMs: number;
  fullPacketBytes: number;
  sharedQueueMs: number;
  priorityQueueMs: number;
  cites: { queueMs: Cite; fullPacketBytes: Cite };
}

/** Rates that the queues of one direction set aside, by kind; none where they do not fit. */
type Shares = Partial<Record<keyof NeededKinds, { queueBitsPerSecond: number; shareRatio: number }>>;

/** The kinds that are served first, and the one that has all the rest. */
const QUEUE: Partial<Record<keyof NeededKinds, 'priority' | 'default'>> = {
  voice: 'priority',
  control: 'priority',
  other: 'default',
};

/** Queues of a link for what it has to carry, and what each kind gets of them. */
export function plannedQueues(
  { qos = {} }: FilledScenario,
  link: WayRates,
  kinds: NeededKinds,
): { queues: PlannedQueues; shares: { down: Shares; up: Shares } } {
  const priorityLimitRatio = qos.priorityLimitRatio ?? CONVENTIONS.priorityLimitRatio.value;
  const required = summedRates(kinds);
  const left = (way: 'down' | 'up') => {
    const voiceBitsPerSecond = kinds.voice[way];
    const otherBitsPerSecond = Math.max(0, required[way] - voiceBitsPerSecond);
    return shapedBulkBitsPerSecond({ linkBitsPerSecond: link[way], voiceBitsPerSecond, otherBitsPerSecond });
  };
  const shaped = { down: left('down'), up: left('up') };
  const way = (direction: 'down' | 'up') => {
    const classes = Object.entries(kinds).map(([id, rates]) => ({
      id,
      queue: QUEUE[id as keyof NeededKinds] ?? ('rate' as const),
      bitsPerSecond: id === 'recordings' ? Math.min(rates[direction], shaped[direction]) : rates[direction],
    }));
    return queueShares({ linkBitsPerSecond: link[direction], classes, priorityLimitRatio });
  };
  const [down, up] = [way('down'), way('up')];
  return {
    queues: {
      requiredBitsPerSecond: required,
      fits: { down: down.fits, up: up.fits },
      missingBitsPerSecond: { down: missing(down), up: missing(up) },
      priorityShareRatio: { down: down.priorityShareRatio, up: up.priorityShareRatio },
      priorityLimitRatio,
      exceedsPriorityLimit: { down: down.exceedsPriorityLimit, up: up.exceedsPriorityLimit },
      ...(kinds.recordings && { bulk: plannedBulk(link.down, shaped, qos.queueMs) }),
      cites: { priorityLimitRatio: CONVENTIONS.priorityLimitRatio.cite },
    },
    shares: { down: sharesOf(down), up: sharesOf(up) },
  };
}

const missing = (shares: QueueShares): number => (shares.fits ? 0 : shares.missingBitsPerSecond);

function sharesOf(shares: QueueShares): Shares {
  if (!shares.fits) return {};
  return Object.fromEntries(
    shares.queues.map(({ id, queueBitsPerSecond, shareRatio }) => [id, { queueBitsPerSecond, shareRatio }]),
  );
}

/** Downloads come down, so it is the queue at the provider that fills. */
function plannedBulk(linkBitsPerSecond: number, shaped: WayRates, queueMs: number = ROUTER_QUEUE.queueMs): PlannedBulk {
  const { mtuBytes } = FRAGMENTATION_RULE;
  return {
    shapedBulkBitsPerSecond: shaped,
    queueMs,
    fullPacketBytes: mtuBytes,
    ...bulkDelay({ linkBitsPerSecond, packetBytes: mtuBytes, queueMs }),
    cites: { queueMs: ROUTER_QUEUE.cites.queueMs, fullPacketBytes: FRAGMENTATION_RULE.cites.mtuBytes },
  };
}
