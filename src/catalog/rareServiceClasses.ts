import type { Cite } from '../evidence/source.ts';
import { CODE_POINTS, type CodePoint } from './codePoints.ts';
import type { AccessCategory, ServiceClass } from './serviceClasses.ts';

const classOf = (
  label: string,
  { dscp, dscpName }: CodePoint,
  [userPriority, accessCategory]: readonly [number, AccessCategory],
  more: { queue?: 'priority'; dscpCite?: Cite; airCite?: Cite } = {},
): ServiceClass => ({
  label,
  dscp,
  dscpName,
  userPriority,
  accessCategory,
  queue: more.queue ?? 'rate',
  cites: {
    dscp: more.dscpCite ?? `rfc4594#figure 3, ${label}`,
    userPriority: more.airCite ?? `rfc8325#figure 1, ${label}`,
  },
});

const { DF, LE, AF11, CS2, AF21, CS3, AF31, CS4, AF41, VA, CS6 } = CODE_POINTS;

/** Service classes beside voice and its signaling; of several code points the one that is dropped last. */
export const RARE_SERVICE_CLASSES = {
  'network-control': {
    ...classOf('Network Control', CS6, [7, 'AC_VO']),
    alternative: {
      userPriority: 0,
      accessCategory: 'AC_BE',
      where: 'as section 8, on security, has it',
      cites: { userPriority: 'rfc8325#figure 1, Network Control, and section 8' },
    },
  },
  'voice-admit': classOf('VOICE-ADMIT', VA, [6, 'AC_VO'], {
    queue: 'priority',
    dscpCite: 'rfc5865#VOICE-ADMIT, 101100',
  }),
  'multimedia-conferencing': classOf('Multimedia Conferencing', AF41, [4, 'AC_VI']),
  'real-time-interactive': classOf('Real-Time Interactive', CS4, [4, 'AC_VI']),
  'multimedia-streaming': classOf('Multimedia Streaming', AF31, [4, 'AC_VI']),
  'broadcast-video': classOf('Broadcast Video', CS3, [4, 'AC_VI']),
  'low-latency-data': classOf('Low-Latency Data', AF21, [3, 'AC_BE']),
  oam: classOf('OAM', CS2, [0, 'AC_BE']),
  'high-throughput-data': classOf('High-Throughput Data', AF11, [0, 'AC_BE']),
  standard: classOf('Standard', DF, [0, 'AC_BE']),
  'low-priority-data': classOf('Low-Priority Data', LE, [1, 'AC_BK'], {
    dscpCite: 'rfc8622#update to RFC 4594, LE instead of CS1',
    airCite: 'rfc8622#update to RFC 8325, LE instead of CS1',
  }),
} as const satisfies Record<string, ServiceClass>;
