import { describe, expect, test } from 'vitest';
import { CODECS, type Finding, type FindingCode, planCapacity, type Scenario } from '../../src/index.ts';

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
    expect(finding?.message).toBe('50 calls need 4.76 Mbit/s each way; the link offers 3 Mbit/s down, enough for 31.');
  });

  test('limits of the guide that the network does not meet', () => {
    const network = { oneWayDelayMs: 150, jitterMs: 31, lossRatio: 0.02 };
    const codes = found({ network }).map(({ code, severity, field }) => [code, severity, field]);
    expect(codes).toEqual([
      ['delay-limit', 'fail', 'quality.thresholds.delay.actualMs'],
      ['jitter-limit', 'fail', 'quality.thresholds.jitter.actualMs'],
      ['loss-limit', 'fail', 'quality.thresholds.loss.actualRatio'],
    ]);
    expect(found({ network })[2]?.message).toBe('Packet loss is 2 %; it must stay below 1 %.');
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
});
