import type { Cite } from '../evidence/source.ts';
import type { Peer, Signaling } from './controlEntry.ts';
import { RARE_PEERS, RARE_SIGNALING } from './rareControlTraffic.ts';
import { CALL, REGISTRATION } from './sipMessages.ts';

/** Sender report with one reception report, and a name of 16 characters [B]: 28 + 24 + 28, before any encryption. */
export const REPORT = { reportBytes: 80, cite: 'rfc3550#sections 6.4.1 and 6.5, name of RFC 7022' } as const satisfies {
  reportBytes: number;
  cite: Cite;
};

/** What SRTCP adds before its tag, and how much longer that is than a voice packet's tag of 4 [B]. */
export const SRTCP_INDEX = {
  indexBytes: 4,
  longerTagBytes: 6,
  cite: 'rfc5764#section 4.1.2, with the index of RFC 3711 section 3.4',
} as const satisfies {
  indexBytes: number;
  longerTagBytes: number;
  cite: Cite;
};

/** Of the session, what RTCP may take; of those who talk and listen, two. */
export const RTCP = { rtcpRatio: 0.05, memberCount: 2, cite: 'rfc3550#section 6.2' } as const satisfies {
  rtcpRatio: number;
  memberCount: number;
  cite: Cite;
};

const USUAL_PEERS = {
  sip: {
    label: 'SIP',
    reportMs: { minimumMs: 5000, cite: 'rfc3550#section 6.2, minimum interval' },
    signaling: 'sip-udp',
  },
} as const satisfies Record<string, Peer>;

/** Kinds of peers, by what they send beside the voice. */
export const PEERS = { ...USUAL_PEERS, ...RARE_PEERS };

export type PeerId = keyof typeof PEERS;

const USUAL_SIGNALING = {
  'sip-udp': {
    label: 'SIP over UDP',
    transport: 'udp',
    call: CALL,
    registration: REGISTRATION,
    keepalive: {
      label: 'SIP OPTIONS',
      upBytes: [372],
      downBytes: [369],
      intervalMs: 30_000,
      cite: 'wire-2026#sipsak and kamailio',
      cites: { intervalMs: 'unseen#trunks, 30 to 60 s' },
    },
    cite: 'rfc3261#section 18',
  },
} as const satisfies Record<string, Signaling>;

/** Ways to signal calls. */
export const SIGNALING = { ...USUAL_SIGNALING, ...RARE_SIGNALING };

export type SignalingId = keyof typeof SIGNALING;
