import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CODECS,
  codec as codecById,
  delayBudget,
  type DelayBudgetInput,
  PROPAGATION_RULES,
  type Step,
  unitSuffix,
} from '../../src/index.ts';
import { ROUTE } from '../../src/catalog/delayConventions.ts';
import { DELAY_PART_FORMULAS, delaySum } from '../../src/quality/formulas.ts';
import { statusOf } from '../../src/evidence/status.ts';
import { magnitudeOf, valueOf } from '../support/algebra.ts';
import { fixture } from '../support/fixture.ts';
import { relativeError } from '../support/numbers.ts';

const partsOf = (input: DelayBudgetInput) =>
  Object.fromEntries(delayBudget(input).parts.map(({ part, delayMs }) => [part, delayMs]));

interface Published {
  input: DelayBudgetInput;
  coderMs: number;
  packetizationMs: number;
  serializationMs: number;
  networkMs: number;
  bufferMs: number;
  totalMs: number;
}

describe('known values', () => {
  const published = fixture<Published>('quality/cisco5125');
  test.each(published.rows)('a published budget of $totalMs ms', (row) => {
    const parts = partsOf(row.input);
    const within = (value: number | undefined, figure: number) => {
      expect(Math.abs((value ?? NaN) - figure)).toBeLessThanOrEqual(published.tolerance);
    };
    within((parts['coder'] ?? 0) + (parts['look-ahead'] ?? 0) + (parts['decoder'] ?? 0), row.coderMs);
    within(parts['packetization'], row.packetizationMs);
    within(parts['serialization'], row.serializationMs);
    within(parts['provider'], row.networkMs);
    within(parts['de-jitter'], row.bufferMs);
    within(delayBudget(row.input).mouthToEarMs, row.totalMs);
  });

  test.each([
    [64, 187.5],
    [128, 93.75],
    [256, 46.875],
    [512, 23.4375],
    [768, 15.625],
    [1024, 11.71875],
    [1536, 7.8125],
    [1200, 10],
  ])('1,500 bytes at %s kbit/s take %s ms, in front of a packet as well', (kilobits, delayMs) => {
    const linkBitsPerSecond = kilobits * 1000;
    const hops = [{ linkBitsPerSecond, packetBytes: 1500, aheadBytes: 1500 }];
    expect(partsOf({ codec: 'g711', hops })).toMatchObject({ serialization: delayMs, queueing: delayMs });
  });

  test.each([
    ['g711', 0],
    ['g729', 5],
    ['g723.1-5.3', 7.5],
    ['g726-32', 0],
    ['g728', 0],
    ['g722', 1.375],
    ['ilbc-20', 5],
    ['ilbc-30', 10],
    ['amr-12.2', 5],
    ['amr-wb-23.85', 5.9375],
    ['evs-13.2', 12],
    ['g711.1-96', 6.875],
    ['g729.1-32', 28.9375],
    ['opus', 6.5],
    ['silk', 5],
  ])('%s adds %s ms to its frame', (codec, lookaheadMs) => {
    const { parts, mouthToEarMs } = delayBudget({ codec });
    const { defaultPacketMs, delay } = codecById(codec);
    expect(parts.map(({ part, delayMs }) => [part, delayMs])).toEqual([
      ['packetization', defaultPacketMs],
      ['look-ahead', lookaheadMs],
    ]);
    expect(mouthToEarMs).toBe(defaultPacketMs + lookaheadMs);
    expect(parts[1]?.cite).toBe(delay?.cite);
  });

  test('a distance: 5 µs/km and a quarter more for the way round, which nobody has seen in print', () => {
    const { parts } = delayBudget({ codec: 'g711', distanceKm: 8000 });
    expect(parts.slice(2).map(({ part, delayMs, cite }) => [part, delayMs, statusOf(cite)])).toEqual([
      ['propagation', 40, 'derived'],
      ['detour', 10, 'unverified'],
    ]);
    const cautious = { codec: 'g711', distanceKm: 8000, propagation: '6-us-per-km', routeFactor: 1.5 } as const;
    expect(partsOf(cautious)).toMatchObject({ propagation: 48, detour: 24 });
  });

  test('the parts in the order of the way', () => {
    const hop = { linkBitsPerSecond: 1e6, packetBytes: 100 };
    const { parts } = delayBudget({
      codec: 'g729',
      coderMs: 1,
      hops: [{ ...hop, aheadBytes: 0 }, hop],
      distanceKm: 0,
      routeFactor: 1,
      providerMs: 4,
      bufferMs: 5,
      decoderMs: 0,
    });
    expect(parts.map(({ label }) => label)).toEqual([
      'Packetization',
      'Look-ahead and filters of the codec',
      'Coder',
      'Behind a packet just begun, hop 1',
      'Serialization, hop 1',
      'Serialization, hop 2',
      'Propagation',
      'Propagation, the way round',
      'Provider',
      'De-jitter buffer',
      'Decoder',
    ]);
    expect(partsOf({ codec: 'g729', networkMs: 40 })).toMatchObject({ network: 40 });
  });
});

const ms = fc.double({ min: 0, max: 500, noNaN: true });
const hop = fc.record(
  {
    linkBitsPerSecond: fc.double({ min: 8000, max: 1e9, noNaN: true }),
    packetBytes: fc.integer({ min: 20, max: 1500 }),
    aheadBytes: fc.integer({ min: 0, max: 9000 }),
  },
  { requiredKeys: ['linkBitsPerSecond', 'packetBytes'] },
);
const described = fc.record(
  {
    hops: fc.array(hop, { maxLength: 3 }),
    distanceKm: fc.double({ min: 0, max: 20_000, noNaN: true }),
    providerMs: ms,
  },
  { requiredKeys: ['hops', 'distanceKm'] },
);
const ends = fc.record(
  {
    codec: fc.constantFrom(...CODECS.map(({ id }) => id)),
    coderMs: ms,
    bufferMs: ms,
    decoderMs: ms,
  },
  { requiredKeys: ['codec', 'bufferMs'] },
);
const budget = fc.oneof(fc.tuple(ends, described), fc.tuple(ends, fc.record({ networkMs: ms })));
type Budget = DelayBudgetInput & { bufferMs: number };

describe('laws', () => {
  test('the parts sum to the whole, each with a label and a source', () => {
    fc.assert(
      fc.property(budget, ([atEnds, between]) => {
        const { mouthToEarMs, parts } = delayBudget({ ...atEnds, ...between });
        expect(parts.reduce((sum, { delayMs }) => sum + delayMs, 0)).toBe(mouthToEarMs);
        for (const { delayMs, label, cite } of parts) {
          expect(delayMs).toBeGreaterThanOrEqual(0);
          expect(label).not.toBe('');
          expect(cite).toMatch(/^[\w-]+#./);
        }
        const values = new Map(parts.map(({ delayMs }, index) => [`part${index}DelayMs`, delayMs]));
        const sum = delaySum(
          parts.map((_, index) => index),
          'sum',
        );
        expect(sum.kind === 'formula' && valueOf(sum.expression, values)).toBe(mouthToEarMs);
      }),
    );
  });

  test('the delay never falls with packet time, distance, route, buffer or what is ahead', () => {
    fc.assert(
      fc.property(ends, described, fc.integer({ min: 1, max: 5 }), ms, (atEnds, between, packets, more) => {
        const input: Budget & typeof between = { ...atEnds, ...between };
        const codec = codecById(input.codec as string);
        const total = (change: Partial<DelayBudgetInput>) => delayBudget({ ...input, ...change }).mouthToEarMs;
        const now = total({});
        const longer = codec.rate === 'chosen' ? 60 : codec.defaultPacketMs * packets;
        expect(total({ packetMs: longer })).toBeGreaterThanOrEqual(now);
        expect(total({ distanceKm: input.distanceKm + more })).toBeGreaterThanOrEqual(now);
        expect(total({ routeFactor: ROUTE.routeFactor + more })).toBeGreaterThanOrEqual(now);
        expect(total({ bufferMs: input.bufferMs + more })).toBeGreaterThanOrEqual(now);
        const behind = input.hops.map((each) => ({ ...each, aheadBytes: (each.aheadBytes ?? 0) + more }));
        expect(total({ hops: behind })).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  /** Their catalog frames are several of their own, the fewest that fill whole bytes. */
  const GATHERED = /^g72[68]/;
  const known = CODECS.filter(({ id, delay }) => delay && !GATHERED.test(id));
  test.each(known)('$id counts its frame once: a packet of one frame has the delay of the codec', (codec) => {
    const packetMs = codec.rate === 'fixed' ? codec.frameMs : codec.defaultPacketMs;
    expect(delayBudget({ codec, packetMs }).mouthToEarMs).toBeCloseTo(codec.delay?.algorithmicDelayMs ?? NaN, 9);
  });

  test('the formulas give what the code gives', () => {
    const constants = { bitsPerByte: 8, msPerSecond: 1000, routeFactor: ROUTE.routeFactor };
    const { propagationMsPerKm } = PROPAGATION_RULES['5-us-per-km'];
    fc.assert(
      fc.property(ends, hop, fc.double({ min: 0, max: 20_000, noNaN: true }), (atEnds, one, distanceKm) => {
        const codec = codecById(atEnds.codec);
        const packetMs = codec.defaultPacketMs;
        const codecFrameMs = codec.rate === 'fixed' ? codec.frameMs : packetMs;
        const ofCodec = { packetMs, codecFrameMs, lookaheadMs: 0, ...codec.delay };
        const names = { ...constants, ...ofCodec, ...one, distanceKm, propagationMsPerKm };
        const values = Object.entries(names).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
        for (const { part, delayMs } of delayBudget({ ...atEnds, hops: [one], distanceKm }).parts) {
          const formula = DELAY_PART_FORMULAS[part];
          if (formula.kind !== 'formula') continue;
          expect(relativeError(Number(valueOf(formula.expression, new Map(values))), delayMs), part).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test.each([
    ['serialization', 187.5],
    ['queueing', 187.5],
    ['propagation', 5],
    ['detour', 2.5],
  ] as const)('%s comes out in milliseconds', (part, delayMs) => {
    const quantities = { packetBytes: 1500, aheadBytes: 1500, linkBitsPerSecond: 64_000, distanceKm: 1000 };
    const figures = { propagationMsPerKm: 0.005, routeFactor: 1.5, bitsPerByte: 8, msPerSecond: 1000 };
    const uses = Object.entries({ ...quantities, ...figures }).map(([name, value]) => {
      const unit = unitSuffix(name);
      const step: Step = {
        path: name,
        name,
        value,
        label: name,
        kind: 'input',
        uses: [],
        inert: false,
        ...(unit && { unit }),
      };
      return { name, step };
    });
    expect(magnitudeOf(DELAY_PART_FORMULAS[part].expression, uses, 'millis')).toBeCloseTo(delayMs, 9);
  });
});

describe('edges and refusals', () => {
  test('an unknown look-ahead is not taken for none', () => {
    const { parts, isLookaheadUnknown } = delayBudget({ codec: 'codec2-2400' });
    expect(parts.map(({ part }) => part)).toEqual(['packetization']);
    expect(isLookaheadUnknown).toBe(true);
    expect(delayBudget({ codec: 'g711' })).not.toHaveProperty('isLookaheadUnknown');
  });

  test('no -0 comes out', () => {
    const { parts } = delayBudget({ codec: 'g711', distanceKm: -0, providerMs: -0, bufferMs: -0 });
    for (const { part, delayMs } of parts) expect(Object.is(delayMs, -0), part).toBe(false);
  });

  test('a codec of one’s own', () => {
    const own = { ...codecById('opus'), id: 'own' };
    expect(delayBudget({ codec: own, packetMs: 2.5 }).mouthToEarMs).toBe(9);
  });

  const hops = [{ linkBitsPerSecond: 1e6, packetBytes: 100 }];
  const ahead = [{ linkBitsPerSecond: 1e6, packetBytes: 100, aheadBytes: -1 }];
  test.each<[string, string, Partial<DelayBudgetInput>]>([
    ['codec', 'unknown-id', { codec: 'none' }],
    ['propagation', 'unknown-id', { distanceKm: 1, propagation: 'radio' as '5-us-per-km' }],
    ['packetMs', 'packet-time', { codec: 'g729', packetMs: 25 }],
    ['packetMs', 'packet-time', { packetMs: 0 }],
    ['packetMs', 'out-of-range', { packetMs: NaN }],
    ['coderMs', 'out-of-range', { coderMs: -1 }],
    ['decoderMs', 'out-of-range', { decoderMs: Infinity }],
    ['bufferMs', 'out-of-range', { bufferMs: NaN }],
    ['providerMs', 'out-of-range', { providerMs: -1 }],
    ['distanceKm', 'out-of-range', { distanceKm: -1 }],
    ['routeFactor', 'out-of-range', { distanceKm: 1, routeFactor: 0.9 }],
    ['routeFactor', 'out-of-range', { routeFactor: 1.5 }],
    ['propagation', 'out-of-range', { propagation: '6-us-per-km' }],
    ['networkMs', 'out-of-range', { networkMs: -1 }],
    ['networkMs', 'out-of-range', { networkMs: 40, hops }],
    ['networkMs', 'out-of-range', { networkMs: 40, distanceKm: 100 }],
    ['networkMs', 'out-of-range', { networkMs: 40, providerMs: 5 }],
    ['networkMs', 'out-of-range', { networkMs: 40, routeFactor: 1.5 }],
    ['hops.0.linkBitsPerSecond', 'out-of-range', { hops: [{ linkBitsPerSecond: 0, packetBytes: 100 }] }],
    ['hops.1.packetBytes', 'out-of-range', { hops: [...hops, { linkBitsPerSecond: 1e6, packetBytes: NaN }] }],
    ['hops.0.aheadBytes', 'out-of-range', { hops: ahead }],
  ])('a wrong %s is refused (%s): %o', (field, code, change) => {
    const ask = () => delayBudget({ codec: 'g711', ...change });
    expect(ask).toThrow(expect.objectContaining({ code, field }) as Error);
  });

  test('a way both measured and described is refused with what was described', () => {
    const ask = () => delayBudget({ codec: 'g711', networkMs: 40, hops, distanceKm: 1 });
    expect(ask).toThrow('measured, and hops, distanceKm');
  });
});
