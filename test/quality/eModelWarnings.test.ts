import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { E_MODEL_PARAMETERS, eModel, type EModelInput, type EModelParameterName } from '../../src/index.ts';
import { SOURCES } from '../../src/evidence/sources.ts';
import { statusOf } from '../../src/evidence/status.ts';
import { eModelInput } from '../support/eModelInputs.ts';

const warned = (input: EModelInput) => eModel(input).warnings.map(({ code, field }) => `${code} ${field}`);
const names = Object.keys(E_MODEL_PARAMETERS) as EModelParameterName[];

describe('the Recommendation’s own limits', () => {
  test.each<[string, EModelInput, string[]]>([
    ['all defaults', {}, []],
    ['a usual call', { oneWayDelayMs: 120, lossPercent: 1, lossRobustnessFactor: 25.1 }, []],
    ['loss above 20 %', { lossPercent: 20.1 }, ['outside-permitted-range lossPercent']],
    ['loss at 20 %', { lossPercent: 20 }, []],
    ['too long a delay, once', { oneWayDelayMs: 600 }, ['outside-permitted-range oneWayDelayMs']],
    [
      'sidetone from which another follows, once',
      { sidetoneMaskingRatingDb: 25 },
      ['outside-permitted-range sidetoneMaskingRatingDb'],
    ],
    ['the noise floor, which is fixed', { noiseFloorDbmp: -63 }, ['outside-permitted-range noiseFloorDbmp']],
    ['bursts without loss', { burstFactor: 4 }, []],
    ['bursts with a robust codec', { burstFactor: 2, lossPercent: 5, lossRobustnessFactor: 16 }, []],
    [
      'bursts with a codec that is not',
      { burstFactor: 1.5, lossPercent: 1, lossRobustnessFactor: 15.9 },
      ['burst-without-robustness burstFactor'],
    ],
    [
      'long bursts with high loss',
      { burstFactor: 2.1, lossPercent: 2, lossRobustnessFactor: 20 },
      ['burst-with-high-loss burstFactor'],
    ],
    ['long bursts with little loss', { burstFactor: 2.1, lossPercent: 1.9, lossRobustnessFactor: 20 }, []],
    ['an echo of 2 ms', { oneWayDelayMs: 2 }, ['echo-negative talkerEchoFactor']],
    ['an echo of 5 ms', { oneWayDelayMs: 5 }, []],
    ['no echo of 2 ms', { oneWayDelayMs: 2, echoFree: true }, []],
  ])('%s', (_name, input, expected) => {
    expect(warned(input)).toEqual(expected);
  });

  test.each<[string, EModelInput, string[]]>([
    ['bursts', { scale: 'wideband', burstFactor: 2 }, ['without-effect burstFactor']],
    ['the burst ratio of random loss', { scale: 'wideband', burstFactor: 1 }, []],
    ['noise', { scale: 'wideband', sendRoomNoiseDbA: 50 }, ['without-effect sendRoomNoiseDbA']],
    ['the noise floor of the scale', { scale: 'wideband', noiseFloorDbmp: -96 }, []],
    ['noise that counts', { scale: 'wideband', echoReference: 'noise', sendRoomNoiseDbA: 50 }, []],
    ['an impairment of its own scale', { scale: 'wideband', equipmentImpairmentFactor: 56 }, []],
    ['loss above 20 %', { scale: 'wideband', lossPercent: 30 }, ['outside-permitted-range lossPercent']],
    ['little delay', { scale: 'wideband', oneWayDelayMs: 100 }, []],
    ['much delay', { scale: 'wideband', oneWayDelayMs: 200 }, ['echo-reference-matters echoReference']],
    [
      'much delay, other reading',
      { scale: 'wideband', echoReference: 'noise', oneWayDelayMs: 200 },
      ['echo-reference-matters echoReference'],
    ],
    ['much delay and no echo', { scale: 'wideband', oneWayDelayMs: 200, echoFree: true }, []],
  ])('wideband: %s', (_name, input, expected) => {
    expect(warned(input)).toEqual(expected);
  });

  test.each<[string, EModelInput, string[]]>([
    ['no delay', { scale: 'fullband' }, []],
    ['delay', { scale: 'fullband', oneWayDelayMs: 50 }, ['echo-not-modeled echoConvention']],
    ['delay and no echo', { scale: 'fullband', oneWayDelayMs: 50, echoFree: true }, []],
    ['bursts', { scale: 'fullband', burstFactor: 3 }, ['without-effect burstFactor']],
  ])('fullband: %s', (_name, input, expected) => {
    expect(warned(input)).toEqual(expected);
  });

  test('within the ranges there is none about a range, beyond each there is one, and it still computes', () => {
    fc.assert(
      fc.property(eModelInput, (input) => {
        expect(warned(input).filter((text) => text.startsWith('outside'))).toEqual([]);
      }),
    );
    for (const name of names) {
      const { most } = E_MODEL_PARAMETERS[name];
      const result = eModel({ [name]: most + 1 });
      expect(result.rFactor, name).toBeGreaterThan(0);
      expect(
        result.warnings.map(({ field }) => field),
        name,
      ).toContain(name);
    }
  });

  test('a warning is about a field of the result or of the input, and cites a known source', () => {
    const all = [
      { lossPercent: 30, burstFactor: 9, oneWayDelayMs: 2 },
      { scale: 'wideband', burstFactor: 2, oneWayDelayMs: 300 },
      { scale: 'fullband', burstFactor: 2, oneWayDelayMs: 300 },
    ] as const;
    for (const input of all) {
      const result = eModel(input);
      expect(result.warnings.length).toBeGreaterThanOrEqual(2);
      for (const { field, cite } of result.warnings) {
        expect({ ...input, ...result }).toHaveProperty(field);
        expect(SOURCES).toHaveProperty([cite.split('#')[0]!]);
      }
    }
  });

  test('defaults and the range of Bpl are standard; ranges that were not seen say so', () => {
    const { lossRobustnessFactor, weightedEchoPathLossDb } = E_MODEL_PARAMETERS;
    expect(statusOf(lossRobustnessFactor.cites.most)).toBe('standard');
    expect(statusOf(weightedEchoPathLossDb.cites.standard)).toBe('standard');
    expect(statusOf(weightedEchoPathLossDb.cites.most)).toBe('unverified');
  });
});

describe('refusals', () => {
  const refusal = (field: string, code = 'out-of-range') => expect.objectContaining({ code, field }) as Error;

  test.each(names.flatMap((name) => [NaN, Infinity, -Infinity].map((value) => [name, value] as const)))(
    '%s of %s',
    (name, value) => {
      expect(() => eModel({ [name]: value })).toThrow(refusal(name));
    },
  );

  test.each<[EModelParameterName, number]>([
    ['lossPercent', -0.1],
    ['lossPercent', 100.1],
    ['lossRobustnessFactor', 0],
    ['lossRobustnessFactor', -1],
    ['burstFactor', 0.99],
    ['oneWayDelayMs', -1],
    ['echoPathDelayMs', -1],
    ['roundTripDelayMs', -1],
    ['minimumPerceivableDelayMs', 0],
    ['delaySensitivityFactor', 0.16],
    ['quantizingDistortionUnits', 0],
    ['equipmentImpairmentFactor', -1],
    ['equipmentImpairmentFactor', 95.1],
    ['talkerEchoLoudnessRatingDb', -1],
    ['weightedEchoPathLossDb', -1],
    ['advantageFactor', -1],
    ['sendRoomNoiseDbA', 201],
    ['circuitNoiseDbm0p', -201],
    ['sidetoneMaskingRatingDb', -2],
  ])('%s of %s', (name, value) => {
    expect(() => eModel({ [name]: value })).toThrow(refusal(name));
  });

  test('sidetone and echo that together are louder than the model has it', () => {
    expect(() => eModel({ sidetoneMaskingRatingDb: 3, talkerEchoLoudnessRatingDb: 0 })).toThrow(
      refusal('sidetoneMaskingRatingDb'),
    );
    expect(
      eModel({ sidetoneMaskingRatingDb: 7, talkerEchoLoudnessRatingDb: 0 }).effectiveSidetoneRatingDb,
    ).toBeLessThan(0);
  });

  test.each<[EModelInput, string, string]>([
    [{ scale: 'fullband', quantizingDistortionUnits: 1 }, 'quantizingDistortionUnits', 'unknown-id'],
    [{ scale: 'fullband', talkerEchoLoudnessRatingDb: 65 }, 'talkerEchoLoudnessRatingDb', 'unknown-id'],
    [{ scale: 'fullband', echoPathDelayMs: 0 }, 'echoPathDelayMs', 'unknown-id'],
    [{ scale: 'fullband', echoReference: 'ro' }, 'echoReference', 'unknown-id'],
    [{ scale: 'wideband', quantizingDistortionUnits: 1 }, 'quantizingDistortionUnits', 'unknown-id'],
    [{ scale: 'wideband', advantageFactor: 5 }, 'advantageFactor', 'out-of-range'],
    [{ scale: 'fullband', advantageFactor: 5 }, 'advantageFactor', 'out-of-range'],
    [{ scale: 'fullband', equipmentImpairmentFactor: 132.1 }, 'equipmentImpairmentFactor', 'out-of-range'],
    [{ echoReference: 'ro' }, 'echoReference', 'unknown-id'],
    [{ packetLoss: 3 } as EModelInput, 'packetLoss', 'unknown-id'],
    [{ scale: 'superwideband' } as unknown as EModelInput, 'scale', 'unknown-id'],
    [{ scale: 'wideband', echoReference: 'other' } as unknown as EModelInput, 'echoReference', 'unknown-id'],
  ])('%o', (input, field, code) => {
    expect(() => eModel(input)).toThrow(refusal(field, code));
  });

  test('the defaults of any scale may be said, and what is undefined is not said', () => {
    const defaults = { burstFactor: 1, advantageFactor: 0, lossPercent: 0 };
    const unsaid = { oneWayDelayMs: undefined, foreign: undefined } as unknown as EModelInput;
    for (const scale of ['narrowband', 'wideband', 'fullband'] as const) {
      const { rFactor, warnings } = eModel({ scale, ...defaults, ...unsaid });
      expect(rFactor).toBe(eModel({ scale }).rFactor);
      expect(warnings).toEqual([]);
    }
  });

  test('at its far ends it still gives finite numbers', () => {
    const far: EModelInput[] = [
      { oneWayDelayMs: 1e15, minimumPerceivableDelayMs: 1e-15, delaySensitivityFactor: 1e15 },
      { oneWayDelayMs: 1e15, delaySensitivityFactor: 1 / 6 },
      { lossPercent: 100, lossRobustnessFactor: 1e-15, burstFactor: 1e15 },
      { quantizingDistortionUnits: 1e-15 },
      { quantizingDistortionUnits: 1e15 },
      { sendRoomNoiseDbA: 200, receiveRoomNoiseDbA: 200, sendLoudnessRatingDb: -200, listenerSidetoneRatingDb: -200 },
      { circuitNoiseDbm0p: -200, noiseFloorDbmp: -200, sendLoudnessRatingDb: -200, receiveLoudnessRatingDb: -200 },
      { sidetoneMaskingRatingDb: 200, talkerEchoLoudnessRatingDb: 200 },
      { lossPercent: -0, oneWayDelayMs: -0, advantageFactor: -0 },
    ];
    for (const input of far)
      for (const value of Object.values(eModel(input)).filter((each) => typeof each === 'number')) {
        expect(Number.isFinite(value), JSON.stringify(input)).toBe(true);
        expect(value).not.toBe(-0);
      }
  });
});
