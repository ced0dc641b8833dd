import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerExtensionBytes, packetSize, PATHS, type PathId } from '../../src/index.ts';

describe('known values, captured', () => {
  test.each<[string, number[], number]>([
    ['Chromium 156: abs-send-time, transport-cc, audio level', [3, 2, 1], 16],
    ['Firefox ESR 153: transport-cc, audio level', [2, 1], 12],
    ['without bundling: audio level', [1], 8],
    ['Chromium 156 at the start, with a mid of one character', [3, 2, 1, 1], 16],
    ['nothing', [], 0],
  ])('%s', (_what, elementBytes, bytes) => {
    expect(headerExtensionBytes({ elementBytes })).toBe(bytes);
  });

  test('elements of the long form have a byte of header more', () => {
    expect(headerExtensionBytes({ elementBytes: [3] })).toBe(8);
    expect(headerExtensionBytes({ elementBytes: [3], form: 'two-byte' })).toBe(12);
  });

  test.each<[PathId, number]>([
    ['webrtc', 28],
    ['webrtc-firefox', 24],
    ['webrtc-sbc', 12],
  ])('the RTP header of %s has %i bytes', (path, bytes) => {
    const { layers } = packetSize({ payloadBytes: 160, layers: PATHS[path].layers });
    expect(layers[0]?.headerBytes).toBe(bytes);
  });
});

describe('laws', () => {
  test('whole words, never less than the elements, and two-byte headers never shorter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 14 }), (elementBytes) => {
        const short = headerExtensionBytes({ elementBytes });
        const long = headerExtensionBytes({ elementBytes, form: 'two-byte' });
        const content = elementBytes.reduce((sum, bytes) => sum + bytes + 1, 0);
        expect(short % 4).toBe(0);
        expect(short - 4 - content).toBeGreaterThanOrEqual(0);
        expect(short - 4 - content).toBeLessThan(4);
        expect(long).toBeGreaterThanOrEqual(short);
      }),
    );
  });
});

describe('refusals', () => {
  test.each([0, 17, 1.5, NaN])('an element of %s bytes in the short form', (bytes) => {
    expect(() => headerExtensionBytes({ elementBytes: [bytes] })).toThrow('elementBytes: expected whole bytes from 1');
  });
});
