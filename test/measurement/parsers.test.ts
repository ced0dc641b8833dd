import { describe, expect, test } from 'vitest';
import {
  parseIperf3,
  parseMeasurement,
  parseMtr,
  parseRtcpXr,
  parseTestResults,
  parseWebRtcStats,
} from '../../src/measurement.ts';

/** iperf3 3.12 and mtr 0.95 of Debian 12, against loopback, 2026-11-27, cut down to what is read. */
const IPERF3 = {
  start: { connecting_to: { host: '127.0.0.1', port: 5299 }, test_start: { protocol: 'UDP', reverse: 0, duration: 1 } },
  end: {
    sum: { seconds: 1.000191, bits_per_second: 1000213.9, jitter_ms: 0.0107, lost_packets: 7, packets: 727 },
    sum_received: { seconds: 1.000191, bits_per_second: 1000160.9, jitter_ms: 0.0107, lost_packets: 7, packets: 727 },
  },
};
const MTR = {
  report: {
    mtr: { src: 'vm', dst: '192.0.2.1' },
    hubs: [
      { host: '198.51.100.1', 'Loss%': 60, Snt: 10, Avg: 90, Best: 1, Wrst: 400, StDev: 120 },
      { host: '192.0.2.1', 'Loss%': 10, Snt: 10, Avg: 42, Best: 40, Wrst: 51, StDev: 3.5 },
    ],
  },
};
const INBOUND = {
  type: 'inbound-rtp',
  kind: 'audio',
  timestamp: 1000,
  packetsReceived: 990,
  packetsLost: 10,
  packetsDiscarded: 5,
  jitter: 0.012,
  bytesReceived: 160_000,
  jitterBufferDelay: 40,
  jitterBufferEmittedCount: 1000,
};

describe('iperf3', () => {
  test('a test up', () => {
    expect(parseIperf3(JSON.stringify(IPERF3))).toEqual({
      kind: 'iperf3',
      direction: 'up',
      host: '127.0.0.1',
      sentPackets: 727,
      receivedPackets: 720,
      lossRatio: 7 / 727,
      jitterMs: 0.0107,
      jitterKind: 'rfc3550',
      bitsPerSecond: 1000160.9,
      durationSeconds: 1.000191,
    });
  });

  test('a test down, and older reports with one sum', () => {
    const start = { ...IPERF3.start, test_start: { protocol: 'UDP', reverse: 1 } };
    expect(parseIperf3({ ...IPERF3, start, end: { sum: IPERF3.end.sum } })).toMatchObject({
      direction: 'down',
      lossRatio: 7 / 727,
    });
  });

  test('both ways at once: the one that is asked for', () => {
    const start = { test_start: { protocol: 'UDP', bidir: 1 } };
    const end = { ...IPERF3.end, sum_received_bidir_reverse: { packets: 100, lost_packets: 50, jitter_ms: 2 } };
    expect(parseIperf3({ start, end })).toMatchObject({ direction: 'up', sentPackets: 727 });
    expect(parseIperf3({ start, end }, { direction: 'down' })).toMatchObject({ direction: 'down', lossRatio: 0.5 });
  });

  test.each([
    ['of TCP', { ...IPERF3, start: { test_start: { protocol: 'TCP' } } }],
    ['that broke off', { start: {}, end: {}, error: 'unable to connect to server' }],
    ['cut short', JSON.stringify(IPERF3).slice(0, 100)],
    ['for people', 'Connecting to host 127.0.0.1, port 5299'],
    ['with counts that cannot be', { ...IPERF3, end: { sum: { packets: -1, lost_packets: 0 } } }],
  ])('a report %s is refused', (_what, input) => {
    expect(() => parseIperf3(input)).toThrow(expect.objectContaining({ code: 'not-understood', field: 'iperf3' }));
  });

  test('says why a test broke off', () => {
    expect(() => parseIperf3({ error: 'unable to connect to server' })).toThrow(/unable to connect/);
  });
});

describe('mtr', () => {
  test('the last host counts, and no lazy router on the way', () => {
    expect(parseMtr(MTR)).toEqual({
      kind: 'mtr',
      direction: 'round-trip',
      host: '192.0.2.1',
      sentPackets: 10,
      receivedPackets: 9,
      lossRatio: 0.1,
      roundTripMs: 42,
      minRoundTripMs: 40,
      maxRoundTripMs: 51,
      jitterMs: 3.5,
      jitterKind: 'standard-deviation',
    });
  });

  test('a host that never answers has no times', () => {
    const hubs = [{ host: '???', 'Loss%': 100, Snt: 10, Avg: 0, StDev: 0 }];
    expect(parseMtr({ report: { mtr: {}, hubs } })).toEqual({
      kind: 'mtr',
      direction: 'round-trip',
      sentPackets: 10,
      receivedPackets: 0,
      lossRatio: 1,
    });
  });

  test.each([
    [{}],
    [{ report: { hubs: [] } }],
    [{ report: { hubs: [{ 'Loss%': 101, Snt: 1 }] } }],
    ['HOST: vm  Loss%'],
  ])('%j is refused', (input) => {
    expect(() => parseMtr(input)).toThrow(expect.objectContaining({ code: 'not-understood', field: 'mtr' }));
  });
});

describe('getStats', () => {
  const expected = {
    lossRatio: 0.01,
    discardRatio: 0.005,
    jitterMs: 12,
    jitterKind: 'rfc3550',
    bufferMs: 40,
    roundTripMs: 80,
  };
  const pair = { type: 'candidate-pair', nominated: true, state: 'succeeded', currentRoundTripTime: 0.08 };

  test.each([
    ['a list', [INBOUND, pair]],
    ['a record by id', { a: INBOUND, b: pair }],
    [
      'a Map',
      new Map<string, object>([
        ['a', INBOUND],
        ['b', pair],
      ]),
    ],
    [
      'entries',
      [
        ['a', INBOUND],
        ['b', pair],
        ['c', { type: 'codec' }],
      ],
    ],
    ['JSON', JSON.stringify([INBOUND, pair])],
  ])('%s', (_what, input) => {
    expect(parseWebRtcStats(input)).toMatchObject(expected);
  });

  test('between two dumps: what came in the meantime', () => {
    const later = {
      ...INBOUND,
      timestamp: 11_000,
      packetsReceived: 1485,
      packetsLost: 15,
      packetsDiscarded: 5,
      bytesReceived: 240_000,
      jitterBufferDelay: 70,
      jitterBufferEmittedCount: 1500,
    };
    expect(parseWebRtcStats([[INBOUND], [later]])).toMatchObject({
      sentPackets: 500,
      lossRatio: 0.01,
      discardRatio: 0,
      bufferMs: 60,
      bitsPerSecond: 64_000,
      durationSeconds: 10,
    });
  });

  test('what was sent, as the other side reports it', () => {
    const reports = [
      { type: 'remote-inbound-rtp', kind: 'audio', packetsLost: 30, jitter: 0.004, roundTripTime: 0.05 },
      { type: 'outbound-rtp', kind: 'audio', packetsSent: 1000 },
    ];
    expect(parseWebRtcStats(reports, { direction: 'up' })).toEqual({
      kind: 'webrtc-stats',
      direction: 'up',
      sentPackets: 1000,
      receivedPackets: 970,
      lossRatio: 0.03,
      roundTripMs: 50,
      jitterMs: 4,
      jitterKind: 'rfc3550',
    });
  });

  test('packets that came twice are no loss below nothing', () => {
    expect(parseWebRtcStats([{ ...INBOUND, packetsLost: -3 }]).lossRatio).toBe(0);
  });

  test.each([[[]], [{}], [[{ ...INBOUND, kind: 'video' }]], ['[{'], [null], [[[INBOUND], []]]])(
    '%j is refused',
    (input) => {
      expect(() => parseWebRtcStats(input)).toThrow(
        expect.objectContaining({ code: 'not-understood', field: 'webrtc-stats' }),
      );
    },
  );
});

describe('RTCP XR', () => {
  test('the block of RFC 3611: parts of 256, tenths, and 127 for none', () => {
    const bursts = { burst_density: 64, gap_density: 2, burst_duration: 300, gap_duration: 9000 };
    const block = {
      ...bursts,
      loss_rate: 13,
      discard_rate: 3,
      round_trip_delay: 120,
      jb_nominal: 40,
      r_factor: 82,
      mos_lq: 41,
    };
    expect(parseRtcpXr(block)).toEqual({
      kind: 'rtcp-xr',
      direction: 'down',
      lossRatio: 13 / 256,
      discardRatio: 3 / 256,
      burstLossRatio: 0.25,
      gapLossRatio: 2 / 256,
      burstMs: 300,
      gapMs: 9000,
      roundTripMs: 120,
      bufferMs: 40,
      rFactor: 82,
      meanOpinionScore: 4.1,
    });
    expect(parseRtcpXr({ lossRate: 0, rFactor: 127, mosLq: 127, roundTripDelay: 0 })).toEqual({
      kind: 'rtcp-xr',
      direction: 'down',
      lossRatio: 0,
    });
  });

  test('a report of RFC 6035: the local metrics', () => {
    const text = [
      'VQSessionReport: CallTerm',
      'CallID:6dg37f1890463',
      'LocalMetrics:',
      'JitterBuffer:JBA=3 JBR=2 JBN=40 JBM=80 JBX=120',
      'PacketLoss:NLR=5.0 JDR=2.0',
      'BurstGapLoss:BLD=25 BD=2000 GLD=2.0 GD=500 GMIN=16',
      'Delay:RTD=200 ESD=140 SOWD=200 IAJ=2 MAJ=10',
      'QualityEst:RLQ=90 RCQ=85 EXTRI=90 MOSLQ=4.2 MOSCQ=4.3',
      'RemoteMetrics:',
      'PacketLoss:NLR=50.0 JDR=0',
    ].join('\r\n');
    const found = {
      kind: 'rtcp-xr',
      direction: 'down',
      lossRatio: 0.05,
      discardRatio: 0.02,
      burstLossRatio: 0.25,
      gapLossRatio: 0.02,
      burstMs: 2000,
      gapMs: 500,
      roundTripMs: 200,
      jitterMs: 2,
      jitterKind: 'rfc3550',
      bufferMs: 40,
      rFactor: 85,
      meanOpinionScore: 4.2,
    };
    expect(parseRtcpXr(text)).toEqual(found);
    expect(parseMeasurement(text)).toEqual(found);
  });

  test.each([
    [{}],
    [{ lossRate: 256 }],
    [{ lossRate: 0.5 }],
    [{ lossRate: 1, mosLq: 'good' }],
    ['VQSessionReport'],
    ['{'],
    [[]],
  ])('%j is refused', (input) => {
    expect(() => parseRtcpXr(input)).toThrow(expect.objectContaining({ code: 'not-understood' }));
  });
});

describe('results of a script', () => {
  const file = {
    format: 'exo-capacity-test-results',
    version: 1,
    startedAt: '2026-11-27T20:00:00Z',
    results: [{ id: 'dns-a', outcome: 'passed', detail: 'ok' }],
  };

  test('as they are', () => {
    expect(parseTestResults(JSON.stringify(file))).toEqual({
      kind: 'test-results',
      direction: 'round-trip',
      outcomes: [{ id: 'dns-a', outcome: 'passed', detail: 'ok' }],
    });
  });

  test.each([
    [{ ...file, version: 2 }],
    [{ ...file, format: 'other' }],
    [{ ...file, results: {} }],
    [{ ...file, results: [{ id: 'a', outcome: 'fine' }] }],
    [{ ...file, results: [{ outcome: 'passed' }] }],
    ['{"format":'],
  ])('%j is refused', (input) => {
    expect(() => parseTestResults(input)).toThrow(expect.objectContaining({ code: 'not-understood' }));
  });
});

test('whichever program it was is seen by what it wrote', () => {
  const kinds = [
    IPERF3,
    MTR,
    [INBOUND],
    { loss_rate: 1 },
    { format: 'exo-capacity-test-results', version: 1, results: [] },
  ].map((input) => parseMeasurement(JSON.stringify(input)).kind);
  expect(kinds).toEqual(['iperf3', 'mtr', 'webrtc-stats', 'rtcp-xr', 'test-results']);
  expect(parseMeasurement('2 packets transmitted, 0 received, 100% packet loss').kind).toBe('ping');
});
