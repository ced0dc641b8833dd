import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cause, comparisons, diagnose, type SymptomId, SYMPTOMS } from '../../src/diagnosis.ts';
import { EXOTEL_TROUBLES, type IntegrationId, type Plan, planCapacity, type Scenario } from '../../src/index.ts';
import type { Observation, TestOutcome } from '../../src/measurement.ts';
import { ALL_INTEGRATIONS } from '../support/firewallPlans.ts';
import { numbersIn } from '../support/numbers.ts';

const planOf = (integration: IntegrationId[] = ALL_INTEGRATIONS, more: Partial<Scenario> = {}): Plan =>
  planCapacity({
    demand: { kind: 'calls', peakCalls: 50 },
    integration,
    network: { oneWayDelayMs: 40, jitterMs: 5, lossRatio: 0.001 },
    ...more,
  });
const PLAN = planOf();
const results = (...outcomes: TestOutcome[]): Observation => ({
  kind: 'test-results',
  direction: 'round-trip',
  outcomes,
});
const measured = (more: Partial<Observation>): Observation => ({ kind: 'iperf3', direction: 'up', ...more });
const ids = (causes: Cause[]) => causes.map(({ id }) => id);
const find = (causes: Cause[], id: string) => causes.find((each) => each.id === id);

describe('the guide', () => {
  test.each(EXOTEL_TROUBLES.map((row) => [row.id, row] as const))(
    '%s: the cause of its row comes first',
    (id, { cause, fix, cite }) => {
      expect(diagnose({ plan: PLAN, symptoms: [id] })[0]).toMatchObject({
        cause,
        fix,
        cite,
        likelihood: expect.stringMatching(/likely|possible/) as string,
      });
    },
  );

  test('nothing noticed and nothing measured: no causes', () => {
    expect(diagnose({ plan: PLAN })).toEqual([]);
  });
});

describe('tests that were made', () => {
  test('a failed STUN test makes a blocked UDP likely, and says so', () => {
    const outcomes = results({ id: 'stun-global-stun-twilio-com-3478', outcome: 'failed', detail: 'no answer' });
    const [first] = diagnose({ plan: PLAN, observations: [outcomes], symptoms: ['webrtc-no-audio'] });
    expect(first).toMatchObject({ id: 'udp-blocked', likelihood: 'likely' });
    expect(first?.evidence).toEqual([
      'Failed: stun-global-stun-twilio-com-3478 (no answer).',
      'Noticed: WebRTC calls are silent.',
    ]);
  });

  test('one that passed speaks against it', () => {
    const outcomes = results({ id: 'stun-global-stun-twilio-com-3478', outcome: 'passed' });
    const causes = diagnose({ plan: PLAN, observations: [outcomes], symptoms: ['webrtc-no-audio'] });
    expect(find(causes, 'udp-blocked')).toMatchObject({ likelihood: 'unlikely' });
    expect(ids(causes).indexOf('udp-blocked')).toBeGreaterThan(ids(causes).indexOf('translator'));
  });

  test('one that was skipped says nothing', () => {
    const skipped = results({ id: 'stun-global-stun-twilio-com-3478', outcome: 'skipped' });
    const symptoms: SymptomId[] = ['webrtc-no-audio'];
    expect(diagnose({ plan: PLAN, observations: [skipped], symptoms })).toEqual(diagnose({ plan: PLAN, symptoms }));
  });

  test('names that do not resolve explain API calls that time out better than the firewall', () => {
    const outcomes = results(
      { id: 'dns-api-exotel-com', outcome: 'failed' },
      { id: 'https-api-exotel-com', outcome: 'failed' },
    );
    expect(ids(diagnose({ plan: PLAN, observations: [outcomes] }))).toContain('names-unresolved');
  });
});

describe('figures that were measured', () => {
  test('3 % of loss is 2 % beyond the limit, and 20 ms of jitter has 10 ms to spare', () => {
    const found = comparisons(PLAN, [measured({ lossRatio: 0.03, jitterMs: 20, jitterKind: 'rfc3550' })]);
    expect(found).toEqual([
      { metric: 'jitter', measured: 20, planned: 5, limit: 30, margin: 10, isMet: true, observation: 0 },
      {
        metric: 'loss',
        measured: 0.03,
        planned: 0.001,
        limit: 0.01,
        margin: 0.01 - 0.03,
        isMet: false,
        observation: 0,
      },
    ]);
    const [first] = diagnose({ plan: PLAN, observations: [measured({ lossRatio: 0.03 })], symptoms: ['poor-quality'] });
    expect(first?.evidence).toContain('Loss measured 3 %, limit 1 %, 2 % beyond it; planned with 0.1 %.');
  });

  test('half of a round trip is taken for one way, and says so', () => {
    expect(comparisons(PLAN, [{ kind: 'ping', direction: 'round-trip', roundTripMs: 320 }])).toEqual([
      {
        metric: 'delay',
        measured: 160,
        planned: 40,
        limit: 150,
        margin: -10,
        isMet: false,
        note: 'Half of the round trip is taken for one way.',
        observation: 0,
      },
    ]);
  });

  test('a deviation of round trips is not held against a limit of jitter', () => {
    const [jitter] = comparisons(PLAN, [
      { kind: 'ping', direction: 'round-trip', jitterMs: 80, jitterKind: 'standard-deviation' },
    ]);
    expect(jitter).not.toHaveProperty('isMet');
    expect(jitter?.note).toMatch(/standard deviation/);
  });

  test('a link that does not carry the planned load', () => {
    // 50 calls as UDP of 172 B: 3.44 Mbit/s.
    const [rate] = comparisons(PLAN, [measured({ bitsPerSecond: 2e6 })]);
    expect(rate).toMatchObject({ metric: 'rate', planned: 3.44e6, isMet: false });
    expect(ids(diagnose({ plan: PLAN, observations: [measured({ bitsPerSecond: 2e6 })] }))).toEqual(['link-too-small']);
  });

  test('what the plan itself says counts where somebody noticed something', () => {
    const narrow = planOf(['sip-udp'], { link: { downBitsPerSecond: 2e6, upBitsPerSecond: 2e6 } });
    expect(find(diagnose({ plan: narrow, symptoms: ['poor-quality'] }), 'link-too-small')?.evidence.join(' ')).toMatch(
      /The plan says: 50 calls need/,
    );
    expect(diagnose({ plan: narrow })).toEqual([]);
  });
});

describe('laws', () => {
  const ORDER = { likely: 2, possible: 1, unlikely: 0 };
  const tests = (PLAN.readiness?.tests ?? []).map(({ id }) => id);
  const outcome = fc.record({ id: fc.constantFrom(...tests), outcome: fc.constantFrom('passed', 'failed', 'skipped') });
  const figure = fc.record(
    {
      kind: fc.constantFrom('ping', 'iperf3', 'mtr', 'webrtc-stats', 'rtcp-xr'),
      direction: fc.constantFrom('up', 'down', 'round-trip'),
      lossRatio: fc.double({ min: 0, max: 1, noNaN: true }),
      roundTripMs: fc.double({ min: 0, max: 5000, noNaN: true }),
      jitterMs: fc.double({ min: 0, max: 5000, noNaN: true }),
      jitterKind: fc.constantFrom('rfc3550', 'standard-deviation', 'mean-difference'),
      bitsPerSecond: fc.double({ min: 0, max: 1e9, noNaN: true }),
      meanOpinionScore: fc.double({ min: 1, max: 5, noNaN: true }),
    },
    { requiredKeys: ['kind', 'direction'] },
  ) as fc.Arbitrary<Observation>;
  const observations = fc.array(
    fc.oneof(
      figure,
      fc.array(outcome as fc.Arbitrary<TestOutcome>).map((all) => results(...all)),
    ),
    { maxLength: 4 },
  );
  const symptoms = fc.subarray([...SYMPTOMS]);

  test('one more symptom never makes a cause less likely', () => {
    fc.assert(
      fc.property(observations, symptoms, fc.constantFrom(...SYMPTOMS), (seen, some, more) => {
        const before = diagnose({ plan: PLAN, observations: seen, symptoms: some });
        const after = diagnose({ plan: PLAN, observations: seen, symptoms: [...some, more] });
        for (const { id, likelihood } of before)
          expect(ORDER[find(after, id)?.likelihood ?? 'unlikely']).toBeGreaterThanOrEqual(ORDER[likelihood]);
      }),
    );
  });

  test('a test that fails never makes a cause less likely', () => {
    fc.assert(
      fc.property(observations, symptoms, fc.constantFrom(...tests), (seen, noticed, id) => {
        const before = diagnose({ plan: PLAN, observations: seen, symptoms: noticed });
        const after = diagnose({
          plan: PLAN,
          observations: [...seen, results({ id, outcome: 'failed' })],
          symptoms: noticed,
        });
        for (const cause of before)
          expect(ORDER[find(after, cause.id)?.likelihood ?? 'unlikely']).toBeGreaterThanOrEqual(
            ORDER[cause.likelihood],
          );
      }),
    );
  });

  test('every cause has evidence, a check, a fix and a source; the same input gives the same; it survives JSON', () => {
    fc.assert(
      fc.property(observations, symptoms, (seen, noticed) => {
        const causes = diagnose({ plan: PLAN, observations: seen, symptoms: noticed });
        for (const { evidence, check, fix, cite } of causes) {
          expect(evidence.length).toBeGreaterThan(0);
          expect([check, fix, cite].every((text) => text.length > 0)).toBe(true);
          expect(evidence.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
        }
        expect(JSON.parse(JSON.stringify(causes))).toEqual(causes);
        expect(diagnose({ plan: PLAN, observations: seen, symptoms: noticed })).toEqual(causes);
        for (const { value } of numbersIn(comparisons(PLAN, seen))) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

test('a symptom that nobody knows is refused', () => {
  expect(() => diagnose({ plan: PLAN, symptoms: ['noise'] })).toThrow(/^symptoms: expected one of api-timeout/);
});
