/** A number in a record, with its dotted path. */
export interface NumberAt {
  path: string;
  value: number;
}

/** Every number in a value, records and lists searched to the bottom. */
export function numbersIn(value: unknown, path = ''): NumberAt[] {
  if (typeof value === 'number') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, path ? `${path}.${key}` : key));
}

/** Every text in a value, with its dotted path. */
export function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key));
}

/** A value with all that it holds frozen. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach((inner: unknown) => {
      frozen(inner);
    });
    Object.freeze(value);
  }
  return value;
}

/** How far two numbers lie apart, as a share of the larger; 0 when both are the same. */
export function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.max(Math.abs(actual), Math.abs(expected));
}
