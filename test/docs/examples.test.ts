/// <reference types="vite/client" />
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What each example must come to, figure by figure, as a reader would check it by hand. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // 238 bytes every 20 ms; three quarters of 10 Mbit/s carry 78 calls, and 4.76 Mbit/s is three quarters of 6.35.
  office: {
    callBitsPerSecond: 95_200,
    requiredBitsPerSecond: 4_760_000,
    fits: true,
    maxCalls: 78,
    smallestLinkBitsPerSecond: 4_760_000 / 0.75,
    expression: 'wireCallBitsPerSecond * peakCalls',
    defaults: [
      'media.codec',
      'media.packetMs',
      'media.path',
      'link.voiceShareRatio',
      'link.headroomRatio',
      'link.measuredAt',
      'profile',
    ],
  },
  // 600 calls of 180 s are 30 E; 42 channels block less than one in a hundred; 42 × 39.2 kbit/s.
  busyHour: {
    offeredErlangs: 30,
    peakCalls: 42,
    achievedBlockingRatio: expect.closeTo(0.007397146595, 12),
    requiredBitsPerSecond: 1_646_400,
    fits: false,
    maxCalls: 38,
    findings: ['fail link-too-small', 'warn published-range-left'],
  },
  stored: {
    linkText: 'v=1&demand.kind=calls&demand.peakCalls=50&media.codec=g729&link.headroomRatio=0.25',
    samePlan: true,
    planOfStored: true,
    defaults: ['media.packetMs', 'media.path', 'link.voiceShareRatio', 'link.measuredAt', 'profile'],
    issues: ['demand.peakCalls wrong-type', 'colour unknown-key'],
  },
};

const names = readdirSync('docs/examples')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

describe('the examples', () => {
  test('each has its expected figures, and the other way round', () => {
    expect(names.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  test.each(names)('%s comes to what it must', async (name) => {
    const example = (await import(`../../docs/examples/${name}.ts`)) as { result: unknown };
    expect(example.result).toEqual(EXPECTED[name]);
  });
});
