import { CapacityError } from './capacityError.ts';

/**
 * Guard of a kernel's argument. Written so that NaN fails every comparison and is refused.
 *
 * @throws CapacityError `out-of-range` unless the value is finite and `test` holds
 */
export function assertRange(field: string, received: number, test: boolean, expected: string): void {
  if (!(Number.isFinite(received) && test))
    throw new CapacityError({ code: 'out-of-range', field, received, expected });
}
