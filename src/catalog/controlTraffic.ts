import type { Cite } from '../evidence/source.ts';

/** Packets of one exchange, each as its size at IP with an IPv4 and a UDP header of 28 bytes [B]. */
export interface Exchange {
  label: string;
  upBytes: readonly number[];
  downBytes: readonly number[];
  cite: Cite;
}

/** Reports on the media that grow with its rate. */
export interface Feedback {
  feedbackBytes: number;
  /** Their rate as a share of that of the media, at IP. */
  feedbackRatio: number;
  mostPacketsPerSecond: number;
  cite: Cite;
}

/** What goes with the media of one kind of peer. */
export interface Peer {
  label: string;
  /** Time between reports [ms]; absent where they are part of the feedback. */
  reportMs?: { minimumMs: number; cite: Cite };
  feedback?: Feedback;
  /** Asks whether the other side still wants the media: each side asks and answers. */
  consent?: Exchange & { intervalMs: number };
  /** Once in each call. */
  handshake?: Exchange;
  signaling: SignalingId;
}

/** Sender report with one reception report, and a name of 16 characters [B]: 28 + 24 + 28, before any encryption. */
export const REPORT = { reportBytes: 80, cite: 'rfc3550#sections 6.4.1 and 6.5, name of RFC 7022' } as const satisfies {
  reportBytes: number;
  cite: Cite;
};

/** What SRTCP adds before its tag [B]. */
export const SRTCP_INDEX = { indexBytes: 4, cite: 'rfc3711#section 3.4' } as const satisfies {
  indexBytes: number;
  cite: Cite;
};

/** Of the session, what RTCP may take; of those who talk and listen, two. */
export const RTCP = { rtcpRatio: 0.05, memberCount: 2, cite: 'rfc3550#section 6.2' } as const satisfies {
  rtcpRatio: number;
  memberCount: number;
  cite: Cite;
};

/** Three datagrams each way that come to a total [B]; how it is shared out among them was not kept. */
const sixDatagrams = (label: string, totalBytes: number, cite: Cite): Exchange => {
  const each = Math.floor(totalBytes / 6);
  const way = [totalBytes / 2 - 2 * each, each, each];
  return { label, upBytes: way, downBytes: way, cite };
};

export const PEERS = {
  sip: {
    label: 'SIP',
    reportMs: { minimumMs: 5000, cite: 'rfc3550#section 6.2, minimum interval' },
    signaling: 'sip-udp',
  },
  chrome: {
    label: 'Chrome (Chromium 156)',
    feedback: {
      feedbackBytes: 70,
      feedbackRatio: 0.092,
      mostPacketsPerSecond: 16.25,
      cite: 'wire-2026#Chromium 156, transport-cc feedback against media rate',
    },
    consent: {
      label: 'ICE consent',
      upBytes: [126, 92],
      downBytes: [126, 92],
      intervalMs: 2700,
      cite: 'wire-2026#Chromium 156, a request every 2.7 s; RFC 7675 says 4 to 6 s',
    },
    handshake: sixDatagrams('DTLS handshake', 3842, 'wire-2026#Chromium 156, 6 datagrams'),
    signaling: 'webrtc',
  },
  firefox: {
    label: 'Firefox (ESR 153)',
    feedback: {
      feedbackBytes: 76,
      feedbackRatio: 0.089,
      mostPacketsPerSecond: 16.25,
      cite: 'wire-2026#Firefox ESR 153, transport-cc feedback against media rate',
    },
    consent: {
      label: 'ICE consent',
      upBytes: [124, 92],
      downBytes: [124, 92],
      intervalMs: 5000,
      cite: 'wire-2026#Firefox ESR 153, a request every 4.3 to 5.7 s',
    },
    handshake: sixDatagrams('DTLS handshake', 4224, 'wire-2026#Firefox ESR 153, 6 datagrams assumed'),
    signaling: 'webrtc',
  },
  'webrtc-sbc': {
    label: 'WebRTC with an SBC',
    reportMs: { minimumMs: 2500, cite: 'wire-2026#Chromium 156 without transport-cc, 0.4 reports a second' },
    consent: {
      label: 'ICE consent',
      upBytes: [126, 92],
      downBytes: [126, 92],
      intervalMs: 2700,
      cite: 'wire-2026#Chromium 156, a request every 2.7 s; RFC 7675 says 4 to 6 s',
    },
    handshake: sixDatagrams('DTLS handshake', 3842, 'wire-2026#Chromium 156, 6 datagrams'),
    signaling: 'webrtc',
  },
} as const satisfies Record<string, Peer>;

export type PeerId = keyof typeof PEERS;

/** Keeps an allocation on a TURN server: one refresh, one channel and two permissions in its lifetime. */
export const TURN_REFRESH = {
  label: 'TURN refresh',
  // 20 + LIFETIME 8 + USERNAME 36 + REALM 20 + NONCE 36 + MESSAGE-INTEGRITY 24 + FINGERPRINT 8, and its answer.
  upBytes: [180, 180, 180, 180],
  downBytes: [88, 88, 88, 88],
  intervalMs: 600_000,
  cite: 'rfc8656#sections 3.2 and 9, lifetimes; sizes by RFC 8489 section 14 with names of 16 to 32 B',
} as const satisfies Exchange & { intervalMs: number };

/** Segments that only acknowledge, while voice flows on a connection. */
export const TCP_ACKNOWLEDGMENT = {
  label: 'TCP acknowledgments',
  intervalMs: 100,
  cite: 'wire-2026#Chromium 156 and coturn, 5 to 15 a second',
} as const satisfies { label: string; intervalMs: number; cite: Cite };

/** How a way of signaling wraps its messages, and what it sends. */
export interface Signaling {
  label: string;
  transport: 'udp' | 'tcp' | 'tls';
  /** Before each message: in the client's direction, and in the server's [B]. */
  frameBytes: { up: number; down: number };
  call: Exchange;
  registration: Exchange & { intervalMs: number };
  keepalive: Exchange & { intervalMs: number };
  cite: Cite;
}

const CALL: Exchange = {
  label: 'SIP messages of a call',
  upBytes: [846, 400, 1085, 674, 674],
  downBytes: [504, 368, 534, 878, 348],
  cite: 'wire-2026#baresip through a proxy that authenticates',
};
/** Offer and answer of a browser are longer than those of a telephone. */
const BROWSER_CALL: Exchange = {
  label: 'SIP messages of a call',
  upBytes: [846 + 1417 - 309, 400, 1085 + 1417 - 309, 674, 674],
  downBytes: [504, 368, 534, 878 + 1245 - 309, 348],
  cite: 'wire-2026#baresip through a proxy, with the SDP of Chromium 156 in place of its own',
};
const REGISTRATION = {
  label: 'SIP registration',
  upBytes: [549, 778],
  downBytes: [475, 495],
  intervalMs: 3_600_000,
  cite: 'wire-2026#baresip, REGISTER with challenge; once an hour by RFC 3261 section 10.2',
} as const satisfies Exchange & { intervalMs: number };
const keepalive = (intervalMs: number, cite: Cite) => ({
  label: 'SIP keepalive',
  upBytes: [32],
  downBytes: [30],
  intervalMs,
  cite,
});
const ON_CONNECTIONS = keepalive(95_000, 'rfc5626#section 3.5.1, CRLF, 95 to 120 s');

export const SIGNALING = {
  'sip-udp': {
    label: 'SIP over UDP',
    transport: 'udp',
    frameBytes: { up: 0, down: 0 },
    call: CALL,
    registration: REGISTRATION,
    keepalive: {
      label: 'SIP OPTIONS',
      upBytes: [372],
      downBytes: [369],
      intervalMs: 30_000,
      cite: 'unseen#interval 30 to 60 s; sizes captured from sipsak and kamailio',
    },
    cite: 'rfc3261#section 18',
  },
  'sip-tcp': {
    label: 'SIP over TCP',
    transport: 'tcp',
    frameBytes: { up: 0, down: 0 },
    call: CALL,
    registration: REGISTRATION,
    keepalive: ON_CONNECTIONS,
    cite: 'rfc3261#section 18',
  },
  'sip-tls': {
    label: 'SIP over TLS',
    transport: 'tls',
    frameBytes: { up: 0, down: 0 },
    call: CALL,
    registration: REGISTRATION,
    keepalive: ON_CONNECTIONS,
    cite: 'rfc3261#section 26.2',
  },
  webrtc: {
    label: 'SIP over WSS',
    transport: 'tls',
    frameBytes: { up: 8, down: 4 },
    call: BROWSER_CALL,
    registration: REGISTRATION,
    keepalive: ON_CONNECTIONS,
    cite: 'rfc6455#section 5.2',
  },
} as const satisfies Record<string, Signaling>;

export type SignalingId = keyof typeof SIGNALING;
