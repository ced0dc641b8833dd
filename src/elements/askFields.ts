import type { Codec } from '../catalog/codecEntry.ts';
import { GROUPS } from '../catalog/codecParts.ts';
import type { PlainUnit } from '../scenario/plainQuantity.ts';
import type { Engine } from './engine.ts';

/** A way to answer a question: a value of the scenario and the words for it. */
export interface Choice {
  value: string;
  label: string;
  /** What it stands under, among others like it. */
  group?: string;
}

/** What decides which questions make sense. */
export interface Asked {
  kind: string;
  /** Absent while the engine knows none of that name. */
  codec: Codec | undefined;
}

/** One question: a quantity that is typed, in `unit`, or one of `choices`. */
export interface AskField {
  /** Where the answer stands in the scenario. */
  path: string;
  label: string;
  unit?: PlainUnit;
  choices?: (engine: Engine, asked: Asked) => readonly Choice[];
  /** What holds while the scenario says nothing, where that is not filled in. */
  standard?: number | boolean | string;
  /** Asked only when this holds; always when absent. */
  when?: (asked: Asked) => boolean;
}

export interface AskGroup {
  legend: string;
  fields: readonly AskField[];
  /** Asked of those who want to say more. */
  more?: (engine: Engine) => readonly AskField[];
}

const choice = (value: string, { label, group }: { label: string; group?: string }): Choice => ({
  value,
  label,
  ...(group !== undefined && { group }),
});

const labeled = (entries: Readonly<Record<string, { label: string; group?: string }>>): Choice[] =>
  Object.entries(entries).map(([value, entry]) => choice(value, entry));

const fixed =
  <T>(list: T) =>
  () =>
    list;

const ofKind =
  (...kinds: string[]) =>
  ({ kind }: Asked) =>
    kinds.includes(kind);

/** An id in words. */
const sentence = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** The path of the question that decides how the demand is asked. */
export const KIND = 'demand.kind';

export const KINDS: readonly Choice[] = [
  { value: 'calls', label: 'Calls' },
  { value: 'traffic', label: 'Traffic' },
  { value: 'busy-hour', label: 'Busy hour' },
];

/** Every question, in the order in which it is asked. */
export const ASK_GROUPS: readonly AskGroup[] = [
  {
    legend: 'How many calls',
    fields: [
      { path: 'demand.peakCalls', label: 'Calls at once', unit: 'calls', when: ofKind('calls') },
      { path: 'demand.offeredErlangs', label: 'Offered traffic', unit: 'E', when: ofKind('traffic') },
      { path: 'demand.callsPerHour', label: 'Calls per hour', unit: '1/h', when: ofKind('busy-hour') },
      { path: 'demand.holdSeconds', label: 'Length of a call', unit: 's', when: ofKind('busy-hour') },
      { path: 'demand.blockingRatio', label: 'Blocking accepted', unit: '1', when: ofKind('traffic', 'busy-hour') },
    ],
  },
  {
    legend: 'How they sound',
    fields: [
      {
        path: 'media.codec',
        label: 'Codec',
        // What goes beside voice is no answer to how calls sound.
        choices: ({ codecs }) =>
          codecs.filter(({ group }) => group !== GROUPS.auxiliary).map((entry) => choice(entry.id, entry)),
      },
      { path: 'media.packetMs', label: 'Packet time', unit: 'ms' },
      {
        path: 'media.codecBitsPerSecond',
        label: 'Target rate',
        unit: 'bit/s',
        when: ({ codec }) => codec?.rate === 'chosen',
      },
      { path: 'media.talkRatio', label: 'Talk share', unit: '1', standard: 1 },
    ],
    more: fixed([
      {
        path: 'media.discontinuous',
        label: 'Silence',
        standard: false,
        choices: fixed([
          { value: 'false', label: 'Like speech' },
          { value: 'true', label: 'Not sent' },
        ]),
        when: ({ codec }) => codec?.silence !== undefined,
      },
      {
        path: 'media.payloadFormat',
        label: 'Payload',
        choices: (_, { codec }) =>
          (codec?.framings ?? []).map(({ format }) => ({ value: format, label: sentence(format) })),
        when: ({ codec }) => (codec?.framings?.length ?? 0) > 1,
      },
      { path: 'media.redundancyDepth', label: 'Repeats', unit: 'count', standard: 0 },
    ]),
  },
  {
    legend: 'How they travel',
    fields: [{ path: 'media.path', label: 'Path', choices: ({ paths }) => labeled(paths) }],
  },
  {
    legend: 'The link',
    fields: [
      { path: 'link.downBitsPerSecond', label: 'Down', unit: 'bit/s' },
      { path: 'link.upBitsPerSecond', label: 'Up', unit: 'bit/s' },
      { path: 'link.headroomRatio', label: 'Kept free', unit: '1' },
      {
        path: 'link.measuredAt',
        label: 'Counted as',
        choices: fixed([
          { value: 'ip', label: 'IP packets' },
          { value: 'link', label: 'Frames' },
          { value: 'wire', label: 'On the wire' },
        ]),
      },
    ],
    more: ({ sharingFields }) => sharingFields,
  },
  {
    legend: 'The network',
    fields: [
      { path: 'network.oneWayDelayMs', label: 'One-way delay', unit: 'ms' },
      { path: 'network.jitterMs', label: 'Jitter', unit: 'ms' },
      { path: 'network.lossRatio', label: 'Loss', unit: '1' },
      { path: 'profile', label: 'Held against', choices: ({ profiles }) => labeled(profiles) },
    ],
    more: ({ networkFields }) => networkFields,
  },
];

/** Every question that an engine knows of. */
export const askFields = (engine: Engine): AskField[] =>
  ASK_GROUPS.flatMap(({ fields, more }) => [...fields, ...(more?.(engine) ?? [])]);

/** The paths that a single attribute answers. */
export const ATTRIBUTE_PATHS = {
  calls: ['demand.peakCalls'],
  erlangs: ['demand.offeredErlangs'],
  blocking: ['demand.blockingRatio'],
  codec: ['media.codec'],
  packetTime: ['media.packetMs'],
  path: ['media.path'],
  link: ['link.downBitsPerSecond', 'link.upBitsPerSecond'],
  profile: ['profile'],
} as const;

/** The kind of demand that an attribute speaks of. */
export const ATTRIBUTE_KINDS: Readonly<Record<string, string>> = { calls: 'calls', erlangs: 'traffic' };
