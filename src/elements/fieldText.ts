import { CapacityError } from '../errors/capacityError.ts';
import { plainQuantity } from '../scenario/plainQuantity.ts';
import { formatValue } from '../units/format.ts';
import type { AskField } from './askFields.ts';

/** What a text means for a field: a value, or what was expected instead. Empty text is no value. */
export function readField(field: AskField, text: string): { value?: unknown; expected?: string } {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  if (typeof field.standard === 'boolean') return { value: trimmed === 'true' };
  if (!field.unit) return { value: trimmed };
  try {
    return { value: plainQuantity(trimmed, { unit: field.unit, field: field.path }) };
  } catch (error) {
    if (error instanceof CapacityError) return { expected: error.expected };
    throw error;
  }
}

/** A value as the text that reads back as exactly that value. */
export function writeField(field: AskField, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return '';
  const text = formatValue(field.path, value);
  return readField(field, text).value === value ? text : String(value);
}
