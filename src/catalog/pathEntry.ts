import type { Cite } from '../evidence/source.ts';
import type { PeerId } from './controlTraffic.ts';
import type { LayerEntry } from './layerSpec.ts';

export interface Path {
  label: string;
  /** Paths that stand together in a list. */
  group: string;
  layers: readonly LayerEntry[];
  /** Whose control traffic goes with the media; that of SIP when absent. */
  peer?: PeerId;
  /** Target of Opus there, where it is not that of the codec [bit/s]. */
  opusBitsPerSecond?: number;
  cite: Cite;
}

/** Target of a codec on a path when nobody says another; undefined where the codec's own holds. */
export function pathRate({ opusBitsPerSecond }: Pick<Path, 'opusBitsPerSecond'>, codecId: string): number | undefined {
  return codecId === 'opus' ? opusBitsPerSecond : undefined;
}

/** Paths that stand together in a list. */
export const PATH_GROUPS = { office: 'Office', webrtc: 'WebRTC', access: 'Access', vpn: 'VPN' } as const;

/** RTP header extensions of Chromium's audio in steady state: 4 + ceil4((1+3) + (1+2) + (1+1)) bytes. */
export const CHROME = [{ layer: 'rtp', extensionBytes: 16 }, 'srtp'] as const satisfies readonly LayerEntry[];

/** Voice in IP packets, and in encrypted ones. */
export const BARE = ['rtp', 'udp', 'ipv4'] as const;
export const SECURED = ['rtp', 'srtp', 'udp', 'ipv4'] as const;
