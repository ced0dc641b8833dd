import { describe, expect, test } from 'vitest';
import { markings } from '../../src/qos/markings.ts';

describe('known values', () => {
  const { voice, signaling } = markings(4_760_000);

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

  test('voice carries its rate', () => {
    expect(voice.bitsPerSecond).toBe(4_760_000);
    expect(signaling).not.toHaveProperty('bitsPerSecond');
  });
});
