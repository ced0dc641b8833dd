import type { ChosenRateCodec, Codec } from '../catalog/codecEntry.ts';
import { rateRule, takesRate } from '../catalog/codecRates.ts';
import { codecRule, findCodec } from '../catalog/codecs.ts';
import { RATED_CODECS } from '../catalog/measurementConventions.ts';
import { holdsWholeFrames } from '../catalog/packetTimes.ts';
import { PUBLISHED_FIGURES } from '../catalog/publishedFigures.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/** A codec that a figure may be for. */
export interface FigureCodec {
  /** Absent for one that is known by name alone. */
  codec?: Codec;
  /** What publishers may call it, in lower case. */
  names: readonly string[];
}

const USUAL_PACKET_MS = [10, 20, 30, 40, 60, 80, 90, 100, 120];

/**
 * Codec of a published figure: one of the catalog or of your own, one that is known by the rate of its voice, or by
 * name alone.
 *
 * @throws CapacityError `unknown-id`; `out-of-range` for a rate that the codec does not have
 */
export function figureCodec(given: string | Codec, codecBitsPerSecond?: number): FigureCodec {
  const name = typeof given === 'string' ? given.toLowerCase() : '';
  const own = typeof given === 'object' ? given : undefined;
  const codec = typeof given === 'string' ? (findCodec(given) ?? ratedCodec(name)) : own;
  if (codec && codecBitsPerSecond !== undefined)
    assertRange('codecBitsPerSecond', codecBitsPerSecond, takesRate(codec, codecBitsPerSecond), rateRule(codec));
  if (codec) return { codec, names: [codec.id, ...codec.aliases, codec.label].map((each) => each.toLowerCase()) };
  if (PUBLISHED_FIGURES.some(({ codecs }) => name !== '*' && codecs.includes(name))) return { names: [name] };
  const expected = `${codecRule()}, ${Object.keys(RATED_CODECS).join(', ')}`;
  throw new CapacityError({ code: 'unknown-id', field: 'codec', received: given, expected });
}

/** A codec that is only known by the rate of its voice. */
function ratedCodec(id: string): ChosenRateCodec | undefined {
  const rated = Object.hasOwn(RATED_CODECS, id) ? RATED_CODECS[id] : undefined;
  if (!rated) return undefined;
  const { codecBitsPerSecond, cite } = rated;
  return {
    id,
    label: id,
    aliases: [],
    rate: 'chosen',
    packetMsChoices: USUAL_PACKET_MS,
    defaultBitsPerSecond: codecBitsPerSecond,
    minBitsPerSecond: codecBitsPerSecond,
    maxBitsPerSecond: codecBitsPerSecond,
    defaultPacketMs: 20,
    cites: { defaultBitsPerSecond: cite, minBitsPerSecond: cite, maxBitsPerSecond: cite, defaultPacketMs: cite },
  };
}

/** Packet times that somebody prints for a codec [ms], of a list such as `g711:20,30 g729:20`. */
export function printedPacketMs(prints: string, codec: Codec): number[] {
  const row = prints.split(' ').find((each) => each.startsWith(`${codec.id}:`));
  return (
    row
      ?.slice(codec.id.length + 1)
      .split(',')
      .map(Number) ?? []
  );
}

/** Packet times to try for a codec [ms]: its own, the usual ones, and those printed. */
export function triedPacketMs(codec: Codec, prints = ''): number[] {
  const usual = USUAL_PACKET_MS.filter((packetMs) => holdsWholeFrames(codec, packetMs));
  return [...new Set([codec.defaultPacketMs, ...usual, ...printedPacketMs(prints, codec)])];
}
