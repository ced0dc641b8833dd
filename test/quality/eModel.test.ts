import { describe, expect, test } from 'vitest';
import { eModel, type EModelInput, type EModelResult } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';

type Values = Readonly<Record<string, number>>;
interface Row { id: string; model: 'g107' | 'g1071' | 'g1072'; inputs: Values; roe?: 'ro' | 'noise'; expect: Values }
const SCALES = { g107: 'narrowband', g1071: 'wideband', g1072: 'fullband' } as const;
const INPUTS: Record<string, keyof EModelInput> = {
  SLR: 'sendLoudnessRatingDb', RLR: 'receiveLoudnessRatingDb', STMR: 'sidetoneMaskingRatingDb', LSTR: 'listenerSidetoneRatingDb',
  Ds: 'sendSideDFactor', Dr: 'receiveSideDFactor', TELR: 'talkerEchoLoudnessRatingDb', WEPL: 'weightedEchoPathLossDb',
  T: 'echoPathDelayMs', Tr: 'roundTripDelayMs', Ta: 'oneWayDelayMs', sT: 'delaySensitivityFactor', mT: 'minimumPerceivableDelayMs',
  qdu: 'quantizingDistortionUnits', Ie: 'equipmentImpairmentFactor', Bpl: 'lossRobustnessFactor', Ppl: 'lossPercent', BurstR: 'burstFactor',
  Nc: 'circuitNoiseDbm0p', Nfor: 'noiseFloorDbmp', Ps: 'sendRoomNoiseDbA', Pr: 'receiveRoomNoiseDbA', A: 'advantageFactor',
};
const OUTPUTS: Record<string, keyof EModelResult> = {
  R: 'rFactor', MOS: 'meanOpinionScore', GoB: 'goodOrBetterPercent', PoW: 'poorOrWorsePercent', Ro: 'basicSignalToNoiseFactor', Is: 'simultaneousImpairmentFactor',
  Id: 'delayImpairmentFactor', Idte: 'talkerEchoFactor', Idle: 'listenerEchoFactor', Idd: 'absoluteDelayFactor', Ie_eff: 'effectiveEquipmentImpairmentFactor',
  No: 'totalNoiseDbm0p', Iolr: 'overallLoudnessFactor', Ist: 'sidetoneFactor', Iq: 'quantizingFactor', Roe: 'echoReferenceFactor',
};
const { rows, tolerance } = fixture<Row>('quality/eModel');
test('all', () => {
  let worst = 0;
  for (const row of rows) {
    const scale = SCALES[row.model];
    const none = scale === 'fullband' ? {} : { echoPathDelayMs: 0, roundTripDelayMs: 0 };
    const lstr = scale === 'narrowband' ? { listenerSidetoneRatingDb: 18 } : {};
    const result = eModel({ scale, ...none, ...lstr, ...(row.roe && { echoReference: row.roe }), ...Object.fromEntries(Object.entries(row.inputs).map(([k, v]) => [INPUTS[k], v])) });
    for (const [k, v] of Object.entries(row.expect)) {
      const e = Math.abs((result[OUTPUTS[k]!] as number) - (k === 'MOS' ? Math.max(1, v) : v));
      if (!(e <= worst)) { worst = e; console.log(row.id, k, e); }
    }
  }
  console.log(worst);
});
