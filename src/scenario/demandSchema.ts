import * as v from 'valibot';
import { RARE_DEMANDS } from './rareDemands.ts';
import { betweenEnds, choice, upTo, whole } from './schemaParts.ts';

const target = {
  blockingRatio: betweenEnds,
  retryRatio: v.optional(upTo(0.99, 'a ratio')),
  sources: v.optional(whole(1, 1e7)),
};

/** How many calls, in each of the ways that it may be said. */
export const Demand = choice('kind', {
  calls: { peakCalls: whole(0, 1e9) },
  traffic: { offeredErlangs: upTo(1e9, 'erlangs'), ...target },
  'busy-hour': { callsPerHour: upTo(1e9, 'calls per hour'), holdSeconds: upTo(3600, 'seconds'), ...target },
  ...RARE_DEMANDS,
});
