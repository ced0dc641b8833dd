import type { Cited } from '../evidence/source.ts';
import { RARE_SERVICE_CLASSES } from './rareServiceClasses.ts';

/** Queue of Wi-Fi: voice, video, best effort, background. */
export type AccessCategory = 'AC_VO' | 'AC_VI' | 'AC_BE' | 'AC_BK';

/** How packets of one kind are marked and queued. */
export type ServiceClass = Cited<{ dscp: number; userPriority: number }> & {
  label: string;
  dscpName: string;
  accessCategory: AccessCategory;
  queue: 'priority' | 'rate';
  /** What RFC 8325 has instead in some places. */
  alternative?: Cited<{ userPriority: number }> & { accessCategory: AccessCategory; where: string };
};

const USUAL_SERVICE_CLASSES = {
  voice: {
    label: 'Telephony',
    dscp: 46,
    dscpName: 'EF',
    userPriority: 6,
    accessCategory: 'AC_VO',
    queue: 'priority',
    cites: { dscp: 'rfc4594#figure 3, Telephony', userPriority: 'rfc8325#figure 1, Telephony' },
  },
  signaling: {
    label: 'Signaling',
    dscp: 40,
    dscpName: 'CS5',
    userPriority: 5,
    accessCategory: 'AC_VI',
    queue: 'rate',
    cites: { dscp: 'rfc4594#figure 3, Signaling', userPriority: 'rfc8325#figure 1, Signaling' },
  },
} as const satisfies Record<string, ServiceClass>;

/** DiffServ service classes, as RFC 4594 names and RFC 8325 maps them. */
export const SERVICE_CLASSES = { ...USUAL_SERVICE_CLASSES, ...RARE_SERVICE_CLASSES };

export type ServiceClassId = keyof typeof SERVICE_CLASSES;
