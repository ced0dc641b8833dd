import { describe, expect, test } from 'vitest';
import { layerStack } from '../../src/packet/layerStack.ts';
import type { LayerEntry } from '../../src/index.ts';

const bytesOf = (entry: LayerEntry, inside: LayerEntry[] = []) => {
  const layer = layerStack([...inside, entry]).at(-1);
  return (layer?.headerBytes ?? NaN) + (layer?.trailerBytes ?? NaN);
};

describe('known values', () => {
  const RTP: LayerEntry[] = ['rtp'];
  const IP: LayerEntry[] = ['rtp', 'udp', 'ipv4'];
  test.each<[string, LayerEntry, LayerEntry[], number]>([
    ['RTP', 'rtp', [], 12],
    ['RTP with two contributors and an extension', { layer: 'rtp', csrcCount: 2, extensionBytes: 8 }, [], 28],
    ['SRTP without a suite', 'srtp', RTP, 10],
    ['SRTP with an 80 bit tag', { layer: 'srtp', suite: 'aes-cm-128-hmac-sha1-80' }, RTP, 10],
    ['SRTP with a 32 bit tag', { layer: 'srtp', suite: 'aes-cm-128-hmac-sha1-32' }, RTP, 4],
    ['SRTP with AES-128-GCM', { layer: 'srtp', suite: 'aead-aes-128-gcm' }, RTP, 16],
    ['SRTP with AES-256-GCM and a key index', { layer: 'srtp', suite: 'aead-aes-256-gcm', mkiBytes: 4 }, RTP, 20],
    ['UDP', 'udp', RTP, 8],
    ['IPv4', 'ipv4', ['udp'], 20],
    ['IPv4 with options', { layer: 'ipv4', optionBytes: 40 }, ['udp'], 60],
    ['IPv6', 'ipv6', ['udp'], 40],
    ['IPv6 with extensions', { layer: 'ipv6', extensionBytes: 8 }, ['udp'], 48],
    ['compressed RTP', 'crtp', [], 2],
    ['compressed RTP with a checksum', { layer: 'crtp', headerBytes: 4 }, [], 4],
    ['one MPLS label', 'mpls', IP, 4],
    ['three MPLS labels', { layer: 'mpls', count: 3 }, IP, 12],
    ['a VLAN tag', 'vlan', IP, 4],
    ['two VLAN tags', { layer: 'vlan', count: 2 }, IP, 8],
    ['PPP', 'ppp', IP, 7],
    ['PPP with a header of your own', { layer: 'ppp', headerBytes: 9 }, IP, 9],
    ['Multilink PPP', 'mlppp', IP, 7],
    ['Ethernet with its check', 'ethernet', IP, 18],
    ['a custom layer that says nothing', 'custom', IP, 0],
  ])('%s', (_what, entry, inside, bytes) => {
    expect(bytesOf(entry, inside)).toBe(bytes);
  });

  test('a parameter at its default changes nothing', () => {
    expect(bytesOf({ layer: 'rtp', csrcCount: 0, extensionBytes: 0 })).toBe(bytesOf('rtp'));
  });

  test('a custom layer keeps the label it is given', () => {
    expect(layerStack([{ layer: 'custom', label: 'Tunnel' }])[0]?.label).toBe('Tunnel');
    expect(layerStack(['custom'])[0]?.label).toBe('Custom');
  });
});

describe('edges and refusals', () => {
  test.each<[LayerEntry[], string, string]>([
    [['udp', 'rtp'], 'layers.1', 'RTP round UDP'],
    [['srtp'], 'layers.0', 'SRTP tag round the voice payload'],
    [['rtp', 'ipv4'], 'layers.1', 'IPv4 round RTP'],
    [['rtp', 'udp', 'ipv4', 'ethernet', 'vlan'], 'layers.4', '802.1Q round Ethernet'],
    [['rtp', 'udp', 'ipv4', 'crtp'], 'layers.3', 'cRTP (for IP, UDP, RTP) round IPv4'],
  ])('%o cannot exist', (layers, field, received) => {
    const cause = { code: 'layer-order', field, received };
    expect(() => layerStack(layers)).toThrow(expect.objectContaining(cause) as Error);
  });

  test('a custom layer may stand anywhere', () => {
    expect(layerStack(['custom', 'rtp', 'custom', 'ethernet'])).toHaveLength(4);
  });

  test.each<[unknown, string]>([
    [{ layer: 'rtp', csrcCount: 16 }, 'layers.0.csrcCount'],
    [{ layer: 'rtp', csrcCount: 0.5 }, 'layers.0.csrcCount'],
    [{ layer: 'rtp', extensionBytes: 6 }, 'layers.0.extensionBytes'],
    [{ layer: 'crtp', headerBytes: -1 }, 'layers.0.headerBytes'],
    [{ layer: 'crtp', headerBytes: NaN }, 'layers.0.headerBytes'],
    [{ layer: 'custom', blockBytes: 0 }, 'layers.0.blockBytes'],
    [{ layer: 'rtp', csrcCount: '2' }, 'layers.0.csrcCount'],
    [{ layer: 'crtp', headerBytes: null }, 'layers.0.headerBytes'],
  ])('%o is refused', (entry, field) => {
    const cause = { code: 'out-of-range', field };
    expect(() => layerStack([entry as LayerEntry])).toThrow(expect.objectContaining(cause) as Error);
  });

  test.each<[unknown, string]>([
    [{ layer: 'rtp', csrc: 2 }, 'layers.0.csrc'],
    [{ layer: 'rtp', toString: 2 }, 'layers.0.toString'],
    [{ layer: 'custom', heading: 4 }, 'layers.0.heading'],
    [{ layer: 'custom', label: 4 }, 'layers.0.label'],
    [null, 'layers.0'],
    [5, 'layers.0'],
    [{}, 'layers.0'],
    [{ layer: 5 }, 'layers.0'],
  ])('%o says what no layer knows', (entry, field) => {
    const cause = { code: 'unknown-id', field };
    expect(() => layerStack([entry as LayerEntry])).toThrow(expect.objectContaining(cause) as Error);
  });

  test('a parameter that is not given is none', () => {
    const entry = { layer: 'rtp', csrcCount: undefined, other: undefined } as unknown as LayerEntry;
    expect(bytesOf(entry)).toBe(12);
  });

  test.each([undefined, null, 'rtp', { length: 1 }])('%o is no list of layers', (layers) => {
    const cause = { code: 'out-of-range', field: 'layers' };
    expect(() => layerStack(layers as unknown as LayerEntry[])).toThrow(expect.objectContaining(cause) as Error);
  });

  test.each(['atm', 'constructor', '__proto__', ''])('the layer "%s" is not known', (id) => {
    const cause = { code: 'unknown-id', field: 'layers.0' };
    expect(() => layerStack([id as LayerEntry])).toThrow(expect.objectContaining(cause) as Error);
  });

  test('an SRTP suite that is not known', () => {
    const entry = { layer: 'srtp', suite: 'null' } as unknown as LayerEntry;
    expect(() => layerStack(['rtp', entry])).toThrow('layers.1.suite: expected one of');
  });
});
