import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangB } from '../../src/traffic/erlangB.ts';
import { requiredChannels } from '../../src/traffic/requiredChannels.ts';
import { blockingRatio, offeredErlangs } from '../support/arbitraries.ts';
import { fixture } from '../support/fixture.ts';

interface Row {
  offeredErlangs: number;
  blockingRatio: number;
  channels: number;
}

describe('known values', () => {
  test.each(fixture<Row>('traffic/channels').rows)(
    '$offeredErlangs E at $blockingRatio needs $channels',
    ({ channels, ...asked }) => {
      expect(requiredChannels(asked)).toBe(channels);
    },
  );
});

describe('laws', () => {
  test('as many as are needed and not one more', () => {
    fc.assert(
      fc.property(offeredErlangs, blockingRatio, (a, p) => {
        const channels = requiredChannels({ offeredErlangs: a, blockingRatio: p });
        fc.pre(channels > 0);
        expect(erlangB(a, channels)).toBeLessThanOrEqual(p);
        expect(erlangB(a, channels - 1)).toBeGreaterThan(p);
      }),
    );
  });

  test('more traffic or a stricter target, not fewer channels', () => {
    fc.assert(
      fc.property(offeredErlangs, offeredErlangs, blockingRatio, blockingRatio, (a, more, p, q) => {
        const base = requiredChannels({ offeredErlangs: a, blockingRatio: p });
        expect(requiredChannels({ offeredErlangs: a + more, blockingRatio: p })).toBeGreaterThanOrEqual(base);
        expect(requiredChannels({ offeredErlangs: a, blockingRatio: Math.min(p, q) })).toBeGreaterThanOrEqual(base);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('nothing offered needs nothing', () => {
    expect(requiredChannels({ offeredErlangs: 0, blockingRatio: 0.01 })).toBe(0);
  });

  test('the ends of the domain', () => {
    expect(requiredChannels({ offeredErlangs: 1e-300, blockingRatio: 0.5 })).toBe(1);
    expect(requiredChannels({ offeredErlangs: 1e9, blockingRatio: 0.999999 })).toBeGreaterThan(0);
  });

  test.each([
    [{ offeredErlangs: -1, blockingRatio: 0.01 }, 'offeredErlangs'],
    [{ offeredErlangs: NaN, blockingRatio: 0.01 }, 'offeredErlangs'],
    [{ offeredErlangs: 1.1e9, blockingRatio: 0.01 }, 'offeredErlangs'],
    [{ offeredErlangs: 30, blockingRatio: 0 }, 'blockingRatio'],
    [{ offeredErlangs: 30, blockingRatio: 1 }, 'blockingRatio'],
    [{ offeredErlangs: 30, blockingRatio: NaN }, 'blockingRatio'],
  ])('%o is refused for its %s', (asked, field) => {
    expect(() => requiredChannels(asked)).toThrow(expect.objectContaining({ code: 'out-of-range', field }) as Error);
  });
});
