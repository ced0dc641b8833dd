import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callBandwidth, type CallBandwidthInput, codec, CODECS, explain, planCapacity } from '../../src/index.ts';
import { anyStack, coding } from '../support/arbitraries.ts';

const RATES = ['packetsPerSecond', 'ipBitsPerSecond', 'linkBitsPerSecond', 'wireBitsPerSecond'] as const;

const CHROME = [{ layer: 'rtp', extensionBytes: 16 }, 'srtp', 'udp', 'ipv4'] as const;
const silent = (use: CallBandwidthInput) => callBandwidth({ discontinuous: true, ...use });

describe('known values', () => {
  test.each<[string, CallBandwidthInput, number, number, number]>([
    // Captured by packet counts and sizes of a recording of 2 s of talk and 2.5 s of noise.
    [
      'Opus at a constant rate, Chromium 156',
      { codec: 'opus', bitRateMode: 'constant', talkRatio: 0.444, layers: CHROME },
      28.467,
      142.7,
      0.01,
    ],
    ['Opus, Chromium 156', { codec: 'opus', talkRatio: 0.444, layers: CHROME }, 28.5, 138, 0.05],
    ['Opus, muted, Chromium 156', { codec: 'opus', talkRatio: 0, layers: CHROME }, 4.666, 84, 0.03],
    [
      'G.711 with comfort noise, Chromium 156',
      { codec: 'g711', talkRatio: 734 / 1600, layers: CHROME },
      28.562,
      196.26,
      0.02,
    ],
    ['G.729B, bcg729', { codec: 'g729', talkRatio: 0.545, path: 'ip' }, 28.2, 59.4, 0.01],
  ])('%s', (_what, use, packetsPerSecond, ipBytes, tolerance) => {
    const { mean } = silent(use);
    expect(Math.abs(mean.packetsPerSecond / packetsPerSecond - 1)).toBeLessThan(tolerance);
    expect(Math.abs(mean.ipBitsPerSecond / 8 / mean.packetsPerSecond / ipBytes - 1)).toBeLessThan(tolerance);
  });

  test('AMR sends 7 bytes every 160 ms, in either format', () => {
    for (const payloadFormat of ['bandwidth-efficient', 'octet-aligned'] as const) {
      const { silence } = silent({ codec: 'amr-12.2', payloadFormat, path: 'ip' });
      expect(silence?.packets.map(({ payloadBytes, packetMs }) => [payloadBytes, packetMs])).toEqual([[7, 160]]);
      expect(silence?.ipBitsPerSecond).toBe((47 * 8) / 0.16);
    }
  });

  test('Opus refreshes 400 ms after its last packet, with a frame and an empty one', () => {
    const { silence } = silent({ codec: 'opus', packetMs: 60 });
    expect(silence?.packets.map(({ payloadBytes, packetMs }) => [payloadBytes, packetMs])).toEqual([
      [35, 460],
      [1, 460],
    ]);
  });

  test.each([
    [6000, 15],
    [12_000, 30],
    [14_000, 35],
    [64_000, 35],
  ])('Opus at %i bit/s has %i bytes for an update: no more than for speech', (codecBitsPerSecond, bytes) => {
    const media = { codec: 'opus', codecBitsPerSecond, discontinuous: true };
    expect(silent(media).silence?.packets[0]?.payloadBytes).toBe(bytes);
    const plan = planCapacity({ demand: { kind: 'calls', peakCalls: 1 }, media });
    const step = explain(plan, 'media.0.silence.packets.0.payloadBytes');
    expect([step.kind, step.expression]).toEqual(
      bytes < 35 || codecBitsPerSecond === 14_000 ? ['formula', 'mediaVoiceBytes'] : ['catalog', undefined],
    );
  });

  test('EVS leaves the sizes that tell other modes also in silence', () => {
    const bytes = (payloadFormat: 'compact' | 'header-full') =>
      silent({ codec: 'evs-13.2', payloadFormat }).silence?.packets[0]?.payloadBytes;
    expect([bytes('compact'), bytes('header-full')]).toEqual([6, 8]);
  });

  test('a short update is padded to the shortest frame', () => {
    const { silence } = silent({ codec: 'g729' });
    expect(silence?.packets[0]?.ledger).toMatchObject({ payloadBytes: 2, ipBytes: 42, linkBytes: 64 });
  });

  test('noise takes less than speech at a variable rate, though it is sent', () => {
    const { mean, silence, ipBitsPerSecond } = callBandwidth({ codec: 'opus', talkRatio: 0.5, path: 'ip' });
    expect(silence).toMatchObject({ packetsPerSecond: 50, noiseRatio: 0.72 });
    expect(silence?.packets[0]?.payloadBytes).toBe(58);
    expect(mean.ipBitsPerSecond).toBe((ipBitsPerSecond + 98 * 8 * 50) / 2);
  });

  test('capacity is planned on speech all the same', () => {
    const call = silent({ codec: 'g729', talkRatio: 0.1 });
    expect(call.wireBitsPerSecond).toBe(39_200);
    expect(call.mean.wireBitsPerSecond).toBeLessThan(6000);
  });

  test('nothing said of silence: it is sent like speech', () => {
    const { mean, silence, ...call } = callBandwidth({ codec: 'g711', talkRatio: 0.3 });
    expect(silence).toBeUndefined();
    expect(RATES.map((name) => mean[name])).toEqual(RATES.map((name) => call[name]));
  });
});

describe('laws', () => {
  test('the mean lies between talk and silence, and is talk when all is talk', () => {
    fc.assert(
      fc.property(coding, anyStack, (use, layers) => {
        const { mean, silence, ...call } = callBandwidth({ ...use, layers });
        for (const name of RATES) {
          const ends = [call[name], silence?.[name] ?? call[name]];
          expect(mean[name]).toBeGreaterThanOrEqual(Math.min(...ends) * (1 - 1e-12));
          expect(mean[name]).toBeLessThanOrEqual(Math.max(...ends) * (1 + 1e-12));
          if (silence?.sentRatio === 1) expect(mean[name]).toBe(call[name]);
        }
      }),
    );
  });

  test('silence that is not sent takes fewer packets than speech at 20 ms, for every codec', () => {
    const known = CODECS.filter(({ silence }) => silence);
    expect(known.length).toBeGreaterThan(50);
    for (const { id } of known) {
      const { mean, packetsPerSecond } = silent({ codec: id, talkRatio: 0.5 });
      expect(mean.packetsPerSecond, id).toBeLessThan(packetsPerSecond);
    }
  });

  test('an update is never larger than speech, whatever the rate and packet time', () => {
    fc.assert(
      fc.property(coding, (use) => {
        const { silence, payloadBytes, voiceBytes = payloadBytes } = callBandwidth({ ...use, layers: [] });
        if (codec(use.codec).silence?.isComfortNoise) return;
        for (const packet of silence?.packets ?? []) expect(packet.payloadBytes).toBeLessThanOrEqual(voiceBytes);
      }),
    );
  });

  test('more talk, not fewer bits', () => {
    const ratio = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...CODECS.filter((entry) => entry.silence)), ratio, ratio, ({ id }, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((talkRatio) => silent({ codec: id, talkRatio }).mean);
        expect(more!.ipBitsPerSecond).toBeGreaterThanOrEqual(less!.ipBitsPerSecond * (1 - 1e-12));
      }),
    );
  });
});

describe('refusals', () => {
  test('silence of a codec of which no figure is published', () => {
    expect(() => silent({ codec: 'g723.1-6.3' })).toThrow(
      'discontinuous: expected false, because no figure is published of what G.723.1 6.3 kbit/s sends in silence',
    );
  });

  test.each([-0.1, 1.1, NaN])('a talk share of %s', (talkRatio) => {
    expect(() => silent({ codec: 'g711', talkRatio })).toThrow('talkRatio: expected a ratio from 0 to 1');
  });
});
