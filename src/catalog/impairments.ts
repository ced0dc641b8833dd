import { assertRange } from '../errors/assertRange.ts';
import type { Cite } from '../evidence/source.ts';
import { statusOf } from '../evidence/status.ts';
import { rateRule, takesRate } from './codecRates.ts';
import { codec as codecEntry } from './codecs.ts';
import type { Concealment, Impairment } from './impairmentEntry.ts';
import type { EModelScale } from './eModelScales.ts';

type Traits = Partial<Omit<Impairment, 'codec' | 'scale' | 'cites' | 'status'>>;
type Row = readonly [codec: string, equipmentImpairmentFactor: number, traits?: Traits, lossCite?: Cite];

/** Rows of one publication; the robustness has its citation unless a row says another. */
const published = (scale: EModelScale, cite: Cite, rows: readonly Row[]): Impairment[] =>
  rows.map(([codec, equipmentImpairmentFactor, traits = {}, lossCite = cite]) => {
    const isRobustnessKnown = traits.lossRobustnessFactor !== undefined;
    const weak = (isRobustnessKnown ? [cite, lossCite] : [cite]).map(statusOf).find((each) => each !== 'standard');
    return {
      codec,
      scale,
      concealment: 'built-in',
      equipmentImpairmentFactor,
      ...traits,
      cites: { equipmentImpairmentFactor: cite, ...(isRobustnessKnown && { lossRobustnessFactor: lossCite }) },
      status: weak ?? 'standard',
    };
  });

type OpusRow = readonly [kilobits: number, ie: number, random: number, bursty: number];

const opus = (scale: EModelScale, bitRateMode: 'constant' | 'variable', rows: readonly OpusRow[]): Impairment[] =>
  published(
    scale,
    `alahmadi2021#Opus, ${bitRateMode} bit rate`,
    rows.map(([kilobits, ie, random, bursty]): Row => [
      'opus',
      ie,
      {
        codecBitsPerSecond: kilobits * 1000,
        bitRateMode,
        lossRobustnessFactor: random,
        burstyLossRobustnessFactor: bursty,
      },
    ]),
  );

const SAMPLES = { concealment: 'none' } as const;
const LOSS: Cite = 'g113#appendix I, table I.4';

/** Published impairments. Of several that serve a call the last counts. */
export const IMPAIRMENTS: readonly Impairment[] = [
  ...published('narrowband', 'g113#appendix I, table I.1', [
    ['g711', 0, { concealment: 'appendix-i', lossRobustnessFactor: 25.1, packetMs: 10 }, LOSS],
    ['g711', 0, { concealment: 'none', lossRobustnessFactor: 4.3, packetMs: 10 }, LOSS],
    ['g726-40', 2, SAMPLES],
    ['g726-32', 7, SAMPLES],
    ['g726-24', 25, SAMPLES],
    ['g726-16', 50, SAMPLES],
    ['g728', 7, SAMPLES],
    ['g729', 10, { lossRobustnessFactor: 19, packetMs: 20 }, 'house-default#that of G.729A with silence suppression'],
    ['g729', 11, { discontinuous: true, lossRobustnessFactor: 19, packetMs: 20 }, LOSS],
    ['g723.1-6.3', 15, { lossRobustnessFactor: 16.1, packetMs: 30 }, LOSS],
    ['g723.1-5.3', 19],
    ['gsm-fr', 20],
    ['gsm-hr', 23],
    ['gsm-efr', 5, { lossRobustnessFactor: 10, packetMs: 20 }, LOSS],
  ]),
  ...published('narrowband', 'telektronikk2001#table 3, solved for Ie', [
    ['amr-4.75', 21.3],
    ['amr-5.15', 19.5],
    ['amr-5.9', 16.5],
    ['amr-6.7', 13.7],
    ['amr-7.4', 11.5],
    ['amr-7.95', 10],
    ['amr-10.2', 6],
    ['amr-12.2', 5],
  ]),
  ...published('narrowband', 'vialer#iLBC, without its mode', [
    ['ilbc-20', 11, { lossRobustnessFactor: 32 }],
    ['ilbc-30', 11, { lossRobustnessFactor: 32 }],
  ]),
  ...published('wideband', 'g113-2024#appendix IV, table IV.1', [
    ['amr-wb-6.6', 41, { listening: 'monotic' }],
    ['amr-wb-8.85', 26, { listening: 'monotic' }],
    ['amr-wb-12.65', 13, { listening: 'monotic' }],
    ['amr-wb-14.25', 10, { listening: 'monotic' }],
    ['amr-wb-15.85', 7, { listening: 'monotic' }],
    ['amr-wb-18.25', 5, { listening: 'monotic' }],
    ['amr-wb-19.85', 3, { listening: 'monotic' }],
    ['amr-wb-23.05', 1, { listening: 'monotic' }],
    ['amr-wb-23.85', 8, { listening: 'monotic' }],
  ]),
  ...published('wideband', 'g113-2024#appendix IV, tables IV.3 and IV.4', [
    ['amr-wb-6.6', 56, { listening: 'diotic' }],
    ['amr-wb-8.85', 41, { listening: 'diotic' }],
    ['amr-wb-12.65', 20, { listening: 'diotic', lossRobustnessFactor: 4.3 }],
    ['amr-wb-15.85', 17, { listening: 'diotic' }],
    ['amr-wb-23.05', 8, { listening: 'diotic', lossRobustnessFactor: 4.6 }],
    ['amr-wb-23.85', 10, { listening: 'diotic', lossRobustnessFactor: 4.9 }],
  ]),
  ...published('wideband', 'unseen#ITU-T G.113, appendix IV', [
    ['g722', 13, SAMPLES],
    ['g722.1-24', 19],
    ['g722.1-32', 13],
  ]),
  ...published('fullband', 'g113-2024#appendix V, EVS super-wideband, both ears', [
    ['evs-9.6', 22.7, { listening: 'diotic', lossRobustnessFactor: 13 }],
    ['evs-13.2', 17.1, { listening: 'diotic', lossRobustnessFactor: 11.7 }],
    ['evs-16.4', 10.8, { listening: 'diotic', lossRobustnessFactor: 10.3 }],
    ['evs-24.4', 7.2, { listening: 'diotic', lossRobustnessFactor: 11.4 }],
    ['evs-32', 8.7, { listening: 'diotic', lossRobustnessFactor: 9.3 }],
    ['evs-48', 10.2, { listening: 'diotic', lossRobustnessFactor: 9.6 }],
  ]),
  ...opus('narrowband', 'variable', [
    [6, 23, 24.56, 15.36],
    [7, 21.26, 22.46, 14.43],
    [8, 16.02, 20.26, 13.48],
    [9, 11.74, 18.91, 12.44],
  ]),
  ...opus('wideband', 'variable', [
    [11, 28.41, 23.94, 20.12],
    [12, 23.3, 22.22, 18.9],
    [13, 19.96, 19.5, 16.92],
  ]),
  ...opus('fullband', 'variable', [
    [14, 38.06, 16.51, 9.13],
    [16, 30.16, 11.83, 10.06],
    [19, 23.81, 10.67, 8.92],
    [22, 20.22, 10.47, 8.57],
    [25, 20.21, 11.28, 9.18],
    [28, 18.48, 10.63, 8.91],
    [31, 16.83, 10.44, 8.82],
    [34, 14.76, 10.12, 8.54],
    [37, 12.08, 10.38, 8.3],
    [40, 10.67, 9.79, 8.04],
  ]),
  ...opus('narrowband', 'constant', [
    [6, 46.27, 8.94, 5.66],
    [7, 31.74, 18.18, 11.76],
    [8, 19.25, 15.13, 10.13],
    [9, 13.21, 17.24, 11.36],
    [10, 6.2, 15.33, 10.47],
    [11, 2.03, 15.95, 10.73],
  ]),
  ...opus('wideband', 'constant', [
    [12, 29.76, 24.81, 20.78],
    [13, 26.16, 23.01, 19.37],
    [14, 20.77, 17.56, 15.85],
    [15, 18.06, 18.74, 16.1],
  ]),
  ...opus('fullband', 'constant', [
    [16, 36.88, 13.3, 10.8],
    [19, 29.58, 10.74, 8.93],
    [22, 23.38, 10.01, 8.46],
    [25, 22.64, 10.57, 8.74],
    [28, 23.65, 11.67, 9.98],
    [31, 21.74, 11.51, 9.58],
    [34, 20.62, 11.78, 9.69],
    [37, 16.23, 10.62, 8.99],
    [40, 15.9, 11.35, 9.37],
  ]),
];

/** A codec as it is used, whose impairment is asked. */
export interface ImpairmentInput {
  codec: string;
  codecBitsPerSecond?: number;
  bitRateMode?: 'constant' | 'variable';
  discontinuous?: boolean;
  packetMs?: number;
  concealment?: Concealment;
  listening?: 'monotic' | 'diotic';
  scale?: EModelScale;
}

/**
 * Published impairment of a codec.
 *
 * Nothing is interpolated: between two published rates the lower counts, above the highest that one does. G.711 is
 * without concealment unless asked.
 *
 * @param input `codec`, id or alias; `codecBitsPerSecond` of Opus [bit/s], its default; `bitRateMode` of Opus,
 *   `variable`; `discontinuous`, silence is not sent: another value where one is published; `packetMs` of the call [ms]:
 *   where the robustness was found at another, what a standard says becomes `derived`; `concealment`, what the decoder
 *   does about loss; `listening`, `diotic`, which AMR-WB has robustness for; `scale`, that on which the codec is
 *   published at this rate
 * @returns undefined where nothing is published
 * @throws CapacityError `unknown-id`, `out-of-range`
 * @source ITU-T G.113 appendices I, IV and V; doi 10.1145/3458751
 * @example impairmentOf({ codec: 'g711' }).lossRobustnessFactor // 4.3
 * @example impairmentOf({ codec: 'opus', codecBitsPerSecond: 24000 }).codecBitsPerSecond // 22000
 */
export function impairmentOf(input: ImpairmentInput): Impairment | undefined {
  const { bitRateMode = 'variable', discontinuous, packetMs, concealment, listening = 'diotic', scale } = input;
  const entry = codecEntry(input.codec);
  const { codecBitsPerSecond = entry.rate === 'chosen' ? entry.defaultBitsPerSecond : undefined } = input;
  if (codecBitsPerSecond !== undefined)
    assertRange('codecBitsPerSecond', codecBitsPerSecond, takesRate(entry, codecBitsPerSecond), rateRule(entry));
  const found = IMPAIRMENTS.findLast(
    (each) =>
      each.codec === entry.id &&
      (each.codecBitsPerSecond ?? 0) <= (codecBitsPerSecond ?? 0) &&
      (each.bitRateMode ?? bitRateMode) === bitRateMode &&
      (each.listening ?? listening) === listening &&
      (!each.discontinuous || discontinuous) &&
      each.concealment === (concealment ?? each.concealment) &&
      each.scale === (scale ?? each.scale),
  );
  if (found?.packetMs === undefined || packetMs === undefined || found.packetMs === packetMs) return found;
  return found.status === 'standard' ? { ...found, status: 'derived' } : found;
}
