import { describe, expect, test } from 'vitest';
import { eModel, type EModelInput, type EModelResult } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';

type Values = Readonly<Record<string, number>>;

interface Row {
  id: string;
  model: 'g107' | 'g1071' | 'g1072';
  inputs: Values;
  roe?: 'ro' | 'noise';
  expect: Values;
}

const SCALES = { g107: 'narrowband', g1071: 'wideband', g1072: 'fullband' } as const;

const PARAMETERS: Record<string, keyof EModelInput> = {
  SLR: 'sendLoudnessRatingDb',
  RLR: 'receiveLoudnessRatingDb',
  STMR: 'sidetoneMaskingRatingDb',
  LSTR: 'listenerSidetoneRatingDb',
  Ds: 'sendSideDFactor',
  TELR: 'talkerEchoLoudnessRatingDb',
  WEPL: 'weightedEchoPathLossDb',
  T: 'echoPathDelayMs',
  Tr: 'roundTripDelayMs',
  Ta: 'oneWayDelayMs',
  sT: 'delaySensitivityFactor',
  mT: 'minimumPerceivableDelayMs',
  qdu: 'quantizingDistortionUnits',
  Ie: 'equipmentImpairmentFactor',
  Bpl: 'lossRobustnessFactor',
  Ppl: 'lossPercent',
  BurstR: 'burstFactor',
  Nc: 'circuitNoiseDbm0p',
  Ps: 'sendRoomNoiseDbA',
  Pr: 'receiveRoomNoiseDbA',
  A: 'advantageFactor',
};

const FACTORS: Record<string, keyof EModelResult> = {
  R: 'rFactor',
  MOS: 'meanOpinionScore',
  GoB: 'goodOrBetterPercent',
  PoW: 'poorOrWorsePercent',
  Ro: 'basicSignalToNoiseFactor',
  Is: 'simultaneousImpairmentFactor',
  Id: 'delayImpairmentFactor',
  Ie_eff: 'effectiveEquipmentImpairmentFactor',
  Idte: 'talkerEchoFactor',
  Idle: 'listenerEchoFactor',
  Idd: 'absoluteDelayFactor',
  No: 'totalNoiseDbm0p',
  Iolr: 'overallLoudnessFactor',
  Ist: 'sidetoneFactor',
  Iq: 'quantizingFactor',
  Roe: 'echoReferenceFactor',
};

/** The input of a row: what it does not list has the default of the model, without the conventions of planning. */
function inputOf({ model, inputs, roe }: Row): EModelInput {
  const named = Object.entries(inputs).map(([symbol, value]) => [PARAMETERS[symbol], value]);
  return {
    scale: SCALES[model],
    ...(model !== 'g1072' && { echoPathDelayMs: 0, roundTripDelayMs: 0, listenerSidetoneRatingDb: 18 }),
    ...(roe && { echoReference: roe }),
    ...(Object.fromEntries(named) as EModelInput),
  };
}

/** The score of the rows is the polynomial as it stands; where that dips below 1 the score stays at 1. */
const expectedOf = (symbol: string, value: number) => (symbol === 'MOS' ? Math.max(value, 1) : value);

describe('known values', () => {
  const { rows, tolerance } = fixture<Row>('quality/eModel');

  test('every row and factor is compared', () => {
    expect(rows).toHaveLength(528);
    const symbols = new Set(rows.flatMap((row) => Object.keys(row.expect)));
    expect([...symbols].sort()).toEqual(Object.keys(FACTORS).sort());
  });

  test.each(rows.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const result = eModel(inputOf(row));
    for (const [symbol, value] of Object.entries(row.expect)) {
      const error = Math.abs(Number(result[FACTORS[symbol]!]) - expectedOf(symbol, value));
      expect(error, symbol).toBeLessThanOrEqual(tolerance);
    }
  });

  const examples = fixture<{ source: string; inputs: EModelInput; expect: Values; tolerance: number }>(
    'quality/workedExamples',
  );
  test.each(examples.rows.map((row) => [row.source, JSON.stringify(row.inputs), row] as const))(
    '%s: %s',
    (_source, _inputs, row) => {
      const result = eModel(row.inputs);
      for (const [field, value] of Object.entries(row.expect)) {
        const error = Math.abs(Number(result[field as keyof EModelResult]) - value);
        expect(error, field).toBeLessThanOrEqual(row.tolerance + examples.tolerance);
      }
    },
  );
});

describe('the echo that is assumed', () => {
  const delays = (input: EModelInput) => {
    const { echoConvention, echoPathDelayMs, roundTripDelayMs, oneWayDelayMs } = eModel(input);
    return [echoConvention, echoPathDelayMs, roundTripDelayMs, oneWayDelayMs];
  };

  test.each<[EModelInput, unknown[]]>([
    [{ oneWayDelayMs: 120 }, ['from-one-way-delay', 120, 240, 120]],
    [{}, ['from-one-way-delay', 0, 0, 0]],
    [{ oneWayDelayMs: 120, echoFree: true }, ['echo-free', 0, 0, 120]],
    [{ oneWayDelayMs: 120, echoFree: true, echoPathDelayMs: 0 }, ['echo-free', 0, 0, 120]],
    [{ oneWayDelayMs: 120, echoFree: false }, ['from-one-way-delay', 120, 240, 120]],
    [{ oneWayDelayMs: 120, echoPathDelayMs: 30 }, ['given', 30, 0, 120]],
    [{ echoPathDelayMs: 30, roundTripDelayMs: 61 }, ['given', 30, 61, 0]],
    [{ scale: 'wideband', oneWayDelayMs: 120 }, ['from-one-way-delay', 120, 240, 120]],
    [{ scale: 'fullband', oneWayDelayMs: 120 }, ['not-modeled', undefined, undefined, 120]],
  ])('%o', (input, expected) => {
    expect(delays(input)).toEqual(expected);
  });

  test('no echo is refused beside an echo', () => {
    for (const field of ['echoPathDelayMs', 'roundTripDelayMs'])
      expect(() => eModel({ echoFree: true, [field]: 10 })).toThrow(
        expect.objectContaining({ code: 'out-of-range', field }) as Error,
      );
  });

  test('LSTR is STMR + Dr unless it is given', () => {
    const rating = (input: EModelInput) => eModel(input).listenerSidetoneRatingDb;
    expect(rating({})).toBe(18);
    expect(rating({ sidetoneMaskingRatingDb: 12, receiveSideDFactor: -1 })).toBe(11);
    expect(rating({ sidetoneMaskingRatingDb: 12, listenerSidetoneRatingDb: 20 })).toBe(20);
  });
});

describe('what a scale depends on', () => {
  const names = (input: EModelInput) => Object.keys(eModel(input)).filter((key) => key in PARAMETER_OF);
  const PARAMETER_OF = Object.fromEntries(
    [...Object.values(PARAMETERS), 'receiveSideDFactor', 'noiseFloorDbmp'].map((key) => [key, true]),
  );
  const core = 7;
  const echo = 4;
  const noise = 10;

  test.each<[EModelInput, number]>([
    [{}, 23],
    [{ scale: 'wideband' }, core + echo],
    [{ scale: 'wideband', echoReference: 'noise' }, core + echo + noise],
    [{ scale: 'fullband' }, core],
  ])('%o: so many parameters are in the result', (input, count) => {
    expect(names(input)).toHaveLength(count);
  });

  test('the readings of the wideband echo reference', () => {
    const reference = (input: EModelInput) => eModel({ scale: 'wideband', ...input }).echoReferenceFactor;
    expect(reference({})).toBe(129);
    expect(reference({ echoReference: 'ro' })).toBe(129);
    expect(reference({ echoReference: 'noise' })).toBeCloseTo(106.2, 1);
  });
});
