import type { Cite, Cited } from '../evidence/source.ts';

/** An input of the E-model: its symbol, its default, and the range that the Recommendation's table permits. */
export type EModelParameter = Cited<{ standard: number; least: number; most: number }> & { symbol: string };

const TABLE: Cite = 'g107#table 3';
const UNSEEN: Cite = 'unseen#G.107 table 3, permitted ranges';
const ONE_PROGRAM: Cite = 'unseen#G.107 table 3, permitted ranges as one program has them';

const parameter = (
  symbol: string,
  standard: number,
  least: number,
  most: number,
  range: Cite = UNSEEN,
): EModelParameter => ({ symbol, standard, least, most, cites: { standard: TABLE, least: range, most: range } });

/** Inputs of the E-model with the defaults of ITU-T G.107. Most of the ranges were not seen in the Recommendation. */
export const E_MODEL_PARAMETERS = {
  sendLoudnessRatingDb: parameter('SLR', 8, 0, 18),
  receiveLoudnessRatingDb: parameter('RLR', 2, -5, 14),
  sidetoneMaskingRatingDb: parameter('STMR', 15, 10, 20),
  listenerSidetoneRatingDb: parameter('LSTR', 18, 13, 23),
  sendSideDFactor: parameter('Ds', 3, -3, 3),
  receiveSideDFactor: parameter('Dr', 3, -3, 3),
  talkerEchoLoudnessRatingDb: parameter('TELR', 65, 5, 65),
  weightedEchoPathLossDb: parameter('WEPL', 110, 5, 110),
  echoPathDelayMs: parameter('T', 0, 0, 500),
  roundTripDelayMs: parameter('Tr', 0, 0, 1000),
  oneWayDelayMs: parameter('Ta', 0, 0, 500, ONE_PROGRAM),
  delaySensitivityFactor: parameter('sT', 1, 0.4, 1),
  minimumPerceivableDelayMs: parameter('mT', 100, 20, 150),
  quantizingDistortionUnits: parameter('qdu', 1, 1, 14),
  equipmentImpairmentFactor: parameter('Ie', 0, 0, 40),
  lossRobustnessFactor: parameter('Bpl', 4.3, 4.3, 40, TABLE),
  lossPercent: parameter('Ppl', 0, 0, 20, ONE_PROGRAM),
  burstFactor: parameter('BurstR', 1, 1, 8, ONE_PROGRAM),
  circuitNoiseDbm0p: parameter('Nc', -70, -80, -40),
  noiseFloorDbmp: parameter('Nfor', -64, -64, -64, TABLE),
  sendRoomNoiseDbA: parameter('Ps', 35, 35, 85),
  receiveRoomNoiseDbA: parameter('Pr', 35, 35, 85),
  advantageFactor: parameter('A', 0, 0, 20, ONE_PROGRAM),
} as const satisfies Record<string, EModelParameter>;

export type EModelParameterName = keyof typeof E_MODEL_PARAMETERS;
