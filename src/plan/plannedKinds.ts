import { OTHER_ACTIVITIES, type OtherActivityId } from '../catalog/otherActivity.ts';
import { WEBRTC_MARKS } from '../catalog/webrtcMarks.ts';
import { classMarks, type ClassMarks } from '../qos/classMarks.ts';
import { policer, type PolicerValues } from '../qos/policer.ts';
import { remembered } from '../units/memory.ts';
import type { Plan } from './plan.ts';
import { otherRates, type OtherKind, type WayRates } from './otherRates.ts';
import { plannedQueues } from './plannedQueues.ts';

/** What each kind of traffic has to have, in each direction [bit/s]. */
export type NeededKinds = Record<'voice' | 'control' | 'signaling' | 'other', WayRates> &
  Partial<Record<OtherKind, WayRates>>;

/** One kind of traffic: what it needs, how it is marked, and its queue where there is a link. */
export type PlannedKind = Omit<ClassMarks, 'queue'> &
  Partial<PolicerValues> & {
    queue: 'priority' | 'rate' | 'default';
    neededBitsPerSecond: WayRates;
    /** In the direction that limits the link; up where none is. */
    bitsPerSecond: number;
    shareRatio?: number;
    /** Set aside; absent where the queues do not fit, and without a link. */
    queueBitsPerSecond?: WayRates;
    queueShareRatio?: WayRates;
  };

/** Every kind of traffic of a plan, the most urgent first. */
export type PlannedQos = Record<'voice' | 'control' | 'signaling' | 'other', PlannedKind> &
  Partial<Record<OtherKind, PlannedKind>>;

type Base = Omit<Plan, 'findings' | 'qos' | 'queues'>;

/** Kinds of traffic with marks and queues, and the queues of the link. */
export function plannedKinds(base: Base): Pick<Plan, 'qos' | 'queues'> {
  const { scenario, link } = base;
  const { downBitsPerSecond: down, upBitsPerSecond: up } = scenario.link;
  const needed = neededKinds(base);
  const planned = down === undefined || up === undefined ? undefined : plannedQueues(scenario, { down, up }, needed);
  const way = link.bindingLimit ?? 'up';
  const ids = Object.keys(needed) as (keyof NeededKinds)[];
  const marks = remembered('marks', { ids, qos: scenario.qos, peer: base.control.peer }, () => marksOfAll(base, ids));
  const kinds = Object.entries(needed).map(([id, rates]) => {
    const kind = id as keyof NeededKinds;
    const [downShare, upShare] = [planned?.shares.down[kind], planned?.shares.up[kind]];
    const queue = downShare &&
      upShare && {
        queueBitsPerSecond: { down: downShare.queueBitsPerSecond, up: upShare.queueBitsPerSecond },
        queueShareRatio: { down: downShare.shareRatio, up: upShare.shareRatio },
      };
    const linkRate = { down, up }[way];
    const share =
      kind === 'voice' && linkRate !== undefined
        ? { shareRatio: rates[way] / linkRate }
        : queue && { shareRatio: queue.queueShareRatio[way] };
    return [
      kind,
      {
        ...marks[kind],
        neededBitsPerSecond: rates,
        bitsPerSecond: rates[way],
        ...share,
        ...queue,
        ...(kind === 'voice' && policeOf(base)),
      },
    ];
  });
  return { qos: Object.fromEntries(kinds) as PlannedQos, ...(planned && { queues: planned.queues }) };
}

function neededKinds({ scenario, traffic, bandwidth, link }: Base): NeededKinds {
  const at = `${scenario.link.measuredAt}BitsPerSecond` as const;
  const ways = ({ down, up }: Plan['bandwidth']['control']) => ({ down: down[at], up: up[at] });
  return {
    voice: { down: link.requiredBitsPerSecond, up: link.requiredBitsPerSecond },
    control: ways(bandwidth.control),
    signaling: ways(bandwidth.signaling),
    ...otherRates(scenario, traffic),
  };
}

type KindMarks = Omit<ClassMarks, 'queue'> & Pick<PlannedKind, 'queue'>;

function marksOfAll(base: Base, ids: readonly (keyof NeededKinds)[]): Partial<Record<keyof NeededKinds, KindMarks>> {
  return Object.fromEntries(ids.map((id) => [id, marksOf(base, id)]));
}

function marksOf({ scenario, control }: Base, kind: keyof NeededKinds): KindMarks {
  const { markingStyle: style = 'rfc4594', isAdmitted, isBulkBackground } = scenario.qos ?? {};
  const steady = { style, burstiness: 'steady' } as const;
  const bursty = { style, burstiness: 'bursty' } as const;
  switch (kind) {
    case 'voice':
    case 'control': {
      const marks = isAdmitted
        ? classMarks('voice-admit', steady)
        : classMarks('voice', { ...steady, traffic: 'voice' });
      const isBrowser = control.peer !== 'sip' && marks.dscp === WEBRTC_MARKS.audio.codePoints.medium[0]?.dscp;
      const cites = isBrowser ? { ...marks.cites, dscp: WEBRTC_MARKS.audio.cite } : marks.cites;
      return { ...marks, cites, ...(kind === 'control' && { label: 'RTCP and the like', burstiness: 'bursty' }) };
    }
    case 'signaling':
      return classMarks('signaling', { ...bursty, traffic: 'signaling' });
    case 'agentData':
      return {
        ...classMarks('low-latency-data', { ...bursty, traffic: 'sharing' }),
        label: 'Screen and data of agents',
      };
    case 'other':
      return { ...classMarks('standard', bursty), label: 'All else', queue: 'default' };
    default:
      return activityMarks(kind, style, isBulkBackground);
  }
}

function activityMarks(id: OtherActivityId, style: 'rfc4594' | 'cisco' | 'microsoft', isBulkBackground = false) {
  const { serviceClass, burstiness, label } = OTHER_ACTIVITIES[id];
  const isBulk = burstiness === 'bulk';
  const marks =
    isBulk && isBulkBackground
      ? classMarks('low-priority-data', { style, burstiness })
      : classMarks(serviceClass, { style, burstiness, ...(isBulk && { traffic: 'files' }) });
  return { ...marks, label };
}

/** Where packets vary in size no rate is a bound, so there is none to police. */
function policeOf({ media, scenario, traffic }: Base): PolicerValues | undefined {
  if (media.some(({ payloadRange }) => payloadRange)) return undefined;
  const uses = [scenario.media].flat();
  const each = media.map(({ ledger, packetsPerSecond, calls, shareRatio }, index) =>
    policer({
      calls: shareRatio === undefined ? (traffic.legs ?? traffic.peakCalls) : calls * (uses[index]?.legsPerCall ?? 1),
      packetBytes: ledger[`${scenario.link.measuredAt}Bytes`],
      packetsPerSecond,
    }),
  );
  const sum = (field: keyof PolicerValues) => each.reduce((total, use) => total + use[field], 0);
  return { policeBitsPerSecond: sum('policeBitsPerSecond'), burstBytes: sum('burstBytes') };
}
