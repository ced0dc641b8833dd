import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, type FindingCode, type Plan, planCapacity, SERVICE_CLASSES, type Scenario } from '../../src/index.ts';
import { scenario } from '../support/arbitraries.ts';

const WAYS = ['down', 'up'] as const;
const POINTS = ['ip', 'link', 'wire'] as const;
const calls = (peakCalls: number, more: Partial<Scenario> = {}) =>
  planCapacity({ demand: { kind: 'calls', peakCalls }, ...more });
const link = (down: number, up = down, more: Scenario['link'] = {}) => ({
  link: { downBitsPerSecond: down, upBitsPerSecond: up, ...more },
});
const codes = ({ findings }: Plan) => findings.map(({ code }) => code);
const messageOf = ({ findings }: Plan, code: FindingCode) => findings.find((each) => each.code === code)?.message;

const ALL: Scenario['otherTraffic'] = {
  api: true,
  webhooks: true,
  dashboardUsers: 3,
  recordingDownloads: 2,
  dataPerAgentBitsPerSecond: 20_000,
  otherDownBitsPerSecond: 500_000,
  otherUpBitsPerSecond: 100_000,
};

describe('the inventory', () => {
  const plan = calls(50, { otherTraffic: ALL, ...link(100e6, 20e6) });
  const { qos } = plan;

  test('has every kind with what it needs down and up, as the scenario and the guide have it', () => {
    const needed = Object.fromEntries(
      Object.entries(qos).map(([kind, { neededBitsPerSecond }]) => [kind, neededBitsPerSecond]),
    );
    expect(needed).toMatchObject({
      voice: { down: 4_760_000, up: 4_760_000 },
      api: { down: 1e6, up: 1e6 },
      webhooks: { down: 1e6, up: 1e6 },
      dashboard: { down: 3e6, up: 0 },
      agentData: { down: 1e6, up: 1e6 },
      recordings: { down: 20e6, up: 0 },
      other: { down: 500_000, up: 100_000 },
    });
    expect(plan.bandwidth.otherBitsPerSecond).toEqual({ down: 6_500_000, up: 3_100_000 });
  });

  test('of the guide’s ranges the lower end is for one, and never more than the upper one', () => {
    const many = calls(1, { otherTraffic: { dashboardUsers: 40, recordingDownloads: 9 } }).qos;
    expect(many.dashboard?.neededBitsPerSecond.down).toBe(5e6);
    expect(many.recordings?.neededBitsPerSecond.down).toBe(50e6);
  });

  test('says how each comes, and how it is marked', () => {
    const marks = Object.fromEntries(
      Object.entries(qos).map(([kind, each]) => [kind, [each.dscpName, each.burstiness]]),
    );
    expect(marks).toEqual({
      voice: ['EF', 'steady'],
      control: ['EF', 'bursty'],
      signaling: ['CS5', 'bursty'],
      api: ['AF21', 'bursty'],
      webhooks: ['AF21', 'bursty'],
      dashboard: ['AF21', 'bursty'],
      agentData: ['AF21', 'bursty'],
      recordings: ['AF11', 'bulk'],
      other: ['DF', 'bursty'],
    });
    expect(qos.voice).toMatchObject({ priorityCodePoint: 5, trafficClass: 5, activeQueueManagement: 'no' });
    expect(qos.recordings).toMatchObject({ activeQueueManagement: 'per-dscp', userPriority: 0 });
  });

  test('other traffic in one direction is what was given there, and none in the other', () => {
    const one = calls(1, { otherTraffic: { otherUpBitsPerSecond: 5e6 } });
    expect(one.scenario.defaults).toContain('otherTraffic.otherDownBitsPerSecond');
    const origins = WAYS.map((way) => {
      const [use] = explain(one, `qos.other.neededBitsPerSecond.${way}`).uses;
      return [use?.step.value, use?.step.origin];
    });
    expect(origins).toEqual([
      [0, 'default'],
      [5e6, 'given'],
    ]);
  });

  test('screen and data are for the agents of a contact center', () => {
    const center = planCapacity({
      demand: {
        kind: 'contact-center',
        callsPerHour: 100,
        talkSeconds: 180,
        wrapUpSeconds: 30,
        serviceLevelRatio: 0.8,
        answerSeconds: 20,
        blockingRatio: 0.01,
      },
      otherTraffic: { dataPerAgentBitsPerSecond: 1000 },
    });
    expect(center.traffic.agents).toBeGreaterThan(0);
    expect(center.qos.agentData?.neededBitsPerSecond.up).toBe(1000 * (center.traffic.agents ?? 0));
  });

  test('house styles, admitted voice, downloads in the background', () => {
    const names = (qosOf: Scenario['qos']) => {
      const { voice, signaling, recordings } = calls(1, {
        otherTraffic: { recordingDownloads: 1 },
        qos: { ...qosOf },
      }).qos;
      return [voice.dscpName, signaling.dscpName, signaling.userPriority, recordings?.dscpName];
    };
    expect(names({ markingStyle: 'rfc4594' })).toEqual(['EF', 'CS5', 5, 'AF11']);
    // CS3 is on the air what broadcast video is.
    expect(names({ markingStyle: 'cisco' })).toEqual(['EF', 'CS3', 4, 'AF11']);
    expect(names({ isAdmitted: true })).toEqual(['VA', 'CS5', 5, 'AF11']);
    expect(names({ isBulkBackground: true })).toEqual(['EF', 'CS5', 5, 'LE']);
  });

  test('a browser’s mark has the RFC of browsers as its source', () => {
    const { voice } = calls(1, { media: { codec: 'opus', path: 'webrtc' } }).qos;
    expect(voice.dscpName).toBe('EF');
    expect(voice.cites.dscp).toMatch(/^rfc8837#/);
  });
});

describe('queues', () => {
  const plan = calls(20, { otherTraffic: ALL, ...link(20e6, 10e6) });

  test('the download has what the others leave, and the finding says what it does without queues', () => {
    const { queues, qos } = plan;
    // 20 Mbit/s less voice, RTCP, signaling and 5.9 Mbit/s of data.
    const left = 20e6 - (queues?.requiredBitsPerSecond.down ?? 0);
    expect(queues?.bulk?.shapedBulkBitsPerSecond.down).toBe(left);
    expect(qos.recordings?.queueBitsPerSecond?.down).toBe(left);
    expect(queues?.bulk).toMatchObject({ queueMs: 250, sharedQueueMs: 250, priorityQueueMs: 0.6 });
    expect(messageOf(plan, 'bulk-download')).toContain(
      'in a queue of its own voice waits 0.6 ms at most, in one queue',
    );
    expect(messageOf(plan, 'bulk-download')).toContain('Shape them to');
  });

  test('the third is a rule that can be moved', () => {
    const of = (priorityLimitRatio: number) => calls(50, { ...link(10e6), qos: { priorityLimitRatio } });
    expect(codes(of(0.33))).toContain('priority-limit');
    expect(codes(of(0.5))).not.toContain('priority-limit');
    expect(calls(50, link(10e6)).queues?.exceedsPriorityLimit).toEqual({ down: true, up: true });
    expect(codes(calls(50, link(10e6)))).toEqual([]);
  });

  test('what fits as voice alone may not fit with what goes with it', () => {
    const full = calls(50, link(4_760_000, 4_760_000, { headroomRatio: 0 }));
    expect(full.link.fits).toBe(true);
    expect(full.queues?.fits).toEqual({ down: false, up: false });
    expect(codes(full)).toContain('queues-too-large');
    expect(full.qos.voice).not.toHaveProperty('queueBitsPerSecond');
  });

  test('the policer lets all calls send at once', () => {
    expect(plan.qos.voice).toMatchObject({ policeBitsPerSecond: 20 * 95_200, burstBytes: 20 * 238 });
    // Packets that vary have no rate that bounds them.
    expect(calls(20, { media: { codec: 'opus' } }).qos.voice).not.toHaveProperty('policeBitsPerSecond');
  });
});

describe('the link', () => {
  test('other traffic leaves less for voice', () => {
    const alone = calls(50, link(10e6)).link;
    const shared = calls(50, { ...link(10e6), otherTraffic: { otherUpBitsPerSecond: 5e6 } }).link;
    expect([alone.fits, alone.maxCalls, alone.bindingLimit]).toEqual([true, 78, 'down']);
    // 7.5 Mbit/s less 5 of other traffic is 2.5 Mbit/s: 26 calls of 95.2 kbit/s.
    expect([shared.fits, shared.maxCalls, shared.bindingLimit]).toEqual([false, 26, 'up']);
    expect(shared.smallestLinkBitsPerSecond).toBe((4_760_000 + 5e6) / 0.75);
  });

  test('a slow link is cut up, a faster one need not be', () => {
    const slow = calls(2, { media: { codec: 'g729' }, ...link(512_000) });
    expect(slow.link.fullSizePackets).toMatchObject({
      worstWaitMs: { down: 23.4375, up: 23.4375 },
      fragmentBytes: { down: 640, up: 640 },
      waitWithFragmentsMs: { down: 10, up: 10 },
      isAdvised: { down: true, up: true },
    });
    expect(messageOf(slow, 'slow-link')).toMatch(/640 bytes.*cRTP.*last/);
    expect(messageOf(calls(2, link(1e6)), 'slow-link')).toContain('voice waits 12 ms down');
    expect(codes(calls(2, link(1.2e6)))).not.toContain('slow-link');
  });

  test('growth, until it no longer fits', () => {
    const grown = calls(50, { ...link(10e6), growth: { yearlyRatio: 0.2, years: 5 } });
    expect(grown.link.growth?.outgrownAfterYears).toBe(3);
    expect(grown.link.growth?.grownLinkBitsPerSecond).toBeCloseTo((4_760_000 / 0.75) * 1.2 ** 5, 3);
    expect(messageOf(grown, 'link-outgrown')).toContain('no longer fits after 3 years');
  });

  test('growth is of calls and of the data that goes with them; all else stays', () => {
    const growing = { growth: { yearlyRatio: 0.1, years: 1 } };
    const fixed = { otherTraffic: { otherDownBitsPerSecond: 5e6, otherUpBitsPerSecond: 5e6 } };
    // (21 x 95,200 x 1.1 + 5,000,000) / 0.75.
    expect(calls(21, { ...link(10e6), ...fixed, ...growing }).link.growth).toMatchObject({
      grownLinkBitsPerSecond: (21 * 95_200 * 1.1 + 5e6) / 0.75,
      outgrownAfterYears: null,
    });
    const seats: Scenario = {
      demand: { kind: 'seats', seats: 100, callsPerSeatRatio: 0.2 },
      otherTraffic: { dataPerAgentBitsPerSecond: 340_000 },
      growth: { yearlyRatio: 0.2, years: 2 },
      ...link(50e6, 100e6),
    };
    // 1.904 and 34 Mbit/s of 37.5 today; a fifth more are 43.08.
    const grown = planCapacity(seats);
    expect(grown.link.growth?.steps?.map(({ fits }) => fits)).toEqual([true, false, false]);
    expect(grown.link.growth?.outgrownAfterYears).toBe(1);
    expect(grown.link.growth?.grownLinkBitsPerSecond).toBeCloseTo(((1_904_000 + 34e6) * 1.44) / 0.75, 3);
    expect(codes(grown)).toContain('link-outgrown');
  });

  test('each call that brings data leaves less for the next', () => {
    const data = { otherTraffic: { dataPerAgentBitsPerSecond: 300_000 } };
    // 7.5 Mbit/s for calls of 95.2 and 300 kbit/s: 18, whatever is planned today.
    for (const planned of [1, 10, 18, 30, 47]) {
      const { link: judged } = calls(planned, { ...link(10e6), ...data });
      expect([judged.maxCalls, judged.fits]).toEqual([18, planned <= 18]);
    }
    const { backup } = calls(40, { ...link(100e6, 100e6, { backup: link(10e6).link }), ...data }).link;
    expect(backup).toMatchObject({ fits: false, maxCalls: 18, lostCalls: 22 });
    const half = { shareRatio: 0.5 };
    const mix = calls(10, {
      ...link(10e6),
      ...data,
      media: [
        { codec: 'g711', ...half },
        { codec: 'g729', ...half },
      ],
    });
    // 10 calls of each come to 10 x 95.2 + 10 x 39.2 + 20 x 300 = 7,344 kbit/s, one more to 7,739.2.
    expect(mix.link.maxCalls).toBe(20);
    // Agents that are told by number have their data whether they are in a call or not.
    const seated = planCapacity({ demand: { kind: 'seats', seats: 10, callsPerSeatRatio: 1 }, ...link(10e6), ...data });
    // 4.5 Mbit/s are left: 47 calls.
    expect(seated.link.maxCalls).toBe(47);
  });

  test('the backup, and the calls that find no room on it', () => {
    const lost = calls(50, link(10e6, 10e6, { backup: { downBitsPerSecond: 6e6, upBitsPerSecond: 4e6 } }));
    // 3 Mbit/s of 95.2 kbit/s each: 31.
    expect(lost.link.backup).toMatchObject({ fits: false, maxCalls: 31, lostCalls: 19, bindingLimit: 'up' });
    expect(messageOf(lost, 'backup-too-small')).toContain('19 of 50 calls');
    const inLegs = calls(50, {
      media: { legsPerCall: 2 },
      ...link(20e6, 20e6, { backup: { downBitsPerSecond: 5e6, upBitsPerSecond: 5e6 } }),
    });
    // 3.75 Mbit/s of 190.4 kbit/s each: 19.
    expect(messageOf(inLegs, 'backup-too-small')).toContain('31 of 50 calls');
  });

  test('links to buy by name, and one to spare', () => {
    const plan = calls(50, link(2e6));
    expect(plan.link.standardLink?.id).toBe('ethernet-10m');
    // 1.5 Mbit/s carry 15 calls: four links, and a fifth.
    expect(plan.link.redundant).toEqual({ linksCount: 4, withSpareCount: 5 });
  });

  test('Wi-Fi without a map sends voice with video', () => {
    const air = calls(5, { media: { layers: ['rtp', 'udp', 'ipv4', 'wifi'] } });
    expect(messageOf(air, 'wifi-default-map')).toContain('in AC_VI with video, and not in AC_VO');
    expect(air.qos.voice.accessCategory).toBe(SERVICE_CLASSES.voice.accessCategory);
  });
});

describe('laws', () => {
  test('most calls fit and one more does not, at every point, both ways, whatever else is there', () => {
    const rate = fc.double({ min: 1e5, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...POINTS),
        rate,
        rate,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.record(
          { otherDownBitsPerSecond: rate, otherUpBitsPerSecond: rate, dataPerAgentBitsPerSecond: rate },
          { requiredKeys: [] },
        ),
        fc.constantFrom('g711', 'g729', 'opus'),
        (measuredAt, down, up, headroomRatio, otherTraffic, codec) => {
          const more = { ...link(down, up, { measuredAt, headroomRatio }), otherTraffic, media: { codec } };
          const { maxCalls = 0 } = calls(1, more).link;
          expect(calls(maxCalls + 1, more).link.fits).toBe(false);
          const most = calls(maxCalls, more).link;
          if (maxCalls > 0) expect(most.fits).toBe(true);
          expect(most.usableBitsPerSecond?.down).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('shares come to the whole, no queue is smaller than what its kind needs, bulk aside', () => {
    let checked = 0;
    fc.assert(
      fc.property(scenario, (given) => {
        const { qos, queues } = planCapacity({
          ...given,
          link: { downBitsPerSecond: 30e6, upBitsPerSecond: 9e6, ...given.link },
        });
        const kinds = Object.entries(qos);
        if (!queues?.fits.down || !queues.fits.up) return;
        checked += 1;
        for (const way of WAYS) {
          const share = kinds.reduce((sum, [, each]) => sum + (each.queueShareRatio?.[way] ?? NaN), 0);
          expect(share).toBeCloseTo(1, 9);
          for (const [kind, { queueBitsPerSecond, neededBitsPerSecond }] of kinds)
            if (kind !== 'recordings')
              expect(queueBitsPerSecond?.[way]).toBeGreaterThanOrEqual(neededBitsPerSecond[way]);
        }
      }),
    );
    expect(checked).toBeGreaterThan(10);
  });

  test('the policer never drops calls that send at once, packet by packet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('g711', 'g729', 'g722'),
        fc.nat(1),
        (count, codec, ms) => {
          const { qos, media } = calls(count, { media: { codec } });
          const { policeBitsPerSecond = 0, burstBytes = 0 } = qos.voice;
          const [use] = media;
          const packetBytes = use?.ledger.wireBytes ?? 0;
          // A bucket that starts full, and every call sends in the same moment, again and again.
          let tokens = burstBytes;
          for (let round = 0; round < 50 + ms; round += 1) {
            tokens -= count * packetBytes;
            expect(tokens).toBeGreaterThan(-1e-6);
            tokens = Math.min(burstBytes, tokens + (policeBitsPerSecond / 8) * ((use?.packetMs ?? 0) / 1000));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
