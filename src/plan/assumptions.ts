import {
  HEADER_HABITS,
  type HeaderHabit,
  LINK_HABITS,
  type LinkHabit,
  type Mega,
  PACKET_RATES,
  type PacketRate,
} from '../catalog/measurementConventions.ts';
import type { FigurePart } from '../catalog/publishers.ts';
import { formatNumber } from '../units/format.ts';

/** Everything that a rate depends on besides the codec. */
export interface Assumptions {
  packetMs: number;
  payloadBytes: number;
  packetRate: PacketRate;
  packetsPerSecond: number;
  headers: HeaderHabit;
  headerBytes: number;
  /** SRTP tag; 0 without. */
  tagBytes: number;
  link: LinkHabit;
  /** Below IP; of cells, with their headers and padding. */
  linkBytes: number;
  direction: 'one-way' | 'both';
  /** Share of the time in which packets flow; 1 without detection of silence. */
  activityRatio: number;
  /** The payload is counted once more, for repair. */
  isRepeated: boolean;
  part: FigurePart;
  /** Control traffic, as a share of the stream with whole headers. */
  controlRatio: number;
  calls: number;
  mega: Mega;
  /** `loose`: up or down at will, or a sum of parts that were each rounded. */
  rounding: 'nearest' | 'loose';
}

/** Number of assumptions that are not the usual ones; some count more than once. */
export function oddCount(given: Assumptions, usual: { packetMs: number; calls: number }) {
  const odd: readonly (boolean | number)[] = [
    LINK_HABITS[given.link].oddCount,
    HEADER_HABITS[given.headers].oddCount,
    given.tagBytes > 0 && (given.tagBytes === 10 ? 1 : 2),
    given.packetRate !== 'exact',
    given.packetMs !== usual.packetMs,
    given.direction === 'both',
    given.activityRatio !== 1,
    given.isRepeated && 2,
    given.part !== 'stream' && 2,
    given.calls !== usual.calls && (given.calls % 10 === 0 ? 1 : 2),
    given.mega !== 'decimal' && (given.mega === 'mixed' ? 2 : 1),
    given.rounding === 'loose',
  ];
  return odd.reduce<number>((sum, each) => sum + Number(each), 0);
}

const PARTS: Readonly<Record<FigurePart, string>> = {
  stream: '',
  headers: 'the headers alone',
  control: 'control traffic alone',
  'stream-and-control': 'with control traffic',
};

/** Assumptions as a sentence without its full stop. */
export function assumptionsLabel(given: Assumptions): string {
  const { tagBytes, activityRatio, controlRatio, part, calls, mega } = given;
  const bytes = (label: string, count: number) => (count > 0 ? `${label} (${formatNumber(count)} bytes)` : label);
  const words: readonly (string | false)[] = [
    calls > 1 && `${calls} calls`,
    `${formatNumber(given.payloadBytes)} bytes of voice every ${formatNumber(given.packetMs)} ms`,
    bytes(HEADER_HABITS[given.headers].label, given.headerBytes),
    tagBytes > 0 && bytes('SRTP tag', tagBytes),
    bytes(LINK_HABITS[given.link].label, given.linkBytes),
    given.isRepeated && 'the voice once more for repair',
    given.packetRate !== 'exact' && PACKET_RATES[given.packetRate],
    activityRatio !== 1 && `times ${activityRatio} for silence`,
    PARTS[part] !== '' && (controlRatio > 0 ? `${PARTS[part]} (${formatNumber(controlRatio * 100)} %)` : PARTS[part]),
    given.direction === 'both' ? 'both ways added' : 'one way',
    mega === 'binary' && 'a million as 1024 × 1024',
    mega === 'mixed' && 'a million as 1024 × 1000',
    given.rounding === 'loose' && 'rounded loosely',
  ];
  return words.filter(Boolean).join(', ');
}
