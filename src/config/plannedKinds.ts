import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Cite } from '../evidence/source.ts';
import type { Plan } from '../plan/plan.ts';

const LARGEST_DSCP = 63;
const LARGEST_USER_PRIORITY = 7;

/** Of a plan's class, what a configuration asks: the figures of queue and policer are there when they are planned. */
interface PlannedClass {
  label: string;
  dscp: number;
  dscpName: string;
  userPriority: number;
  queue: 'priority' | 'rate' | 'default';
  bitsPerSecond?: number;
  neededBitsPerSecond?: { up: number };
  queueBitsPerSecond?: { up: number };
  policeBitsPerSecond?: number;
  burstBytes?: number;
  cites: Readonly<Record<string, Cite>>;
}

/** One kind of traffic, by a word of this library in lower case. */
export interface Kind extends Omit<PlannedClass, 'queueBitsPerSecond' | 'neededBitsPerSecond'> {
  id: string;
  /** On the way up, set aside. */
  queueBitsPerSecond?: number;
}

/** The plan's kinds of traffic, with their rates on the way up. */
export function plannedKinds({ qos }: Plan): Kind[] {
  return Object.entries<PlannedClass>(qos).map(([id, { queueBitsPerSecond, neededBitsPerSecond, ...kind }]) => {
    const up = queueBitsPerSecond?.up ?? neededBitsPerSecond?.up;
    return checkedKind({ ...kind, ...(up !== undefined && { queueBitsPerSecond: up }), id: wordOf(id) });
  });
}

function wordOf(id: string): string {
  const word = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (/^[a-z][a-z0-9-]{0,19}$/.test(word)) return word;
  throw new CapacityError({
    code: 'unknown-id',
    field: 'qos',
    received: id,
    expected: 'a class named by a plain word',
  });
}

function checkedKind(kind: Kind): Kind {
  const { id, dscp, userPriority } = kind;
  const isWhole = (value: number, largest: number) => Number.isInteger(value) && value >= 0 && value <= largest;
  assertRange(`qos.${id}.dscp`, dscp, isWhole(dscp, LARGEST_DSCP), 'a code point from 0 to 63');
  const isPriority = isWhole(userPriority, LARGEST_USER_PRIORITY);
  assertRange(`qos.${id}.userPriority`, userPriority, isPriority, 'a user priority from 0 to 7');
  const { bitsPerSecond = 0, queueBitsPerSecond = 0, policeBitsPerSecond = 0, burstBytes = 0 } = kind;
  const figures = { bitsPerSecond, queueBitsPerSecond, policeBitsPerSecond, burstBytes };
  for (const [name, value] of Object.entries(figures)) assertRange(`qos.${id}.${name}`, value, value >= 0, '0 or more');
  return kind;
}
