import { CapacityError } from '../errors/capacityError.ts';
import { plainQuantity, type PlainUnit } from '../scenario/plainQuantity.ts';

/** A rate in bytes as one quantity, which may be a slip for bits: it is not guessed at. */
const BYTE_RATE = /^[^*/]*B *(?:[pP][sS]|(?:\/|per) *[sS]\w*)$/;

/**
 * Number that an option says: a plain quantity, or else any expression of quantities. What reads expressions takes a
 * second to load, so it is loaded for those alone.
 *
 * @throws CapacityError `not-a-quantity` with the option's name as its field
 */
export async function flagValue(text: string, { unit, field }: { unit: PlainUnit; field: string }): Promise<number> {
  try {
    return plainQuantity(text, { unit, field });
  } catch (error) {
    if (!(error instanceof CapacityError) || BYTE_RATE.test(text.trim())) throw error;
  }
  const { parseQuantity } = await import('../quantity/parseQuantity.ts');
  return parseQuantity(text, { unit, field });
}
