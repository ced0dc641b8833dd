import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fragments } from '../../src/index.ts';

/** Sizes of the pieces, cut one after another as a router does it. */
function pieces(sizeBytes: number, headerBytes: number, version: 4 | 6, roomBytes: number): number[] {
  if (sizeBytes <= roomBytes) return [sizeBytes];
  const header = headerBytes + (version === 6 ? 8 : 0);
  const cut: number[] = [];
  for (let left = sizeBytes - headerBytes; left > 0;) {
    const isLast = header + left <= roomBytes;
    const content = isLast ? left : roomBytes - header - ((roomBytes - header) % 8);
    cut.push(header + content);
    left -= content;
  }
  return cut;
}

describe('known values', () => {
  test('48 kHz samples of 20 ms leave Ethernet in two pieces', () => {
    const packet = { sizeBytes: 1960, headerBytes: 20, version: 4, roomBytes: 1500 } as const;
    expect(fragments(packet)).toEqual({ fragmentsCount: 2, addedBytes: 20 });
  });

  test('in IPv6 each piece has a header more', () => {
    const packet = { sizeBytes: 1980, headerBytes: 40, version: 6, roomBytes: 1500 } as const;
    expect(fragments(packet)).toEqual({ fragmentsCount: 2, addedBytes: 56 });
  });

  test('a packet that fits stays whole', () => {
    const packet = { sizeBytes: 1500, headerBytes: 20, version: 4, roomBytes: 1500 } as const;
    expect(fragments(packet)).toEqual({ fragmentsCount: 1, addedBytes: 0 });
  });
});

describe('laws', () => {
  test('count and bytes are those of cutting one piece after another', () => {
    const size = fc.integer({ min: 60, max: 65_535 });
    fc.assert(
      fc.property(
        size,
        fc.constantFrom(4 as const, 6 as const),
        fc.integer({ min: 100, max: 9000 }),
        (sizeBytes, version, roomBytes) => {
          const headerBytes = version === 4 ? 20 : 40;
          const cut = pieces(sizeBytes, headerBytes, version, roomBytes);
          const sum = cut.reduce((total, each) => total + each, 0);
          const expected = { fragmentsCount: cut.length, addedBytes: sum - sizeBytes };
          expect(fragments({ sizeBytes, headerBytes, version, roomBytes })).toEqual(expected);
        },
      ),
    );
  });
});

describe('refusals', () => {
  test('room for no content at all', () => {
    const packet = { sizeBytes: 200, headerBytes: 20, version: 4, roomBytes: 27 } as const;
    expect(() => fragments(packet)).toThrow('roomBytes: expected more than 28 bytes, received 27');
  });
});
