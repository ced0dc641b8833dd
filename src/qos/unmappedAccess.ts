import type { AccessCategory } from '../catalog/serviceClasses.ts';
import { accessCategory } from './accessCategory.ts';
import { defaultUserPriority } from './defaultUserPriority.ts';

export interface UnmappedAccess {
  userPriority: number;
  accessCategory: AccessCategory;
  /** Whether that is another queue than the class is meant to have. */
  differs: boolean;
}

/**
 * Where an access point without the map of RFC 8325 puts a service class.
 *
 * @param meant a service class, or its `dscp` [0…63] with the `accessCategory` that it is meant to have
 * @returns what it gets: voice waits with video, in AC_VI
 * @throws CapacityError `out-of-range`
 * @source RFC 8325 section 2.3
 * @example unmappedAccess(SERVICE_CLASSES.voice) // {"userPriority":5,"accessCategory":"AC_VI","differs":true}
 */
export function unmappedAccess(meant: { dscp: number; accessCategory: AccessCategory }): UnmappedAccess {
  const userPriority = defaultUserPriority(meant.dscp);
  const found = accessCategory(userPriority);
  return { userPriority, accessCategory: found, differs: found !== meant.accessCategory };
}
