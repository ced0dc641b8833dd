import { describe, expect, test } from 'vitest';
import { planCapacity, type Scenario, solve } from '../../src/index.ts';

/** Chains of figures that others publish, each from one scenario to its last figure; where they are from stands above. */
const peakCalls = (demand: Scenario['demand']) => planCapacity({ demand }).traffic.peakCalls;
const atLink = { measuredAt: 'link' } as const;

describe('Westbay, calculators of Erlang B and extended Erlang B', () => {
  test.each([
    [50_000, 0.19, 0.03, 168],
    [10_000, 0.17, 0.01, 40],
  ])(
    '%d minutes a day, %d of them in the busy hour, at %d: %d lines',
    (minutesPerDay, busyHourRatio, blockingRatio, lines) => {
      expect(peakCalls({ kind: 'daily', minutesPerDay, holdSeconds: 180, busyHourRatio, blockingRatio })).toBe(lines);
    },
  );

  test.each([
    [5.5, 0.03, 11, 10],
    [100, 0.025, 113, 111],
  ])(
    '%d E at %d with half of the blocked trying again: %d lines, without %d',
    (offeredErlangs, blockingRatio, lines, plain) => {
      const demand = { kind: 'traffic', offeredErlangs, blockingRatio } as const;
      expect(peakCalls({ ...demand, retryRatio: 0.5 })).toBe(lines);
      expect(peakCalls(demand)).toBe(plain);
    },
  );

  test('15 lines at 1 % carry 8.108 E', () => {
    const { offeredErlangs } = solve({
      scenario: {
        demand: { kind: 'traffic', offeredErlangs: 1, blockingRatio: 0.01 },
        limits: { concurrentCalls: 15 },
      },
      find: 'most-erlangs',
    });
    expect(offeredErlangs).toBeCloseTo(8.108, 3);
  });
});

// Mitel, MBG Engineering Guidelines 8.0, section 12.1, step 4.
test.each([
  [40, 12, 9],
  [3333.3, 6, 583],
])('Mitel: %d calls an hour, of which a line serves %d: %d lines', (callsPerHour, servedPerHour, lines) => {
  expect(peakCalls({ kind: 'busy-hour', callsPerHour, holdSeconds: 3600 / servedPerHour, blockingRatio: 0.01 })).toBe(
    lines,
  );
});

// Verba 9.0, Calculating recording channel capacity; the channels by the table in appendix A of Carrier Grade Voice over IP.
test('Verba: 30 calls of 5 minutes in an hour are 2.5 E, which take 7 recording channels at 1 %', () => {
  const { traffic } = planCapacity({
    demand: { kind: 'busy-hour', callsPerHour: 30, holdSeconds: 5 * 60, blockingRatio: 0.01 },
  });
  expect([traffic.offeredErlangs, traffic.peakCalls]).toEqual([2.5, 7]);
});

describe('Cisco', () => {
  // Document 7934, Voice over IP, per call bandwidth consumption.
  test.each([
    ['g711', 20, [{ layer: 'mlppp', headerBytes: 7 }], 82.8],
    ['g711', 20, ['ethernet'], 87.2],
    ['g729', 20, [{ layer: 'mlppp', headerBytes: 7 }], 26.8],
    ['g729', 20, ['ethernet'], 31.2],
    ['g723.1-6.3', 30, ['ethernet'], 21.9],
    ['g723.1-5.3', 30, [{ layer: 'mlppp', headerBytes: 7 }], 17.9],
    ['g726-32', 20, ['ethernet'], 55.2],
  ] as const)('%s at %d ms: %o comes to %d kbit/s', (codec, packetMs, outer, kilobits) => {
    const { link } = planCapacity({
      demand: { kind: 'calls', peakCalls: 1 },
      media: { codec, packetMs, layers: ['rtp', 'udp', 'ipv4', ...outer] },
      link: atLink,
    });
    expect(Math.round(link.requiredBitsPerSecond / 100) / 10).toBe(kilobits);
  });

  // CTI OS System Manager Guide 11.0(1): each monitored agent is a second call.
  test('100 agents of whom 20 are listened to are 120 calls of 87.2 kbit/s: 10,464 kbit/s', () => {
    const { traffic, link } = planCapacity({
      demand: { kind: 'seats', seats: 100 + 20, callsPerSeatRatio: 1 },
      link: atLink,
    });
    expect([traffic.peakCalls, link.requiredBitsPerSecond]).toEqual([120, 10_464_000]);
  });
});

// Asterisk guide, second edition: G.729 on Frame Relay with 7 bytes.
describe('Asterisk guide', () => {
  const media = {
    codec: 'g729',
    layers: ['rtp', 'udp', 'ipv4', { layer: 'frame-relay', headerBytes: 7 }],
  } satisfies Scenario['media'];

  test('30 extensions, a call for each five: 6 calls, 160.8 kbit/s', () => {
    const { traffic, link } = planCapacity({
      demand: { kind: 'seats', seats: 30, callsPerSeatRatio: 0.2 },
      media,
      link: atLink,
    });
    expect([traffic.peakCalls, link.requiredBitsPerSecond]).toEqual([6, 160_800]);
  });

  test('300 minutes in the busy hour are 5 E, 11 lines, 294.8 kbit/s', () => {
    const demand = { kind: 'busy-hour', callsPerHour: 100, holdSeconds: 180, blockingRatio: 0.01 } as const;
    const { traffic, link } = planCapacity({ demand, media, link: atLink });
    expect([traffic.offeredErlangs, traffic.peakCalls, link.requiredBitsPerSecond]).toEqual([5, 11, 294_800]);
  });

  test.each([
    ['g711', [{ layer: 'ppp', headerBytes: 6 }], 82_400],
    ['g711', [{ layer: 'frame-relay', headerBytes: 7 }], 82_800],
    ['g729', ['ethernet'], 31_200],
  ] as const)('%s over %o: %d bit/s', (codec, outer, bitsPerSecond) => {
    const { link } = planCapacity({
      demand: { kind: 'calls', peakCalls: 1 },
      media: { codec, layers: ['rtp', 'udp', 'ipv4', ...outer] },
      link: atLink,
    });
    expect(link.requiredBitsPerSecond).toBe(bitsPerSecond);
  });
});

// url.net.au, Bandwidth Usage.
test.each([
  ['g711', 654_000],
  ['g729', 234_000],
])('a minute of %s is %d bytes one way', (codec, minuteBytes) => {
  const { volume } = planCapacity({ demand: { kind: 'calls', peakCalls: 1 }, media: { codec }, link: atLink });
  expect(volume.minuteBytes).toBe(minuteBytes);
});

// R, package and guide of Erlang C: 100 calls of 180 s in half an hour, 80 % in 20 s, at most 85 % busy, 30 % away.
test('200 calls an hour of 180 s: 14 agents, 20 on the roster, 88.8 % in time', () => {
  const { traffic } = planCapacity({
    demand: {
      kind: 'contact-center',
      callsPerHour: 200,
      talkSeconds: 150,
      wrapUpSeconds: 30,
      serviceLevelRatio: 0.8,
      answerSeconds: 20,
      maxOccupancyRatio: 0.85,
      shrinkageRatio: 0.3,
      blockingRatio: 0.01,
    },
  });
  expect(traffic).toMatchObject({ agents: 14, scheduledAgents: 20 });
  expect(traffic.serviceLevelRatio).toBeCloseTo(0.88835, 5);
});
