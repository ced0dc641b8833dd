import * as v from 'valibot';
import { SIGNALING } from '../catalog/controlTraffic.ts';
import { MOST_LAYERS } from '../catalog/layerOrder.ts';
import type { Layer } from '../catalog/layerEntry.ts';
import { LAYERS } from '../catalog/layers.ts';
import { PATHS } from '../catalog/paths.ts';
import { PAYLOAD_FORMATS } from '../catalog/payloadFormats.ts';
import { PROFILES } from '../catalog/thresholds.ts';

/** The same limits as JSON Schema keywords, for the schema that is published. */
interface Limits {
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
}

/** Every message is the sentence that an issue shows as what was expected. */
const oneOf = (table: object) => v.picklist(Object.keys(table), `one of ${Object.keys(table).join(', ')}`);
const object = (entries: v.ObjectEntries) => v.object(entries, `an object with ${Object.keys(entries).join(', ')}`);
const maybe = (entries: v.ObjectEntries) => v.optional(object(entries));

function within(expected: string, limits: Limits) {
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

const whole = (minimum: number, maximum: number, multipleOf = 1) =>
  within(`a whole number from ${minimum} to ${maximum}${multipleOf > 1 ? `, a multiple of ${multipleOf}` : ''}`, {
    minimum,
    maximum,
    multipleOf,
  });
const upTo = (maximum: number, unit: string) => within(`${unit} from 0 to ${maximum}`, { minimum: 0, maximum });
const aboveZero = (maximum: number, unit: string) =>
  within(`${unit} above 0, at most ${maximum}`, { exclusiveMinimum: 0, maximum });

const bitsPerSecond = within('bit/s from 1 to 1e15', { minimum: 1, maximum: 1e15 });
const blockingRatio = within('a ratio above 0 and below 1', { exclusiveMinimum: 0, exclusiveMaximum: 1 });
const text = v.string('text');

/** One of several objects, told apart by the word under `key`; an unknown word is the only issue then. */
function choice(key: string, options: Readonly<Record<string, v.ObjectEntries>>, word?: v.GenericSchema) {
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

const Demand = choice('kind', {
  calls: { peakCalls: whole(0, 1e9) },
  traffic: { offeredErlangs: upTo(1e9, 'erlangs'), blockingRatio },
  'busy-hour': { callsPerHour: upTo(1e9, 'calls per hour'), holdSeconds: upTo(3600, 'seconds'), blockingRatio },
});

const flag = v.boolean('true or false');

/** What the parameters of a layer may be. */
function parameterEntries({ parameters }: Layer): v.ObjectEntries {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]): [string, v.GenericSchema] => {
      if (parameter.kind === 'word') return [name, v.optional(oneOf(parameter.choices))];
      if (parameter.kind === 'flag') return [name, v.optional(flag)];
      return [name, v.optional(whole(parameter.least, parameter.most, parameter.step))];
    }),
  );
}

/** A layer by its id, or with parameters. */
const LayerEntry = choice(
  'layer',
  Object.fromEntries(
    Object.entries<Layer>(LAYERS).map(([id, layer]) => [
      id,
      { ...parameterEntries(layer), ...(id === 'custom' && { label: v.optional(text) }) },
    ]),
  ),
  oneOf(LAYERS),
);

const MOST_REDUNDANCY = 9;

/** The one description of a scenario: parsing and the published JSON Schema both come from it. */
export const ScenarioSchema = object({
  name: v.optional(text),
  demand: Demand,
  media: maybe({
    codec: v.optional(text),
    packetMs: v.optional(aboveZero(1000, 'milliseconds')),
    codecBitsPerSecond: v.optional(bitsPerSecond),
    payloadFormat: v.optional(oneOf(PAYLOAD_FORMATS)),
    bitRateMode: v.optional(oneOf({ constant: 0, variable: 0 })),
    talkRatio: v.optional(upTo(1, 'a ratio')),
    discontinuous: v.optional(flag),
    redundancyDepth: v.optional(whole(0, MOST_REDUNDANCY)),
    path: v.optional(oneOf(PATHS)),
    layers: v.optional(
      v.pipe(
        v.array(LayerEntry, 'a list of layers, innermost first'),
        v.check((list) => list.length <= MOST_LAYERS, `at most ${MOST_LAYERS} layers`),
      ),
    ),
  }),
  link: maybe({
    downBitsPerSecond: v.optional(bitsPerSecond),
    upBitsPerSecond: v.optional(bitsPerSecond),
    voiceShareRatio: v.optional(within('a ratio from 0.01 to 1', { minimum: 0.01, maximum: 1 })),
    headroomRatio: v.optional(upTo(0.99, 'a ratio')),
    measuredAt: v.optional(oneOf({ ip: 0, link: 0, wire: 0 })),
  }),
  network: maybe({
    oneWayDelayMs: v.optional(upTo(60_000, 'milliseconds')),
    jitterMs: v.optional(upTo(60_000, 'milliseconds')),
    lossRatio: v.optional(upTo(1, 'a ratio')),
  }),
  integration: v.optional(v.array(oneOf(SIGNALING), `a list of ${Object.keys(SIGNALING).join(', ')}`)),
  profile: v.optional(oneOf(PROFILES)),
  defaults: v.optional(v.array(text, 'a list of paths')),
});
