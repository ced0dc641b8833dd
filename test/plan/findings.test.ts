import { describe, expect, test } from 'vitest';
import {
  CODECS,
  type Finding,
  type FindingCode,
  planCapacity,
  type ProfileId,
  PROFILES,
  type Scenario,
  type ScoreMargin,
} from '../../src/index.ts';
import { qualityFindings } from '../../src/plan/qualityFindings.ts';

const found = (more: Partial<Scenario>, peakCalls = 50) =>
  planCapacity({ demand: { kind: 'calls', peakCalls }, ...more }).findings;
const only = (code: FindingCode, findings: Finding[]) => findings.filter((each) => each.code === code);

describe('known values', () => {
  test('G.729 on the wire leaves the range of the guide, and the finding says why', () => {
    const [finding, ...others] = only('published-range-left', found({ media: { codec: 'g729' } }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warn',
      field: 'media.0.wireBitsPerSecond',
      cite: 'exotel-network#Bandwidth Requirements, Voice Calls',
    });
    expect(finding?.message).toContain('24 to 32 kbit/s');
    expect(finding?.message).toContain('39.2 kbit/s on the wire');
    expect(finding?.message).toContain('The range holds at IP and on the link');
    expect(finding?.message).toContain('on the wire a packet has 20 bytes more');
  });

  test('where the range holds nothing is said', () => {
    expect(found({})).toEqual([]);
    expect(found({ media: { codec: 'g729' }, link: { measuredAt: 'ip' } })).toEqual([]);
  });

  test('a range that holds nowhere is said to', () => {
    const [finding] = only('published-range-left', found({ media: { codec: 'g729', packetMs: 10 } }));
    expect(finding?.message).toContain('It holds at no point: 10 bytes of voice travel in packets of 88.');
  });

  test('a link too small says what it carries', () => {
    const [finding] = found({ link: { downBitsPerSecond: 4e6, upBitsPerSecond: 9e6 } });
    expect(finding).toMatchObject({
      code: 'link-too-small',
      severity: 'fail',
      cite: expect.stringMatching(/^cisco-qos-srnd#/) as string,
    });
    expect(finding?.message).toBe(
      '50 calls need 4.76 Mbit/s each way; the link has 3 Mbit/s down for them and carries 31.',
    );
  });

  test('limits of the guide that the network does not meet', () => {
    const network = { oneWayDelayMs: 150, jitterMs: 31, lossRatio: 0.02 };
    const codes = found({ network }).map(({ code, severity, field }) => [code, severity, field]);
    expect(codes).toEqual([
      ['delay-limit', 'fail', 'quality.thresholds.delay.actualMs'],
      ['jitter-limit', 'fail', 'quality.thresholds.jitter.actualMs'],
      ['loss-limit', 'fail', 'quality.thresholds.loss.actualRatio'],
      ['quality-target', 'warn', 'quality.meanOpinionScore'],
      ['mouth-to-ear', 'note', 'quality.mouthToEarMs'],
      ['concealment', 'note', 'quality.effectiveEquipmentImpairmentFactor'],
      ['planning-estimate', 'note', 'quality.rFactor'],
    ]);
    expect(found({ network })[2]?.message).toBe('Packet loss is 2 %; it must stay below 1 %.');
  });

  test('another profile: what it recommends is a warning, what it allows a failure, and no other guide is quoted', () => {
    const network = { oneWayDelayMs: 140, jitterMs: 50, lossRatio: 0.01 };
    const findings = found({ profile: 'exotel-sip-trunking', network, media: { codec: 'g729' } }).filter(({ cite }) =>
      cite.startsWith('exotel'),
    );
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ['fail', 'Jitter is 50 ms; it must be at most 40 ms.'],
      ['warn', 'One-way delay is 140 ms; it is recommended to be at most 130 ms.'],
      ['warn', 'Packet loss is 1 %; it is recommended to be at most 0 %.'],
      ['warn', 'The round trip is 280 ms; it is recommended to be at most 260 ms.'],
    ]);
    expect(findings.map(({ code, field }) => [code, field])).toContainEqual([
      'round-trip-limit',
      'quality.thresholds.roundTrip.recommended.actualMs',
    ]);
    expect(new Set(findings.map(({ cite }) => cite))).toEqual(
      new Set(['exotel-dst#quality, recommended and acceptable']),
    );
  });

  test('a publisher who says "below" is quoted so, and one who bounds nothing has no findings', () => {
    const network = { oneWayDelayMs: 50, lossRatio: 0.5 };
    expect(found({ profile: 'microsoft-teams', network })[0]?.message).toBe(
      'One-way delay is 50 ms; it must stay below 50 ms.',
    );
    expect(
      found({ profile: 'y1541-5', network }).filter(({ code }) => /^(delay|jitter|loss)-limit/.test(code)),
    ).toEqual([]);
  });

  test('a score that is too low, by either grade', () => {
    const cite = 'exotel-dst#quality, recommended and acceptable' as const;
    const numbers = { limitScore: 4.2, actualScore: 3.9, marginScore: -0.3, met: false };
    const acceptable = { limitScore: 3.6, actualScore: 3.9, marginScore: 0.3, met: true };
    const of = (meanOpinionScore: ScoreMargin) =>
      qualityFindings({ quality: { thresholds: { meanOpinionScore } } }).map(({ severity, message }) => [
        severity,
        message,
      ]);
    expect(of({ ...acceptable, recommended: numbers, isInclusive: true, cite })).toEqual([
      ['warn', 'The mean opinion score is 3.9; it is recommended to reach 4.2.'],
    ]);
    expect(of({ ...numbers, isInclusive: true, cite })).toEqual([
      ['fail', 'The mean opinion score is 3.9; it must reach 4.2.'],
    ]);
    expect(of({ ...numbers, cite })).toEqual([['fail', 'The mean opinion score is 3.9; it must be above 4.2.']]);
  });
});

describe('laws', () => {
  test('the gravest come first', () => {
    const findings = found({ network: { jitterMs: 90 }, media: { codec: 'g729' } }, 0);
    expect(findings.map(({ severity }) => severity)).toEqual(['fail', 'warn', 'note']);
  });

  test.each(CODECS.map(({ id }) => id))('%s: every finding names a number of the plan and a citation', (codec) => {
    const network = { oneWayDelayMs: 900, jitterMs: 900, lossRatio: 0.9 };
    const link = { downBitsPerSecond: 1e4, upBitsPerSecond: 1e4 };
    const plan = planCapacity({ demand: { kind: 'calls', peakCalls: 10 }, media: { codec }, network, link });
    expect(plan.findings.length).toBeGreaterThanOrEqual(4);
    for (const { field, cite, message } of plan.findings) {
      const at = field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], plan);
      expect(at, field).toBeTypeOf('number');
      expect(cite).toMatch(/^[\w-]+#./);
      expect(message).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test.each(Object.keys(PROFILES) as ProfileId[])('%s: each finding stands on a number of the plan', (profile) => {
    const network = { oneWayDelayMs: 1900, jitterMs: 900, lossRatio: 0.9 };
    const plan = planCapacity({ demand: { kind: 'calls', peakCalls: 10 }, network, profile });
    const codes = plan.findings
      .map(({ code }) => code)
      .filter((code) => code.endsWith('-limit') && code !== 'model-limit');
    expect(codes).toHaveLength(Object.keys(plan.quality.thresholds).length);
    for (const { field, cite, message } of plan.findings) {
      const at = field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], plan);
      expect(at, field).toBeTypeOf('number');
      expect(cite).toMatch(/^[\w-]+#./);
      expect(message).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
