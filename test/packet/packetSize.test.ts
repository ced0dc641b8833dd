import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LayerEntry, packetSize } from '../../src/index.ts';
import { anyStack, ipStack } from '../support/arbitraries.ts';

const payloadBytes = fc.nat(1500);
const sized = (bytes: number, stack: LayerEntry[]) => packetSize({ payloadBytes: bytes, layers: stack });

describe('known values', () => {
  test('a packet shorter than Ethernet allows is padded to 64 bytes with its check', () => {
    const ledger = sized(10, ['udp', 'ipv4', 'ethernet']);
    expect(ledger).toMatchObject({ ipBytes: 38, linkBytes: 64, wireBytes: 84 });
    expect(ledger.layers.at(-1)).toMatchObject({ paddingBytes: 8, sizeBytes: 64 });
    expect(sized(18, ['udp', 'ipv4', 'ethernet']).layers.at(-1)?.paddingBytes).toBe(0);
  });

  test('a custom layer pads to its block and its minimum', () => {
    const cells = (bytes: number) => sized(bytes, [{ layer: 'custom', trailerBytes: 8, blockBytes: 48 }]).linkBytes;
    expect([cells(40), cells(41), cells(0)]).toEqual([48, 96, 48]);
    expect(sized(5, [{ layer: 'custom', minimumBytes: 60 }]).linkBytes).toBe(60);
  });

  test('what is sent between frames belongs to the outermost layer only', () => {
    const ledger = sized(160, ['rtp', 'udp', 'ipv4', 'ethernet', { layer: 'custom', headerBytes: 8 }]);
    expect(ledger).toMatchObject({ linkBytes: 226, wireBytes: 226, preambleBytes: 0, gapBytes: 0 });
  });
});

describe('laws', () => {
  test('wire ≥ link ≥ IP ≥ payload', () => {
    fc.assert(
      fc.property(payloadBytes, anyStack, (bytes, stack) => {
        const ledger = sized(bytes, stack);
        expect(ledger.wireBytes).toBeGreaterThanOrEqual(ledger.linkBytes);
        expect(ledger.linkBytes).toBeGreaterThanOrEqual(ledger.ipBytes);
        expect(ledger.ipBytes).toBeGreaterThanOrEqual(bytes);
      }),
    );
  });

  test('the rows and the voice sum to the frame', () => {
    fc.assert(
      fc.property(payloadBytes, anyStack, (bytes, stack) => {
        const ledger = sized(bytes, stack);
        const added = ledger.layers.map((row) => row.headerBytes + row.trailerBytes + row.paddingBytes);
        expect(added.reduce((sum, each) => sum + each, bytes)).toBe(ledger.linkBytes);
        const { preambleBytes, gapBytes, cellPayloadBytes, cellHeaderBytes, linkBytes } = ledger;
        const cells = cellPayloadBytes === 0 ? 0 : Math.ceil(linkBytes / cellPayloadBytes);
        expect(ledger.wireBytes - linkBytes).toBe(preambleBytes + gapBytes + cells * cellHeaderBytes);
      }),
    );
  });

  test('a layer adds its bytes, whatever it is wrapped round, and padding up to a block', () => {
    fc.assert(
      fc.property(payloadBytes, payloadBytes, anyStack, (some, other, stack) => {
        const [one, another] = [sized(some, stack), sized(other, stack)];
        const own = (ledger: typeof one) => ledger.layers.map((row) => [row.headerBytes, row.trailerBytes]);
        expect(own(one)).toEqual(own(another));
        let innerBytes = some;
        for (const { headerBytes, trailerBytes, paddingBytes, sizeBytes, blockBytes, minimumBytes } of one.layers) {
          expect(sizeBytes).toBe(innerBytes + headerBytes + trailerBytes + paddingBytes);
          expect(paddingBytes).toBeGreaterThanOrEqual(0);
          if (minimumBytes < sizeBytes) expect(paddingBytes).toBeLessThan(blockBytes);
          innerBytes = sizeBytes;
        }
      }),
    );
  });

  test('a header added costs exactly its bytes', () => {
    const plain: [LayerEntry, number][] = [
      ['ppp', 7],
      ['mlppp', 7],
      ['mpls', 4],
      ['ipv4', 20],
      ['ipv6', 40],
      [{ layer: 'custom', headerBytes: 37, trailerBytes: 5 }, 42],
    ];
    fc.assert(
      fc.property(payloadBytes, ipStack, fc.constantFrom(...plain), (bytes, stack, [added, cost]) => {
        const [before, after] = [sized(bytes, stack), sized(bytes, [...stack, added])];
        expect(after.linkBytes - before.linkBytes).toBe(cost);
      }),
    );
  });

  test('a tag costs 4 bytes unless it takes the place of padding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 1500 }), fc.integer({ min: 1, max: 9 }), (bytes, count) => {
        const frame = (tags: LayerEntry[]) => sized(bytes, ['rtp', 'udp', 'ipv4', ...tags, 'ethernet']).wireBytes;
        expect(frame([{ layer: 'vlan', count }]) - frame([])).toBe(4 * count);
      }),
    );
  });

  test('SRTP is never smaller than RTP', () => {
    const suites = [
      'aes-cm-128-hmac-sha1-80',
      'aes-cm-128-hmac-sha1-32',
      'aead-aes-128-gcm',
      'aead-aes-256-gcm',
    ] as const;
    fc.assert(
      fc.property(payloadBytes, fc.constantFrom(...suites), fc.nat(128), (bytes, suite, mkiBytes) => {
        const srtp: LayerEntry = { layer: 'srtp', suite, mkiBytes };
        const [bare, secured] = [sized(bytes, ['rtp', 'udp', 'ipv4']), sized(bytes, ['rtp', srtp, 'udp', 'ipv4'])];
        expect(secured.ipBytes).toBeGreaterThan(bare.ipBytes + mkiBytes);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('no layers: the voice itself', () => {
    const bare = { payloadBytes: 160, ipBytes: 160, linkBytes: 160, wireBytes: 160 };
    const line = { preambleBytes: 0, gapBytes: 0, cellPayloadBytes: 0, cellHeaderBytes: 0 };
    expect(sized(160, [])).toEqual({ ...bare, ...line, layers: [] });
  });

  test.each([-1, 0.5, NaN, Infinity, '160' as unknown as number])('%s bytes of voice are refused', (bytes) => {
    expect(() => sized(bytes, ['rtp'])).toThrow('payloadBytes: expected whole bytes');
  });
});
