import type { QosConfigOptions, QosPlatform } from '../../src/config.ts';
import { planCapacity } from '../../src/index.ts';
import type { Plan, Scenario } from '../../src/index.ts';

/** A class as plans with more kinds of traffic have them. */
export interface ClassOfAPlan {
  label: string;
  dscp: number;
  dscpName: string;
  userPriority: number;
  accessCategory: string;
  queue: 'priority' | 'rate' | 'default';
  bitsPerSecond?: number;
  queueBitsPerSecond?: { down: number; up: number };
  policeBitsPerSecond?: number;
  burstBytes?: number;
  cites: Record<string, string>;
}

/** A class of RFC 4594 with its place on the air. */
export function classOf(
  label: string,
  dscpName: string,
  dscp: number,
  more: Partial<ClassOfAPlan> & Pick<ClassOfAPlan, 'queue'>,
): ClassOfAPlan {
  return {
    label,
    dscpName,
    dscp,
    userPriority: 0,
    accessCategory: 'AC_BE',
    cites: { dscp: `rfc4594#figure 3, ${label}`, userPriority: `rfc8325#figure 1, ${label}` },
    ...more,
  };
}

const EXAMPLE: Scenario = {
  name: 'Head office',
  demand: { kind: 'calls', peakCalls: 50 },
  link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
};

/** A plan whose classes are exactly these; what else the planner finds is not looked at. */
export function planWith(qos: Readonly<Record<string, ClassOfAPlan>>, scenario: Scenario = EXAMPLE): Plan {
  const versions = { engine: '0.1.0', catalog: '2026-11-24' };
  return { ...planCapacity(scenario), versions, qos: { ...qos } as unknown as Plan['qos'] };
}

/** Voice as 50 calls of G.711 have it, policed, and its signaling. */
export const VOICE_AND_SIGNALING = {
  voice: classOf('Telephony', 'EF', 46, {
    queue: 'priority',
    userPriority: 6,
    accessCategory: 'AC_VO',
    bitsPerSecond: 4_760_000,
    policeBitsPerSecond: 4_760_000,
    burstBytes: 11_900,
  }),
  control: classOf('Telephony', 'EF', 46, {
    queue: 'priority',
    userPriority: 6,
    accessCategory: 'AC_VO',
    bitsPerSecond: 12_000,
  }),
  signaling: classOf('Signaling', 'CS5', 40, {
    queue: 'rate',
    userPriority: 5,
    accessCategory: 'AC_VI',
    bitsPerSecond: 9600,
  }),
};

/** What a plan with downloads and data has beside them. */
export const DATA = {
  api: classOf('Low-Latency Data', 'AF21', 18, { queue: 'rate', userPriority: 3, bitsPerSecond: 200_000 }),
  webhooks: classOf('Low-Latency Data', 'AF21', 18, { queue: 'rate', userPriority: 3, bitsPerSecond: 100_000 }),
  recordings: classOf('High-Throughput Data', 'AF11', 10, {
    queue: 'rate',
    queueBitsPerSecond: { down: 1_000_000, up: 1_000_000 },
  }),
  agentData: classOf('Standard', 'DF', 0, { queue: 'default', bitsPerSecond: 500_000 }),
};

/** The plan that the golden files are of. */
export const GOLDEN_PLAN = planWith({ ...VOICE_AND_SIGNALING, ...DATA });

/** What each golden file is made with. */
export const GOLDEN: readonly { file: string; platform: QosPlatform; options?: QosConfigOptions }[] = [
  { file: 'cisco-ios-xe', platform: 'cisco-ios-xe' },
  { file: 'junos', platform: 'junos' },
  { file: 'routeros', platform: 'routeros' },
  { file: 'linux', platform: 'linux' },
  { file: 'linux-fq-codel', platform: 'linux', options: { linuxQueues: 'htb-fq-codel' } },
  { file: 'linux-cake', platform: 'linux', options: { linuxQueues: 'cake' } },
  { file: 'fortios', platform: 'fortios' },
  { file: 'windows', platform: 'windows' },
  { file: 'webrtc', platform: 'webrtc' },
  { file: 'wifi-qos-map', platform: 'wifi-qos-map' },
];
