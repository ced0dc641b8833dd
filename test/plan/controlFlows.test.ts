import { describe, expect, test } from 'vitest';
import {
  type ControlFlow,
  explain,
  type LayerEntry,
  type MediaUse,
  PATHS,
  type PathId,
  packetSize,
  planCapacity,
  type Scenario,
  SIGNALING,
  type SrtpSuite,
} from '../../src/index.ts';
import { controlFlows } from '../../src/plan/controlFlows.ts';
import { citedSource, outline } from '../../src/report.ts';

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
  const reports = (use: MediaUse) => flow(planned({ ...slow, ...use }).control.media, 'RTCP reports');

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

describe("layers of one's own", () => {
  const call = (layers: LayerEntry[], integration: NonNullable<Scenario['integration']> = ['sip-udp']) =>
    flow(planned({ layers }, { integration }).control.signaling, 'SIP messages of a call').up;
  const outer = ['ipv4', 'wireguard', 'udp', 'ipv4', 'vlan', 'ethernet'] as const;
  const transport: LayerEntry = { layer: 'custom', headerBytes: 8, label: 'UDP-Lite' };

  test('signaling has what the voice has from IP outward, also where the transport is none that is known', () => {
    expect(call(['rtp', transport, ...outer])).toEqual(call(['rtp', 'udp', ...outer]));
    expect(call(['rtp', transport, ...outer], ['sip-tls'])).toEqual(call(['rtp', 'udp', ...outer], ['sip-tls']));
    expect(call(['rtp', transport, 'ipv6', 'ethernet']).linkBytes).toBe(3679 + 5 * (20 + 18));
    expect(call(['rtp', transport, 'esp', 'ipv4', 'ethernet']).packetsCount).toBe(5);
  });

  test('where they stand for IP too, it has an IP packet of its own and the link', () => {
    const bridged: LayerEntry = { layer: 'atm-aal5', encapsulation: 'bridged-llc' };
    expect(call(['rtp', { layer: 'custom', headerBytes: 28 }, 'ethernet']).linkBytes).toBe(3679 + 5 * 18);
    expect(call(['rtp', 'custom', bridged]).ipBytes).toBe(3679);
    expect(call(['rtp', 'custom', 'ethernet-inner', 'vxlan', 'udp', 'ipv4', 'ethernet']).linkBytes).toBe(
      3679 + 5 * (14 + 8 + 8 + 20 + 18),
    );
    expect(call(['rtp']).linkBytes).toBe(3679);
  });
});

describe('where control traffic comes from', () => {
  test('sizes of OPTIONS are captured, how often they come is not, and every rate says both', () => {
    const plan = planned({});
    const at = plan.control.endpoint.findIndex(({ label }) => label === 'SIP OPTIONS');
    const rate = explain(plan, `control.endpoint.${at}.up.ipBitsPerSecond`);
    const statuses = new Map(outline(rate).map(({ name, status }) => [name, status]));
    expect(statuses.get('contentBytes')).toBe('measured');
    expect(statuses.get('intervalMs')).toBe('unverified');
    expect(statuses.get('ipBytes')).toBeUndefined();
  });

  test('packets at IP are a sum over what they hold, and not a figure of the catalog', () => {
    const plan = planned({ path: 'webrtc' });
    const step = explain(plan, 'control.signaling.0.up.ipBytes');
    expect([step.kind, step.check]).toEqual(['search', 'ipBytes >= contentBytes']);
    expect(plan.control.media[0]?.up.contentBytes).toBe(70 - 28);
  });

  test('where only a total was captured, its parts are marked as made here', () => {
    const { signaling } = planned({ path: 'webrtc' }).control;
    const statusOf = (label: string) => citedSource(flow(signaling, label).cite);
    for (const label of ['SIP messages of a call', 'DTLS handshake'])
      expect(statusOf(label)).toMatchObject({
        status: 'derived',
        place: expect.stringMatching(/only the total/) as string,
      });
    const sip = flow(planned({}).control.signaling, 'SIP messages of a call');
    expect(citedSource(sip.cite).status).toBe('measured');
  });
});

describe('refusals', () => {
  const use = { layers: ['rtp', 'udp', 'ipv4'], peer: 'sip', signalingOver: 'sip-udp', holdSeconds: 180 } as const;
  test.each<[object, string, string]>([
    [{ peer: 'nobody' }, 'unknown-id', 'peer'],
    [{ signalingOver: 'smoke' }, 'unknown-id', 'signalingOver'],
    [{ holdSeconds: '180' }, 'out-of-range', 'holdSeconds'],
    [{ holdSeconds: 0 }, 'out-of-range', 'holdSeconds'],
    [{ mediaBitsPerSecond: '80000' }, 'out-of-range', 'sessionBitsPerSecond'],
    [{ layers: ['rtp', 'udp', { layer: 'ipv4', options: 4 }] }, 'unknown-id', 'layers.2.options'],
  ])('%o', (wrong, code, field) => {
    const input = { ...use, mediaBitsPerSecond: 80_000, ...wrong } as Parameters<typeof controlFlows>[0];
    expect(() => controlFlows(input)).toThrow(expect.objectContaining({ name: 'CapacityError', code, field }) as Error);
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

  const fragmented = (media: Scenario['media']) => {
    const plan = planned(media);
    return plan.findings.find(({ code }) => code === 'packet-fragments');
  };

  test('the largest packets of a variable rate are held against it too', () => {
    // 1,275 bytes at the target of 85,000 bit/s over 120 ms, and 1.4 times that and 27 at most, with 40 of headers.
    const media = { codec: 'opus', packetMs: 120, codecBitsPerSecond: 85_000 };
    expect(fragmented(media)).toMatchObject({
      field: 'media.0.payloadRange.mostBytes',
      message:
        'The largest packet, of 1852 bytes, is more than the 1500 that Ethernet carries whole. It leaves in 2 pieces with 20 bytes more, and the loss of one loses all.',
    });
    expect(fragmented({ ...media, bitRateMode: 'constant' })).toBeUndefined();
    expect(fragmented({ ...media, codecBitsPerSecond: 120_000 })?.field).toBe('media.0.ledger.layers.3.sizeBytes');
  });

  test('a connection cuts into segments, and no IP packet is cut', () => {
    const tcp: LayerEntry[] = ['rtp', 'rtp-framing', 'tcp', 'ipv4', 'ethernet'];
    expect(fragmented({ codec: 'l16-48k', layers: tcp })?.message).toBe(
      // 1920 + 12 + 2 in two segments of at most 1,460; the second has 40 bytes of its own.
      'A packet of 1974 bytes is more than the 1500 that Ethernet carries whole. TCP sends it in 2 segments with 40 bytes more; the loss of one holds up the rest.',
    );
    for (const path of ['webrtc-turn-tcp', 'webrtc-turn-tls'] as const)
      expect(fragmented({ codec: 'l16-48k', path })?.message).toMatch(/TCP sends it in 2 segments with 52 bytes more/);
    expect(fragmented({ codec: 'l16-48k', path: 'webrtc-turn-udp' })?.message).toContain('It leaves in 2 pieces');
  });

  test.each<[string, LayerEntry[], number, string]>([
    ['ATM', ['atm-aal5'], 9180, 'rfc2225#'],
    ['ATM with LLC', [{ layer: 'atm-aal5', encapsulation: 'llc-snap' }], 9180, 'rfc2225#'],
    ['PPP on ATM', [{ layer: 'atm-aal5', encapsulation: 'pppoa-llc' }], 1500, 'rfc1661#'],
    ['PPP', ['ppp'], 1500, 'rfc1661#'],
    ['Wi-Fi', ['wifi'], 2304 - 8, 'ieee80211#'],
    ['LTE', ['lte'], 8188, '3gpp36323#'],
    ['5G', ['nr'], 9000, '3gpp38323#'],
    ['MPE', ['vsat-mpe'], 4096 - 16, 'unseen#'],
    ['GPON', ['gpon'], 1500, 'ieee8023#'],
  ])('%s carries as much as its document says', (_what, link, mtuBytes, source) => {
    const layers: LayerEntry[] = ['rtp', 'udp', 'ipv4', ...link];
    const found = (payloadBytes: number) => fragmented({ codec: 'g711', packetMs: payloadBytes / 8, layers })?.cite;
    const { layers: rows } = packetSize({ payloadBytes: 160, layers });
    expect(rows.at(-1)).toMatchObject({ mtuBytes });
    expect(rows.at(-1)?.cites?.mtuBytes.startsWith(source)).toBe(true);
    if (mtuBytes > 8000) return;
    expect(found(mtuBytes - 40 + 1)).toBe(rows.at(-1)?.cites?.mtuBytes);
    expect(found(mtuBytes - 40)).toBeUndefined();
  });

  test('where no document says a limit there is none', () => {
    for (const link of ['frame-relay', 'hdlc', 'mlppp', 'vsat-ule'] as const)
      expect(packetSize({ payloadBytes: 20, layers: ['rtp', 'udp', 'ipv4', link] }).layers.at(-1)).not.toHaveProperty(
        'mtuBytes',
      );
  });
});
