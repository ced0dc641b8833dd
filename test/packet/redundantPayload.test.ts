import { describe, expect, test } from 'vitest';
import { callBandwidth, codec, CODECS, explain, parseScenario, planCapacity } from '../../src/index.ts';
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

  test('the largest packet of a variable rate repeats no block beyond 1,023 bytes', () => {
    const use = { codec: 'opus', codecBitsPerSecond: 64_000, packetMs: 100, redundancyDepth: 1 } as const;
    const { voiceRange, payloadRange } = callBandwidth(use);
    // 800 bytes at the target, and 1,147 at most: 1147 + 4 + 1023 + 1.
    expect([voiceRange?.mostBytes, payloadRange?.mostBytes]).toEqual([1147, 2175]);
    const plan = planCapacity({ demand: { kind: 'calls', peakCalls: 1 }, media: use });
    expect(explain(plan, 'media.0.payloadRange.mostBytes').expression).toContain('min(voiceMostBytes, mostBlockBytes)');
  });
});

describe('the clock of timestamps', () => {
  test.each([
    ['g711', 8000],
    ['g722', 8000],
    ['g729', 8000],
    ['opus', 48_000],
    ['amr-12.2', 8000],
    ['amr-wb-12.65', 16_000],
    ['evs-13.2', 16_000],
    ['g722.1-24', 16_000],
    ['speex-wb', 16_000],
  ])('%s ticks at %i Hz', (id, clockHertz) => {
    expect(codec(id).rtpClock?.clockHertz).toBe(clockHertz);
  });

  test('is absent only where the session chooses it, nobody says it, or a block is too large before it matters', () => {
    const without = CODECS.filter(({ rtpClock }) => !rtpClock).map(({ id }) => id);
    const linear = ['l16-8k', 'l16-16k', 'l16-44.1k', 'l16-48k'];
    expect(without).toEqual(['silk', 'codec2-2400', 'codec2-1300', ...linear, 'telephone-event']);
    // Two bytes a tick: nine packets of 1,023 bytes are 4,603.5 ticks.
    expect((9 * 1023) / 2).toBeLessThan(16_383);
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

  test.each([
    // 120 ms at 48 kHz are 5,760 ticks; three of them do not fit 14 bits.
    ['opus', 120, 3, 'at most 2: packets of 120 ms are 5760 ticks, and a block lies at most 16383 back, received 3'],
    ['opus', 60, 6, 'at most 5: packets of 60 ms are 2880 ticks'],
    ['g729', 1000, 3, 'at most 2: packets of 1000 ms are 8000 ticks'],
    ['amr-wb-6.6', 200, 6, 'at most 5: packets of 200 ms are 3200 ticks'],
  ])('%s, %i ms, %i times: farther back than an offset can say', (id, packetMs, redundancyDepth, expected) => {
    const media = { codec: id, packetMs, redundancyDepth };
    expect(() => callBandwidth(media)).toThrow(`redundancyDepth: expected ${expected}`);
    const allowed = { ...media, redundancyDepth: Number(/at most (\d)/.exec(expected)?.[1]) };
    expect(callBandwidth(allowed).redundancyDepth).toBe(redundancyDepth - 1);
    const demand = { kind: 'calls', peakCalls: 1 };
    const issues = [{ path: 'media.redundancyDepth', code: 'out-of-range', received: `${redundancyDepth}` }];
    expect(parseScenario({ demand, media })).toMatchObject({ ok: false, issues });
    expect(parseScenario({ demand, media: allowed }).ok).toBe(true);
  });

  test('a block too large is refused by the scenario too', () => {
    const media = { codec: 'g711', packetMs: 128, redundancyDepth: 1 };
    expect(() => callBandwidth(media)).toThrow('a block to repeat holds at most 1023');
    expect(parseScenario({ demand: { kind: 'calls', peakCalls: 1 }, media })).toMatchObject({
      issues: [{ expected: '0, because a block to repeat holds at most 1023 bytes' }],
    });
  });
});
