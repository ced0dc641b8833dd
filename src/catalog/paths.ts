import type { Cite } from '../evidence/source.ts';
import type { LayerEntry } from './layerSpec.ts';

interface Path {
  label: string;
  layers: readonly LayerEntry[];
  cite: Cite;
}

/** RTP header extensions of Chromium's audio in steady state: 4 + ceil4((1+3) + (1+2) + (1+1)) bytes. */
const CHROMIUM_EXTENSION_BYTES = 16;

/** Ready-made stacks, innermost layer first. */
export const PATHS = {
  ethernet: { label: 'Ethernet', layers: ['rtp', 'udp', 'ipv4', 'ethernet'], cite: 'rfc3551#section 1, RTP over UDP' },
  'ethernet-srtp': {
    label: 'Ethernet, SRTP',
    layers: ['rtp', 'srtp', 'udp', 'ipv4', 'ethernet'],
    cite: 'rfc3711#section 3',
  },
  'vlan-srtp': {
    label: 'VLAN, SRTP',
    layers: ['rtp', 'srtp', 'udp', 'ipv4', 'vlan', 'ethernet'],
    cite: 'ieee8021q#tag format',
  },
  webrtc: {
    label: 'WebRTC from Chrome',
    layers: [{ layer: 'rtp', extensionBytes: CHROMIUM_EXTENSION_BYTES }, 'srtp', 'udp', 'ipv4', 'ethernet'],
    cite: 'wire-2026#Chromium 156, audio in steady state',
  },
  mpls: {
    label: 'MPLS over Ethernet',
    layers: ['rtp', 'udp', 'ipv4', 'mpls', 'ethernet'],
    cite: 'rfc3032#section 2.1',
  },
  'mlppp-crtp': {
    label: 'Multilink PPP, cRTP',
    layers: ['crtp', 'mlppp'],
    cite: 'cisco7934#table of codecs, MP with cRTP',
  },
  ip: { label: 'IP only', layers: ['rtp', 'udp', 'ipv4'], cite: 'rfc3551#section 1, RTP over UDP' },
} as const satisfies Record<string, Path>;

export type PathId = keyof typeof PATHS;
