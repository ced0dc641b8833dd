import type { Cite } from '../evidence/source.ts';
import { CODE_POINTS, type CodePoint } from './codePoints.ts';
import type { ServiceClassId } from './serviceClasses.ts';

/** What the edge of a network does with the packets of a class that come in. */
export const CONDITIONINGS = {
  none: { label: 'Nothing', cite: 'rfc4594#figure 4, Standard' },
  'network-control': { label: 'As section 3.1 has it', cite: 'rfc4594#section 3.1' },
  police: { label: 'Police a rate and a burst', cite: 'rfc4594#figure 4, sr+bs' },
  'single-rate': { label: 'Mark in three colors by one rate', cite: 'rfc2697#CIR, CBS and EBS' },
  'two-rate': { label: 'Mark in three colors by two rates', cite: 'rfc2698#PIR, PBS, CIR and CBS' },
  admission: { label: 'Admit calls by capacity', cite: 'rfc5865#VOICE-ADMIT, admission control' },
} as const satisfies Record<string, { label: string; cite: Cite }>;

export type Conditioning = keyof typeof CONDITIONINGS;

/** What belongs to a service class besides its mark and its queue. */
export interface ClassMechanisms {
  /** In the order in which they are kept: the last is dropped first. */
  codePoints: readonly CodePoint[];
  /** What the class was marked with before. */
  olderCodePoint?: CodePoint;
  conditioning: Conditioning;
  /** Whether packets are dropped before the queue is full. */
  activeQueueManagement: 'no' | 'yes' | 'per-dscp';
  cite: Cite;
}

const { DF, LE, CS1, CS2, CS3, CS4, CS5, CS6, EF, VA } = CODE_POINTS;
const { AF11, AF12, AF13, AF21, AF22, AF23, AF31, AF32, AF33, AF41, AF42, AF43 } = CODE_POINTS;

const policed = (label: string, codePoint: CodePoint, activeQueueManagement: 'no' | 'yes'): ClassMechanisms => ({
  codePoints: [codePoint],
  conditioning: 'police',
  activeQueueManagement,
  cite: `rfc4594#figure 4, ${label}`,
});
const colored = (
  label: string,
  conditioning: 'single-rate' | 'two-rate',
  codePoints: readonly CodePoint[],
): ClassMechanisms => ({
  codePoints,
  conditioning,
  activeQueueManagement: 'per-dscp',
  cite: `rfc4594#figure 4, ${label}`,
});

/** The mechanisms that RFC 4594 recommends for each service class. */
export const CLASS_MECHANISMS: Readonly<Record<ServiceClassId, ClassMechanisms>> = {
  'network-control': {
    codePoints: [CS6],
    conditioning: 'network-control',
    activeQueueManagement: 'yes',
    cite: 'rfc4594#figure 4, Network Control',
  },
  voice: policed('Telephony', EF, 'no'),
  'voice-admit': {
    codePoints: [VA],
    conditioning: 'admission',
    activeQueueManagement: 'no',
    cite: 'rfc5865#VOICE-ADMIT, treated as EF',
  },
  signaling: policed('Signaling', CS5, 'no'),
  'multimedia-conferencing': colored('Multimedia Conferencing', 'two-rate', [AF41, AF42, AF43]),
  'real-time-interactive': policed('Real-Time Interactive', CS4, 'no'),
  'multimedia-streaming': colored('Multimedia Streaming', 'two-rate', [AF31, AF32, AF33]),
  'broadcast-video': policed('Broadcast Video', CS3, 'no'),
  'low-latency-data': colored('Low-Latency Data', 'single-rate', [AF21, AF22, AF23]),
  oam: policed('OAM', CS2, 'yes'),
  'high-throughput-data': colored('High-Throughput Data', 'two-rate', [AF11, AF12, AF13]),
  standard: {
    codePoints: [DF],
    conditioning: 'none',
    activeQueueManagement: 'yes',
    cite: 'rfc4594#figure 4, Standard',
  },
  'low-priority-data': {
    codePoints: [LE],
    olderCodePoint: CS1,
    conditioning: 'none',
    activeQueueManagement: 'yes',
    cite: 'rfc4594#figure 4, Low-Priority Data',
  },
};
