import type { LayerEntry } from '../catalog/layerSpec.ts';
import { type LayerId, LAYERS } from '../catalog/layers.ts';
import type { Path } from '../catalog/pathEntry.ts';

/** Layers after a change, or why there is nothing to change. */
export type ChangedLayers = { layers: LayerEntry[] } | { reason: string };

type Layers = readonly LayerEntry[];

/** With time stamps, as Linux and Windows send it. */
const RELAYED: Layers = [{ layer: 'turn-channel-data', transport: 'tcp' }, 'tls', { layer: 'tcp', optionBytes: 12 }];

const TUNNELS: readonly LayerId[] = ['esp', 'wireguard', 'openvpn'];

/** The voice through a TURN server over TLS, as browsers do where UDP does not get through. */
export function withoutUdp(layers: Layers, peer: Path['peer']): ChangedLayers {
  const ids = layers.map(idOf);
  const at = ids.indexOf('udp');
  if (at < 0) return { reason: 'Nothing of it goes over UDP by name.' };
  if (ids.lastIndexOf('udp') > at) return { reason: 'The tunnel itself goes over UDP, and fails with it.' };
  if (isTunneled(ids)) return { reason: 'UDP is inside a tunnel, where no firewall sees it.' };
  if (!ids.includes('srtp') && (peer ?? 'sip') === 'sip')
    return { reason: 'SIP phones with plain RTP have no relay to turn to: without UDP there is no voice.' };
  const relay = ids.indexOf('turn-channel-data');
  return { layers: [...layers.slice(0, relay < 0 ? at : relay), ...RELAYED, ...layers.slice(at + 1)] };
}

/** The IP packets of the voice in an IPsec tunnel. */
export function inVpn(layers: Layers): ChangedLayers {
  const ids = layers.map(idOf);
  if (isTunneled(ids)) return { reason: 'It is in a tunnel already.' };
  const at = ids.findIndex((id) => id === 'ipv4' || id === 'ipv6');
  const outer = ids[at];
  if (outer === undefined) return { reason: 'No IP header is left to wrap: it is compressed or not named.' };
  return { layers: [...layers.slice(0, at + 1), 'esp', outer, ...layers.slice(at + 1)] };
}

/** The voice encrypted. */
export function encrypted(layers: Layers): ChangedLayers {
  const ids = layers.map(idOf);
  const at = ids.indexOf('rtp');
  if (ids.includes('srtp')) return { reason: 'It is encrypted already.' };
  if (at < 0) return { reason: 'No RTP header is left to encrypt behind: it is compressed or not named.' };
  return { layers: [...layers.slice(0, at + 1), 'srtp', ...layers.slice(at + 1)] };
}

/** The same over IPv6, tunnels included. */
export function overIpv6(layers: Layers): ChangedLayers {
  if (!layers.some((entry) => idOf(entry) === 'ipv4')) return { reason: 'It has no IPv4 header.' };
  return { layers: layers.map((entry) => (idOf(entry) === 'ipv4' ? 'ipv6' : entry)) };
}

const idOf = (entry: LayerEntry): LayerId => (typeof entry === 'string' ? entry : entry.layer);

function isTunneled(ids: readonly LayerId[]): boolean {
  const packets = ids.filter((id) => LAYERS[id].family === 'network');
  return packets.length > 1 || ids.some((id) => TUNNELS.includes(id));
}
