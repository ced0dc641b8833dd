import type { Codec } from '../catalog/codecEntry.ts';
import { HEADER_HABITS, MEGAS, type PacketRate } from '../catalog/measurementConventions.ts';
import type { Convention } from '../catalog/publishers.ts';
import type { Assumptions } from './assumptions.ts';
import { countedBitsPerSecond, countedPackets, linkBytes } from './countedStream.ts';
import type { PrintedFigure } from './printedFigure.ts';

/** Where two ways to count come to the same packets, the first is meant. */
const RATES: readonly PacketRate[] = ['exact', 'nominal-rate', 'nominal-plus-overhead', 'truncated', 'one-decimal'];

/** Any number of calls is only read out of a figure that is exact to this share of one; else a multiple of ten. */
const EXACT_ENOUGH_RATIO = 0.05;
const MOST_CALLS = 10_000;
/** Of half a unit of the last digit, what a product of decimal fractions may be off. */
const ROUNDING_SLACK_RATIO = 1e-9;

/** What is asked of one convention. */
interface Asked {
  codec: Codec;
  packetMs: number;
  codecBitsPerSecond?: number | undefined;
  calls?: number | undefined;
  figure: PrintedFigure;
}

/** Every combination of what a convention says that gives the figure. */
export function assumedStreams(asked: Asked, convention: Convention): Assumptions[] {
  const { calls: usual = [1] } = convention;
  const calls = asked.calls === undefined ? usual : [asked.calls];
  return (calls === 'any' ? [0] : calls).flatMap((count) => {
    const packets = packetsOf(asked, convention, Math.max(count, 1));
    const found: Assumptions[] = [];
    for (const stream of combinations(convention, packets, asked)) {
      stream.calls = count > 0 ? count : callsIn(stream, asked.figure);
      const rounding = roundingOf(stream, asked.figure, convention.isLoose ?? stream.part === 'stream-and-control');
      if (rounding) found.push({ ...stream, rounding });
    }
    return found;
  });
}

/** Every choice from each list of a convention, for one call. */
function* combinations(convention: Convention, packets: readonly Counted[], asked: Asked): Generator<Assumptions> {
  const { links, headers = ['ipv4'], tagBytesChoices = [0], directions = ['one-way'], repeats = [false] } = convention;
  const { parts = ['stream'], activityRatioChoices = [1], controlRatio = 0 } = convention;
  const megas = (asked.figure.isMega ? convention.megas : undefined) ?? (['decimal'] as const);
  const lists = [packets, links, headers, tagBytesChoices, directions, repeats, parts, activityRatioChoices, megas];
  const count = lists.reduce((product, { length }) => product * length, 1);
  for (let index = 0; index < count; index++) {
    let rest = index;
    const choice = <T>(list: readonly T[]): T => {
      const at = rest % list.length;
      rest = (rest - at) / list.length;
      return list[at] as T;
    };
    const part = choice(parts);
    const header = choice(headers);
    const { packetRate, payloadBytes, packetsPerSecond } = choice(packets);
    const [link, tagBytes] = [choice(links), choice(tagBytesChoices)];
    const { headerBytes } = HEADER_HABITS[header];
    yield {
      packetMs: asked.packetMs,
      payloadBytes,
      packetRate,
      packetsPerSecond,
      headers: header,
      headerBytes,
      tagBytes,
      link,
      linkBytes: linkBytes(link, payloadBytes + headerBytes + tagBytes),
      direction: choice(directions),
      activityRatio: choice(activityRatioChoices),
      isRepeated: choice(repeats),
      part,
      controlRatio: part.endsWith('control') ? controlRatio : 0,
      calls: 1,
      mega: choice(megas),
      rounding: 'nearest',
    };
  }
}

type Counted = Pick<Assumptions, 'packetRate' | 'payloadBytes' | 'packetsPerSecond'>;

/** Packets of each of a convention's ways to count, by the first name that they have. */
function packetsOf(asked: Asked, { packetRates }: Convention, calls: number): Counted[] {
  const { codec, packetMs, codecBitsPerSecond } = asked;
  const counted = RATES.flatMap((packetRate) => {
    const packets = countedPackets(codec, packetMs, packetRate, { calls, codecBitsPerSecond });
    return packets ? [{ packetRate, ...packets }] : [];
  });
  const meant = counted.filter(({ packetRate }) => (packetRates ?? ['exact']).includes(packetRate));
  const names = meant.map((each) => counted.find((other) => isSame(each, other)) ?? each);
  return [...new Set(names)];
}

/** 26.7 ms may be said with more digits or fewer. */
const SAME = 1e-4;
const isSame = (a: Counted, b: Counted) =>
  Math.abs(a.payloadBytes - b.payloadBytes) < SAME && Math.abs(a.packetsPerSecond - b.packetsPerSecond) < SAME;

/** Rate of all calls, with all that is counted [bit/s]. */
export function assumedBitsPerSecond(given: Assumptions): number {
  const ways = given.direction === 'both' ? 2 : 1;
  return countedBitsPerSecond(given) * given.activityRatio * ways * given.calls;
}

/** The same as it would be printed: by a million that is not one. */
export function writtenBitsPerSecond(given: Assumptions): number {
  return (assumedBitsPerSecond(given) * MEGAS.decimal) / MEGAS[given.mega];
}

/** Calls that a figure is for; 0 where it is for one, or for more than anybody prints. */
function callsIn(one: Assumptions, { bitsPerSecond, halfUnitBitsPerSecond }: PrintedFigure): number {
  const each = writtenBitsPerSecond(one);
  const step = halfUnitBitsPerSecond <= each * EXACT_ENOUGH_RATIO ? 1 : 10;
  const calls = Math.round(bitsPerSecond / each / step) * step;
  return calls > 1 && calls <= MOST_CALLS ? calls : 0;
}

/** How the figure was rounded from the assumptions; undefined when it was not. */
function roundingOf(given: Assumptions, figure: PrintedFigure, isLoose: boolean): Assumptions['rounding'] | undefined {
  const halves = Math.abs(writtenBitsPerSecond(given) - figure.bitsPerSecond) / figure.halfUnitBitsPerSecond;
  if (halves <= 1 + ROUNDING_SLACK_RATIO) return 'nearest';
  return isLoose && halves < 2 ? 'loose' : undefined;
}
