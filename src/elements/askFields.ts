import { CODECS, findCodec } from '../catalog/codecs.ts';
import { PATHS } from '../catalog/paths.ts';
import { PROFILES } from '../catalog/thresholds.ts';
import type { PlainUnit } from '../scenario/plainQuantity.ts';

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
  codec: string;
}

/** One question: a quantity that is typed, in `unit`, or one of `choices`. */
export interface AskField {
  /** Where the answer stands in the scenario. */
  path: string;
  label: string;
  unit?: PlainUnit;
  choices?: readonly Choice[];
  /** Asked only when this holds; always when absent. */
  when?: (asked: Asked) => boolean;
}

export interface AskGroup {
  legend: string;
  fields: readonly AskField[];
}

const choice = (value: string, { label, group }: { label: string; group?: string }): Choice => ({
  value,
  label,
  ...(group !== undefined && { group }),
});

const labeled = (entries: Readonly<Record<string, { label: string; group?: string }>>): Choice[] =>
  Object.entries(entries).map(([value, entry]) => choice(value, entry));

const ofKind =
  (...kinds: string[]) =>
  ({ kind }: Asked) =>
    kinds.includes(kind);

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
      { path: 'media.codec', label: 'Codec', choices: CODECS.map((entry) => choice(entry.id, entry)) },
      { path: 'media.packetMs', label: 'Packet time', unit: 'ms' },
      {
        path: 'media.codecBitsPerSecond',
        label: 'Target rate',
        unit: 'bit/s',
        when: ({ codec }) => findCodec(codec)?.rate === 'chosen',
      },
    ],
  },
  { legend: 'How they travel', fields: [{ path: 'media.path', label: 'Path', choices: labeled(PATHS) }] },
  {
    legend: 'The link',
    fields: [
      { path: 'link.downBitsPerSecond', label: 'Down', unit: 'bit/s' },
      { path: 'link.upBitsPerSecond', label: 'Up', unit: 'bit/s' },
      { path: 'link.headroomRatio', label: 'Kept free', unit: '1' },
      {
        path: 'link.measuredAt',
        label: 'Counted as',
        choices: [
          { value: 'ip', label: 'IP packets' },
          { value: 'link', label: 'Frames' },
          { value: 'wire', label: 'On the wire' },
        ],
      },
    ],
  },
  {
    legend: 'The network',
    fields: [
      { path: 'network.oneWayDelayMs', label: 'One-way delay', unit: 'ms' },
      { path: 'network.jitterMs', label: 'Jitter', unit: 'ms' },
      { path: 'network.lossRatio', label: 'Loss', unit: '1' },
      { path: 'profile', label: 'Held against', choices: labeled(PROFILES) },
    ],
  },
];

export const ASK_FIELDS: readonly AskField[] = ASK_GROUPS.flatMap(({ fields }) => fields);

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
