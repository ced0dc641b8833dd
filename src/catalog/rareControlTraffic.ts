import type { Cite } from '../evidence/source.ts';
import type { Exchange, Peer, Signaling } from './controlEntry.ts';
import { CALL, REGISTRATION } from './sipMessages.ts';

/** Three datagrams each way that come to a total [B], which was captured; how it is shared out among them was not. */
const sixDatagrams = (label: string, totalBytes: number, captured: string): Exchange => {
  const each = Math.floor(totalBytes / 6);
  const way = [totalBytes / 2 - 2 * each, each, each];
  const cite: Cite = `house-default#${captured}: only the total is captured`;
  return { label, upBytes: way, downBytes: way, cite };
};

/** What Chromium does with whatever peer. */
const CHROMIUM = {
  consent: {
    label: 'ICE consent',
    upBytes: [126, 92],
    downBytes: [126, 92],
    intervalMs: 2700,
    cite: 'wire-2026#Chromium 156, a request every 2.7 s; RFC 7675 says 4 to 6 s',
  },
  handshake: sixDatagrams('DTLS handshake', 3842, 'Chromium 156'),
} as const;

/** Browsers and those that talk to them. */
export const RARE_PEERS = {
  chrome: {
    label: 'Chrome (Chromium 156)',
    feedback: {
      feedbackBytes: 70,
      feedbackRatio: 0.092,
      mostPacketsPerSecond: 16.25,
      cite: 'wire-2026#Chromium 156, transport-cc feedback against media rate',
    },
    ...CHROMIUM,
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
    handshake: sixDatagrams('DTLS handshake', 4224, 'Firefox ESR 153'),
    signaling: 'webrtc',
  },
  'webrtc-sbc': {
    label: 'WebRTC with an SBC',
    reportMs: { minimumMs: 2500, cite: 'wire-2026#Chromium 156 without transport-cc, 0.4 reports a second' },
    ...CHROMIUM,
    signaling: 'webrtc',
  },
} as const satisfies Record<string, Peer>;

/**
 * Offer and answer with candidates and fingerprints, in both requests and in the answer. Their totals are captured; the
 * parts are those of a call without them, and what is left shared out among the messages that have SDP.
 */
const BROWSER_CALL: Exchange = {
  label: 'SIP messages of a call',
  upBytes: [1950, 400, 2189, 674, 674],
  downBytes: [504, 368, 534, 2151, 348],
  cite: 'house-default#baresip with ICE and DTLS-SRTP: only the totals are captured, 7,214 B out and 4,875 B in with its registration',
};
const keepalive = (intervalMs: number, cite: Cite) => ({
  label: 'SIP keepalive',
  upBytes: [32],
  downBytes: [30],
  intervalMs,
  cite,
});
const ON_CONNECTIONS = keepalive(95_000, 'rfc5626#section 3.5.1, CRLF, 95 to 120 s');

/** Signaling on connections. */
export const RARE_SIGNALING = {
  'sip-tcp': {
    label: 'SIP over TCP',
    transport: 'tcp',
    call: CALL,
    registration: REGISTRATION,
    keepalive: ON_CONNECTIONS,
    cite: 'rfc3261#section 18',
  },
  'sip-tls': {
    label: 'SIP over TLS',
    transport: 'tls',
    call: CALL,
    registration: REGISTRATION,
    keepalive: ON_CONNECTIONS,
    cite: 'rfc3261#section 26.2',
  },
  webrtc: {
    label: 'SIP over WSS',
    transport: 'tls',
    frameBytes: { up: 6, down: 2, long: { fromBytes: 126, addedBytes: 2 } },
    call: BROWSER_CALL,
    registration: REGISTRATION,
    keepalive: ON_CONNECTIONS,
    cite: 'rfc6455#section 5.2',
  },
} as const satisfies Record<string, Signaling>;
