import type { PortRange } from '../catalog/voicePorts.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Cite } from '../evidence/source.ts';
import type { Plan } from '../plan/plan.ts';
import { formatBitRate } from '../units/format.ts';
import { matchedPorts } from './matchedPorts.ts';

/** What a class is given at least [bit/s]: devices take no less, and what nobody planned still has to live. */
const LEAST_BITS_PER_SECOND = 8000;
/** Room for a packet of a kind whose burst is not planned [B]. */
const PACKET_BYTES = 1500;
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
  queueBitsPerSecond?: number;
  policeBitsPerSecond?: number;
  burstBytes?: number;
  cites: Readonly<Record<string, Cite>>;
}

interface Kind extends PlannedClass {
  id: string;
}

/** All traffic with one mark: devices tell packets apart by nothing else. */
export interface QosQueue {
  /** A word of this library, in lower case: safe as a name on every platform. */
  id: string;
  label: string;
  dscp: number;
  dscpName: string;
  userPriority: number;
  queue: 'priority' | 'rate';
  /** Set aside, one way; whole, rounded up. */
  bitsPerSecond: number;
  police?: { bitsPerSecond: number; burstBytes: number };
  /** What is marked at the edge; the rest is marked by who sends it. */
  ports: readonly PortRange[];
  cites: readonly Cite[];
}

/** What every configuration of queues is made from. */
export interface QosInput {
  plan: Plan;
  /** Priority first, in the order of the plan. */
  queues: readonly QosQueue[];
  /** The direction up, where the plan has a link: its rate and what the queues leave, both whole. */
  link?: { bitsPerSecond: number; restBitsPerSecond: number };
  /** What a reader has to agree to, of marks and of queues. */
  assumptions: {
    marking: readonly string[];
    queueing: readonly string[];
    /** Of a device that counts frames, whatever the plan counts. */
    counting: readonly string[];
  };
}

/**
 * A plan as a configuration needs it: one queue for each mark, without what has the default mark.
 *
 * Assumes that what goes with the voice of a call shares its ports and hence its mark, unless the plan says otherwise.
 *
 * @throws CapacityError `out-of-range` for a figure that no device takes, or a link that the queues do not fit into;
 *   `unknown-id` for a class whose name is not a plain word
 */
export function qosInput(plan: Plan): QosInput {
  const { ports, assumptions } = matchedPorts(plan);
  const marked = kindsOf(plan).filter(({ dscp, queue }) => dscp !== 0 && queue !== 'default');
  const queues = [...new Set(marked.map(({ dscp }) => dscp))].map((dscp) =>
    queueOf(
      marked.filter((kind) => kind.dscp === dscp),
      ports,
    ),
  );
  const link = linkOf(plan, queues);
  return {
    plan,
    queues: [...queues.filter(({ queue }) => queue === 'priority'), ...queues.filter(({ queue }) => queue === 'rate')],
    ...(link && { link }),
    assumptions: { marking: assumptions, queueing: queueingAssumptions(plan), counting: countingAssumptions(plan) },
  };
}

function kindsOf({ qos, bandwidth, scenario }: Plan): Kind[] {
  const at = `${scenario.link.measuredAt}BitsPerSecond` as const;
  const planned: Readonly<Record<string, PlannedClass>> = qos;
  const { dscp, dscpName, userPriority, queue, cites } = qos.voice;
  const mark = { dscp, dscpName, userPriority, queue, cites };
  const control: PlannedClass = { ...mark, label: 'RTCP and the like', bitsPerSecond: bandwidth.control.up[at] };
  const all = { ...planned, control: planned['control'] ?? control };
  return Object.entries(all).map(([id, kind]) =>
    checkedKind({ ...(id === 'signaling' && { bitsPerSecond: bandwidth.signaling.up[at] }), ...kind, id: wordOf(id) }),
  );
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

const sumOf = (kinds: readonly Kind[], value: (kind: Kind) => number) =>
  Math.ceil(kinds.reduce((sum, kind) => sum + value(kind), 0));
const rateOf = ({ queueBitsPerSecond, bitsPerSecond }: Kind) => queueBitsPerSecond ?? bitsPerSecond ?? 0;

function queueOf(kinds: readonly Kind[], ports: Readonly<Record<string, readonly PortRange[]>>): QosQueue {
  const [first] = kinds;
  if (!first) throw new CapacityError({ code: 'unknown-id', field: 'qos', received: 'none', expected: 'a class' });
  const { id, dscp, dscpName, userPriority } = first;
  const matched = kinds.flatMap((kind) => ports[kind.id] ?? []);
  const isPoliced = kinds.some((kind) => kind.policeBitsPerSecond !== undefined && kind.burstBytes !== undefined);
  const police = {
    bitsPerSecond: Math.max(
      LEAST_BITS_PER_SECOND,
      sumOf(kinds, (kind) => kind.policeBitsPerSecond ?? rateOf(kind)),
    ),
    burstBytes: Math.max(
      PACKET_BYTES,
      sumOf(kinds, (kind) => kind.burstBytes ?? PACKET_BYTES),
    ),
  };
  return {
    id,
    label: [...new Set(kinds.map(({ label }) => label))].join(', '),
    dscp,
    dscpName,
    userPriority,
    queue: kinds.some(({ queue }) => queue === 'priority') ? 'priority' : 'rate',
    bitsPerSecond: Math.max(LEAST_BITS_PER_SECOND, sumOf(kinds, rateOf)),
    ...(isPoliced && { police }),
    ports: matched,
    cites: [...kinds, ...matched].flatMap(({ cites }) => Object.values<Cite>(cites)),
  };
}

function linkOf({ scenario }: Plan, queues: readonly QosQueue[]): QosInput['link'] {
  const { upBitsPerSecond } = scenario.link;
  if (upBitsPerSecond === undefined) return undefined;
  const bitsPerSecond = Math.floor(upBitsPerSecond);
  const restBitsPerSecond = bitsPerSecond - queues.reduce((sum, queue) => sum + queue.bitsPerSecond, 0);
  const least = bitsPerSecond - restBitsPerSecond + LEAST_BITS_PER_SECOND;
  const isEnough = restBitsPerSecond >= LEAST_BITS_PER_SECOND;
  assertRange('link.upBitsPerSecond', upBitsPerSecond, isEnough, `${least} bit/s or more, which the queues come to`);
  return { bitsPerSecond, restBitsPerSecond };
}

const COUNTED = { ip: 'as IP packets', link: 'as frames', wire: 'on the wire, gaps between frames included' } as const;

function queueingAssumptions({ scenario }: Plan): string[] {
  const { measuredAt, upBitsPerSecond } = scenario.link;
  return [
    `Rates are those of one direction, up, counted ${COUNTED[measuredAt]}; no class has less than ` +
      `${formatBitRate(LEAST_BITS_PER_SECOND)}.`,
    'What comes down is queued where it enters the link, at the provider: ask for the same there.',
    ...(upBitsPerSecond === undefined
      ? ['MISSING: the plan has no link, so there is no rate to shape to and no rate for what is left.']
      : []),
  ];
}

function countingAssumptions({ scenario }: Plan): string[] {
  return {
    ip: ['This device counts frames, which are larger: plan with measuredAt link, or lower the shaped rate.'],
    link: [],
    wire: [
      'This device counts frames without the gaps, so each class has a little to spare; shape to what the provider polices.',
    ],
  }[scenario.link.measuredAt];
}
