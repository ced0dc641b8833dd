import * as v from 'valibot';

/** The same limits as JSON Schema keywords, for the schema that is published. */
interface Limits {
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
}

/** Every message is the sentence that an issue shows as what was expected. */
export const oneOf = (table: object) => v.picklist(Object.keys(table), `one of ${Object.keys(table).join(', ')}`);
export const object = (entries: v.ObjectEntries) =>
  v.object(entries, `an object with ${Object.keys(entries).join(', ')}`);
export const maybe = (entries: v.ObjectEntries) => v.optional(object(entries));

export function within(expected: string, limits: Limits) {
  const {
    minimum = -Infinity,
    exclusiveMinimum = -Infinity,
    maximum = Infinity,
    exclusiveMaximum = Infinity,
    multipleOf,
  } = limits;
  const test = (value: number) =>
    value >= minimum &&
    value > exclusiveMinimum &&
    value <= maximum &&
    value < exclusiveMaximum &&
    !(multipleOf && value % multipleOf);
  return v.pipe(v.number(expected), v.check(Object.assign(test, { limits }), expected));
}

export const whole = (minimum: number, maximum: number, multipleOf = 1) =>
  within(`a whole number from ${minimum} to ${maximum}${multipleOf > 1 ? `, a multiple of ${multipleOf}` : ''}`, {
    minimum,
    maximum,
    multipleOf,
  });
export const upTo = (maximum: number, unit: string) => within(`${unit} from 0 to ${maximum}`, { minimum: 0, maximum });
export const aboveZero = (maximum: number, unit: string) =>
  within(`${unit} above 0, at most ${maximum}`, { exclusiveMinimum: 0, maximum });

/** A target: neither of the ends can be met, or would mean anything. */
export const betweenEnds = within('a ratio above 0 and below 1', { exclusiveMinimum: 0, exclusiveMaximum: 1 });

export const text = v.string('text');
export const flag = v.boolean('true or false');

/** One of several objects, told apart by the word under `key`; an unknown word is the only issue then. */
export function choice(key: string, options: Readonly<Record<string, v.ObjectEntries>>, word?: v.GenericSchema) {
  const schemas = Object.fromEntries(
    Object.entries(options).map(([id, entries]) => [id, object({ [key]: oneOf({ [id]: 0 }), ...entries })]),
  );
  const undecided = Object.assign(object({ [key]: oneOf(options) }), { open: true });
  const pick = (input: unknown): v.GenericSchema => {
    if (word && typeof input === 'string') return word;
    const id = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[key] : undefined;
    return typeof id === 'string' && Object.hasOwn(schemas, id) ? (schemas[id] ?? undecided) : undecided;
  };
  return Object.assign(v.lazy(pick), { word, schemas });
}
