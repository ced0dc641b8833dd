import { describe, expect, test } from 'vitest';
import { figures } from '../../src/elements/figures.ts';
import { planCapacity, type Scenario } from '../../src/index.ts';

const captions = (media: Scenario['media']) =>
  figures(planCapacity({ demand: { kind: 'calls', peakCalls: 10 }, ...(media && { media }) })).map(
    ({ text, caption }) => `${text}: ${caption}`,
  );

describe('the five numbers', () => {
  test('capacity is planned on speech; the mean stands beside it, called so, where silence is not sent', () => {
    const quiet = captions({ codec: 'g729', discontinuous: true, talkRatio: 0.5 });
    expect(quiet).toContain('392 kbit/s: all calls, each way');
    expect(quiet).toContain('202.588 kbit/s: mean over talk and silence');
    expect(captions({ codec: 'g729' })).toContain('50: packets a second');
  });

  test('the smallest link is no smaller than it must be', () => {
    const [, , , link] = figures(planCapacity({ demand: { kind: 'calls', peakCalls: 8 } }));
    expect(link).toMatchObject({ text: '1.016 Mbit/s', caption: 'smallest link' });
  });

  test('there are five, each with its own path into the plan', () => {
    const shown = figures(planCapacity({ demand: { kind: 'calls', peakCalls: 10 }, media: { discontinuous: true } }));
    expect(new Set(shown.map(({ path }) => path)).size).toBe(5);
  });
});
