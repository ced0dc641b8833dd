import { describe, expect, test } from 'vitest';
import { type LayerEntry, LAYERS, packetSize } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';

interface Added {
  id: string;
  payloadBytes: number;
  layers: LayerEntry[];
  ipBytes?: number;
  linkBytes?: number;
  wireBytes?: number;
  why: string;
}

const idOf = (entry: LayerEntry) => (typeof entry === 'string' ? entry : entry.layer);

describe('known values', () => {
  const { rows } = fixture<Added>('packet/layers');

  test.each(rows)('$id: $why', ({ payloadBytes, layers, ...sizes }) => {
    const ledger = packetSize({ payloadBytes, layers });
    const { ipBytes = ledger.ipBytes, linkBytes = ledger.linkBytes, wireBytes = ledger.wireBytes } = sizes;
    expect(Object.keys(sizes).length).toBeGreaterThan(2);
    expect({ ipBytes: ledger.ipBytes, linkBytes: ledger.linkBytes, wireBytes: ledger.wireBytes }).toEqual({
      ipBytes,
      linkBytes,
      wireBytes,
    });
  });

  test('every layer stands in a fixture, captured or added up', () => {
    const captured = fixture<{ layers: LayerEntry[] }>('packet/wire').rows;
    const seen = new Set<string>([...rows, ...captured].flatMap(({ layers }) => layers.map(idOf)));
    const others = ['mlppp', 'nr', 'mpls', 'custom'];
    expect(Object.keys(LAYERS).filter((id) => !seen.has(id) && !others.includes(id))).toEqual([]);
  });

  test('5G adds a byte to LTE, and a label four', () => {
    const link = (layers: LayerEntry[]) => packetSize({ payloadBytes: 33, layers }).linkBytes;
    expect([link(['rohc', 'nr']), link(['rohc', 'lte'])]).toEqual([41, 40]);
    expect(link(['rtp', 'udp', 'ipv4', { layer: 'mpls', count: 3 }, 'mlppp'])).toBe(33 + 40 + 12 + 7);
  });
});

describe('an order that cannot exist is refused by name', () => {
  test.each<[LayerEntry[], string]>([
    [
      ['rtp', 'udp', 'ipv4', 'ethernet', 'esp'],
      'layers.4: expected ESP round network or transport or gre or l2tpv3 or custom, received ESP round Ethernet',
    ],
    [['tcp', 'rtp'], 'layers.1: expected RTP round payload or custom, received RTP round TCP'],
    [['srtp', 'udp'], 'layers.0: expected SRTP tag round rtp or custom, received SRTP tag round the voice payload'],
    [['rtp', 'tcp'], 'received TCP round RTP'],
    [['rtp', 'udp', 'tls'], 'received TLS record round UDP'],
    [['rtp', 'udp', 'ipv4', 'wireguard', 'ipv4'], 'received IPv4 round WireGuard'],
    [['rtp', 'udp', 'ipv4', 'vxlan'], 'received VXLAN round IPv4'],
    [['rtp', 'udp', 'ipv4', { layer: 'atm-aal5', encapsulation: 'bridged-llc' }], 'received ATM AAL5 round IPv4'],
    [['rtp', 'udp', 'ipv4', 'ethernet-inner', 'atm-aal5'], 'received ATM AAL5 round Ethernet, inside a tunnel'],
    [['rtp', 'udp', 'ipv4', 'ppp', 'ethernet'], 'received Ethernet round PPP, flag and check included'],
  ])('%j', (layers, complaint) => {
    expect(() => packetSize({ payloadBytes: 20, layers })).toThrow(complaint);
  });
});

describe('parameters that do not go together are refused by name', () => {
  const inIp = (...layers: LayerEntry[]): LayerEntry[] => ['rtp', 'udp', 'ipv4', ...layers];

  test.each<[LayerEntry[], string]>([
    [
      inIp({ layer: 'esp', cipher: 'aes-gcm', integrity: 'hmac-sha1-96' }),
      'layers.3.integrity: expected one of none, received hmac-sha1-96',
    ],
    [
      inIp({ layer: 'esp', cipher: 'aes-cbc', icvBytes: 8 }),
      'layers.3.icvBytes: expected nothing: this cipher has no tag of its own, received 8',
    ],
    [
      inIp({ layer: 'openvpn', cipher: 'aes-256-cbc', integrity: 'none' }, 'udp', 'ipv4'),
      'layers.3.integrity: expected one of sha1, sha256, received none',
    ],
    [
      inIp({ layer: 'openvpn', transport: 'tcp' }, 'udp', 'ipv4'),
      'layers.3.transport: expected one of udp, received tcp',
    ],
    [
      ['rtp', { layer: 'turn-channel-data', transport: 'udp' }, 'tls', 'tcp'],
      'layers.1.transport: expected one of tcp, received udp',
    ],
    [
      inIp({ layer: 'esp', cipher: 'rot13' as 'null' }),
      'layers.3.cipher: expected one of aes-cbc, aes-gcm, 3des-cbc, chacha20-poly1305, null, received rot13',
    ],
    [inIp({ layer: 'gre', key: 1 as unknown as boolean }), 'layers.3.key: expected true or false, received 1'],
    [
      [{ layer: 'rtp', extensionBytes: 6 }],
      'layers.0.extensionBytes: expected a whole number from 0 to 65532, a multiple of 4, received 6',
    ],
    [[{ layer: 'rtp', csrcCount: NaN }], 'layers.0.csrcCount: expected a whole number from 0 to 15'],
  ])('%j', (layers, complaint) => {
    expect(() => packetSize({ payloadBytes: 20, layers })).toThrow(complaint);
  });

  test('a stack without end', () => {
    const layers = Array.from({ length: 33 }, (): LayerEntry => 'custom');
    expect(() => packetSize({ payloadBytes: 20, layers })).toThrow('layers: expected at most 32 layers, received 33');
  });

  test('a word that is not given follows what the layer is wrapped in', () => {
    const size = (layers: LayerEntry[]) => packetSize({ payloadBytes: 21, layers }).linkBytes;
    expect(size(['rtp', 'turn-channel-data', 'udp'])).toBe(33 + 4 + 8);
    expect(size(['rtp', 'turn-channel-data', 'tcp'])).toBe(36 + 4 + 20);
    expect(size(['rtp', 'udp', 'ipv4', 'ethernet-inner', 'l2tpv3', 'udp'])).toBe(21 + 40 + 14 + 12 + 8);
    expect(size(['rtp', 'udp', 'ipv4', 'ethernet-inner', 'l2tpv3', 'ipv4'])).toBe(21 + 40 + 14 + 8 + 20);
  });
});
