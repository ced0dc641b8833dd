import { EXOTEL_ADVICE } from '../catalog/exotelGuide.ts';
import type { Check } from './check.ts';
import { outcomeOf } from './check.ts';

/** A check of what the guide asks for, by its id there. */
export function adviceCheck(id: string, isOk: boolean | undefined): Check[] {
  return EXOTEL_ADVICE.filter((advice) => advice.id === id).map(({ text, cite }) => ({
    id,
    label: text,
    outcome: outcomeOf(isOk),
    cite,
  }));
}
