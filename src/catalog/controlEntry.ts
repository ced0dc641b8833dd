import type { Cite } from '../evidence/source.ts';
import type { SignalingId } from './controlTraffic.ts';

/** Packets of one exchange, each as its size at IP with an IPv4 and a UDP header of 28 bytes [B]. */
export interface Exchange {
  label: string;
  upBytes: readonly number[];
  downBytes: readonly number[];
  cite: Cite;
}

/** An exchange that happens again and again. */
export interface Repeated extends Exchange {
  intervalMs: number;
  /** Where the interval has a source of its own. */
  cites?: { readonly intervalMs: Cite };
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
  consent?: Repeated;
  /** Once in each call. */
  handshake?: Exchange;
  signaling: SignalingId;
}

/** How a way of signaling wraps its messages, and what it sends. */
export interface Signaling {
  label: string;
  transport: 'udp' | 'tcp' | 'tls';
  /** Before each message in the client's direction, and in the server's [B]; absent where nothing is. */
  frameBytes?: {
    up: number;
    down: number;
    /** More before messages of this size and larger. */
    long: { fromBytes: number; addedBytes: number };
  };
  call: Exchange;
  registration: Repeated;
  keepalive: Repeated;
  cite: Cite;
}
