import { describe, expect, test } from 'vitest';
import {
  type Assumptions,
  callBandwidth,
  type CallBandwidth,
  dataVolumeBytes,
  type LayerEntry,
  packetSize,
  planCapacity,
  reconcile,
} from '../../src/index.ts';
import { linkFit } from '../../src/link/linkFit.ts';
import { fixture } from '../support/fixture.ts';

interface Sourced {
  id: string;
  use: 'acceptance' | 'reference' | 'compat' | 'compat-profile' | 'do-not-use';
}

interface Figure {
  printed: string;
  /** How the library is told to count it; absent where it is only counted so under a named convention. */
  layers?: LayerEntry[];
  at?: 'link' | 'wire';
  /** Size that is printed beside the rate [B]. */
  bytes?: number;
  packetsPerSecond?: string;
  assume?: Partial<Assumptions>;
}

const bandwidth = fixture<Sourced & { codec: string; packetMs: number; figures: Figure[] }>('plan/publishedBandwidth');
const figures = bandwidth.rows.flatMap(({ figures: all, ...row }) => all.map((figure) => ({ ...row, ...figure })));
const ONE_MILLION = 1e6;
const BINARY_MILLION = 2 ** 20;

/** The number of a text, and one unit in its last digit. */
function read(printed: string) {
  const [, digits = '', unit = 'k'] = /^([\d.]+)(?: (.).*)?$/.exec(printed) ?? [];
  const factor = { b: 1, k: 1000, M: ONE_MILLION }[unit] ?? Number.NaN;
  return { value: Number(digits) * factor, unit: 10 ** -(digits.split('.')[1]?.length ?? 0) * factor };
}

/** Holds a value to what is printed, within a part of one unit in the last digit. */
function expectPrinted(value: number, printed: string, units = bandwidth.tolerance) {
  const { value: expected, unit } = read(printed);
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(units * unit * (1 + 1e-9));
}

/** A figure as the library counts it: what a part of the stream takes, for all calls. */
function counted(figure: Figure & { codec: string; packetMs: number }): { call: CallBandwidth; bitsPerSecond: number } {
  const { codec, packetMs, layers = [], at = 'link', assume = {} } = figure;
  const { part = 'stream', controlRatio = 0, calls = 1 } = assume;
  const call = callBandwidth({ codec, packetMs, layers });
  const stream = call[`${at}BitsPerSecond`];
  const voice = call.payloadBytes * 8 * call.packetsPerSecond;
  const whole = layers.some((layer) => typeof layer === 'object' && layer.layer === 'crtp')
    ? callBandwidth({ codec, packetMs, path: 'ip' }).ipBitsPerSecond
    : stream;
  const control = controlRatio * whole;
  const bitsPerSecond = { stream, headers: stream - voice, control, 'stream-and-control': stream + control }[part];
  const million = assume.mega === 'binary' ? BINARY_MILLION : ONE_MILLION;
  return { call, bitsPerSecond: (bitsPerSecond * calls * ONE_MILLION) / million };
}

describe('bandwidth', () => {
  const reproduced = figures.filter(({ use, layers }) => use === 'acceptance' && layers);

  test.each(reproduced)('$id: $printed', (figure) => {
    const { call, bitsPerSecond } = counted(figure);
    // The total is printed as the sum of two numbers that were each rounded.
    expectPrinted(bitsPerSecond, figure.printed, figure.assume?.part === 'stream-and-control' ? 1 : undefined);
    if (figure.bytes !== undefined) expect(call.ledger.linkBytes).toBe(figure.bytes);
    if (figure.packetsPerSecond !== undefined) expectPrinted(call.packetsPerSecond * 1000, figure.packetsPerSecond);
  });

  test('every row that must be reproduced is', () => {
    const due = bandwidth.rows.filter(({ use }) => use === 'acceptance').map(({ id }) => id);
    expect(new Set(reproduced.map(({ id }) => id))).toEqual(new Set(due));
    expect(due).toHaveLength(64);
  });

  const named = figures.filter(({ use, assume }) => use.startsWith('compat') && assume);

  test.each(named)('$id: $printed, under its own convention', ({ codec, packetMs, printed, assume }) => {
    const answers = reconcile({ codec, packetMs, kilobits: printed });
    const said = Object.entries(assume!);
    const answer = answers.find(({ assumptions }) =>
      said.every(([key, value]) => assumptions?.[key as keyof Assumptions] === value),
    );
    expectPrinted(answer!.bitsPerSecond, printed, answer!.assumptions!.rounding === 'loose' ? 1 : undefined);
  });

  test.each([
    ['avaya-kw-g726-32-30ms-ethernet', 'g726-32', 30, [{ layer: 'custom', headerBytes: 26 }], 49_600],
    ['asterisk-guide-crtp', 'g729', 20, ['frame-relay'], 11_600],
  ] as const)('%s is not repeated: it would be %4$s', (id, codec, packetMs, below, rightBitsPerSecond) => {
    const { printed } = figures.find((figure) => figure.id === id)!;
    const inner: LayerEntry[] = codec === 'g729' ? ['crtp'] : ['rtp', 'udp', 'ipv4'];
    const { linkBitsPerSecond } = callBandwidth({ codec, packetMs, layers: [...inner, ...below] });
    expect(linkBitsPerSecond).toBeCloseTo(rightBitsPerSecond, 6);
    const usual = callBandwidth({ codec, packetMs });
    for (const rate of [linkBitsPerSecond, usual.ipBitsPerSecond, usual.linkBitsPerSecond, usual.wireBitsPerSecond])
      expect(Math.abs(rate - read(printed).value)).toBeGreaterThan(read(printed).unit);
  });
});

interface Tunnel extends Sourced {
  payloadBytes: number;
  packetMs: number;
  layers: LayerEntry[];
  sizeBytes: number;
  espPaddingBytes?: number;
  overheadBytes?: number;
  kilobits?: string;
}

const tunnels = fixture<Tunnel>('plan/publishedTunnels').rows;

describe('IPsec', () => {
  test.each(tunnels.filter(({ use }) => use === 'acceptance'))('$id: $sizeBytes bytes', (row) => {
    const ledger = packetSize(row);
    const esp = ledger.layers.findIndex(({ layer }) => layer === 'esp');
    expect(ledger.linkBytes).toBe(row.sizeBytes);
    if (row.espPaddingBytes !== undefined) expect(ledger.layers[esp]?.paddingBytes).toBe(row.espPaddingBytes);
    if (row.overheadBytes !== undefined)
      expect(ledger.linkBytes - ledger.layers[esp - 1]!.sizeBytes).toBe(row.overheadBytes);
    if (row.kilobits !== undefined) expectPrinted((ledger.linkBytes * 8000) / row.packetMs, row.kilobits);
  });

  test('hipath-aes-g711-30ms is not repeated: the frame has 374 bytes and not 372', () => {
    const row = tunnels.find(({ use }) => use === 'do-not-use')!;
    const { linkBytes } = packetSize(row);
    expect([row.sizeBytes, linkBytes]).toEqual([372, 374]);
    expect((linkBytes * 8000) / row.packetMs).toBeCloseTo(99_733.33, 2);
  });

  test('a packet that fits into 1500 bytes may have 2 bytes more than 1500 less the overhead', () => {
    const layers: LayerEntry[] = ['tcp', 'ipv4', { layer: 'esp', integrity: 'hmac-sha256-128' }, 'ipv4'];
    const sizeOf = (innerBytes: number) => packetSize({ payloadBytes: innerBytes - 40, layers }).linkBytes;
    expect([sizeOf(1436), sizeOf(1438), sizeOf(1439)]).toEqual([1500, 1500, 1516]);
  });
});

type Cells = Readonly<Record<string, unknown>>;
const others = fixture<Sourced & { kind: string; given: Cells; printed: Cells }>('plan/publishedOther').rows;
/** Numbers of a row, by name. */
const printedBy = (id: string) => others.find((row) => row.id === id)!.printed as Record<string, number>;

/** Calls of so many bit/s each that a link carries, without any headroom. */
function callsOn(bitsPerSecond: { down: number; up: number }, callBitsPerSecond: number, voiceShareRatio = 1): number {
  const link = { downBitsPerSecond: bitsPerSecond.down, upBitsPerSecond: bitsPerSecond.up };
  return linkFit({ ...link, callBitsPerSecond, voiceShareRatio, headroomRatio: 0, requiredBitsPerSecond: 0 }).maxCalls;
}

describe('cells, volume, airtime and monitoring', () => {
  test('jkroon-g729-atm: two cells', () => {
    const { ipBitsPerSecond, ledger } = callBandwidth({
      codec: 'g729',
      layers: ['rtp', 'udp', 'ipv4', 'atm-aal5'],
    });
    expect(ipBitsPerSecond / 1000).toBe(printedBy('jkroon-g729-atm')['l3Kbps']);
    expect(ledger.wireBytes / 53).toBe(printedBy('jkroon-g729-atm')['cells']);
  });

  test.each([
    ['urlnet-data-g711', 'g711'],
    ['urlnet-data-g729', 'g729'],
  ])('%s: data of a minute and of an hour', (id, codec) => {
    const { linkBitsPerSecond: bitsPerSecond } = callBandwidth({ codec });
    expect(dataVolumeBytes({ bitsPerSecond, seconds: 60 }) / 1000).toBe(printedBy(id)['perMinuteKB']);
    // The hour is in megabytes of 1024 kilobytes of 1000 bytes.
    const hourBytes = dataVolumeBytes({ bitsPerSecond, seconds: 3600 });
    expectPrinted((hourBytes / (1024 * 1000)) * ONE_MILLION, `${printedBy(id)['perHourMB']} Mbit`);
  });

  test.each([
    ['spectralink-11M', 4.5, 0.6],
    ['spectralink-2M', 10, 0.7],
  ])('%s: each call takes %d of 100, of which %d may be used', (id, each, share) => {
    expect(callsOn({ down: 100, up: 100 }, each, share)).toBe(printedBy(id)['calls']);
  });

  test('cisco-silent-monitor: who is listened to counts twice', () => {
    const { agents, monitoredPct, perCallKbps } = others.find(({ id }) => id === 'cisco-silent-monitor')!
      .given as Record<string, number>;
    const calls = agents! * (1 + monitoredPct! / 100);
    expect(calls).toBe(printedBy('cisco-silent-monitor')['concurrentCalls']);
    const plan = planCapacity({ demand: { kind: 'calls', peakCalls: calls } });
    expect(plan.bandwidth.linkBitsPerSecond / calls / 1000).toBeCloseTo(perCallKbps!, 9);
    expect(plan.bandwidth.linkBitsPerSecond).toBeCloseTo(10_464_000, 6);
  });
});

describe('wrong figures are not repeated', () => {
  test('linksys-spa962-7calls: 6 calls and not 7', () => {
    expect(printedBy('linksys-spa962-7calls')['maxCalls']).toBe(7);
    expect(callsOn({ down: 1_500_000, up: 384_000 }, 55_000)).toBe(6);
  });

  test('tel-one-double-count: 9 calls and not 5', () => {
    expect(printedBy('tel-one-double-count')['maxCalls']).toBe(5);
    expect(callsOn({ down: 1_500_000, up: 768_000 }, 80_000)).toBe(9);
  });

  test.each([
    ['g729', 'g729Mbps', 2.4],
    ['g711', 'g711Mbps', 8],
  ])('jive-no-overhead: 100 calls of %s', (codec, column, megabits) => {
    const { bandwidth: plan } = planCapacity({ demand: { kind: 'calls', peakCalls: 100 }, media: { codec } });
    expect(plan.ipBitsPerSecond / ONE_MILLION).toBe(megabits);
    for (const rate of [plan.ipBitsPerSecond, plan.linkBitsPerSecond, plan.wireBitsPerSecond])
      expect(rate).toBeGreaterThan(printedBy('jive-no-overhead')[column]! * ONE_MILLION * 1.2);
  });

  test('avaya-ipo-srtp-g711: a tag of 10 bytes adds 4 kbit/s and not 2, one of 4 bytes adds 1.6 and not 1', () => {
    const { noSrtpKbps, srtp80Kbps, srtp32Kbps } = printedBy('avaya-ipo-srtp-g711');
    expect([srtp80Kbps! - noSrtpKbps!, srtp32Kbps! - noSrtpKbps!]).toEqual([2, 1]);
    const rate = (...srtp: LayerEntry[]) =>
      callBandwidth({ codec: 'g711', layers: ['rtp', ...srtp, 'udp', 'ipv4'] }).ipBitsPerSecond;
    expect(rate('srtp') - rate()).toBe(4000);
    expect(rate({ layer: 'srtp', suite: 'aes-cm-128-hmac-sha1-32' }) - rate()).toBe(1600);
  });

  test('avaya-ipo-fax-ppp-fr: 126 bytes 200 times a second are 201.6 kbit/s, and with 72 bits of fax 100.8', () => {
    const rate = (payloadBytes: number) => {
      const layers: LayerEntry[] = [
        { layer: 'custom', headerBytes: 46 },
        { layer: 'custom', headerBytes: 8 },
      ];
      return (packetSize({ payloadBytes, layers }).linkBytes * 8 * 200) / 1000;
    };
    expect(printedBy('avaya-ipo-fax-ppp-fr')['kbps']).toBe(25.2);
    expect([rate(72), rate(9)]).toEqual([201.6, 100.8]);
  });
});

describe('tables of vendors', () => {
  test.each([
    ['exotel-seed-g711', 'g711', 'kbpsPerCall', 'Exotel, end of a range'],
    ['exotel-seed-g729', 'g729', 'kbpsPerCall', 'Exotel, end of a range'],
    ['exotel-seed-opus', 'opus', 'kbpsPerCall', 'Exotel, end of a range'],
    ['exotel-dst-g711', 'g711', 'kbpsPerCall', 'Exotel dynamic SIP trunking'],
    ['exotel-dst-opus', 'opus', 'kbpsPerCall', 'Exotel dynamic SIP trunking'],
    ['webex-calling', 'g722', 'kbpsPerStream', 'Webex Calling'],
    ['webex-calling', 'opus', 'recommendKbpsPerStream', 'Webex Calling'],
    ['zoom-phone', 'opus', 'kbpsPerCall', 'Zoom Phone'],
    ['teams-2022', 'silk', 'recommended', 'Microsoft Teams'],
    ['teams-2022', 'silk', 'best', 'Microsoft Teams'],
    ['twilio-opus-pcmu', 'opus', 'opusKbps', 'Twilio'],
    ['twilio-opus-pcmu', 'pcmu', 'pcmuKbps', 'Twilio'],
    ['quobis', 'opus', 'opusPayload30OnWire', 'Quobis'],
    ['quobis', 'g711', 'g711OnWire', 'Quobis'],
    ['quobis', 'g722', 'g722OnWire', 'Quobis'],
    ['linksys-spa9000', 'g711', 'g711', 'Linksys SPA9000'],
    ['linksys-spa9000', 'g726-40', 'g726_40', 'Linksys SPA9000'],
    ['linksys-spa9000', 'g726-32', 'g726_32', 'Linksys SPA9000'],
    ['linksys-spa9000', 'g726-24', 'g726_24', 'Linksys SPA9000'],
    ['linksys-spa9000', 'g726-16', 'g726_16', 'Linksys SPA9000'],
    ['linksys-spa9000', 'g729', 'g729', 'Linksys SPA9000'],
    ['avaya-ipo-srtp-g711', 'g711', 'srtp80Kbps', 'Avaya IP Office with and without SRTP'],
  ])('%s: %s, %s is known as the figure of %s', (id, codec, column, who) => {
    const cell = others.find((row) => row.id === id)!.printed[column];
    for (const kilobits of [cell].flat()) {
      const answers = reconcile({ codec, kilobits: String(kilobits) });
      expect(answers.flatMap(({ usedBy }) => usedBy.map((user) => user.who))).toContain(who);
    }
  });

  test('callrail, noojee: so many calls on a link, without headroom', () => {
    expect(callsOn({ down: 10e6, up: 10e6 }, 100e3)).toBe(printedBy('callrail')['maxCalls']);
    expect(callsOn({ down: 1e6, up: 1e6 }, 200e3)).toBe(printedBy('noojee')['agents']);
    expect(callsOn({ down: 1e6, up: 1e6 }, 150e3)).toBe(printedBy('noojee')['compressedAgentsAt150']);
    expect(callsOn({ down: 600e3, up: 600e3 }, 100e3)).toBe(printedBy('noojee')['calls600kbpsAt100']);
  });

  test('dtx-matrix, dtx-str0m: Opus in silence sends 4 or 5 packets a second instead of 50', () => {
    const { packetsPerSecond, mean } = callBandwidth({ codec: 'opus', discontinuous: true, talkRatio: 0 });
    const most = printedBy('dtx-matrix');
    const least = printedBy('dtx-str0m');
    expect(packetsPerSecond).toBe(most['ppsWithoutDtx']);
    expect(mean.packetsPerSecond).toBeLessThanOrEqual(most['ppsWithDtx']!);
    expect(mean.packetsPerSecond).toBeGreaterThanOrEqual(least['ppsWithDtx']!);
  });
});
