import type { Cited } from '../evidence/source.ts';

/** What a full queue of a router holds, where nothing else is known: a round trip's worth. */
export const ROUTER_QUEUE: Cited<{ queueMs: number }> = {
  queueMs: 250,
  cites: { queueMs: 'router-buffers#section 1, rule of thumb with a round trip of 250 ms' },
};
