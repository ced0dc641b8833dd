import { describe, expect, test } from 'vitest';
import { beyondFrame, packetBands } from '../../src/report/packetBands.ts';
import { packetSize } from '../../src/index.ts';

type Ledger = Parameters<typeof packetBands>[0];

const ethernet = packetSize({ payloadBytes: 20, layers: ['rtp', 'udp', 'ipv4', 'ethernet'] });
/** A ledger whose outermost layer is another one. */
const under = (layer: string): Ledger => ({
  ...ethernet,
  layers: ethernet.layers.map((row) => (row.layer === 'ethernet' ? { ...row, layer: layer as 'ethernet' } : row)),
});

test('bands lie one after the other and come to all bytes on the wire', () => {
  const bands = packetBands(ethernet);
  expect(bands.map(({ label, start, bytes }) => [label, start, bytes])).toEqual([
    ['Voice', 0, 20],
    ['RTP', 20, 12],
    ['UDP', 32, 8],
    ['IPv4', 40, 20],
    ['Ethernet', 60, 18],
    ['Preamble and gap', 78, 20],
  ]);
});

test('a band tells how much of it is padding', () => {
  const padded = packetSize({ payloadBytes: 0, layers: ['rtp', 'udp', 'ipv4', 'ethernet'] });
  const { bytes, paddingBytes } = packetBands(padded).find(({ label }) => label === 'Ethernet')!;
  expect([bytes, paddingBytes]).toEqual([24, 6]);
});

describe('what the line sends beyond the frame', () => {
  test.each([
    ['ethernet', 'Preamble and gap'],
    ['atm-aal5', 'Cell headers'],
    ['vsat-mpe', 'Transport stream headers'],
    ['vsat-ule', 'Transport stream headers'],
  ])('with %s: %s', (layer, words) => {
    expect(beyondFrame(under(layer))).toBe(words);
    expect(packetBands(under(layer)).at(-1)?.label).toBe(words);
  });

  test('is no band where it is nothing', () => {
    const inner = packetSize({ payloadBytes: 20, layers: ['rtp', 'udp', 'ipv4'] });
    expect(packetBands(inner).map(({ label }) => label)).toEqual(['Voice', 'RTP', 'UDP', 'IPv4']);
  });
});

test('inner layers are darker, and the tones reach from the first layer to the last, however many there are', () => {
  const layers = [...Array<'ipv4'>(12).fill('ipv4')];
  const tones = packetBands(packetSize({ payloadBytes: 20, layers: ['rtp', 'udp', ...layers, 'ethernet'] })).map(
    ({ tone }) => tone,
  );
  expect(tones[0]).toBe('v');
  expect(tones.slice(1)).toEqual(tones.slice(1).toSorted());
  expect(new Set(tones)).toEqual(new Set(['v', 'l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6']));
});
