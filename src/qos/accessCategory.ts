import { ACCESS_CATEGORIES } from '../catalog/accessCategories.ts';
import type { AccessCategory } from '../catalog/serviceClasses.ts';
import { CapacityError } from '../errors/capacityError.ts';

const CATEGORIES = Object.entries(ACCESS_CATEGORIES) as [AccessCategory, (typeof ACCESS_CATEGORIES)[AccessCategory]][];

/**
 * Queue of Wi-Fi that a user priority gets into.
 *
 * @param userPriority of 802.11 [0…7]
 * @throws CapacityError `out-of-range`
 * @source RFC 8325 section 6.2
 * @example accessCategory(5) // "AC_VI"
 */
export function accessCategory(userPriority: number): AccessCategory {
  const found = CATEGORIES.find(([, { userPriorityChoices }]) => userPriorityChoices.includes(userPriority));
  if (found) return found[0];
  const cause = { field: 'userPriority', received: userPriority, expected: 'a whole number from 0 to 7' };
  throw new CapacityError({ code: 'out-of-range', ...cause });
}
