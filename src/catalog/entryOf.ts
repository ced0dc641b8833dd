import { CapacityError } from '../errors/capacityError.ts';

/**
 * Entry of a catalog by its id.
 *
 * @throws CapacityError `unknown-id`, with the ids that there are
 */
export function entryOf<T extends object, K extends keyof T & string>(table: T, id: K, field: string): T[K] {
  if (Object.hasOwn(table, id)) return table[id];
  throw new CapacityError({
    code: 'unknown-id',
    field,
    received: id,
    expected: `one of ${Object.keys(table).join(', ')}`,
  });
}
