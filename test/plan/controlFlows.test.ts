import { describe, expect, test } from 'vitest';
import {
  type ControlFlow,
  PATHS,
  type PathId,
  planCapacity,
  type Scenario,
  SIGNALING,
  type SrtpSuite,
} from '../../src/index.ts';

const planned = (media: Scenario['media'], more: Partial<Scenario> = {}) =>
  planCapacity({ demand: { kind: 'calls', peakCalls: 10 }, ...(media && { media }), ...more });
const flow = (flows: readonly ControlFlow[], label: string) => {
  const found = flows.find((each) => each.label === label);
  if (!found) throw new Error(`No ${label} among ${flows.map((each) => each.label).join(', ')}`);
  return found;
};
const kilobits = (flows: readonly ControlFlow[]) => flows.reduce((sum, { up }) => sum + up.ipBitsPerSecond, 0) / 1000;

describe('known values, captured', () => {
  test('a SIP telephone reports with 108 bytes every 5 s: 0.16 to 0.18 kbit/s', () => {
    const { control } = planned({});
    const { up, down, intervalMs } = flow(control.media, 'RTCP reports');
    expect([up.ipBytes, intervalMs]).toEqual([108, 5000]);
    expect(up.ipBitsPerSecond).toBeGreaterThan(160);
    expect(up.ipBitsPerSecond).toBeLessThan(180);
    expect(down).toEqual(up);
  });

  test('SRTCP adds 14 bytes, even where the tag of voice is short, with GCM 20', () => {
    const report = (path: PathId) => flow(planned({ path }).control.media, 'RTCP reports').up.ipBytes;
    expect(report('ethernet-srtp') - report('ethernet')).toBe(14);
    const withSuite = (suite: SrtpSuite) =>
      planned({ layers: ['rtp', { layer: 'srtp', suite }, 'udp', 'ipv4'] }).control.media;
    const reportBytes = (suite: SrtpSuite) => flow(withSuite(suite), 'RTCP reports').up.ipBytes;
    expect(reportBytes('aead-aes-128-gcm')).toBe(128);
    expect(reportBytes('aes-cm-128-hmac-sha1-32')).toBe(report('ethernet-srtp'));
  });

  test.each<[PathId, string, number, number]>([
    ['webrtc', 'opus', 5.2, 0.62],
    ['webrtc', 'g711', 9.3, 0.62],
    ['webrtc-firefox', 'g711', 8.2, 0.36],
    ['webrtc-sbc', 'opus', 0.37, 0.62],
  ])('%s with %s: RTCP %f and consent %f kbit/s, to within a sixth', (path, codec, rtcp, consent) => {
    const { media } = planned({ path, codec }).control;
    const reports = kilobits(media.filter(({ label }) => label.startsWith('RTCP')));
    expect(Math.abs(reports / rtcp - 1)).toBeLessThan(1 / 6);
    expect(Math.abs(kilobits([flow(media, 'ICE consent')]) / consent - 1)).toBeLessThan(1 / 6);
  });

  test('a call through a proxy: 3,679 bytes out and 2,632 in, spread over the call', () => {
    const demand = { kind: 'busy-hour', callsPerHour: 60, holdSeconds: 120, blockingRatio: 0.01 } as const;
    const { up, down } = flow(planned({}, { demand }).control.signaling, 'SIP messages of a call');
    expect([up.ipBytes, down.ipBytes]).toEqual([3679, 2632]);
    expect(up.ipBitsPerSecond).toBe((3679 * 8) / 120);
    expect(up.linkBytes).toBe(3679 + 5 * 18);
  });

  test('the same on a connection: a larger header, and a segment that acknowledges each message', () => {
    const { up, down } = flow(planned({}, { integration: ['sip-tcp'] }).control.signaling, 'SIP messages of a call');
    expect(up.packetsCount).toBe(5 + 5);
    expect(up.ipBytes).toBe(3679 + 5 * 24 + 5 * 52);
    expect(down.ipBytes).toBe(2632 + 5 * 24 + 5 * 52);
    const tls = flow(planned({}, { integration: ['sip-tls'] }).control.signaling, 'SIP messages of a call');
    expect(tls.up.ipBytes - up.ipBytes).toBe(5 * 29);
  });

  test('a registration with its challenge, and keeping the way open', () => {
    const { endpoint } = planned({}).control;
    const registration = flow(endpoint, 'SIP registration');
    expect(registration.up.ipBytes + registration.down.ipBytes).toBe(2297);
    const options = flow(endpoint, 'SIP OPTIONS');
    expect(options.up.ipBytes + options.down.ipBytes).toBe(741);
  });

  test('the DTLS handshake of Chrome is 3,842 bytes in both directions', () => {
    const { up, down } = flow(planned({ path: 'webrtc' }).control.signaling, 'DTLS handshake');
    expect(up.ipBytes + down.ipBytes).toBe(3842);
  });
});

describe('laws', () => {
  test.each(Object.keys(PATHS) as PathId[])('%s: control has every layer of the path outside RTP', (path) => {
    const plan = planned({ path });
    const rows = plan.media[0]?.ledger.layers ?? [];
    const tunnel = rows.some(({ layer }) => ['esp', 'wireguard', 'openvpn', 'gre'].includes(layer));
    for (const each of [...plan.control.media, ...plan.control.signaling, ...plan.control.endpoint]) {
      for (const way of [each.up, each.down]) {
        expect(way.wireBytes).toBeGreaterThanOrEqual(way.linkBytes);
        expect(way.linkBytes).toBeGreaterThanOrEqual(way.ipBytes);
        expect(way.ipBytes).toBeGreaterThanOrEqual(way.packetsCount * (tunnel ? 60 : 20));
      }
    }
    const sum = plan.control.media.reduce((total, { up }) => total + up.wireBitsPerSecond, 0);
    expect(plan.bandwidth.control.up.wireBitsPerSecond).toBeCloseTo(10 * sum, 6);
  });

  test.each(Object.keys(SIGNALING) as (keyof typeof SIGNALING)[])('%s is planned on every path', (signalingOver) => {
    for (const path of Object.keys(PATHS) as PathId[]) {
      const plan = planned({ path }, { integration: [signalingOver] });
      expect(plan.control.signalingOver).toBe(signalingOver);
      expect(plan.bandwidth.signaling.down.ipBitsPerSecond).toBeGreaterThan(0);
    }
  });

  test('a call of half the length has twice the signaling', () => {
    const of = (holdSeconds: number) => {
      const demand = { kind: 'busy-hour', callsPerHour: 60, holdSeconds, blockingRatio: 0.01 } as const;
      return flow(planned({}, { demand }).control.signaling, 'SIP messages of a call').up.ipBitsPerSecond;
    };
    expect(of(60)).toBeCloseTo(2 * of(120), 9);
  });
});

describe('inside tunnels', () => {
  const slow = { codec: 'codec2-1300', packetMs: 160 };
  const reports = (use: Scenario['media']) => flow(planned({ ...slow, ...use }).control.media, 'RTCP reports');

  test('reports follow the session that the peers see, not what a tunnel makes of it', () => {
    const plain = reports({ layers: ['rtp', 'udp', 'ipv4', 'ethernet'] });
    const tunneled = reports({
      layers: [
        'rtp',
        'udp',
        'ipv4',
        { layer: 'esp', cipher: 'aes-cbc', integrity: 'hmac-sha1-96' },
        'ipv4',
        'ethernet',
      ],
    });
    // 68 bytes every 160 ms, and reports of 108 bytes by two members: 216 bytes in a twentieth of 425 byte/s.
    expect(plain.intervalMs).toBeCloseTo(216_000 / 21.25, 9);
    expect(tunneled.intervalMs).toBe(plain.intervalMs);
    expect(tunneled.up.ipBytes).toBeGreaterThan(plain.up.ipBytes);
  });

  test('a relay is asked to stay in messages that it does not pass on', () => {
    const refresh = flow(planned({ path: 'webrtc-turn-udp' }).control.media, 'TURN refresh');
    expect(refresh.up.ipBytes).toBe(4 * 180);
  });

  test('short messages have short headers on a web socket', () => {
    const keepalive = (integration: Scenario['integration']) =>
      flow(planned({ path: 'webrtc' }, { ...(integration && { integration }) }).control.endpoint, 'SIP keepalive');
    const [socket, tls] = [keepalive(['webrtc']), keepalive(['sip-tls'])];
    expect([socket.up.ipBytes - tls.up.ipBytes, socket.down.ipBytes - tls.down.ipBytes]).toEqual([6, 2]);
  });
});

describe('findings', () => {
  test('what WebRTC takes beside the voice is said, what SIP takes is too little', () => {
    const codes = (path: PathId) => planned({ path, codec: 'opus' }).findings.map(({ code }) => code);
    expect(codes('webrtc')).toContain('control-traffic');
    expect(codes('ethernet')).not.toContain('control-traffic');
    const message = planned({ path: 'webrtc', codec: 'opus' }).findings.find(({ code }) => code === 'control-traffic');
    expect(message?.message).toMatch(
      /^Beside the voice each call takes [\d.]+ kbit\/s, [\d.]+ % of it: RTCP feedback, /,
    );
  });

  test('a packet that is cut up is said, with the numbers', () => {
    const found = (media: Scenario['media']) =>
      planned(media).findings.find(({ code }) => code === 'packet-fragments')?.message;
    expect(found({ codec: 'l16-48k' })).toBe(
      'A packet of 1960 bytes is more than the 1500 that Ethernet carries whole. It leaves in 2 pieces with 20 bytes more, and the loss of one loses all.',
    );
    expect(found({ codec: 'l16-48k', path: 'wireguard' })).toContain('more than the 1420 that WireGuard carries whole');
    expect(
      found({ codec: 'g711', packetMs: 180, layers: ['rtp', 'udp', 'ipv4', 'pppoe', 'ethernet'] }),
    ).toBeUndefined();
    expect(
      found({ codec: 'g711', packetMs: 182, layers: ['rtp', 'udp', 'ipv4', 'pppoe', 'vlan', 'ethernet'] }),
    ).toContain('A packet of 1496 bytes is more than the 1492 that PPPoE carries whole');
    const layersCutting = (path: PathId) =>
      planned({ codec: 'l16-48k', path }).findings.flatMap(({ code, message }) =>
        code === 'packet-fragments' ? (/that (.*) carries/.exec(message)?.[1] ?? '') : [],
      );
    // The layer that cuts first, and no other: outside it there are pieces.
    expect(layersCutting('wireguard')).toEqual(['WireGuard']);
    expect(layersCutting('pppoe-adsl')).toEqual(['PPPoE']);
    expect(layersCutting('gpon')).toEqual(['GPON GEM and Ethernet']);
    expect(layersCutting('ppp')).toEqual(['PPP, flag and check included']);
    expect(found({ codec: 'g711' })).toBeUndefined();
  });
});
