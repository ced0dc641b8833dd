import { describe, expect, test } from 'vitest';
import { peakTraffic } from '../../src/traffic/peakTraffic.ts';

describe('known values', () => {
  test('calls are calls', () => {
    expect(peakTraffic({ kind: 'calls', peakCalls: 50 })).toEqual({ peakCalls: 50 });
  });

  test('600 calls of 180 s in the busy hour are 30 E, which need 42 channels at 1 %', () => {
    const busy = peakTraffic({ kind: 'busy-hour', callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 });
    expect(busy).toMatchObject({ offeredErlangs: 30, peakCalls: 42 });
    const { callsPerMinute, callsPerSecond, ...group } = busy;
    expect([callsPerMinute, callsPerSecond]).toEqual([10, 1 / 6]);
    expect(peakTraffic({ kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 })).toEqual(group);
    expect(busy.achievedBlockingRatio).toBeLessThan(0.01);
  });
});

describe('edges and refusals', () => {
  test('nothing offered: no channels, and nothing is lost', () => {
    const nothing = peakTraffic({ kind: 'traffic', offeredErlangs: 0, blockingRatio: 0.01 });
    expect(nothing).toMatchObject({ offeredErlangs: 0, peakCalls: 0, achievedBlockingRatio: 0 });
    expect(Object.values(nothing).every((value) => value === 0)).toBe(true);
  });

  test.each([-1, 1.5, NaN, Infinity])('%s calls are refused', (peakCalls) => {
    expect(() => peakTraffic({ kind: 'calls', peakCalls })).toThrow('peakCalls: expected a whole number');
  });

  test.each([
    ['callsPerHour', { callsPerHour: -1, holdSeconds: 180 }],
    ['holdSeconds', { callsPerHour: 600, holdSeconds: NaN }],
  ])('a busy hour is refused for its %s', (field, hour) => {
    expect(() => peakTraffic({ kind: 'busy-hour', blockingRatio: 0.01, ...hour })).toThrow(`${field}: expected`);
  });
});
