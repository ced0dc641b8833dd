/// <reference types="vite/client" />
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** A row of the guide: at IP, on the link and on the wire, and the range that it prints. */
const printed = ([ip, link, wire]: [number, number, number], [min, max]: [number, number]) => ({
  ipBitsPerSecond: ip,
  linkBitsPerSecond: link,
  wireBitsPerSecond: wire,
  minBitsPerSecond: min,
  maxBitsPerSecond: max,
});

/** What each example must come to, figure by figure, as a reader would check it by hand. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // 238 bytes every 20 ms; three quarters of 10 Mbit/s carry 78 calls, and 4.76 Mbit/s is three quarters of 6.35.
  office: {
    callBitsPerSecond: 95_200,
    requiredBitsPerSecond: 4_760_000,
    fits: true,
    maxCalls: 78,
    smallestLinkBitsPerSecond: 4_760_000 / 0.75,
    expression: 'wireCallBitsPerSecond * peakCalls',
    defaults: [
      'media.codec',
      'media.packetMs',
      'media.path',
      'link.voiceShareRatio',
      'link.headroomRatio',
      'link.measuredAt',
      'profile',
    ],
  },
  // 600 calls of 180 s are 30 E; 42 channels block less than one in a hundred; 42 × 39.2 kbit/s.
  busyHour: {
    offeredErlangs: 30,
    peakCalls: 42,
    achievedBlockingRatio: expect.closeTo(0.007397146595, 12),
    requiredBitsPerSecond: 1_646_400,
    fits: false,
    maxCalls: 38,
    findings: ['fail link-too-small', 'warn published-range-left'],
  },
  // 200 bytes of IP, 218 of frame and 238 on the wire for G.711; 60, 78 and 98 for G.729; 120, 138 and 158 for Opus.
  guideTable: {
    g711: [
      printed([800_000, 872_000, 952_000], [800_000, 1_000_000]),
      printed([4_000_000, 4_360_000, 4_760_000], [4_000_000, 5_000_000]),
    ],
    g729: [
      printed([240_000, 312_000, 392_000], [240_000, 320_000]),
      printed([1_200_000, 1_560_000, 1_960_000], [1_200_000, 1_600_000]),
    ],
    opus: [
      printed([480_000, 552_000, 632_000], [320_000, 640_000]),
      printed([2_400_000, 2_760_000, 3_160_000], [1_600_000, 3_200_000]),
    ],
  },
  // 60 bytes of IP, 8 of PPPoE, 14 of Ethernet, 10 of LLC and 8 of AAL5 fill three cells of 53; 1500 bytes up take 15 ms.
  officeOnAdsl: {
    peakCalls: 5,
    wireBytes: 159,
    callBitsPerSecond: 63_600,
    requiredBitsPerSecond: 318_000,
    bindingLimit: 'up',
    maxCalls: 9,
    fullPacketUpMs: 15,
    isFragmentationNeeded: true,
  },
  // 110.8 E: Erlang C answers 0.8007 in time with 118 agents and 0.7473 with 117, after 11.55 s in the mean, so that
  // trunks are held for 1,900 × 161.55 s: 85.26 E, which B(102) blocks to 0.87 % and B(101) to 1.05 %.
  contactCenter: {
    offeredErlangs: expect.closeTo((1900 * (150 + 11.554132621838)) / 3600, 9),
    agents: 118,
    scheduledAgents: Math.ceil(118 / 0.7),
    serviceLevelRatio: expect.closeTo(0.8007437095287, 12),
    trunks: 102,
    peakCalls: 102,
    callBitsPerSecond: 184 * 8 * 50,
    requiredBitsPerSecond: 102 * 73_600,
    fits: true,
    firewallRules: ['api', 'dashboard', 'webrtc-signaling', 'webrtc-stun', 'webrtc-turn', 'webrtc-media'],
  },
  // B(58, 45 E) = 0.96 %, B(57) = 1.25 %; 160 + 12 + 10 + 8 + 20 + 22 + 20 = 252 bytes; 3 Mbit/s carry 29.
  trunkWithBackup: {
    peakCalls: 58,
    achievedBlockingRatio: expect.closeTo(0.009621761572425, 12),
    callBitsPerSecond: 252 * 8 * 50,
    requiredBitsPerSecond: 58 * 100_800,
    maxCalls: 148,
    backupCalls: 29,
    lostCalls: 29,
    mediaPortsCount: 116,
  },
  // 17.5 E need 22 agents (0.853 in time); 300 calls of 190.5 s are 15.88 E, 25 trunks; 20 × 2 lines; 22 + 20 streams.
  dialerCampaign: {
    offeredErlangs: expect.closeTo(15.878441085781, 9),
    agents: 22,
    trunks: 25,
    dialerChannels: 40,
    boughtChannels: 65,
    recordingStreamsCount: 42,
    peakCalls: 25 + 40 + 42,
    requiredBitsPerSecond: 4_194_400,
  },
  // 10 bits before 253 of AMR-WB are 33 bytes; 3 of compressed headers and 4 of the radio.
  clinicOverLte: {
    payloadBytes: 33,
    wireBytes: 40,
    callBitsPerSecond: 16_000,
    requiredBitsPerSecond: 64_000,
    maxCalls: 46,
    delayMarginMs: 105,
    jitterMarginMs: 18,
    lossMarginRatio: 0.005,
  },
  // 80 bytes of IP in 16 of MPE, and 4 for the header of the one cell they begin in; 25 packets a second.
  vsatSite: {
    linkBytes: 96,
    wireBytes: 100,
    requiredBitsPerSecond: 120_000,
    fits: true,
    maxCalls: 9,
    delayMarginMs: -120,
    failing: ['delay-limit'],
  },
  // 20 + 8 + 16 + 208 + 12: the packet of 200 and its two bytes are padded to 208.
  ipsecSdwan: {
    ipBytes: 264,
    wireBytes: 302,
    requiredBitsPerSecond: 30 * 302 * 400,
    maxCalls: 62,
    maxCallsWithoutTunnel: 78,
    linkLost: 'Nothing is said of a backup link.',
  },
  // B(30, 20 E) = 0.85 %; 18 × 95.2 and 12 × 73.6 kbit/s; 33 are 20 and 14: 2.93 of 3 Mbit/s, 34 are 21 and 14: 3.03.
  mixOfCodecs: {
    peakCalls: 30,
    calls: [18, 12],
    callBitsPerSecond: [95_200, 73_600],
    requiredBitsPerSecond: 2_596_800,
    fits: true,
    maxCalls: 33,
    capacityUnits: Math.floor(3e6 / 4600),
    callUnits: [21, 16],
  },
  // Engset with 60 callers: a = A/(S - A(1 - P)), 12 channels refuse 0.791 % of the calls, 11 refuse 1.785 %; Erlang B would want 13.
  hotelOnPri: {
    peakCalls: 12,
    achievedBlockingRatio: expect.closeTo(0.007910486073, 12),
    oneFewerBlockingRatio: expect.closeTo(0.017853694211, 12),
    bundleCount: 1,
    bundledChannels: 30,
    requiredBitsPerSecond: 12 * 95_200,
    quote: ['1 bundle', '12 channel'],
  },
  // Two legs of 95.2 kbit/s each; three quarters of 5 Mbit/s carry 19.7 calls.
  clickToCall: {
    legs: 24,
    callBitsPerSecond: 190_400,
    requiredBitsPerSecond: 2_284_800,
    maxCalls: 19,
    smallestLinkBitsPerSecond: 3_046_400,
  },
  // 40 × 1.25³ calls; a year from now 50 of them need 4.76 of 4.5 Mbit/s.
  growingOffice: {
    requiredBitsPerSecond: 3_808_000,
    fits: true,
    grownLinkBitsPerSecond: expect.closeTo((3_808_000 * 1.25 ** 3) / 0.75, 6),
    outgrownAfterYears: 1,
  },
  // 50,000 × 0.19 minutes in an hour; Westbay prints 168 lines.
  bpoDay: {
    offeredErlangs: expect.closeTo(158.333, 3),
    callsPerHour: expect.closeTo(9500 / 3, 9),
    peakCalls: 168,
    requiredBitsPerSecond: 168 * 24_000,
  },
  // 1.5 Mbit/s of 39.2 kbit/s each; Westbay prints 8.108 E for 15 lines; one bit less than 4.76 Mbit/s ÷ 0.75 is too little.
  roundTheQuestion: { calls: 38, erlangs: expect.closeTo(8.108, 3), linkBitsPerSecond: 6_346_667 },
  stored: {
    linkText: 'v=1&demand.kind=calls&demand.peakCalls=50&media.codec=g729&link.headroomRatio=0.25',
    samePlan: true,
    planOfStored: true,
    defaults: ['media.packetMs', 'media.path', 'link.voiceShareRatio', 'link.measuredAt', 'profile'],
    issues: ['demand.peakCalls wrong-type', 'colour unknown-key'],
  },
};

const names = readdirSync('docs/examples')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

describe('the examples', () => {
  test('each has its expected figures, and the other way round', () => {
    expect(names.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  test.each(names)('%s comes to what it must', async (name) => {
    const example = (await import(`../../docs/examples/${name}.ts`)) as { result: unknown };
    expect(example.result).toEqual(EXPECTED[name]);
  });
});
