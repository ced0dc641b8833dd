import { describe, expect, test } from 'vitest';
import { dataVolumeBytes, monthCallSeconds, planCapacity } from '../../src/index.ts';

describe('known values', () => {
  // As url.net.au prints them: kilobytes a minute, and an hour in units of 1,024 of those.
  test.each([
    ['g711', 87_200, 654, 38.32],
    ['g729', 31_200, 234, 13.71],
  ])('%s', (_codec, bitsPerSecond, minuteKilobytes, hourUnits) => {
    expect(dataVolumeBytes({ bitsPerSecond, seconds: 60 }) / 1000).toBe(minuteKilobytes);
    expect(dataVolumeBytes({ bitsPerSecond, seconds: 3600 }) / 1000 / 1024).toBeCloseTo(hourUnits, 2);
  });

  test('17 E in a busy hour of 17 % are 100 erlang hours a day', () => {
    const month = { carriedErlangs: 17, busyHourRatio: 0.17, daysCount: 22 };
    expect(monthCallSeconds(month)).toBeCloseTo(22 * 100 * 3600, 6);
  });

  test('a plan counts one call as the link is measured, over talk and silence', () => {
    const demand = { kind: 'busy-hour', callsPerHour: 340, holdSeconds: 180, blockingRatio: 0.01 } as const;
    const { volume, traffic } = planCapacity({ demand, link: { measuredAt: 'link' } });
    expect(volume.minuteBytes).toBe(654_000);
    expect(volume.callBytes).toBe(3 * 654_000);
    const carried = 17 * (1 - (traffic.achievedBlockingRatio ?? 0));
    expect(volume.monthCallSeconds).toBeCloseTo((carried * 3600 * 22) / 0.17, 6);
    expect(volume.monthBytes).toBeCloseTo(((volume.monthCallSeconds ?? 0) * 87_200) / 8, 3);
  });

  test('calls without traffic behind them make no month', () => {
    const { volume } = planCapacity({ demand: { kind: 'calls', peakCalls: 5 } });
    expect(volume).not.toHaveProperty('monthBytes');
    expect(volume.callBytes).toBe((95_200 * 180) / 8);
  });
});

describe('refusals', () => {
  test.each([
    ['bitsPerSecond', { bitsPerSecond: -1, seconds: 1 }],
    ['seconds', { bitsPerSecond: 1, seconds: NaN }],
  ])('a wrong %s', (field, input) => {
    expect(() => dataVolumeBytes(input)).toThrow(field);
  });

  test.each([0, 1.1, NaN])('a busy hour of %s of the day', (busyHourRatio) => {
    expect(() => monthCallSeconds({ carriedErlangs: 1, busyHourRatio, daysCount: 22 })).toThrow('busyHourRatio');
  });
});
