import { describe, expect, test } from 'vitest';
import { markings } from '../../src/qos/markings.ts';

describe('known values', () => {
  const { voice, signaling } = markings({ bitsPerSecond: 4_760_000, linkBitsPerSecond: 10e6 });

  test('voice is EF, 46, and on Wi-Fi user priority 6 in AC_VO', () => {
    expect(voice).toMatchObject({
      dscp: 46,
      dscpName: 'EF',
      userPriority: 6,
      accessCategory: 'AC_VO',
      queue: 'priority',
    });
  });

  test('signaling is CS5, 40, and on Wi-Fi user priority 5 in AC_VI', () => {
    expect(signaling).toMatchObject({
      dscp: 40,
      dscpName: 'CS5',
      userPriority: 5,
      accessCategory: 'AC_VI',
      queue: 'rate',
    });
  });

  test('the citations are those of the two documents', () => {
    expect([voice.cites.dscp, signaling.cites.dscp]).toEqual([
      'rfc4594#figure 3, Telephony',
      'rfc4594#figure 3, Signaling',
    ]);
    expect([voice.cites.userPriority, signaling.cites.userPriority].every((cite) => cite.startsWith('rfc8325#'))).toBe(
      true,
    );
  });

  test('voice carries its rate and its share of the link', () => {
    expect(voice).toMatchObject({ bitsPerSecond: 4_760_000, shareRatio: 0.476 });
  });
});

describe('edges', () => {
  test('without a link there is no share, and signaling has no planned rate', () => {
    const { voice, signaling } = markings({ bitsPerSecond: 1 });
    expect(voice).not.toHaveProperty('shareRatio');
    expect(signaling).not.toHaveProperty('bitsPerSecond');
  });
});
