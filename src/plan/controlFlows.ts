import { reportIntervalMs } from '../bandwidth/controlRate.ts';
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
import { entryOf } from '../catalog/entryOf.ts';
import type { SrtpSuite } from '../catalog/layers.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { assertRange } from '../errors/assertRange.ts';
import { layerStack } from '../packet/layerStack.ts';
import { packetSize } from '../packet/packetSize.ts';
import { MS_PER_SECOND } from '../units/constants.ts';
import { remembered } from '../units/memory.ts';
import { type ControlFlow, controlWay, flow, idOf, sessionIpBytes } from './controlWay.ts';
import {
  acknowledgmentFlow,
  carried,
  connectionLayers,
  feedbackFlow,
  outerLayers,
  relayFlow,
} from './rareControlFlows.ts';

interface ControlUse {
  layers: readonly LayerEntry[];
  peer: PeerId;
  signalingOver: SignalingId;
  holdSeconds: number;
  mediaBitsPerSecond: number;
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

/**
 * What goes with the voice of a call, and what each endpoint needs all the time.
 *
 * Control packets travel in the same layers as the voice, without RTP. Header compression does not help them. On a
 * connection each message is acknowledged by a segment of its own.
 *
 * @param use `layers` of the voice, innermost first; `peer`; `signalingOver`; `holdSeconds` of a call [s];
 *   `mediaBitsPerSecond` of one call at its own IP packet, inside any tunnel [bit/s]
 * @throws CapacityError `unknown-id`, `out-of-range`, `layer-order`
 */
export function controlFlows(use: ControlUse): ControlFlows {
  return remembered('media', use, () => {
    const { layers, peer, signalingOver, holdSeconds, mediaBitsPerSecond } = use;
    const { reportMs, feedback, consent, handshake }: Peer = entryOf(PEERS, peer, 'peer');
    const media = mediaLayers(layers);
    assertRange('holdSeconds', holdSeconds, holdSeconds > 0, 'seconds above 0');
    const holdMs = holdSeconds * MS_PER_SECOND;
    const datagrams = (exchange: Exchange, intervalMs: number) => flow(exchange, intervalMs, media);
    const signaling: Signaling = entryOf(SIGNALING, signalingOver, 'signalingOver');
    const isDatagram = signaling.transport === 'udp';
    const messages = (exchange: Exchange, intervalMs: number) =>
      flow(isDatagram ? exchange : carried(exchange, signaling), intervalMs, signalingLayers(media, signaling));
    const isRelayed = layers.some((entry) => idOf(entry).startsWith('turn'));
    return {
      media: [
        ...(reportMs ? [reports(reportMs, layers, media, mediaBitsPerSecond)] : []),
        ...(feedback ? [feedbackFlow(feedback, media, mediaBitsPerSecond)] : []),
        ...(consent ? [datagrams(consent, consent.intervalMs)] : []),
        ...(isRelayed ? [relayFlow(media)] : []),
        ...(media.some((entry) => idOf(entry) === 'tcp') ? [acknowledgmentFlow(media)] : []),
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
  });
}

/** What goes with one call, each packet counted in the direction that has more [bit/s]. */
export function besideBitsPerSecond({ media, signaling }: ControlFlows, at: 'ip' | 'link' | 'wire'): number {
  return [...media, ...signaling].reduce(
    (sum, { up, down }) => sum + Math.max(up[`${at}BitsPerSecond`], down[`${at}BitsPerSecond`]),
    0,
  );
}

/** Layers of a datagram beside the voice: those of the voice without RTP, a compressed header written out. */
function mediaLayers(layers: readonly LayerEntry[]): readonly LayerEntry[] {
  return layers
    .filter((entry) => !['rtp', 'srtp'].includes(idOf(entry)))
    .flatMap((entry) => (['crtp', 'rohc'].includes(idOf(entry)) ? (['udp', 'ipv4'] as const) : [entry]));
}

/** Layers of a message: what the voice has outside its transport, with a transport of their own. */
function signalingLayers(media: readonly LayerEntry[], { transport }: Signaling): readonly LayerEntry[] {
  const outer = media[0] === 'udp' ? media.slice(1) : outerLayers(media);
  return transport === 'udp' ? ['udp', ...outer] : connectionLayers(transport, outer);
}

/** The suite whose tag is short for voice, but not for reports. */
const SHORT_TAG = 'aes-cm-128-hmac-sha1-32' satisfies SrtpSuite;

function reports(
  { minimumMs, cite }: NonNullable<Peer['reportMs']>,
  layers: readonly LayerEntry[],
  media: readonly LayerEntry[],
  sessionBitsPerSecond: number,
): ControlFlow {
  const tag = layerStack(layers).find(({ layer }) => layer === 'srtp');
  const isShort = layers.some((entry) => typeof entry === 'object' && 'suite' in entry && entry.suite === SHORT_TAG);
  const tagBytes = tag ? tag.trailerBytes + (isShort ? SRTCP_INDEX.longerTagBytes : 0) : 0;
  const payloadBytes = REPORT.reportBytes + (tag ? SRTCP_INDEX.indexBytes + tagBytes : 0);
  const reportBytes = sessionIpBytes(packetSize({ payloadBytes, layers: media }));
  const { memberCount, rtcpRatio } = RTCP;
  const rule = { minimumMs, memberCount, reportBytes, rtcpRatio };
  const intervalMs = reportIntervalMs({ ...rule, sessionBitsPerSecond });
  const way = controlWay([payloadBytes], 0, intervalMs, media);
  return { label: 'RTCP reports', intervalMs, ...rule, up: way, down: { ...way }, cite };
}
