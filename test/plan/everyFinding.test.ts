import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FindingCode, planCapacity, type Scenario, type ScenarioDemand } from '../../src/index.ts';
import { citedSource } from '../../src/report.ts';

const calls = (peakCalls: number): ScenarioDemand => ({ kind: 'calls', peakCalls });
const traffic = { kind: 'traffic', offeredErlangs: 8, blockingRatio: 0.01 } as const;
const link = (bitsPerSecond: number) => ({ downBitsPerSecond: bitsPerSecond, upBitsPerSecond: bitsPerSecond });
const over = (network: Partial<NonNullable<Scenario['network']>>, more: Partial<Scenario> = {}): Scenario => ({
  demand: calls(10),
  network: { oneWayDelayMs: 40, ...network },
  ...more,
});
const center: ScenarioDemand = {
  kind: 'contact-center',
  callsPerHour: 200,
  talkSeconds: 120,
  wrapUpSeconds: 60,
  serviceLevelRatio: 0.8,
  answerSeconds: 20,
  blockingRatio: 0.01,
};

/** For each code a scenario in which it is said, and how grave it is there. */
const SAID: Readonly<Record<FindingCode, readonly [Scenario, 'fail' | 'warn' | 'note']>> = {
  'link-too-small': [{ demand: calls(50), link: link(2e6) }, 'fail'],
  'published-range-left': [{ demand: calls(50), media: { codec: 'g729' } }, 'warn'],
  'delay-limit': [over({ oneWayDelayMs: 200 }), 'fail'],
  'jitter-limit': [over({ jitterMs: 40 }), 'fail'],
  'loss-limit': [over({ lossRatio: 0.02 }), 'fail'],
  'round-trip-limit': [over({ oneWayDelayMs: 300 }, { profile: 'exotel-sip-trunking' }), 'fail'],
  'mean-opinion-score-limit': [over({ lossRatio: 0.08 }, { profile: 'exotel-sip-trunking' }), 'fail'],
  'quality-target': [over({ lossRatio: 0.08 }), 'warn'],
  'mouth-to-ear': [over({ oneWayDelayMs: 390 }), 'warn'],
  'delay-incomplete': [over({}, { media: { codec: 'cn' } }), 'note'],
  'late-packets': [over({ jitterMs: 20, bufferMs: 5 }), 'warn'],
  concealment: [over({ lossRatio: 0.01 }), 'note'],
  'no-published-quality': [over({}, { media: { codec: 'evs-5.9' } }), 'note'],
  'planning-estimate': [over({}, { media: { codec: 'opus' } }), 'note'],
  'model-limit': [over({ lossRatio: 0.01, burstFactor: 2 }), 'note'],
  'packet-fragments': [{ demand: calls(1), media: { codec: 'l16-48k' } }, 'warn'],
  'control-traffic': [{ demand: calls(1), media: { codec: 'opus', path: 'webrtc' } }, 'note'],
  'quick-redial': [{ demand: { ...traffic, retryRatio: 0.5 } }, 'note'],
  'finite-sources': [{ demand: { ...traffic, sources: 60 } }, 'note'],
  'bursty-overflow': [{ demand: { ...traffic, peakednessFactor: 2 } }, 'note'],
  'channel-per-caller': [{ demand: { ...traffic, blockingRatio: 1e-6, sources: 12 } }, 'note'],
  overload: [{ demand: { ...traffic, blockingRatio: 0.8 } }, 'warn'],
  'trunks-by-habit': [{ demand: { ...center, callsPerHour: 20, wrapUpSeconds: 0, blockingRatio: 0.001 } }, 'note'],
  'plan-limit': [{ demand: calls(50), limits: { concurrentCalls: 20 } }, 'fail'],
  'call-rate-limit': [{ demand: center, limits: { callsPerMinute: 1 } }, 'fail'],
  'queues-too-large': [{ demand: calls(10), link: { ...link(953e3), headroomRatio: 0 } }, 'fail'],
  'priority-limit': [{ demand: calls(50), link: link(8e6), otherTraffic: { api: true } }, 'warn'],
  'bulk-download': [{ demand: calls(5), link: link(8e6), otherTraffic: { recordingDownloads: 1 } }, 'warn'],
  'slow-link': [{ demand: calls(2), media: { codec: 'g729' }, link: link(256e3) }, 'warn'],
  'link-outgrown': [{ demand: calls(40), link: link(6e6), growth: { yearlyRatio: 0.25, years: 3 } }, 'warn'],
  'backup-too-small': [{ demand: calls(40), link: { ...link(6e6), backup: link(1e6) } }, 'warn'],
  'mix-blocking': [
    {
      demand: traffic,
      media: [
        { codec: 'g711', shareRatio: 0.5 },
        { codec: 'g729', shareRatio: 0.5 },
      ],
      link: link(1e6),
    },
    'warn',
  ],
  'integration-not-offered': [{ demand: calls(5), profile: 'exotel-sip-trunking', integration: ['sip-udp'] }, 'fail'],
  'port-range-narrow': [
    { demand: calls(50), readiness: { mediaPorts: { firstPort: 16_384, lastPort: 16_400 } } },
    'fail',
  ],
  'nat-pool': [{ demand: calls(40_000), integration: ['sip-tls'] }, 'warn'],
  'dns-check': [{ demand: calls(5), readiness: { hasPinnedAddresses: true } }, 'warn'],
  'proxy-check': [{ demand: calls(5), readiness: { proxy: { timeoutSeconds: 30 } } }, 'warn'],
  'addresses-unresolved': [{ demand: calls(5), integration: ['sip-tls'] }, 'warn'],
  'sip-gateway': [{ demand: calls(5), integration: ['sip-udp'] }, 'note'],
  'wifi-default-map': [{ demand: calls(5), media: { layers: ['rtp', 'udp', 'ipv4', 'wifi'] } }, 'warn'],
  'no-calls': [{ demand: calls(0) }, 'note'],
};

const page = readFileSync('docs/understand/findings.md', 'utf8');
const rows = new Map(
  [...page.matchAll(/^\| `([a-z-]+)`\s+\| ([a-z, ]+?)\s+\| (.+?)\s+\| (.+?)\s+\|$/gm)].map(
    ([, code = '', severities = '', meaning = '', sources = '']) => [
      code,
      { severities: severities.trim().split(', '), meaning, sources },
    ],
  ),
);

describe('every finding', () => {
  test('has a row on its page, and every row a finding', () => {
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(SAID).toSorted());
  });

  test.each(Object.entries(SAID))(
    '%s is said where it must be, as grave and as cited as its page has it',
    (code, [scenario, severity]) => {
      const finding = planCapacity(scenario).findings.find((each) => each.code === code);
      expect(finding).toMatchObject({ code, severity });
      expect(finding?.message).toMatch(/^[A-Z0-9].{8,}\.$/);
      const row = rows.get(code);
      expect(row?.severities).toContain(severity);
      expect(row?.sources).toContain(citedSource(finding?.cite ?? 'unseen#').title.split(/[,;:]| \(/)[0]);
    },
  );

  test.each(Object.entries(SAID))('%s is not said of a plain office', (code) => {
    const plain = planCapacity({ demand: calls(10), link: link(100e6) }).findings.map((finding) => finding.code);
    expect(plain).not.toContain(code);
  });
});
