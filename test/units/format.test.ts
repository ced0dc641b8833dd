import { describe, expect, test } from 'vitest';
import { formatBitRate, formatValue } from '../../src/index.ts';

describe('a value in the unit of its name', () => {
  test.each([
    ['wireBitsPerSecond', 95_200, '95.2 kbit/s'],
    ['wireBitsPerSecond', 999, '999 bit/s'],
    ['wireBitsPerSecond', 1_015_466.67, '1.015 Mbit/s'],
    ['wireBitsPerSecond', 2.5e9, '2.5 Gbit/s'],
    ['wireBytes', 1518, '1518 B'],
    ['callBytes', 99_999, '99999 B'],
    ['callBytes', 100_000, '100 kB'],
    ['monthBytes', 3.2e10, '32 GB'],
    ['lossRatio', 0.003, '0.3 %'],
    ['peakCalls', 50, '50'],
    ['packetMs', 20, '20 ms'],
  ])('%s of %d is %s', (name, value, text) => {
    expect(formatValue(name, value)).toBe(text);
  });

  test.each([
    [1_015_466.67, '1.016 Mbit/s'],
    [6_346_400, '6.347 Mbit/s'],
    [126_933.2, '126.934 kbit/s'],
    [2_000_000_001, '2.001 Gbit/s'],
    [16_100_000, '16.1 Mbit/s'],
    [1_000_000, '1 Mbit/s'],
    [0, '0 bit/s'],
  ])('a link of %d that is enough is %s, never less', (value, text) => {
    expect(formatValue('smallestLinkBitsPerSecond', value)).toBe(text);
    expect(formatValue('link.growth.grownLinkBitsPerSecond', value)).toBe(text);
  });

  test('rates at which a prefix begins have it', () => {
    expect([1e3, 1e6, 1e9].map(formatBitRate)).toEqual(['1 kbit/s', '1 Mbit/s', '1 Gbit/s']);
  });
});
