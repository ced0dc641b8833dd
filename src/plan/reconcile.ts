import type { Codec } from '../catalog/codecEntry.ts';
import { PUBLISHED_FIGURES } from '../catalog/publishedFigures.ts';
import { type Convention, CONVENTIONS_TRIED, type Publisher, PUBLISHERS } from '../catalog/publishers.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { Cite } from '../evidence/source.ts';
import { assumedBitsPerSecond, assumedStreams, writtenBitsPerSecond } from './assumedStreams.ts';
import { type Assumptions, assumptionsLabel, oddCount } from './assumptions.ts';
import { figureCodec, printedPacketMs, triedPacketMs } from './figureCodec.ts';
import { type PrintedFigure, printedFigure } from './printedFigure.ts';

export interface ReconcileInput {
  /** An id, an alias or an entry of your own. */
  codec: string | Codec;
  /** Every usual one when absent [ms]. */
  packetMs?: number;
  /** For codecs whose rate is chosen. */
  codecBitsPerSecond?: number;
  /** How many calls the figure is for, where that is known. */
  calls?: number;
  /** The figure as a number, instead of `kilobits`. */
  bitsPerSecond?: number;
  /** The figure as printed: `87.2`, `11.6 kbps`, `1.913 Mbps`. */
  kilobits?: string;
}

/** Who counts so. */
export interface FigureUser {
  who: string;
  cite: Cite;
  /** For this codec and packet time, and not only for others. */
  isSameCodec: boolean;
}

/** One explanation of a published rate. */
export interface Reconciliation {
  /** As a sentence without its full stop. */
  label: string;
  /** Absent where somebody prints just this figure and does not say how it comes about. */
  assumptions?: Assumptions;
  /** What the assumptions come to; the figure was rounded from it. */
  bitsPerSecond: number;
  /** How far the figure is from it, of the figure. */
  errorRatio: number;
  usedBy: FigureUser[];
}

/** Known for this codec, known as a figure, known for other codecs or nobody's. */
const [PRINTED, NAMED, POSSIBLE] = [0, 1, 2];

/** Worse explanations than these are no explanation. */
const MOST_ANSWERS = 50;

interface Ranked {
  answer: Reconciliation;
  rank: readonly number[];
}

/**
 * Whose number is it: the assumptions that give a published bit rate within its rounding.
 *
 * First come those that somebody is known to print for this codec and packet time, then those that are least unusual,
 * then the closest.
 *
 * @param input `codec`; `packetMs` [ms]; `kilobits`, the figure as printed, or `bitsPerSecond` [bit/s]; `calls` that
 *   it is for; `codecBitsPerSecond` [bit/s]
 * @returns best first, the best fifty; nothing when no assumption that is known here explains the figure
 * @throws CapacityError `unknown-id` for the codec, `not-a-quantity` for text that is no rate, `out-of-range`
 * @example reconcile({ codec: 'g711', kilobits: '87.2' })[0].usedBy[0].who // "Cisco 7934"
 */
export function reconcile(input: ReconcileInput): Reconciliation[] {
  const { packetMs, codecBitsPerSecond, calls } = input;
  const { codec, names } = figureCodec(input.codec, codecBitsPerSecond);
  const figure = printedFigure(input);
  if (packetMs !== undefined)
    assertRange('packetMs', packetMs, packetMs > 0 && packetMs <= 1000, 'milliseconds above 0, at most 1000');
  if (calls !== undefined) assertRange('calls', calls, Number.isInteger(calls) && calls > 0, 'calls, 1 or more');
  const answers = codec ? derived(codec, input, figure) : [];
  return [...answers, ...published(names, figure)]
    .sort((a, b) => compared(a.rank, b.rank))
    .slice(0, MOST_ANSWERS)
    .map(({ answer }) => answer);
}

/** Sums of headers that give the figure, each once, with everybody who counts so. */
function derived(codec: Codec, input: ReconcileInput, figure: PrintedFigure): Ranked[] {
  const { packetMs, codecBitsPerSecond, calls } = input;
  const found = new Map<string, { assumptions: Assumptions; usedBy: FigureUser[] }>();
  const conventions: readonly (Convention & Partial<Publisher>)[] = [...PUBLISHERS, ...CONVENTIONS_TRIED];
  for (const convention of conventions) {
    const { who, cite, prints = '' } = convention;
    const printed = printedPacketMs(prints, codec);
    for (const each of packetMs === undefined ? triedPacketMs(codec, prints) : [packetMs]) {
      const isSameCodec = printed.some((other) => Math.abs(each - other) < 0.01);
      for (const assumptions of assumedStreams(
        { codec, packetMs: each, codecBitsPerSecond, calls, figure },
        convention,
      )) {
        const key = JSON.stringify(Object.entries(assumptions).sort());
        const answer = found.get(key) ?? { assumptions, usedBy: [] };
        found.set(key, answer);
        if (who !== undefined && cite !== undefined && !answer.usedBy.some((user) => user.who === who))
          answer.usedBy.push({ who, cite, isSameCodec });
      }
    }
  }
  const usual = { packetMs: packetMs ?? codec.defaultPacketMs, calls: calls ?? 1 };
  return [...found.values()].map((answer) => ranked(answer, figure, usual));
}

function ranked(
  { assumptions, usedBy }: { assumptions: Assumptions; usedBy: FigureUser[] },
  figure: PrintedFigure,
  usual: { packetMs: number; calls: number },
): Ranked {
  const errorRatio = Math.abs(writtenBitsPerSecond(assumptions) / figure.bitsPerSecond - 1);
  const users = usedBy.toSorted((a, b) => Number(b.isSameCodec) - Number(a.isSameCodec));
  const known = users.filter(({ isSameCodec }) => isSameCodec).length;
  return {
    answer: {
      label: assumptionsLabel(assumptions),
      assumptions,
      bitsPerSecond: assumedBitsPerSecond(assumptions),
      errorRatio,
      usedBy: users,
    },
    rank: [known > 0 ? PRINTED : POSSIBLE, oddCount(assumptions, usual), Math.round(errorRatio * 1e9), -users.length],
  };
}

/** Figures that somebody prints just so. */
function published(names: readonly string[], { bitsPerSecond }: PrintedFigure): Ranked[] {
  return PUBLISHED_FIGURES.filter(
    ({ codecs, bitsPerSecondChoices }) =>
      bitsPerSecondChoices.includes(bitsPerSecond) && codecs.some((name) => name === '*' || names.includes(name)),
  ).map(({ who, cite, codecs, isEstimate }) => ({
    answer: {
      label: `published as such by ${who}${isEstimate ? ', not derivable' : ''}`,
      bitsPerSecond,
      errorRatio: 0,
      usedBy: [{ who, cite, isSameCodec: !codecs.includes('*') }],
    },
    rank: [codecs.includes('*') ? POSSIBLE : NAMED, 0, 0, 0],
  }));
}

/** The first difference of two ranks. */
function compared(a: readonly number[], b: readonly number[]): number {
  return a.map((each, index) => each - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
