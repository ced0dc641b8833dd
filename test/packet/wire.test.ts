import { describe, expect, test } from 'vitest';
import { callBandwidth, type LayerEntry, type PacketLedger, packetSize } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';

/** Of one size [B], over all packets of a capture. */
type Sizes = [leastBytes: number, medianBytes: number, mostBytes: number];

/** What a capture is compared in. */
type Check = keyof typeof CHECKS;

interface Captured {
  id: string;
  tool: string;
  /** Absent where the sender filled its packets without one: then `payloadBytes`. */
  codec?: string;
  payloadBytes?: number;
  packetMs: number;
  codecBitsPerSecond?: number;
  bitRateMode?: 'constant' | 'variable';
  payloadFormat?: 'bandwidth-efficient' | 'octet-aligned';
  redundancyDepth?: number;
  talkRatio?: number;
  discontinuous?: boolean;
  layers: LayerEntry[];
  /** Link header and what it carries. */
  capturedBytes: Sizes;
  ipBytes: Sizes;
  /** The IP packet inside a tunnel. */
  innerIpBytes?: number;
  meanIpBytes?: number;
  /** By the clock on the wall. */
  packetsPerSecond: number;
  /** By the timestamps in the packets, which no pause of the machine moves. */
  clockPacketsPerSecond?: number;
  /** `nominal`: the browsers' sound device slips, so that only the size counts; `voice`: bytes of voice a second. */
  rate?: 'nominal' | 'voice';
  /** Why the rate is not that of the packet time within 1 %. */
  rateReason?: string;
  /** What is on the wire and not in the capture. */
  unseen: string;
  /** `exact` for every packet, or for the `median`; `range` of sizes and their mean; `reason`: not given by theory. */
  expect: 'exact' | 'median' | 'range' | 'reason';
  /** What holds besides. */
  holds?: Check[];
  /** How much larger every packet is than theory says. */
  differenceBytes?: number;
  reason?: string;
  /** Why the mean is not that of speech. */
  meanReason?: string;
  note?: string;
}

/** What the library says of a capture. */
interface Predicted {
  payloadBytes: number;
  packetsPerSecond: number;
  ledger: PacketLedger;
  mean: { packetsPerSecond: number; ipBitsPerSecond: number };
  payloadRange?: { leastBytes: number; mostBytes: number } | undefined;
  silence?: { packets: readonly { ledger: PacketLedger }[] } | undefined;
}

const CHECK_BYTES = 4;
const ETHERNET_MINIMUM_BYTES = 64;
const BITS_PER_BYTE = 8;
const MS_PER_SECOND = 1000;
/** Of a rate, over 10 s and more. */
const RATE_TOLERANCE_RATIO = 0.01;
/** Of a rate that is known to have slipped. */
const SLIPPED_TOLERANCE_RATIO = 0.05;

const { rows, tolerance } = fixture<Captured>('packet/wire');

function predicted({ codec, payloadBytes = 0, ...use }: Captured): Predicted {
  if (codec !== undefined) return callBandwidth({ ...use, codec });
  const ledger = packetSize({ payloadBytes, layers: use.layers });
  const packetsPerSecond = MS_PER_SECOND / use.packetMs;
  const ipBitsPerSecond = ledger.ipBytes * BITS_PER_BYTE * packetsPerSecond;
  return { payloadBytes, packetsPerSecond, ledger, mean: { packetsPerSecond, ipBitsPerSecond } };
}

/** Sizes on the link of frames as captured: with the check sequence, and as long as Ethernet makes them. */
const linkSizes = ({ capturedBytes, layers }: Captured) => {
  const minimumBytes = layers.at(-1) === 'ethernet' ? ETHERNET_MINIMUM_BYTES : 0;
  return capturedBytes.map((bytes) => Math.max(bytes + CHECK_BYTES, minimumBytes)) as Sizes;
};

/** At IP and on the link: the sizes counted, that of voice, and the least and most of all that may be sent. */
function places(row: Captured) {
  const { ledger, payloadRange, silence } = predicted(row);
  const { leastBytes, mostBytes } = payloadRange ?? { leastBytes: ledger.payloadBytes, mostBytes: ledger.payloadBytes };
  const ledgers = [
    ...[leastBytes, mostBytes].map((payloadBytes) => packetSize({ payloadBytes, layers: row.layers })),
    ...(silence?.packets ?? []).map((packet) => packet.ledger),
  ];
  const place = ([least, median, most]: Sizes, bytesOf: (of: PacketLedger) => number) => ({
    counted: { least, median, most },
    voiceBytes: bytesOf(ledger),
    leastBytes: Math.min(...ledgers.map(bytesOf)),
    mostBytes: Math.max(...ledgers.map(bytesOf)),
  });
  return [place(row.ipBytes, ({ ipBytes }) => ipBytes), place(linkSizes(row), ({ linkBytes }) => linkBytes)];
}

const deviationRatio = (counted: number, expected: number) => Math.abs(expected / counted - 1);

const CHECKS = {
  exact(row: Captured) {
    for (const { counted, voiceBytes } of places(row)) {
      expect(counted).toEqual({ least: voiceBytes, median: voiceBytes, most: voiceBytes });
    }
  },
  median(row: Captured) {
    for (const { counted, voiceBytes } of places(row)) expect(voiceBytes).toBe(counted.median);
  },
  /** The median is near the size of voice at its nominal rate. */
  nearMedian(row: Captured) {
    for (const { counted, voiceBytes } of places(row)) {
      expect(deviationRatio(counted.median, voiceBytes)).toBeLessThanOrEqual(tolerance);
    }
  },
  range(row: Captured) {
    CHECKS.most(row);
    for (const { counted, leastBytes } of places(row)) expect(leastBytes).toBeLessThanOrEqual(counted.least);
  },
  most(row: Captured) {
    for (const { counted, mostBytes } of places(row)) expect(mostBytes).toBeGreaterThanOrEqual(counted.most);
  },
  mean(row: Captured) {
    const { ipBitsPerSecond, packetsPerSecond } = predicted(row).mean;
    const meanBytes = ipBitsPerSecond / BITS_PER_BYTE / packetsPerSecond;
    expect(deviationRatio(row.meanIpBytes!, meanBytes)).toBeLessThanOrEqual(tolerance);
  },
  /** Whatever is said, the mean is not above what is planned on. */
  planned(row: Captured) {
    expect(row.meanIpBytes!).toBeLessThanOrEqual(predicted(row).ledger.ipBytes * (1 + tolerance));
  },
  difference(row: Captured) {
    for (const { counted, voiceBytes } of places(row)) {
      const bytes = voiceBytes + row.differenceBytes!;
      expect(counted).toEqual({ least: bytes, median: bytes, most: bytes });
    }
  },
};

/** What is compared in a row. */
function checks(row: Captured): Check[] {
  const due: Record<Captured['expect'], Check[]> = {
    exact: ['exact'],
    median: ['median'],
    range: ['range', row.meanReason === undefined ? 'mean' : 'planned'],
    reason: [],
  };
  return [...due[row.expect], ...(row.holds ?? [])];
}

function expectRate(row: Captured) {
  const { packetsPerSecond, payloadBytes, ledger } = predicted(row);
  const counted = row.clockPacketsPerSecond ?? row.packetsPerSecond;
  if (row.rate === 'voice') {
    const voiceBytes = row.meanIpBytes! - (ledger.ipBytes - payloadBytes);
    expect(deviationRatio(counted * voiceBytes, packetsPerSecond * payloadBytes)).toBeLessThanOrEqual(
      RATE_TOLERANCE_RATIO,
    );
  } else if (row.rate === undefined) {
    const allowedRatio = row.rateReason === undefined ? RATE_TOLERANCE_RATIO : SLIPPED_TOLERANCE_RATIO;
    expect(deviationRatio(counted, packetsPerSecond)).toBeLessThanOrEqual(allowedRatio);
  }
}

describe('known values', () => {
  test.each(rows)('$id, as captured', (row) => {
    for (const check of checks(row)) CHECKS[check](row);
    expectRate(row);
    if (row.innerIpBytes !== undefined) {
      const inner = predicted(row).ledger.layers.find(({ layer }) => layer === 'ipv4' || layer === 'ipv6');
      expect(inner?.sizeBytes).toBe(row.innerIpBytes);
    }
  });
});

describe('the captures', () => {
  test('269, each once, by what theory says of them', () => {
    const count = (kind: Captured['expect']) => rows.filter((row) => row.expect === kind).length;
    expect({
      exact: count('exact'),
      median: count('median'),
      range: count('range'),
      reason: count('reason'),
    }).toEqual({ exact: 199, median: 7, range: 56, reason: 7 });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(269);
  });

  test.each(rows.filter((row) => row.expect === 'reason'))('$id: $reason', ({ reason, holds = [] }) => {
    expect(reason).toMatch(/\w/);
    expect(holds).not.toEqual([]);
  });

  test('of IPsec as a tunnel over IPv4 add 44 to 76 bytes, as the document says', () => {
    const added = rows.flatMap(({ layers, ipBytes: [, median], innerIpBytes }) => {
      const ids = layers.map((entry) => (typeof entry === 'string' ? entry : entry.layer)).join(' ');
      return innerIpBytes !== undefined && /ipv4 esp (udp )?ipv4/.test(ids) ? [median - innerIpBytes] : [];
    });
    expect(added.length).toBeGreaterThan(10);
    expect([Math.min(...added), Math.max(...added)]).toEqual([44, 76]);
  });

  test('say what they did not see', () => {
    for (const { id, unseen } of rows) {
      expect(unseen, id).toBe(id.includes('-wifi-') ? 'check sequence' : 'check sequence, preamble and gap');
    }
  });
});
