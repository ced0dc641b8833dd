import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accessCategory,
  CODE_POINTS,
  defaultUserPriority,
  linkPriorities,
  SERVICE_CLASSES,
  type ServiceClass,
  unmappedAccess,
} from '../../src/index.ts';

const refusal = (field: string) => expect.objectContaining({ code: 'out-of-range', field }) as Error;

describe('known values', () => {
  test.each([
    ['EF', 5, 'AC_VI'],
    ['VA', 5, 'AC_VI'],
    ['CS5', 5, 'AC_VI'],
    ['CS6', 6, 'AC_VO'],
    ['AF41', 4, 'AC_VI'],
    ['AF31', 3, 'AC_BE'],
    ['CS3', 3, 'AC_BE'],
    ['AF21', 2, 'AC_BK'],
    ['CS2', 2, 'AC_BK'],
    ['AF11', 1, 'AC_BK'],
    ['LE', 0, 'AC_BE'],
    ['DF', 0, 'AC_BE'],
  ] as const)('without a map %s is sent with user priority %i, in %s', (name, userPriority, category) => {
    const { dscp } = CODE_POINTS[name];
    expect(defaultUserPriority(dscp)).toBe(userPriority);
    expect(accessCategory(userPriority)).toBe(category);
  });

  test('voice, its admitted kind and most of the rest then get into another queue than they are meant to', () => {
    const differing = (Object.entries(SERVICE_CLASSES) as [string, ServiceClass][])
      .filter(([, each]) => unmappedAccess(each).differs)
      .map(([id]) => id);
    expect(differing).toEqual([
      'voice',
      'voice-admit',
      'multimedia-streaming',
      'broadcast-video',
      'low-latency-data',
      'oam',
      'high-throughput-data',
      'low-priority-data',
    ]);
  });

  test('signaling stays where it is meant to be', () => {
    expect(unmappedAccess(SERVICE_CLASSES.signaling)).toEqual({
      userPriority: 5,
      accessCategory: 'AC_VI',
      differs: false,
    });
  });

  test('voice is 5 in a VLAN tag and in an MPLS label', () => {
    expect(linkPriorities(46)).toEqual({ priorityCodePoint: 5, trafficClass: 5 });
    expect(linkPriorities(24)).toEqual({ priorityCodePoint: 3, trafficClass: 3 });
  });
});

describe('laws', () => {
  test('the lower three bits of a code point do not count, and the upper three are kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), (upper, lower) => {
        expect(defaultUserPriority(upper * 8 + lower)).toBe(upper);
      }),
    );
  });
});

describe('refusals', () => {
  test.each([-1, 64, 46.5, NaN, Infinity])('a code point of %d', (dscp) => {
    expect(() => defaultUserPriority(dscp)).toThrow(refusal('dscp'));
    expect(() => linkPriorities(dscp)).toThrow(refusal('dscp'));
    expect(() => unmappedAccess({ dscp, accessCategory: 'AC_VO' })).toThrow(refusal('dscp'));
  });

  test.each([-1, 8, 0.5, NaN])('a user priority of %d', (userPriority) => {
    expect(() => accessCategory(userPriority)).toThrow(refusal('userPriority'));
  });
});
