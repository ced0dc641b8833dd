import * as v from 'valibot';
import { LAYERS, type LayerId, SRTP_SUITES, type SrtpSuite } from '../catalog/layers.ts';
import { PATHS, type PathId } from '../catalog/paths.ts';
import { PROFILES, type ProfileId } from '../catalog/thresholds.ts';

/** Every message is the sentence that an issue shows as what was expected. */
const oneOf = <T extends string>(ids: T[]) => v.picklist(ids, `one of ${ids.join(', ')}`);

const MAX_BITS_PER_SECOND = 1e15;

function from(least: number, most: number, expected: string) {
  return v.pipe(v.number(expected), v.minValue(least, expected), v.maxValue(most, expected));
}

function above(limit: number, most: number, expected: string) {
  return v.pipe(v.number(expected), v.gtValue(limit, expected), v.maxValue(most, expected));
}

function whole(least: number, most: number, step = 1) {
  const expected = `a whole number from ${least} to ${most}${step > 1 ? `, a multiple of ${step}` : ''}`;
  return v.pipe(v.number(expected), v.integer(expected), v.minValue(least, expected), v.maxValue(most, expected), v.multipleOf(step, expected));
}

const bitsPerSecond = above(0, MAX_BITS_PER_SECOND, 'a bit rate above 0 [bit/s]');
const blockingRatio = v.pipe(
  v.number('a ratio above 0 and below 1'),
  v.gtValue(0, 'a ratio above 0 and below 1'),
  v.ltValue(1, 'a ratio above 0 and below 1'),
);
const object = <const T extends v.ObjectEntries>(entries: T) => v.object(entries, `an object with ${Object.keys(entries).join(', ')}`);
const bytes = v.optional(whole(0, 65_535));

const Demand = v.variant(
  'kind',
  [
    object({ kind: v.literal('calls'), peakCalls: whole(0, 1e9) }),
    object({ kind: v.literal('traffic'), offeredErlangs: from(0, 1e9, 'erlangs from 0 to 1e9'), blockingRatio }),
    object({
      kind: v.literal('busy-hour'),
      callsPerHour: from(0, 1e9, 'calls per hour from 0 to 1e9'),
      holdSeconds: from(0, 3600, 'seconds from 0 to 3600'),
      blockingRatio,
    }),
  ],
  'an object whose kind is calls, traffic or busy-hour',
);

const layer = <const I extends LayerId, const T extends v.ObjectEntries>(id: I, entries: T) =>
  object({ layer: v.literal(id), ...entries });

const Layers = v.pipe(v.array(
  v.union(
    [
      oneOf(Object.keys(LAYERS) as LayerId[]),
      v.variant('layer', [
        layer('rtp', { csrcCount: v.optional(whole(0, 15)), extensionBytes: v.optional(whole(0, 65_532, 4)) }),
        layer('srtp', { suite: v.optional(oneOf(Object.keys(SRTP_SUITES) as SrtpSuite[])), mkiBytes: bytes }),
        layer('udp', {}),
        layer('ipv4', { optionBytes: v.optional(whole(0, 40, 4)) }),
        layer('ipv6', { extensionBytes: bytes }),
        layer('ethernet', {}),
        layer('vlan', { count: v.optional(whole(1, 65_535)) }),
        layer('mpls', { count: v.optional(whole(1, 65_535)) }),
        layer('ppp', { headerBytes: bytes }),
        layer('mlppp', { headerBytes: bytes }),
        layer('crtp', { headerBytes: bytes }),
        layer('custom', {
          headerBytes: bytes,
          trailerBytes: bytes,
          blockBytes: v.optional(whole(1, 65_535)),
          minimumBytes: bytes,
          label: v.optional(v.string('text')),
        }),
      ]),
    ],
    `a layer: one of ${Object.keys(LAYERS).join(', ')}, or an object with one of these as layer`,
  ),
  'a list of layers, innermost first',
), v.maxLength(32, 'at most 32 layers'));

/** The one description of a scenario: parsing, the TypeScript types' test and the JSON Schema all come from it. */
export const ScenarioSchema = object({
  name: v.optional(v.pipe(v.string('text'), v.maxLength(200, 'text of at most 200 characters'))),
  demand: Demand,
  media: v.optional(
    object({
      codec: v.optional(v.string('the id of a codec')),
      packetMs: v.optional(above(0, 1000, 'milliseconds above 0, at most 1000')),
      codecBitsPerSecond: v.optional(bitsPerSecond),
      path: v.optional(oneOf(Object.keys(PATHS) as PathId[])),
      layers: v.optional(Layers),
    }),
  ),
  link: v.optional(
    object({
      downBitsPerSecond: v.optional(bitsPerSecond),
      upBitsPerSecond: v.optional(bitsPerSecond),
      voiceShareRatio: v.optional(above(0, 1, 'a ratio above 0, at most 1')),
      headroomRatio: v.optional(from(0, 0.99, 'a ratio from 0 to 0.99')),
      measuredAt: v.optional(oneOf(['ip', 'link', 'wire'])),
    }),
  ),
  network: v.optional(
    object({
      oneWayDelayMs: v.optional(from(0, 60_000, 'milliseconds from 0 to 60000')),
      jitterMs: v.optional(from(0, 60_000, 'milliseconds from 0 to 60000')),
      lossRatio: v.optional(from(0, 1, 'a ratio from 0 to 1')),
    }),
  ),
  profile: v.optional(oneOf(Object.keys(PROFILES) as ProfileId[])),
  defaults: v.optional(v.array(v.string('a path such as media.packetMs'), 'a list of paths')),
});
