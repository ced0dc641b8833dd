import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkAddress } from '../../src/index.ts';

describe('known values', () => {
  test.each([
    ['203.0.113.8', '203.0.113.8/32'],
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1/128'],
    ['2001:db8::/48', '2001:db8::/48'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1/128'],
    ['::1', '::1/128'],
    ['fe80::', 'fe80::/128'],
  ])('%s is %s', (text, expected) => {
    expect(networkAddress(text, 'address')).toBe(expected);
  });
});

describe('laws', () => {
  const address = fc.oneof(
    fc.ipV4(),
    fc.ipV6().filter((text) => !text.includes('.')),
  );

  test('what it gives is the same address to another program, and itself again', () => {
    fc.assert(
      fc.property(address, (text) => {
        const [host = '', prefix] = networkAddress(text, 'address').split('/');
        const family = isIP(host) === 6 ? 'ipv6' : 'ipv4';
        const list = new BlockList();
        list.addAddress(host, family);
        expect(list.check(text, family)).toBe(true);
        expect(prefix).toBe(family === 'ipv6' ? '128' : '32');
        expect(networkAddress(host, 'address')).toBe(`${host}/${prefix}`);
      }),
    );
  });

  test('any text is an address for another program too, or is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.:a-f/]{1,20}$/)), (text) => {
        try {
          expect(isIP(networkAddress(text, 'address').split('/')[0] ?? '')).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'not-an-address', field: 'address' });
        }
      }),
    );
  });
});

describe('refusals', () => {
  test.each([
    '',
    '203.0.113',
    '203.0.113.08',
    '203.0.113.256',
    '203.0.113.1/24',
    '203.0.113.0/',
    '203.0.113.0/7',
    '2001:db8::1/48',
    '2001::db8::1',
    '2001:db8:1:2:3:4:5:6:7',
    '2001:db8:1:2:3:4:5::6:7',
    '::/8',
    '::ffff:203.0.113.1',
    'fe80::1%eth0',
    '203.0.113.1 ',
    '203.0.113.1; reboot',
    'api.exotel.com',
  ])('%s', (text) => {
    expect(() => networkAddress(text, 'address')).toThrow(/^address: expected an address/);
  });
});
