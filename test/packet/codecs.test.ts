import { describe, expect, test } from 'vitest';
import { callBandwidth, codec, CODECS, explain, type PayloadFormat, planCapacity } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';

interface Transcribed {
  codec: string;
  packetMs: number;
  payloadFormat?: PayloadFormat;
  payloadBytes: number;
  source: string;
}

const { rows } = fixture<Transcribed>('packet/codecs');

describe('known values', () => {
  test.each(rows)('$codec, $packetMs ms, $payloadFormat: $payloadBytes B', ({ payloadBytes, source, ...use }) => {
    expect(source).not.toBe('');
    expect(callBandwidth({ ...use, layers: [] }).payloadBytes).toBe(payloadBytes);
  });

  test('every codec but those whose rate is chosen stands in the fixture, or varies around one that does', () => {
    const transcribed = new Set(rows.map((row) => codec(row.codec).id));
    const missing = CODECS.filter(({ id, rate }) => rate === 'fixed' && !transcribed.has(id)).map(({ id }) => id);
    expect(missing).toEqual(['evs-5.9']);
  });

  test('without a word on it AMR is packed bit by bit, and EVS holds one frame without any header', () => {
    const bytes = (id: string, packetMs: number) => callBandwidth({ codec: id, packetMs, layers: [] }).payloadBytes;
    expect([bytes('amr-12.2', 20), bytes('amr-wb-12.65', 20), bytes('evs-13.2', 20), bytes('evs-13.2', 40)]).toEqual([
      32, 33, 33, 69,
    ]);
  });

  test('Opus and SILK fill their target, to the byte', () => {
    const opus = (codecBitsPerSecond: number, packetMs: number) =>
      callBandwidth({ codec: 'opus', codecBitsPerSecond, packetMs, layers: [] }).payloadBytes;
    expect([opus(6000, 20), opus(24_000, 60), opus(64_000, 20), opus(510_000, 2.5)]).toEqual([15, 180, 160, 159]);
    expect(callBandwidth({ codec: 'silk', layers: [] }).payloadBytes).toBe(100);
  });
});

describe('the largest packet of Opus', () => {
  const range = (codecBitsPerSecond: number, packetMs: number) =>
    callBandwidth({ codec: 'opus', codecBitsPerSecond, packetMs, layers: [] }).payloadRange;

  test.each([
    // A frame holds 1,275 bytes: one with its first byte, six with the lengths that code 3 needs.
    [510_000, 20, 1276],
    [510_000, 10, 921],
    [510_000, 40, 2554],
    [510_000, 120, 7662],
    [64_000, 120, 1371],
  ])('%i bit/s, %f ms: %i B', (codecBitsPerSecond, packetMs, mostBytes) => {
    expect(range(codecBitsPerSecond, packetMs)?.mostBytes).toBe(mostBytes);
  });

  test('is explained where it ends the range', () => {
    const plan = planCapacity({
      demand: { kind: 'calls', peakCalls: 1 },
      media: { codec: 'opus', codecBitsPerSecond: 510_000 },
    });
    const step = explain(plan, 'media.0.payloadRange.mostBytes');
    expect(step.expression).toBe('min(ceil(mostRatio * targetBytes) + aboveBytes, limitBytes)');
    expect(step.uses.find(({ name }) => name === 'limitBytes')?.step).toMatchObject({
      value: 1276,
      status: 'standard',
    });
    expect(range(32_000, 20)).not.toHaveProperty('limitBytes');
  });
});

describe('aliases', () => {
  test.each([
    ['pcmu', 'g711'],
    ['pcma', 'g711'],
    ['g729a', 'g729'],
    ['g729b', 'g729'],
    ['evs-8.0', 'evs-8'],
    ['speex-nb-15', 'speex-nb'],
    ['speex-wb-27.8', 'speex-wb'],
  ])('%s is %s', (alias, id) => {
    expect(codec(alias).id).toBe(id);
  });

  test('no two codecs share a name', () => {
    const names = CODECS.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('delays', () => {
  test('the whole is never less than a frame of the codec and its look-ahead', () => {
    const framed = CODECS.filter((entry) => entry.rate === 'fixed' && entry.frameMs >= 5);
    const known = framed.flatMap((entry) => (entry.delay ? [{ ...entry, ...entry.delay }] : []));
    expect(known.length).toBeGreaterThan(50);
    for (const { id, algorithmicDelayMs, lookaheadMs = 0, ...entry } of known) {
      const frameMs = 'frameMs' in entry ? entry.frameMs : 0;
      expect(algorithmicDelayMs, id).toBeGreaterThanOrEqual(frameMs + lookaheadMs);
    }
  });
});

describe('refusals', () => {
  const payloadFormat = (codecId: string, format: PayloadFormat, packetMs?: number) => () =>
    callBandwidth({ codec: codecId, payloadFormat: format, ...(packetMs !== undefined && { packetMs }) });

  test('a format that the codec does not have', () => {
    expect(payloadFormat('g711', 'octet-aligned')).toThrow('payloadFormat: expected no format, because G.711 has none');
    expect(payloadFormat('amr-12.2', 'compact')).toThrow(
      'payloadFormat: expected one of bandwidth-efficient, octet-aligned for 1 frames of AMR 12.2 kbit/s, received compact',
    );
  });

  test('a format for one frame round two', () => {
    expect(payloadFormat('evs-13.2', 'compact', 40)).toThrow(
      'payloadFormat: expected one of header-full-cmr, header-full for 2 frames of EVS 13.2 kbit/s, received compact',
    );
  });

  test('a rate that shall vary of a codec that has one', () => {
    expect(() => callBandwidth({ codec: 'g729', bitRateMode: 'variable' })).toThrow(
      'bitRateMode: expected constant, because G.729 has no published range, received variable',
    );
  });
});
