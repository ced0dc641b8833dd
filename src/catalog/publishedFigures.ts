import type { Cite } from '../evidence/source.ts';

/** Rates that somebody prints for a codec without saying how they come about [bit/s]. */
export interface PublishedFigure {
  who: string;
  /** Ids, and the names that the publisher uses. */
  codecs: readonly string[];
  /** Such as a typical and a highest rate, or the ends of a range. */
  bitsPerSecondChoices: readonly number[];
  /** No sum of headers gives them. */
  isEstimate: boolean;
  cite: Cite;
}

type Row = readonly [codecs: string, ...kilobits: number[]];

const figures = (who: string, cite: Cite, rows: readonly Row[], isEstimate = false): PublishedFigure[] =>
  rows.map(([codecs, ...kilobits]) => ({
    who,
    isEstimate,
    codecs: codecs.split(' '),
    bitsPerSecondChoices: kilobits.map((each) => Math.round(each * 1000)),
    cite,
  }));

const EXOTEL: Cite = 'exotel-network#Bandwidth Requirements, Voice Calls';

/** By name; `*` is any codec. */
export const PUBLISHED_FIGURES: readonly PublishedFigure[] = [
  ...figures(
    'Skype for Business SDN, typical or maximum',
    'sfb-sdn#bandwidth estimates',
    [
      ['x-msrta/16000 rtaudio-wb', 49.6, 91],
      ['x-msrta/8000 rtaudio-nb', 33.1, 56.6],
      ['g722/8000 g722', 85.4, 164.6],
      ['g722/8000/2 g722', 108.4, 228.6],
      ['g7221/16000 g722.1-24 g722.1-32', 44.8, 81],
      ['pcmu/8000 pcma/8000 g711', 83.2, 161],
      ['siren/16000 siren', 39.3, 68.6],
      ['silk/16000 silk', 47.7, 105],
      ['silk/8000 silk', 31.2, 59],
      ['x-ulpfecuc/90000 ulpfecuc', 29, 64],
      ['aal2-g726-32/8000 g726-32', 38.6, 62],
    ],
    true,
  ),
  ...figures('Exotel, end of a range', EXOTEL, [
    ['g711', 80, 100],
    ['g729', 24, 32],
    ['opus', 32, 64],
  ]),
  ...figures('Exotel dynamic SIP trunking', 'exotel-dst#per call', [
    ['g711', 100],
    ['opus', 60, 80],
  ]),
  ...figures('Webex Calling', 'webex-calling#audio specifications', [['*', 70, 80, 100]], true),
  ...figures('Zoom Phone', 'zoom-phone#KB0076072', [['*', 60, 100]], true),
  ...figures('Microsoft Teams', 'teams-2022#audio, minimum, recommended, best', [['*', 10, 58, 76]], true),
  ...figures('Twilio', 'twilio#Client JS SDK 1.7', [
    ['opus', 40],
    ['g711', 80],
  ]),
  ...figures('Quobis', 'quobis#media quality', [
    ['opus', 55],
    ['g711 g722', 85],
  ]),
  ...figures(
    'Linksys SPA9000',
    'linksys#SPA9000, table 4-1',
    [
      ['g711', 110],
      ['g726-40', 87],
      ['g726-32', 79],
      ['g726-24', 71],
      ['g726-16', 63],
      ['g729', 55],
    ],
    true,
  ),
  ...figures('Avaya IP Office with and without SRTP', 'avaya-srtp#table', [['g711', 84, 85, 86]]),
];
