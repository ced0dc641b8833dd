import type { Cite, Cited } from '../evidence/source.ts';
import type { AccessCategory } from './serviceClasses.ts';

/** How Wi-Fi favors one access category (EDCA), by the defaults of the standard. */
export type AccessParameters = Cited<{
  /** AIFSN: slots that the air must be free before one may send. */
  waitSlotsCount: number;
  /** CWmin and CWmax: random slots are drawn from 0 up to the first, after collisions up to the second. */
  leastWindowSlotsCount: number;
  mostWindowSlotsCount: number;
}> & {
  label: string;
  userPriorityChoices: readonly number[];
  cite: Cite;
};

const access = (
  label: string,
  userPriorityChoices: readonly number[],
  [waitSlotsCount, leastWindowSlotsCount, mostWindowSlotsCount]: readonly [number, number, number],
): AccessParameters => ({
  label,
  userPriorityChoices,
  waitSlotsCount,
  leastWindowSlotsCount,
  mostWindowSlotsCount,
  cite: 'rfc8325#section 6.2, user priorities of each access category',
  cites: {
    waitSlotsCount: 'rfc8325#section 6.2, arbitration inter-frame space',
    leastWindowSlotsCount: 'rfc8325#section 6.2, contention windows',
    mostWindowSlotsCount: 'rfc8325#section 6.2, contention windows',
  },
});

/** The four queues of Wi-Fi, most favored first. */
export const ACCESS_CATEGORIES: Readonly<Record<AccessCategory, AccessParameters>> = {
  AC_VO: access('Voice', [6, 7], [2, 3, 7]),
  AC_VI: access('Video', [4, 5], [2, 7, 15]),
  AC_BE: access('Best effort', [0, 3], [3, 15, 1023]),
  AC_BK: access('Background', [1, 2], [7, 15, 1023]),
};
