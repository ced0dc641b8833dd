import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eModel,
  codec,
  type Impairment,
  type ImpairmentInput,
  impairmentOf,
  IMPAIRMENTS,
  type Status,
} from '../../src/index.ts';
import { statusOf } from '../../src/evidence/status.ts';
import { fixture } from '../support/fixture.ts';

type Transcribed = Omit<Impairment, 'cites' | 'concealment'> & { source: string } & Partial<
    Pick<Impairment, 'concealment'>
  >;

const { rows } = fixture<Transcribed>('quality/impairments');

const values = ({ equipmentImpairmentFactor, lossRobustnessFactor, burstyLossRobustnessFactor }: Transcribed) => ({
  equipmentImpairmentFactor,
  lossRobustnessFactor,
  burstyLossRobustnessFactor,
});

/** Rates of Opus that are published, on any scale. */
const published = (bitRateMode: 'constant' | 'variable') =>
  rows.flatMap((row) => (row.bitRateMode === bitRateMode ? (row.codecBitsPerSecond ?? []) : []));

describe('known values', () => {
  test.each(rows)('$codec $codecBitsPerSecond $bitRateMode $listening: $source', ({ source, ...row }) => {
    const { codecBitsPerSecond, bitRateMode, listening, discontinuous, concealment } = row;
    const found = impairmentOf({
      codec: row.codec,
      scale: row.scale,
      ...(codecBitsPerSecond !== undefined && { codecBitsPerSecond }),
      ...(bitRateMode && { bitRateMode }),
      ...(listening && { listening }),
      ...(discontinuous && { discontinuous }),
      ...(concealment && { concealment }),
    });
    expect(source).not.toBe('');
    expect(found && values({ ...found, source })).toEqual(values({ ...row, source }));
    expect(found).toMatchObject(row);
  });

  test('no entry is without a row, and no row stands twice', () => {
    expect(IMPAIRMENTS).toHaveLength(rows.length);
    const key = ({ codec: id, codecBitsPerSecond, bitRateMode, listening, discontinuous, concealment }: Transcribed) =>
      [id, codecBitsPerSecond, bitRateMode, listening, discontinuous, concealment].join();
    expect(new Set(rows.map(key)).size).toBe(rows.length);
  });

  test.each<[string, ImpairmentInput, [number, number | undefined, Status] | undefined]>([
    ['G.711 hides nothing unless asked', { codec: 'pcmu' }, [0, 4.3, 'standard']],
    ['G.711 with concealment', { codec: 'g711', concealment: 'appendix-i' }, [0, 25.1, 'standard']],
    ['G.711 at another packet time', { codec: 'g711', packetMs: 20 }, [0, 4.3, 'derived']],
    ['G.711 at that of the table', { codec: 'g711', packetMs: 10 }, [0, 4.3, 'standard']],
    ['G.729 borrows its robustness', { codec: 'g729', packetMs: 20 }, [10, 19, 'derived']],
    ['G.729A with silence', { codec: 'g729a', discontinuous: true, packetMs: 20 }, [11, 19, 'standard']],
    ['G.726 has no robustness', { codec: 'g726-32', packetMs: 20 }, [7, undefined, 'standard']],
    ['AMR-WB on both ears', { codec: 'amr-wb-12.65' }, [20, 4.3, 'unverified']],
    ['AMR-WB on one ear', { codec: 'amr-wb-12.65', listening: 'monotic' }, [13, undefined, 'unverified']],
    ['AMR-WB, a rate of one ear only', { codec: 'amr-wb-14.25' }, undefined],
    ['a decoder that conceals by itself', { codec: 'g729', concealment: 'none' }, undefined],
    ['a scale that nobody published on', { codec: 'g711', scale: 'wideband' }, undefined],
    ['Speex', { codec: 'speex-nb' }, undefined],
    ['SILK', { codec: 'silk' }, undefined],
    ['AMR-WB inside EVS', { codec: 'evs-io-12.65' }, undefined],
    ['Opus at its default of 32 kbit/s', { codec: 'opus' }, [16.83, 10.44, 'paper']],
    [
      'Opus below all',
      { codec: 'opus', codecBitsPerSecond: 11_000, bitRateMode: 'constant', scale: 'fullband' },
      undefined,
    ],
  ])('%s', (_, input, expected) => {
    const found = impairmentOf(input);
    expect(found && [found.equipmentImpairmentFactor, found.lossRobustnessFactor, found.status]).toEqual(expected);
  });

  test('between two published rates of Opus the lower counts, and says so; above them the highest', () => {
    const at = (codecBitsPerSecond: number) => impairmentOf({ codec: 'opus', codecBitsPerSecond })?.codecBitsPerSecond;
    expect([24_000, 13_999, 10_000, 510_000].map(at)).toEqual([22_000, 13_000, 9000, 40_000]);
  });
});

describe('laws', () => {
  test.each(IMPAIRMENTS)(
    '$codec $codecBitsPerSecond $scale: a codec of the catalog, inside its scale, cited',
    (entry) => {
      expect(codec(entry.codec).id).toBe(entry.codec);
      expect(codec(entry.codec).rate === 'chosen').toBe(entry.codecBitsPerSecond !== undefined);
      expect(entry.equipmentImpairmentFactor).toBeGreaterThanOrEqual(0);
      expect(entry.equipmentImpairmentFactor).toBeLessThan(eModel({ scale: entry.scale }).rFactor);
      for (const factor of [entry.lossRobustnessFactor, entry.burstyLossRobustnessFactor])
        expect(factor ?? 1).toBeGreaterThan(0);
      expect(entry.cites.lossRobustnessFactor === undefined).toBe(entry.lossRobustnessFactor === undefined);
      expect(Object.values(entry.cites).map(statusOf)).toContain(entry.status);
      if (entry.status === 'standard')
        expect(Object.values(entry.cites).map(statusOf)).toEqual(Object.values(entry.cites).map(() => 'standard'));
    },
  );

  test('loss in bursts is never easier than random loss', () => {
    for (const { lossRobustnessFactor = Infinity, burstyLossRobustnessFactor = 0 } of IMPAIRMENTS)
      expect(burstyLossRobustnessFactor).toBeLessThan(lossRobustnessFactor);
  });

  test('at any rate of Opus the nearest published one below it counts', () => {
    const modes = fc.constantFrom('constant' as const, 'variable' as const);
    fc.assert(
      fc.property(fc.double({ min: 6000, max: 510_000, noNaN: true }), modes, (codecBitsPerSecond, bitRateMode) => {
        const found = impairmentOf({ codec: 'opus', codecBitsPerSecond, bitRateMode });
        const below = published(bitRateMode).filter((each) => each <= codecBitsPerSecond);
        expect(found?.codecBitsPerSecond).toBe(Math.max(...below));
        expect(found?.bitRateMode).toBe(bitRateMode);
      }),
    );
  });

  test('what is asked for is never answered with something else', () => {
    const ask = fc.record(
      {
        codec: fc.constantFrom(...new Set(IMPAIRMENTS.map((entry) => entry.codec))),
        concealment: fc.constantFrom('none', 'appendix-i', 'built-in'),
        listening: fc.constantFrom('monotic', 'diotic'),
        scale: fc.constantFrom('narrowband', 'wideband', 'fullband'),
      },
      { requiredKeys: ['codec'] },
    );
    fc.assert(
      fc.property(ask as fc.Arbitrary<ImpairmentInput>, (input) => {
        const found = impairmentOf(input);
        if (!found) return;
        expect(found.listening ?? input.listening).toBe(input.listening ?? found.listening);
        expect(found).toMatchObject({
          codec: input.codec,
          scale: input.scale ?? found.scale,
          concealment: input.concealment ?? found.concealment,
        });
      }),
    );
  });
});

describe('refusals', () => {
  test.each<[string, string, ImpairmentInput]>([
    ['unknown-id', 'codec', { codec: 'g777' }],
    ['out-of-range', 'codecBitsPerSecond', { codec: 'opus', codecBitsPerSecond: NaN }],
    ['out-of-range', 'codecBitsPerSecond', { codec: 'opus', codecBitsPerSecond: 5999 }],
    ['out-of-range', 'codecBitsPerSecond', { codec: 'g711', codecBitsPerSecond: 64_000 }],
  ])('%s of %s', (code, field, input) => {
    expect(() => impairmentOf(input)).toThrow(expect.objectContaining({ code, field }) as Error);
  });
});
