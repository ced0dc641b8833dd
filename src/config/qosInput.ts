import type { PortRange } from '../catalog/voicePorts.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { Cite } from '../evidence/source.ts';
import type { Plan } from '../plan/plan.ts';
import { matchedPorts } from './matchedPorts.ts';
import { type Kind, plannedKinds } from './plannedKinds.ts';
import { queueAssumptions } from './queueAssumptions.ts';

/** What a class is given at least [bit/s]: devices take no less, and what nobody planned still has to live. */
const LEAST_BITS_PER_SECOND = 8000;
/** Room for a packet of a kind whose burst is not planned [B]. */
const PACKET_BYTES = 1500;

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
  /** The direction up, where it is asked for and the plan has a link: its rate and what the queues leave, both whole. */
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
 * @param plan a plan
 * @param hasQueues false where marks are all: no link is too narrow for those
 * @throws CapacityError `out-of-range` for a figure that no device takes, or a link that the queues do not fit into;
 *   `unknown-id` for a class whose name is not a plain word
 */
export function qosInput(plan: Plan, hasQueues: boolean): QosInput {
  const { ports, assumptions } = matchedPorts(plan);
  const marked = plannedKinds(plan).filter(({ dscp, queue }) => dscp !== 0 && queue !== 'default');
  const firsts = marked.filter(({ dscp }, index) => marked.findIndex((kind) => kind.dscp === dscp) === index);
  const queues = firsts.map((first) =>
    queueOf(
      first,
      marked.filter(({ dscp }) => dscp === first.dscp),
      ports,
    ),
  );
  const link = hasQueues ? linkOf(plan, queues) : undefined;
  return {
    plan,
    queues: [...queues.filter(({ queue }) => queue === 'priority'), ...queues.filter(({ queue }) => queue === 'rate')],
    ...(link && { link }),
    assumptions: { marking: assumptions, ...queueAssumptions(plan, LEAST_BITS_PER_SECOND) },
  };
}

const sumOf = (kinds: readonly Kind[], value: (kind: Kind) => number) =>
  Math.ceil(kinds.reduce((sum, kind) => sum + value(kind), 0));
const rateOf = ({ queueBitsPerSecond, bitsPerSecond }: Kind) => queueBitsPerSecond ?? bitsPerSecond ?? 0;

function queueOf(
  { id, dscp, dscpName, userPriority }: Kind,
  kinds: readonly Kind[],
  ports: Readonly<Record<string, readonly PortRange[]>>,
): QosQueue {
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
