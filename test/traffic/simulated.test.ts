import { describe, expect, test } from 'vitest';
import { erlangA, extendedErlangB, multirateBlocking, queue } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';

interface Simulated {
  mean: number;
  half95: number;
}
type Row =
  | {
      model: 'multirate';
      capacityUnits: number;
      classes: [number, number][];
      holding: string;
      simulated: Simulated[];
    }
  | {
      model: 'erlangA';
      agents: number;
      offeredErlangs: number;
      patience: number | 'Infinity';
      answer: number;
      simulated: Record<'pWait' | 'pAbandon' | 'EW' | 'servedWithinT' | 'pWaitGtT', Simulated>;
    }
  | {
      model: 'retry';
      channels: number;
      firstAttemptErlangs: number;
      retryRatio: number;
      meanDelay: number;
      simulated: Record<'attempts' | 'lost', Simulated>;
    };

const { rows, tolerance } = fixture<Row>('traffic/simulated');
const of = <M extends Row['model']>(model: M) =>
  rows.filter((row): row is Extract<Row, { model: M }> => row.model === model);

/** Distance from the simulated mean in half-widths of its confidence interval. */
const distance = (value: number, { mean, half95 }: Simulated) => (value === mean ? 0 : Math.abs(value - mean) / half95);

describe('simulation agrees', () => {
  test.each(of('multirate'))('mixed calls, $holding holding times, $classes on $capacityUnits units', (row) => {
    const classes = row.classes.map(([offeredErlangs, unitsPerCall]) => ({ offeredErlangs, unitsPerCall }));
    const blocked = multirateBlocking({ capacityUnits: row.capacityUnits, classes }).classes;
    expect(blocked.length).toBe(row.simulated.length);
    row.simulated.forEach((simulated, k) => {
      expect(distance(blocked[k]!.blockingRatio, simulated)).toBeLessThanOrEqual(tolerance);
    });
  });

  test.each(of('erlangA'))('$agents agents, $offeredErlangs E, patience $patience', (row) => {
    const { offeredErlangs, agents, answer: answerSeconds, patience, simulated } = row;
    const asked = { offeredErlangs, agents, handleSeconds: 1, answerSeconds };
    if (patience === 'Infinity') {
      const { waitRatio, averageSpeedOfAnswerSeconds, serviceLevelRatio } = queue(asked);
      expect(distance(waitRatio, simulated.pWait)).toBeLessThanOrEqual(tolerance);
      expect(distance(averageSpeedOfAnswerSeconds ?? NaN, simulated.EW)).toBeLessThanOrEqual(tolerance);
      expect(distance(serviceLevelRatio, simulated.servedWithinT)).toBeLessThanOrEqual(tolerance);
      return;
    }
    const patient = erlangA({ ...asked, patienceSeconds: patience });
    expect(distance(patient.waitRatio, simulated.pWait)).toBeLessThanOrEqual(tolerance);
    expect(distance(patient.abandonRatio, simulated.pAbandon)).toBeLessThanOrEqual(tolerance);
    expect(distance(patient.meanWaitSeconds, simulated.EW)).toBeLessThanOrEqual(tolerance);
    expect(distance(patient.serviceLevelRatio, simulated.servedWithinT)).toBeLessThanOrEqual(tolerance);
    expect(distance(patient.waitBeyondAnswerRatio, simulated.pWaitGtT)).toBeLessThanOrEqual(tolerance);
  });
});

describe('callers who try again', () => {
  const late = of('retry').filter(({ meanDelay }) => meanDelay === 100);
  const quick = of('retry').filter(({ meanDelay }) => meanDelay <= 1);

  // The model is the limit for endless delay, which a hundred holding times only come near: hence a half more.
  test.each(late)('a hundred holding times later, as the model has it: $channels channels, r $retryRatio', (row) => {
    const model = extendedErlangB(row);
    expect(distance(model.blockingRatio, row.simulated.attempts)).toBeLessThanOrEqual(1.5 * tolerance);
    expect(distance(model.lostRatio, row.simulated.lost)).toBeLessThanOrEqual(1.5 * tolerance);
  });

  test.each(quick)('$meanDelay holding times later, worse than the model: $channels channels', (row) => {
    const model = extendedErlangB(row);
    expect(row.simulated.attempts.mean - row.simulated.attempts.half95).toBeGreaterThan(model.blockingRatio);
    expect(row.simulated.lost.mean - row.simulated.lost.half95).toBeGreaterThan(model.lostRatio);
  });

  test('the docstring and the guide quote the simulation: 21 % where the model has 15 %', () => {
    const row = of('retry').find(({ channels, firstAttemptErlangs, meanDelay }) =>
      [channels === 10, firstAttemptErlangs === 8, meanDelay === 0.01].every(Boolean),
    )!;
    expect(row.simulated.attempts.mean.toFixed(2)).toBe('0.21');
    expect(extendedErlangB(row).blockingRatio.toFixed(2)).toBe('0.15');
  });
});
