import { expect, test } from 'vitest';
import { planCapacity, type Scenario } from '../../src/index.ts';
import { quoteLines } from '../../src/report.ts';

const quantities = (scenario: Scenario) =>
  Object.fromEntries(quoteLines(planCapacity(scenario)).map(({ id, quantity }) => [id, quantity]));

test('a leg is a channel, in a quote as in bundles and limits', () => {
  const legs: Scenario = { demand: { kind: 'calls', peakCalls: 10 }, media: { legsPerCall: 2 } };
  expect(quantities(legs)).toMatchObject({ channels: 20 });
  expect(quantities({ ...legs, trunks: { bundleChannels: 1 } })).toMatchObject({ bundles: 20, channels: 20 });
});

test('lines of the dialer are among the channels, and said to be', () => {
  const [line] = quoteLines(
    planCapacity({
      demand: {
        kind: 'contact-center',
        callsPerHour: 120,
        talkSeconds: 180,
        wrapUpSeconds: 30,
        serviceLevelRatio: 0.8,
        answerSeconds: 20,
        blockingRatio: 0.01,
        outboundAgents: 10,
        linesPerAgent: 2,
      },
    }),
  ).filter(({ id }) => id === 'dialer');
  expect(line).toMatchObject({ quantity: 20, description: 'Lines of the dialer, among the channels' });
});

test('the quoted link carries the calls: it is rounded up, by less than a kilobit', () => {
  // 50 calls of 39.2 kbit/s in three quarters of it: 2,613,333.3 bit/s.
  expect(quantities({ demand: { kind: 'calls', peakCalls: 50 }, media: { codec: 'g729' } })).toMatchObject({
    link: 2.614,
  });
  let checked = 0;
  for (const codec of ['g711', 'g729', 'opus'])
    for (let peakCalls = 1; peakCalls < 200; peakCalls += 7) {
      const scenario: Scenario = { demand: { kind: 'calls', peakCalls }, media: { codec } };
      const rate = quantities(scenario).link! * 1e6;
      const { link } = planCapacity({ ...scenario, link: { downBitsPerSecond: rate, upBitsPerSecond: rate } });
      expect(link.fits).toBe(true);
      expect(rate - link.smallestLinkBitsPerSecond).toBeLessThanOrEqual(1000);
      checked += 1;
    }
  expect(checked).toBe(87);
});
