import { feedbackIntervalMs, reportIntervalMs } from '../bandwidth/controlRate.ts';
import type { Rates } from '../bandwidth/totalRate.ts';
import type { Exchange, Peer, Signaling } from '../catalog/controlEntry.ts';
import {
  type PeerId,
  PEERS,
  REPORT,
  RTCP,
  SIGNALING,
  type SignalingId,
  SRTCP_INDEX,
} from '../catalog/controlTraffic.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import type { Cite } from '../evidence/source.ts';
import { TCP_ACKNOWLEDGMENT, TURN_REFRESH } from '../catalog/relayTraffic.ts';
import { layerStack } from '../packet/layerStack.ts';
import { packetSize } from '../packet/packetSize.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';

/** One direction of one exchange, with every layer of the path. */
export interface ControlWay extends Rates {
  packetsCount: number;
  ipBytes: number;
  linkBytes: number;
  wireBytes: number;
}

/** Packets that a call or an endpoint needs besides the voice, and how often. */
export interface ControlFlow {
  label: string;
  /** From one exchange to the next [ms]; for what happens once in a call, the length of the call. */
  intervalMs: number;
  /** Figures of the catalog that the interval comes from; absent where the catalog has the interval itself. */
  minimumMs?: number;
  reportBytes?: number;
  memberCount?: number;
  rtcpRatio?: number;
  feedbackBytes?: number;
  feedbackRatio?: number;
  mostPacketsPerSecond?: number;
  up: ControlWay;
  down: ControlWay;
  cite: Cite;
}

export interface ControlFlows {
  /** With the media of each call. */
  media: ControlFlow[];
  /** To set up and end each call. */
  signaling: ControlFlow[];
  /** For each endpoint, in a call or not. */
  endpoint: ControlFlow[];
  peer: PeerId;
  signalingOver: SignalingId;
  /** Length of a call, over which what it needs once is spread [s]. */
  holdSeconds: number;
}

/** IPv4 and UDP, which the sizes of the catalog include [B]. */
const IP_UDP_BYTES = 28;
/** A segment that only acknowledges: no content. */
const ACKNOWLEDGMENT_BYTES = 0;

/**
 * What goes with the voice of a call, and what each endpoint needs all the time.
 *
 * Control packets travel in the same layers as the voice, without RTP. Header compression does not help them. On a
 * connection each message is acknowledged by a segment of its own.
 *
 * @param use `layers` of the voice, innermost first; `peer`; `signalingOver`; `holdSeconds` of a call [s];
 *   `mediaBitsPerSecond` of one call at IP [bit/s]
 */
export function controlFlows(use: {
  layers: readonly LayerEntry[];
  peer: PeerId;
  signalingOver: SignalingId;
  holdSeconds: number;
  mediaBitsPerSecond: number;
}): ControlFlows {
  const { layers, peer, signalingOver, holdSeconds, mediaBitsPerSecond } = use;
  const { reportMs, feedback, consent, handshake }: Peer = PEERS[peer];
  const media = mediaLayers(layers);
  const holdMs = holdSeconds * MS_PER_SECOND;
  const datagrams = (exchange: Exchange, intervalMs: number) => flow(exchange, intervalMs, media);
  const signaling: Signaling = SIGNALING[signalingOver];
  const messages = (exchange: Exchange, intervalMs: number) =>
    flow(carried(exchange, signaling), intervalMs, signalingLayers(layers, signaling));
  const isRelayed = layers.some((entry) => idOf(entry).startsWith('turn'));
  return {
    media: [
      ...(reportMs ? [reports(reportMs, layers, media, mediaBitsPerSecond)] : []),
      ...(feedback ? [feedbackFlow(feedback, media, mediaBitsPerSecond)] : []),
      ...(consent ? [datagrams(consent, consent.intervalMs)] : []),
      ...(isRelayed ? [flow(TURN_REFRESH, TURN_REFRESH.intervalMs, media)] : []),
      ...acknowledgments(media),
    ],
    signaling: [messages(signaling.call, holdMs), ...(handshake ? [datagrams(handshake, holdMs)] : [])],
    endpoint: [
      messages(signaling.registration, signaling.registration.intervalMs),
      messages(signaling.keepalive, signaling.keepalive.intervalMs),
    ],
    peer,
    signalingOver,
    holdSeconds,
  };
}

const idOf = (entry: LayerEntry): string => (typeof entry === 'string' ? entry : entry.layer);

/** Layers of a datagram beside the voice: those of the voice without RTP, a compressed header written out. */
function mediaLayers(layers: readonly LayerEntry[]): readonly LayerEntry[] {
  return layers
    .filter((entry) => !['rtp', 'srtp'].includes(idOf(entry)))
    .flatMap((entry) => (['crtp', 'rohc'].includes(idOf(entry)) ? (['udp', 'ipv4'] as const) : [entry]));
}

/** Layers of a message: what the voice has outside its transport, with a transport of their own. */
function signalingLayers(layers: readonly LayerEntry[], { transport }: Signaling): readonly LayerEntry[] {
  const media = mediaLayers(layers);
  const first = media.findIndex((entry) => ['udp', 'tcp'].includes(idOf(entry)));
  const outer = first < 0 ? (['ipv4'] as const) : media.slice(first + 1);
  if (transport === 'udp') return ['udp', ...outer];
  const tcp = { layer: 'tcp', optionBytes: 12 } as const;
  return transport === 'tls' ? ['tls', tcp, ...outer] : [tcp, ...outer];
}

/** Messages with what the transport puts before them, and the segments that acknowledge them. */
function carried(exchange: Exchange, { transport, frameBytes }: Signaling): Exchange & { answers?: number } {
  const { upBytes, downBytes } = exchange;
  if (transport === 'udp') return exchange;
  return {
    ...exchange,
    upBytes: upBytes.map((bytes) => bytes + frameBytes.up),
    downBytes: downBytes.map((bytes) => bytes + frameBytes.down),
    answers: 1,
  };
}

function flow(
  exchange: Exchange & { answers?: number },
  intervalMs: number,
  layers: readonly LayerEntry[],
): ControlFlow {
  const { label, upBytes, downBytes, answers = 0, cite } = exchange;
  const way = (sent: readonly number[], received: readonly number[]) =>
    controlWay(
      sent.map((bytes) => bytes - IP_UDP_BYTES),
      answers * received.length,
      intervalMs,
      layers,
    );
  return { label, intervalMs, up: way(upBytes, downBytes), down: way(downBytes, upBytes), cite };
}

function controlWay(
  payloads: readonly number[],
  acknowledgments: number,
  intervalMs: number,
  layers: readonly LayerEntry[],
): ControlWay {
  const bare = layers.filter((entry) => idOf(entry) !== 'tls');
  const ledgers = [
    ...payloads.map((bytes) => packetSize({ payloadBytes: bytes, layers })),
    ...Array.from({ length: acknowledgments }, () => packetSize({ payloadBytes: ACKNOWLEDGMENT_BYTES, layers: bare })),
  ];
  const sum = (point: 'ipBytes' | 'linkBytes' | 'wireBytes') => ledgers.reduce((total, each) => total + each[point], 0);
  const sizes = { ipBytes: sum('ipBytes'), linkBytes: sum('linkBytes'), wireBytes: sum('wireBytes') };
  const rate = (bytes: number) => (bytes * BITS_PER_BYTE * MS_PER_SECOND) / intervalMs;
  return {
    packetsCount: ledgers.length,
    ...sizes,
    ipBitsPerSecond: rate(sizes.ipBytes),
    linkBitsPerSecond: rate(sizes.linkBytes),
    wireBitsPerSecond: rate(sizes.wireBytes),
  };
}

/** Voice on TCP is acknowledged. */
function acknowledgments(media: readonly LayerEntry[]): ControlFlow[] {
  const tcp = media.findIndex((entry) => idOf(entry) === 'tcp');
  if (tcp < 0) return [];
  const { label, intervalMs, cite } = TCP_ACKNOWLEDGMENT;
  const way = controlWay([ACKNOWLEDGMENT_BYTES], 0, intervalMs, media.slice(tcp));
  return [{ label, intervalMs, up: way, down: { ...way }, cite }];
}

function reports(
  { minimumMs, cite }: NonNullable<Peer['reportMs']>,
  layers: readonly LayerEntry[],
  media: readonly LayerEntry[],
  sessionBitsPerSecond: number,
): ControlFlow {
  const tag = layerStack(layers).find(({ layer }) => layer === 'srtp');
  const payloadBytes = REPORT.reportBytes + (tag ? SRTCP_INDEX.indexBytes + tag.trailerBytes : 0);
  const reportBytes = packetSize({ payloadBytes, layers: media }).ipBytes;
  const { memberCount, rtcpRatio } = RTCP;
  const rule = { minimumMs, memberCount, reportBytes, rtcpRatio };
  const intervalMs = reportIntervalMs({ ...rule, sessionBitsPerSecond });
  const way = controlWay([payloadBytes], 0, intervalMs, media);
  return { label: 'RTCP reports', intervalMs, ...rule, up: way, down: { ...way }, cite };
}

function feedbackFlow(
  { cite, ...rule }: NonNullable<Peer['feedback']>,
  media: readonly LayerEntry[],
  mediaBitsPerSecond: number,
): ControlFlow {
  const intervalMs = feedbackIntervalMs({ ...rule, mediaBitsPerSecond });
  const way = controlWay([rule.feedbackBytes - IP_UDP_BYTES], 0, intervalMs, media);
  return { label: 'RTCP feedback', intervalMs, ...rule, up: way, down: { ...way }, cite };
}
