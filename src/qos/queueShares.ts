import { CONVENTIONS } from '../catalog/conventions.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/** A link that is short of this part of itself is full: rates that were subtracted and added again come to that. */
const ROUNDING = 1e-13;

/** One kind of traffic that has a queue of its own. */
export interface QueueDemand {
  id: string;
  /** What the queue has to carry, one way. */
  bitsPerSecond: number;
  /** `default` takes what the others leave. */
  queue: 'priority' | 'rate' | 'default';
}

export interface QueueShare extends QueueDemand {
  /** What is set aside for the queue: as much as it has to carry, and for the default queue all the rest. */
  queueBitsPerSecond: number;
  /** Of the link; all queues together come to 1. */
  shareRatio: number;
}

/** What holds of the queues whether they fit or not. */
export interface QueueTotals {
  requiredBitsPerSecond: number;
  /** Of the link, for all priority queues together; above 1 where they alone are too much. */
  priorityShareRatio: number;
  priorityLimitRatio: number;
  exceedsPriorityLimit: boolean;
}

/** Queues of a link that carries all, or how much it is short of. */
export type QueueShares = QueueTotals &
  ({ fits: true; queues: QueueShare[] } | { fits: false; missingBitsPerSecond: number });

/**
 * Shares of a link for the queues of a router.
 *
 * Assumes that each class sends at its rate at most: what is needed above that, for bursts or growth, belongs into the
 * rate. The rule that priority queues keep to a third of the link is a habit of one vendor's guide, and adjustable.
 *
 * @param input `linkBitsPerSecond`, one direction, 1 or more; `classes`, one of which has the `default` queue, each with
 *   its `bitsPerSecond`, 0 or more; `priorityLimitRatio` of all priority queues together [0…1]
 * @returns the queues in the order of the classes; without any, and with what is missing, where the link is too small
 * @throws CapacityError `out-of-range`
 * @formula queueBitsPerSecond
 */
export function queueShares(input: {
  linkBitsPerSecond: number;
  classes: readonly QueueDemand[];
  priorityLimitRatio?: number;
}): QueueShares {
  const { linkBitsPerSecond, priorityLimitRatio = CONVENTIONS.priorityLimitRatio.value } = input;
  assertRange('linkBitsPerSecond', linkBitsPerSecond, linkBitsPerSecond >= 1, '1 bit/s or more');
  const isRatio = priorityLimitRatio >= 0 && priorityLimitRatio <= 1;
  assertRange('priorityLimitRatio', priorityLimitRatio, isRatio, 'a ratio from 0 to 1');
  const classes = input.classes.map(checkedDemand);
  const demandOfDefault = theDefault(classes).bitsPerSecond;

  const others = sumOf(classes.filter(({ queue }) => queue !== 'default'));
  const requiredBitsPerSecond = others + demandOfDefault;
  assertRange('requiredBitsPerSecond', requiredBitsPerSecond, true, 'a finite rate');
  const rest = linkBitsPerSecond - others;
  const priorityShareRatio = sumOf(classes.filter(({ queue }) => queue === 'priority')) / linkBitsPerSecond;
  const totals = {
    requiredBitsPerSecond,
    priorityShareRatio,
    priorityLimitRatio: priorityLimitRatio + 0,
    exceedsPriorityLimit: priorityShareRatio > priorityLimitRatio,
  };
  const missingBitsPerSecond = demandOfDefault - rest;
  if (missingBitsPerSecond > linkBitsPerSecond * ROUNDING) return { ...totals, fits: false, missingBitsPerSecond };
  const queues = classes.map((demand) => {
    const queueBitsPerSecond = Math.max(demand.bitsPerSecond, demand.queue === 'default' ? rest : 0);
    return { ...demand, queueBitsPerSecond, shareRatio: queueBitsPerSecond / linkBitsPerSecond };
  });
  return { ...totals, fits: true, queues };
}

function sumOf(classes: readonly QueueDemand[]): number {
  return classes.reduce((sum, { bitsPerSecond }) => sum + bitsPerSecond, 0);
}

function checkedDemand({ id, queue, bitsPerSecond }: QueueDemand): QueueDemand {
  assertRange(`classes.${id}.bitsPerSecond`, bitsPerSecond, bitsPerSecond >= 0, 'bit/s, 0 or more');
  // -0 passes as 0 or more and would be handed on.
  return { id, queue, bitsPerSecond: bitsPerSecond + 0 };
}

function theDefault(classes: readonly QueueDemand[]): QueueDemand {
  const [found, ...more] = classes.filter(({ queue }) => queue === 'default');
  if (found && more.length === 0) return found;
  const cause = { received: `${more.length + (found ? 1 : 0)}`, expected: 'one class with the default queue' };
  throw new CapacityError({ code: 'out-of-range', field: 'classes', ...cause });
}
