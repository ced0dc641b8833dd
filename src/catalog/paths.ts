import { BARE, type Path, PATH_GROUPS, SECURED } from './pathEntry.ts';
import { RARE_PATHS } from './rarePaths.ts';

const USUAL_PATHS = {
  ethernet: {
    label: 'Ethernet',
    group: PATH_GROUPS.office,
    layers: [...BARE, 'ethernet'],
    cite: 'rfc3551#section 1, RTP over UDP',
  },
  'ethernet-srtp': {
    label: 'Ethernet, SRTP',
    group: PATH_GROUPS.office,
    layers: [...SECURED, 'ethernet'],
    cite: 'rfc3711#section 3',
  },
  'vlan-srtp': {
    label: 'VLAN, SRTP',
    group: PATH_GROUPS.office,
    layers: [...SECURED, 'vlan', 'ethernet'],
    cite: 'ieee8021q#tag format',
  },
  ip: { label: 'IP only', group: PATH_GROUPS.office, layers: BARE, cite: 'rfc3551#section 1, RTP over UDP' },
} as const satisfies Record<string, Path>;

/** Ready-made stacks, innermost layer first. */
export const PATHS = { ...USUAL_PATHS, ...RARE_PATHS };

export type PathId = keyof typeof PATHS;
