import { describe, expect, test } from 'vitest';
import { callBandwidth } from '../../src/index.ts';
import { redundantPayloadBytes } from '../../src/packet/redundantPayload.ts';

describe('known values', () => {
  test.each([
    [60, 1, 125],
    [160, 1, 325],
    [80, 1, 165],
    [20, 2, 69],
    [20, 0, 20],
  ])('%i bytes with %i repeated are %i', (voiceBytes, redundancyDepth, bytes) => {
    expect(redundantPayloadBytes({ voiceBytes, redundancyDepth })).toBe(bytes);
  });

  test('a call says both sizes', () => {
    const call = callBandwidth({ codec: 'g711', redundancyDepth: 1, path: 'ip' });
    expect(call).toMatchObject({ voiceBytes: 160, payloadBytes: 325, redundancyDepth: 1 });
    expect(call.ledger.ipBytes).toBe(365);
    expect(callBandwidth({ codec: 'g711' })).not.toHaveProperty('voiceBytes');
  });

  test('the range of a variable rate is that of all blocks', () => {
    const { payloadRange, voiceRange } = callBandwidth({ codec: 'opus', redundancyDepth: 1 });
    expect(voiceRange).toMatchObject({ leastBytes: 14, meanBytes: 80, mostBytes: 139 });
    expect(payloadRange).toEqual({ leastBytes: 33, meanBytes: 165, mostBytes: 283 });
  });
});

describe('refusals', () => {
  test.each([-1, 0.5, 10, NaN])('a depth of %s', (redundancyDepth) => {
    expect(() => redundantPayloadBytes({ voiceBytes: 20, redundancyDepth })).toThrow(
      'redundancyDepth: expected a whole number from 0 to 9',
    );
  });

  test('a block that its length field cannot hold', () => {
    expect(redundantPayloadBytes({ voiceBytes: 1023, redundancyDepth: 1 })).toBe(2051);
    expect(() => redundantPayloadBytes({ voiceBytes: 1024, redundancyDepth: 1 })).toThrow(
      'redundancyDepth: expected 0 for packets of 1024 bytes: a block to repeat holds at most 1023, received 1',
    );
  });
});
