import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as measurement from '../../src/measurement.ts';
import { numbersIn } from '../support/numbers.ts';

const PARSERS = Object.entries(measurement) as [string, (input: unknown) => measurement.Observation][];

/** Texts that programs write, to be cut and changed. */
const REAL = [
  '3 packets transmitted, 3 received, 0% packet loss, time 402ms\nrtt min/avg/max/mdev = 0.052/0.421/1.161/0.522 ms\n',
  'Packets: Sent = 4, Received = 3, Lost = 1 (25% loss),\nMinimum = 20ms, Maximum = 26ms, Average = 23ms\n',
  '{"start":{"test_start":{"protocol":"UDP"}},"end":{"sum":{"packets":727,"lost_packets":7,"jitter_ms":0.01}}}',
  '{"report":{"mtr":{"dst":"a"},"hubs":[{"Loss%":10,"Snt":10,"Avg":42,"StDev":3.5}]}}',
  '[{"type":"inbound-rtp","kind":"audio","packetsReceived":990,"packetsLost":10,"jitter":0.012}]',
  '{"loss_rate":13,"mos_lq":41}',
  'VQSessionReport: CallTerm\r\nPacketLoss:NLR=5.0 JDR=2.0\r\nDelay:RTD=200 IAJ=2\r\n',
  '{"format":"exo-capacity-test-results","version":1,"results":[{"id":"a","outcome":"passed"}]}',
];

const changed = fc
  .tuple(fc.constantFrom(...REAL), fc.nat(150), fc.nat(20), fc.string({ maxLength: 12 }))
  .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
const digits = fc
  .tuple(
    fc.constantFrom(...REAL),
    fc.array(fc.constantFrom('-1', '1e999', '0', '9999999999', 'null', '""', '0.5'), { minLength: 1 }),
  )
  .map(([text, values]) =>
    values.reduce(
      (all, value, index) => all.replace(new RegExp(`^((?:\\D*\\d+){${index}}\\D*)\\d+`), `$1${value}`),
      text,
    ),
  );

/** An observation holds numbers that are some, and shares that are shares; else there is a clear error. */
function outcome(parse: (input: unknown) => measurement.Observation, input: unknown): void {
  try {
    const found = parse(input);
    for (const { path, value } of numbersIn(found)) {
      expect(Number.isFinite(value) && value >= 0 && !Object.is(value, -0), `${path} ${value}`).toBe(true);
      if (path.endsWith('Ratio')) expect(value).toBeLessThanOrEqual(1);
    }
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  } catch (error) {
    if ((error as Error).name !== 'CapacityError') throw error;
    expect(error).toMatchObject({ code: 'not-understood' });
  }
}

describe.each(PARSERS)('%s', (_name, parse) => {
  test('takes anything, and throws nothing but its error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withMap: true, withBigInt: true }),
          fc.string({ unit: 'binary' }),
          fc.json(),
          changed,
          digits,
        ),
        (input) => {
          outcome(parse, input);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['brackets without end', '['.repeat(100_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['one long line', '= 1, = 1, '.repeat(100_000)],
    ['numbers without end', '9'.repeat(1_000_000)],
    ['a long list', `[${'{},'.repeat(100_000)}{}]`],
  ])('%s', (_what, text) => {
    outcome(parse, text);
    expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'CapacityError' }));
  });
});
