import { feedbackIntervalMs } from '../bandwidth/controlRate.ts';
import type { Exchange, Peer, Signaling } from '../catalog/controlEntry.ts';
import type { LayerFamily } from '../catalog/layerEntry.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { TCP_ACKNOWLEDGMENT, TURN_REFRESH } from '../catalog/relayTraffic.ts';
import { layerStack } from '../packet/layerStack.ts';
import { ACKNOWLEDGMENT_BYTES, type ControlFlow, controlWay, flow, idOf, IP_UDP_BYTES } from './controlWay.ts';

/** Messages with what the transport puts before them, and the segments that acknowledge them. */
export function carried(exchange: Exchange, { frameBytes }: Signaling): Exchange & { answers: number } {
  const framed = (sizes: readonly number[], way: 'up' | 'down') => {
    if (!frameBytes) return sizes;
    const { fromBytes, addedBytes } = frameBytes.long;
    const isLong = (bytes: number) => bytes - IP_UDP_BYTES >= fromBytes;
    return sizes.map((bytes) => bytes + frameBytes[way] + (isLong(bytes) ? addedBytes : 0));
  };
  const { upBytes, downBytes } = exchange;
  return { ...exchange, upBytes: framed(upBytes, 'up'), downBytes: framed(downBytes, 'down'), answers: 1 };
}

/** What a session has inside its IP packets. */
const INSIDE_IP: readonly LayerFamily[] = ['framing', 'turn', 'tls', 'dtls', 'transport', 'custom'];

/**
 * What the voice has outside its transport. Where it has none, from IP outward: the reader's own layers stand for it,
 * and where they stand for IP too, a message has an IP packet of its own.
 */
export function outerLayers(media: readonly LayerEntry[]): readonly LayerEntry[] {
  const families = layerStack(media).map(({ family }) => family);
  const transport = families.indexOf('transport');
  const carrying = families.findIndex((family) => !INSIDE_IP.includes(family));
  if (transport >= 0 && (carrying < 0 || transport < carrying)) return media.slice(transport + 1);
  if (carrying < 0) return ['ipv4'];
  const outer = media.slice(carrying);
  return families[carrying] === 'network' ? outer : ['ipv4', 'custom', ...outer];
}

/** Layers of a message on a connection. */
export function connectionLayers(transport: 'tcp' | 'tls', outer: readonly LayerEntry[]): readonly LayerEntry[] {
  const tcp = { layer: 'tcp', optionBytes: 12 } as const;
  return transport === 'tls' ? ['tls', tcp, ...outer] : [tcp, ...outer];
}

/** Keeps the allocation on a relay: spoken with the relay itself, so in no message that it passes on. */
export function relayFlow(media: readonly LayerEntry[]): ControlFlow {
  const toRelay = media.slice(media.findLastIndex((entry) => idOf(entry).startsWith('turn')) + 1);
  return flow(TURN_REFRESH, TURN_REFRESH.intervalMs, toRelay);
}

/** Voice on TCP is acknowledged. */
export function acknowledgmentFlow(media: readonly LayerEntry[]): ControlFlow {
  const tcp = media.findIndex((entry) => idOf(entry) === 'tcp');
  const { label, intervalMs, cite } = TCP_ACKNOWLEDGMENT;
  const way = controlWay([ACKNOWLEDGMENT_BYTES], 0, intervalMs, media.slice(tcp));
  return { label, intervalMs, up: way, down: { ...way }, cite };
}

/** Reports on the media that grow with its rate. */
export function feedbackFlow(
  { cite, ...rule }: NonNullable<Peer['feedback']>,
  media: readonly LayerEntry[],
  mediaBitsPerSecond: number,
): ControlFlow {
  const intervalMs = feedbackIntervalMs({ ...rule, mediaBitsPerSecond });
  const way = controlWay([rule.feedbackBytes - IP_UDP_BYTES], 0, intervalMs, media);
  return { label: 'RTCP feedback', intervalMs, ...rule, up: way, down: { ...way }, cite };
}
