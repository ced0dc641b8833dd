import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callBandwidth, type LayerEntry, type PathId } from '../../src/index.ts';
import { coding, layers } from '../support/arbitraries.ts';
import { fixture } from '../support/fixture.ts';

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
      fc.property(coding, layers, (use, stack) => {
        const call = callBandwidth({ ...use, layers: stack });
        expect(call.wireBitsPerSecond).toBeGreaterThanOrEqual(call.linkBitsPerSecond);
        expect(call.linkBitsPerSecond).toBeGreaterThanOrEqual(call.ipBitsPerSecond);
        expect(call.ipBitsPerSecond).toBeGreaterThanOrEqual((call.payloadBytes * 8000) / call.packetMs);
      }),
    );
  });

  test('longer packets of a fixed rate never cost more', () => {
    const fixed = coding.filter(({ codec, packetMs }) => codec !== 'opus' && packetMs !== undefined);
    const unblocked = layers.map((stack) =>
      stack.filter((entry) => typeof entry === 'string' || entry.layer !== 'custom'),
    );
    fc.assert(
      fc.property(fixed, fc.integer({ min: 2, max: 9 }), unblocked, ({ codec, packetMs = 20 }, times, stack) => {
        const short = callBandwidth({ codec, packetMs, layers: stack });
        const long = callBandwidth({ codec, packetMs: packetMs * times, layers: stack });
        expect(long.wireBitsPerSecond).toBeLessThanOrEqual(short.wireBitsPerSecond * (1 + 1e-12));
      }),
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

  test('an unknown path is refused', () => {
    expect(() => callBandwidth({ codec: 'g711', path: 'toString' as PathId })).toThrow(
      'path: expected one of ethernet',
    );
  });
});
