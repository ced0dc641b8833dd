import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  airtimeCalls,
  callBandwidth,
  packetSize,
  WIFI_STANDARDS,
  type WifiAirtimeInput,
  wifiAirtime,
  wifiCalls,
  type WifiStandardId,
} from '../../src/index.ts';
import { WIFI_FRAME, WIFI_RATES } from '../../src/catalog/wifiStandards.ts';
import { WIFI_ACCESS_RULES, WIFI_DSSS_RULES, WIFI_FORMULAS } from '../../src/link/formulas.ts';
import { fixture } from '../support/fixture.ts';
import { expectFormula } from '../support/formula.ts';

const B: WifiAirtimeInput = {
  standard: '802.11b',
  rateBitsPerSecond: 11e6,
  packetBytes: 200,
  contention: 'mean',
};
const ids = Object.keys(WIFI_STANDARDS) as WifiStandardId[];

interface Throughput {
  preamble: 'long' | 'short';
  packetBytes: number;
  megabitsPerSecond: number;
  throughputBitsPerSecond: number;
}

interface Calls extends Pick<WifiAirtimeInput, 'standard' | 'preamble' | 'contention' | 'isEncrypted'> {
  source: string;
  codec: string;
  megabitsPerSecond: number;
  callsCount: number;
  /** What the arithmetic gives, where it is not what was printed, and why. */
  computedCount?: number;
  reason?: string;
}

interface Duration extends Pick<WifiAirtimeInput, 'standard' | 'preamble'> {
  megabitsPerSecond: number;
  frameBytes: number;
  microseconds: number;
  missingMicroseconds?: number;
}

const throughput = fixture<Throughput>('link/wifiThroughput');
const published = fixture<Calls>('link/wifiCalls').rows;
const streams = fixture<{ megabitsPerSecond: number; callsCount: number }>('link/wifiStreams');
const durations = fixture<Duration>('link/wifiDurations');

describe('known values', () => {
  test.each(throughput.rows)('Cisco: $packetBytes bytes, $megabitsPerSecond Mbit/s, $preamble preamble', (row) => {
    const rateBitsPerSecond = row.megabitsPerSecond * 1e6;
    const { airtimeMs } = wifiAirtime({
      ...B,
      rateBitsPerSecond,
      ackBitsPerSecond: rateBitsPerSecond,
      preamble: row.preamble,
      packetBytes: row.packetBytes - WIFI_FRAME.snapBytes,
      contention: 'half-maximum-window',
    });
    const bitsPerSecond = (row.packetBytes * 8 * 1000) / airtimeMs;
    expect(Math.abs(bitsPerSecond - row.throughputBitsPerSecond)).toBeLessThanOrEqual(throughput.tolerance);
  });

  test.each(published)('$source: $codec, $megabitsPerSecond Mbit/s, $preamble: $callsCount calls', (row) => {
    const { codec, megabitsPerSecond, callsCount, computedCount = callsCount, reason } = row;
    const rateBitsPerSecond = megabitsPerSecond * 1e6;
    const { ledger, packetMs } = callBandwidth({ codec });
    const { standard, preamble, contention, isEncrypted = false } = row;
    const calls = wifiCalls({
      ...{ standard, contention, isEncrypted, rateBitsPerSecond, packetMs },
      ...(preamble && { preamble }),
      ackBitsPerSecond: rateBitsPerSecond,
      packetBytes: ledger.ipBytes,
      occupancyRatio: 1,
    });
    expect(calls.callsCount).toBe(computedCount);
    expect(reason !== undefined).toBe(computedCount !== callsCount);
  });

  test('of 18 figures, one is not what the arithmetic gives', () => {
    expect(published.length).toBe(18);
    expect(published.filter(({ reason }) => reason).map(({ codec, preamble }) => [codec, preamble])).toEqual([
      ['g729', 'short'],
    ]);
  });

  test.each(durations.rows)('ns-3: $frameBytes bytes of $standard at $megabitsPerSecond Mbit/s', (row) => {
    const { standard, preamble, frameBytes, microseconds, missingMicroseconds = 0 } = row;
    const frame: WifiAirtimeInput = {
      ...{ standard, contention: 'none', rateBitsPerSecond: row.megabitsPerSecond * 1e6, packetBytes: 100 },
      ...(preamble && { preamble }),
    };
    const addedBytes = wifiAirtime(frame).frameBytes - 100;
    const { preambleMs, dataMs } = wifiAirtime({ ...frame, packetBytes: frameBytes - addedBytes });
    const error = microseconds + missingMicroseconds - (preambleMs + dataMs) * 1000;
    if (standard === '802.11b') {
      expect(error).toBeGreaterThan(-1e-9);
      expect(error).toBeLessThan(durations.tolerance);
    } else expect(error).toBeCloseTo(0, 9);
  });

  test.each([
    [0.045, 0.6, 13],
    [0.1, 0.7, 7],
    [0.7, 0.6, 0],
  ])('SpectraLink: calls that take %d of the air each, in %d of it: %d', (callAirtimeRatio, occupancyRatio, calls) => {
    expect(airtimeCalls({ callAirtimeRatio, occupancyRatio })).toBe(calls);
  });

  test.each(streams.rows)('Cisco 7921 at $megabitsPerSecond Mbit/s: $callsCount streams', (row) => {
    const frame = { ...B, rateBitsPerSecond: row.megabitsPerSecond * 1e6, access: 'voice', packetMs: 20 } as const;
    for (const standard of ['802.11a', '802.11g'] as const) {
      const { callAirtimeRatio } = wifiCalls({ ...frame, standard, occupancyRatio: 1 });
      expect(Math.abs(row.callsCount * callAirtimeRatio - 0.6)).toBeLessThan(streams.tolerance);
    }
  });

  test('frames are those that the layer counts', () => {
    for (const [access, qos] of [
      ['dcf', false],
      ['voice', true],
    ] as const)
      for (const [isEncrypted, security] of [
        [false, 'open'],
        [true, 'wpa2'],
      ] as const) {
        const { linkBytes } = packetSize({
          payloadBytes: 160,
          layers: ['rtp', 'udp', 'ipv4', { layer: 'wifi', qos, security }],
        });
        expect(wifiAirtime({ ...B, access, isEncrypted }).frameBytes).toBe(linkBytes);
      }
  });

  test('802.11g takes as long as 802.11a: the gaps lack what the signal extensions add', () => {
    for (const rateBitsPerSecond of WIFI_RATES.ofdm.rateBitsPerSecondChoices) {
      const [a, g] = (['802.11a', '802.11g'] as const).map(
        (standard) => wifiAirtime({ ...B, standard, rateBitsPerSecond }).airtimeMs,
      );
      expect(g).toBeCloseTo(a!, 12);
    }
  });
});

const onlyNumbers = (record: object) =>
  Object.fromEntries(Object.entries(record).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

/** A standard, and a rate that it has. */
const standardAndRate = fc.constantFrom(...ids).chain((standard) => {
  const { leastBitsPerSecond: min, mostBitsPerSecond: max, modulation } = WIFI_STANDARDS[standard];
  const hasChoices = 'rateBitsPerSecondChoices' in WIFI_STANDARDS[standard];
  const rate = hasChoices
    ? fc.constantFrom(...WIFI_RATES[modulation].rateBitsPerSecondChoices)
    : fc.double({ min, max, noNaN: true });
  return fc.record({ standard: fc.constant(standard), rateBitsPerSecond: rate });
});
const frame = fc
  .record({
    packetBytes: fc.integer({ min: 1, max: 2296 }),
    access: fc.constantFrom('dcf', 'voice'),
    contention: fc.constantFrom('mean', 'half-maximum-window', 'none'),
    isEncrypted: fc.boolean(),
    hasAck: fc.boolean(),
  })
  .chain((rest) => standardAndRate.map((sent): WifiAirtimeInput => ({ ...rest, ...sent })));
const packetMs = fc.double({ min: 1, max: 1000, noNaN: true });
const occupancyRatio = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('laws', () => {
  test('the calls fit into the share of the air, and one more does not', () => {
    fc.assert(
      fc.property(frame, packetMs, occupancyRatio, (input, ms, share) => {
        const { callsCount, callAirtimeRatio } = wifiCalls({ ...input, packetMs: ms, occupancyRatio: share });
        expect(callsCount * callAirtimeRatio).toBeLessThanOrEqual(share * (1 + 2e-12));
        expect((callsCount + 1) * callAirtimeRatio).toBeGreaterThan(share);
      }),
    );
  });

  test('code and formulas agree', () => {
    fc.assert(
      fc.property(frame, packetMs, (input, ms) => {
        const values = wifiCalls({ ...input, packetMs: ms, occupancyRatio: 1 });
        const timing = WIFI_STANDARDS[input.standard];
        const ofdm = timing.modulation === 'ofdm' ? timing : undefined;
        const rules = { ...WIFI_FORMULAS, ...(!ofdm && WIFI_DSSS_RULES) };
        const uses = {
          ...onlyNumbers(WIFI_FRAME),
          ...onlyNumbers({ delimiterBytes: 0, ...timing }),
          ...onlyNumbers(input),
          packetMs: ms,
          ackPreambleMs: ofdm ? 0.02 : timing.preambleMs,
          ackSymbolMs: 0.004,
          queueBytes: input.access === 'voice' ? WIFI_FRAME.qosBytes : 0,
          securityBytes: input.isEncrypted ? WIFI_FRAME.encryptionBytes : 0,
          occupancyRatio: 1,
          ...values,
        };
        for (const field of [
          'callAirtimeRatio',
          'airtimeMs',
          'interframeMs',
          'dataMs',
          'frameBytes',
          'callsCount',
        ] as const)
          expectFormula(rules[field], uses, values[field]);
        if (input.hasAck) expectFormula(rules.ackMs, uses, values.ackMs);
        else expect([values.ackMs, values.ackGapMs]).toEqual([0, 0]);
        if (input.access === 'voice')
          expectFormula(WIFI_ACCESS_RULES.accessWindowCount, uses, values.accessWindowCount);
        if (input.contention === 'mean') expectFormula(rules.backoffMs, uses, values.backoffMs);
        if (input.contention === 'half-maximum-window')
          expectFormula(WIFI_ACCESS_RULES.backoffMs, uses, values.backoffMs);
        if (input.contention === 'none') expect(values.backoffMs).toBe(0);
      }),
    );
  });

  test('a larger packet, security or contention: not less airtime', () => {
    fc.assert(
      fc.property(frame, fc.integer({ min: 0, max: 500 }), (input, more) => {
        const time = (change: Partial<WifiAirtimeInput>) => wifiAirtime({ ...input, ...change }).airtimeMs;
        const packetBytes = Math.min(2296, input.packetBytes + more);
        expect(time({ packetBytes })).toBeGreaterThanOrEqual(time({}));
        expect(time({ isEncrypted: true })).toBeGreaterThanOrEqual(time({ isEncrypted: false }));
        expect(time({ contention: 'half-maximum-window' })).toBeGreaterThan(time({ contention: 'mean' }));
        expect(time({ contention: 'mean' })).toBeGreaterThan(time({ contention: 'none' }));
        expect(time({ hasAck: true })).toBeGreaterThan(time({ hasAck: false }));
      }),
    );
  });

  test('a faster rate of the same standard, not fewer calls', () => {
    const shared = { packetBytes: 200, packetMs: 20, occupancyRatio: 0.6, contention: 'mean' } as const;
    fc.assert(
      fc.property(standardAndRate, fc.double({ min: 1, max: 100, noNaN: true }), (sent, times) => {
        const { mostBitsPerSecond } = WIFI_STANDARDS[sent.standard];
        const faster =
          'rateBitsPerSecondChoices' in WIFI_STANDARDS[sent.standard]
            ? mostBitsPerSecond
            : sent.rateBitsPerSecond * times;
        const calls = (rateBitsPerSecond: number) =>
          wifiCalls({ ...shared, standard: sent.standard, rateBitsPerSecond }).callsCount;
        expect(calls(Math.min(faster, mostBitsPerSecond))).toBeGreaterThanOrEqual(calls(sent.rateBitsPerSecond));
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('at 1 Mbit/s the preamble is long whatever the cell allows, of the data and of what acknowledges', () => {
    const slow = { ...B, rateBitsPerSecond: 1e6 };
    expect(wifiAirtime({ ...slow, preamble: 'short' })).toEqual(wifiAirtime(slow));
    const { ackMs } = wifiAirtime({ ...B, preamble: 'short', ackBitsPerSecond: 1e6 });
    expect(ackMs).toBeCloseTo(0.192 + 0.112, 12);
  });

  test.each([
    ['802.11b', 1e6, 1e6],
    ['802.11b', 11e6, 2e6],
    ['802.11g', 9e6, 6e6],
    ['802.11a', 54e6, 24e6],
    ['802.11ax', 3.6e6, 6e6],
  ] as const)('%s at %d bit/s is acknowledged at %d', (standard, rateBitsPerSecond, ackBitsPerSecond) => {
    expect(wifiAirtime({ ...B, standard, rateBitsPerSecond }).ackBitsPerSecond).toBe(ackBitsPerSecond);
  });

  test('not even one call', () => {
    const call = wifiCalls({ ...B, rateBitsPerSecond: 1e6, packetBytes: 1500, packetMs: 20, occupancyRatio: 0.6 });
    expect(call.callsCount).toBe(0);
    expect(call.callAirtimeRatio).toBeGreaterThan(1);
  });

  test.each([
    ['rateBitsPerSecond', { rateBitsPerSecond: 54e6 }],
    ['rateBitsPerSecond', { standard: '802.11g', rateBitsPerSecond: 11e6 }],
    ['rateBitsPerSecond', { standard: '802.11n', rateBitsPerSecond: 700e6 }],
    ['rateBitsPerSecond', { rateBitsPerSecond: NaN }],
    ['packetBytes', { packetBytes: 2297 }],
    ['packetBytes', { packetBytes: 60.5 }],
    ['preamble', { standard: '802.11a', rateBitsPerSecond: 6e6, preamble: 'short' }],
    ['ackBitsPerSecond', { ackBitsPerSecond: 6e6 }],
    ['packetMs', { packetMs: 0 }],
    ['occupancyRatio', { occupancyRatio: 1.1 }],
    ['occupancyRatio', { occupancyRatio: NaN }],
  ] as const)('a wrong %s is refused: %o', (field, wrong) => {
    expect(() => wifiCalls({ ...B, packetMs: 20, occupancyRatio: 0.6, ...wrong })).toThrow(
      expect.objectContaining({ code: 'out-of-range', field }) as Error,
    );
  });

  test.each([
    ['standard', { standard: '802.11be' }],
    ['contention', { contention: 'some' }],
    ['access', { access: 'video' }],
  ])('an unknown %s is refused: %o', (field, wrong) => {
    expect(() => wifiAirtime({ ...B, ...wrong } as never)).toThrow(
      expect.objectContaining({ code: 'unknown-id', field }) as Error,
    );
  });

  test('an empty share of the air is refused', () => {
    expect(() => airtimeCalls({ callAirtimeRatio: 0, occupancyRatio: 0.6 })).toThrow(
      expect.objectContaining({ field: 'callAirtimeRatio' }) as Error,
    );
  });
});
