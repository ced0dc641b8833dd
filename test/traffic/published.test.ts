import { describe, expect, test } from 'vitest';
import {
  busyHour,
  carriableErlangs,
  engsetOffered,
  erlangA,
  type ErlangAValues,
  multirateBlocking,
  predictiveDialer,
} from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';
import { relativeError } from '../support/numbers.ts';
import { computed } from './modelCalls.ts';

interface Row {
  model: string;
  inputs: Record<string, number> & { classes?: [number, number, number?][] };
  published: number;
  exact: number;
  tolerance: number;
  agrees: boolean;
  source: string;
}
const { rows, tolerance } = fixture<Row>('traffic/published');

const PATIENT: Record<string, keyof ErlangAValues> = {
  'erlangA.pWait': 'waitRatio',
  'erlangA.pAbandon': 'abandonRatio',
  'erlangA.occupancy': 'occupancyRatio',
  'erlangA.meanWaitAll_minutes': 'meanWaitSeconds',
  'erlangA.servedWithin(T)?': 'serviceLevelRatio',
};

/** What the library says for a row, in the unit of the publication. */
function valueOf({ model, inputs }: Row): number {
  const { N = 0, A = 0, S = 0, p = 0, C = 0, h = 180, t = 0, classes = [] } = inputs;
  if (model in PATIENT) {
    // One row has rates per hour and an abandonment rate; the others a patience in handling times.
    const { lam, mu = 1, theta, patience_over_aht: patience = mu / (theta ?? 1), aht_min: unit = 1 } = inputs;
    const queue = erlangA({
      offeredErlangs: lam === undefined ? A : lam / mu,
      agents: N,
      handleSeconds: unit,
      patienceSeconds: patience * unit,
      answerSeconds: (inputs['T_over_aht'] ?? 0) * unit,
    });
    return queue[PATIENT[model]!];
  }
  const part = /^erlangC\.(pWait|serviceLevel|asa)$/.exec(model)?.[1];
  if (part) return (computed('erlangC', { N, A, h, t }) as Record<string, number>)[part]!;
  if (model === 'engset.traffic') {
    // No function gives the traffic, so it is searched for.
    let [low, high] = [0, S];
    for (let step = 0; step < 60; step += 1) {
      const offeredErlangs = (low + high) / 2;
      if (engsetOffered({ sources: S, channels: N, offeredErlangs }).callCongestionRatio < p) low = offeredErlangs;
      else high = offeredErlangs;
    }
    return low;
  }
  const shared = /^kaufmanRoberts(?:\.reservation)?\.(?:B(\d)|utilisation)$/.exec(model);
  if (shared) {
    const mix = classes.map(([offeredErlangs, unitsPerCall, reservedUnits = 0]) => ({
      offeredErlangs,
      unitsPerCall,
      reservedUnits,
    }));
    const result = multirateBlocking({ capacityUnits: C, classes: mix });
    return shared[1] ? result.classes[Number(shared[1]) - 1]!.blockingRatio : result.meanOccupiedUnits;
  }
  if (model === 'rule.predictive-dialer-channels') {
    const { agents_talking: talking = 0, agents_waiting: waiting = 0, overdial = 0 } = inputs;
    const dialer = predictiveDialer({
      agents: talking + waiting,
      occupancyRatio: talking / (talking + waiting),
      handleSeconds: 180,
      answerRatio: 0.3,
      setUpSeconds: 0,
      ringSeconds: 0,
      talkSeconds: 180,
      noAnswerSeconds: 20,
      linesPerAgentCount: overdial,
    });
    return dialer.dialingChannels ?? NaN;
  }
  return computed(model, inputs) as number;
}

describe('published values', () => {
  test('most agree with the exact ones; some do not, and the fixture says which', () => {
    expect(rows.filter(({ agrees }) => agrees).length).toBeGreaterThan(40);
    expect(rows.filter(({ agrees }) => !agrees).length).toBeGreaterThan(10);
  });

  test.each(rows.filter(({ agrees }) => agrees))('$model $inputs = $published ($source)', (row) => {
    const value = valueOf(row);
    expect(Math.abs(value - row.published)).toBeLessThanOrEqual(row.tolerance + Math.abs(row.exact) * tolerance);
    expect(relativeError(value, row.exact)).toBeLessThanOrEqual(tolerance);
  });

  test.each(rows.filter(({ agrees }) => !agrees))('$model $inputs is not $published ($source) but $exact', (row) => {
    const value = valueOf(row);
    expect(relativeError(value, row.exact)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(value - row.published)).toBeGreaterThan(row.tolerance);
  });
});

describe('published rules', () => {
  test('3,200 calls on a day of eight hours are 550 to 600 in the busiest one, at 17 to 19 % (Angus)', () => {
    const busiest = (busyHourRatio: number) => busyHour({ callsPerDay: 3200, holdSeconds: 180, busyHourRatio });
    expect(busiest(0.17).callsPerHour).toBeCloseTo(544, 9);
    expect(busiest(0.19).callsPerHour).toBeCloseTo(608, 9);
  });

  test('a planner who buys for 1 % pays for a smaller load than one who tolerates 2 %', () => {
    const erlangs = [0.01, 0.02].map((blockingRatio) => carriableErlangs({ channels: 30, blockingRatio }));
    // The values printed in every Erlang B table.
    expect(erlangs.map((value) => value.toFixed(1))).toEqual(['20.3', '21.9']);
  });
});
