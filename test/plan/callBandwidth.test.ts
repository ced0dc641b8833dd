import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callBandwidth,
  type CallBandwidthInput,
  codec as codecById,
  explain,
  type LayerEntry,
  type PathId,
  planCapacity,
} from '../../src/index.ts';
import { anyStack, coding } from '../support/arbitraries.ts';
import { fixture } from '../support/fixture.ts';
import { relativeError } from '../support/numbers.ts';

interface Published {
  codec: string;
  packetMs: number;
  payloadBytes: number;
  layers: LayerEntry[];
  /** As printed, every digit kept. */
  kbitsPerSecond: string;
}

const cisco = fixture<Published>('packet/cisco7934');

describe('known values', () => {
  test.each(cisco.rows)('$codec on $layers is printed as $kbitsPerSecond kbit/s', (row) => {
    const call = callBandwidth({ codec: row.codec, packetMs: row.packetMs, layers: row.layers });
    expect(call.payloadBytes).toBe(row.payloadBytes);
    const decimals = row.kbitsPerSecond.split('.')[1]?.length ?? 0;
    const lastDigit = 10 ** -decimals;
    const error = Math.abs(call.linkBitsPerSecond / 1000 - Number(row.kbitsPerSecond));
    expect(error).toBeLessThanOrEqual(cisco.tolerance * lastDigit);
  });

  test.each<[PathId, number, number, number]>([
    ['ethernet', 80_000, 87_200, 95_200],
    ['ethernet-srtp', 84_000, 91_200, 99_200],
    ['vlan-srtp', 84_000, 92_800, 100_800],
    ['webrtc', 90_400, 97_600, 105_600],
    ['mpls', 80_000, 88_800, 96_800],
    ['mlppp-crtp', 64_800, 67_600, 67_600],
    ['ip', 80_000, 80_000, 80_000],
  ])('G.711 on the path %s', (path, ip, link, wire) => {
    const call = callBandwidth({ codec: 'g711', path });
    expect([call.ipBitsPerSecond, call.linkBitsPerSecond, call.wireBitsPerSecond]).toEqual([ip, link, wire]);
  });

  test('G.729 on the wire takes 39.2 kbit/s', () => {
    expect(callBandwidth({ codec: 'g729' }).wireBitsPerSecond).toBe(39_200);
  });

  test('a codec of your own is sized like any other', () => {
    const cites = {
      frameMs: 'house-default#x',
      frameBytes: 'house-default#x',
      defaultPacketMs: 'house-default#x',
    } as const;
    const gsm = {
      id: 'gsm',
      label: 'GSM',
      aliases: [],
      rate: 'fixed',
      frameMs: 20,
      frameBytes: 33,
      defaultPacketMs: 20,
      cites,
    } as const;
    expect(callBandwidth({ codec: gsm })).toMatchObject({ payloadBytes: 33, ipBitsPerSecond: 29_200 });
  });
});

describe('laws', () => {
  test('rates keep the order of the places where they are measured', () => {
    fc.assert(
      fc.property(coding, anyStack, (use, stack) => {
        const call = callBandwidth({ ...use, layers: stack });
        for (const rates of [call, call.mean]) {
          expect(rates.wireBitsPerSecond).toBeGreaterThanOrEqual(rates.linkBitsPerSecond);
          expect(rates.linkBitsPerSecond).toBeGreaterThanOrEqual(rates.ipBitsPerSecond);
        }
        expect(call.ipBitsPerSecond).toBeGreaterThanOrEqual((call.payloadBytes * 8000) / call.packetMs);
      }),
    );
  });

  test('bit/s times packet time are the bits of a packet', () => {
    fc.assert(
      fc.property(coding, anyStack, (use, stack) => {
        const { packetMs, ledger, packetsPerSecond, ...call } = callBandwidth({ ...use, layers: stack });
        const bits = (bitsPerSecond: number) => (bitsPerSecond * packetMs) / 1000;
        expect(relativeError(bits(call.ipBitsPerSecond), ledger.ipBytes * 8)).toBeLessThan(1e-12);
        expect(relativeError(bits(call.linkBitsPerSecond), ledger.linkBytes * 8)).toBeLessThan(1e-12);
        expect(relativeError(bits(call.wireBitsPerSecond), ledger.wireBytes * 8)).toBeLessThan(1e-12);
        expect(relativeError(packetsPerSecond * packetMs, 1000)).toBeLessThan(1e-12);
      }),
    );
  });

  test('longer packets of a fixed rate never cost more, to within a block or cell of each layer that pads', () => {
    const fixed = coding.filter(({ codec }) => codecById(codec).rate === 'fixed');
    fc.assert(
      fc.property(
        fixed,
        fc.integer({ min: 2, max: 9 }),
        anyStack,
        ({ codec, packetMs, payloadFormat }, times, stack) => {
          const entry = codecById(codec);
          const format = payloadFormat ?? entry.framings?.find(({ isSingle }) => !isSingle)?.format;
          const use = { codec, layers: stack, ...(format && { payloadFormat: format }) };
          const shortMs = packetMs ?? entry.defaultPacketMs;
          const short = callBandwidth({ ...use, packetMs: shortMs });
          const long = callBandwidth({ ...use, packetMs: shortMs * times });
          const rows = long.ledger.layers.reduce((sum, { blockBytes }) => sum + blockBytes - 1, 0);
          const reserved = entry.framings?.some(({ reservedBytes }) => reservedBytes) ? 2 : 0;
          // A cell begun costs its header too, on a line of cells.
          const slackBytes = rows + reserved + Math.ceil((rows + reserved) / 48 + 1) * long.ledger.cellHeaderBytes;
          const slack = slackBytes * 8 * long.packetsPerSecond;
          expect(long.wireBitsPerSecond).toBeLessThanOrEqual(short.wireBitsPerSecond * (1 + 1e-12) + slack);
        },
      ),
    );
  });

  test('longer packets of Opus cost at most the byte more that each packet is rounded by', () => {
    const times = fc.tuple(fc.constantFrom(2.5, 5, 10, 20, 40, 60), fc.constantFrom(2.5, 5, 10, 20, 40, 60));
    fc.assert(
      fc.property(times, fc.double({ min: 6000, max: 510_000, noNaN: true }), ([a, b], codecBitsPerSecond) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)].map((packetMs) =>
          callBandwidth({ codec: 'opus', packetMs, codecBitsPerSecond }),
        );
        const byteEach = 8 * short!.packetsPerSecond;
        expect(long!.wireBitsPerSecond).toBeLessThanOrEqual(short!.wireBitsPerSecond + byteEach);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('path and layers at once are refused', () => {
    expect(() => callBandwidth({ codec: 'g711', path: 'ip', layers: [] })).toThrow('path or layers, not both');
  });

  test.each<[object, string, string]>([
    [{ packetMs: '20' }, 'out-of-range', 'packetMs'],
    [{ codec: 'opus', codecBitsPerSecond: '32000' }, 'out-of-range', 'codecBitsPerSecond'],
    [{ talkRatio: '0.5' }, 'out-of-range', 'talkRatio'],
    [{ redundancyDepth: '1' }, 'out-of-range', 'redundancyDepth'],
    [{ discontinuous: 'no' }, 'out-of-range', 'discontinuous'],
    [{ codec: 'opus', bitRateMode: 'any' }, 'out-of-range', 'bitRateMode'],
    [{ codec: undefined }, 'unknown-id', 'codec'],
    [{ codec: 711 }, 'unknown-id', 'codec'],
    [{ codec: { ...codecById('gsm-fr'), frameBytes: '33' } }, 'out-of-range', 'codec.frameBytes'],
    [{ layers: null }, 'out-of-range', 'layers'],
    [{ layers: ['rtp', { layer: 'udp', ports: 2 }] }, 'unknown-id', 'layers.1.ports'],
  ])('%o is refused and not read as something near it', (input, code, field) => {
    const use = { codec: 'g711', ...input } as CallBandwidthInput;
    expect(() => callBandwidth(use)).toThrow(expect.objectContaining({ name: 'CapacityError', code, field }) as Error);
  });

  test('an unknown path is refused', () => {
    expect(() => callBandwidth({ codec: 'g711', path: 'toString' as PathId })).toThrow(
      'path: expected one of ethernet',
    );
  });
});

describe('a path of a browser', () => {
  test('Firefox spends 64 kbit/s on Opus unless told otherwise, Chrome 32', () => {
    const rate = (path: PathId, codecBitsPerSecond?: number) =>
      callBandwidth({ codec: 'opus', path, ...(codecBitsPerSecond !== undefined && { codecBitsPerSecond }) });
    expect(rate('webrtc-firefox')).toMatchObject({ codecBitsPerSecond: 64_000, payloadBytes: 160 });
    expect(rate('webrtc-firefox').ledger.ipBytes).toBe(228);
    expect(rate('webrtc-firefox', 24_000).payloadBytes).toBe(60);
    expect(rate('webrtc').codecBitsPerSecond).toBe(32_000);
    const plan = planCapacity({
      demand: { kind: 'calls', peakCalls: 1 },
      media: { codec: 'opus', path: 'webrtc-firefox' },
    });
    expect(plan.scenario.defaults).toContain('media.codecBitsPerSecond');
    expect(explain(plan, 'media.0.codecBitsPerSecond')).toMatchObject({
      value: 64_000,
      origin: 'default',
      status: 'measured',
    });
    expect(planCapacity(plan.scenario)).toEqual(plan);
  });
});
