import type { LayerFamily } from './layerEntry.ts';
import { adds, COUNTED, FRAMES, MOST_BYTES } from './layerParts.ts';

/** What the usual layers can carry, for those who list layers of their own. */
export const IN_UDP: readonly LayerFamily[] = [
  'payload',
  'rtp',
  'srtp',
  'turn',
  'dtls',
  'esp',
  'gre',
  'udp-tunnel',
  'openvpn',
  'l2tpv3',
  'network',
];
export const IN_IPV4: readonly LayerFamily[] = ['transport', 'network', 'esp', 'ah', 'gre', 'l2tpv3'];
export const IN_FRAMES: readonly LayerFamily[] = FRAMES;

/** Their parameters. */
export const RTP_PARAMETERS = {
  csrcCount: adds('headerBytes', 4, 15),
  extensionBytes: adds('headerBytes', 1, 65_532, 4),
};
export const SRTP_PARAMETERS = { mkiBytes: adds('trailerBytes', 1, MOST_BYTES) };
export const IPV4_PARAMETERS = { optionBytes: adds('headerBytes', 1, 40, 4) };
export const VLAN_PARAMETERS = COUNTED;
