import type { LayerId, SrtpSuite } from './layers.ts';

/** One layer of a stack with its parameters; an id alone means every parameter at its default. */
export type LayerSpec =
  | { layer: 'rtp'; csrcCount?: number; extensionBytes?: number }
  | { layer: 'srtp'; suite?: SrtpSuite; mkiBytes?: number }
  | { layer: 'udp' }
  | { layer: 'ipv4'; optionBytes?: number }
  | { layer: 'ipv6'; extensionBytes?: number }
  | { layer: 'ethernet' }
  | { layer: 'vlan' | 'mpls'; count?: number }
  | { layer: 'ppp' | 'mlppp' | 'crtp'; headerBytes?: number }
  | {
      layer: 'custom';
      headerBytes?: number;
      trailerBytes?: number;
      blockBytes?: number;
      minimumBytes?: number;
      label?: string;
    };

export type LayerEntry = LayerId | LayerSpec;
