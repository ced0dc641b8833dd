import { RARE_CALLS, RARE_DEMANDS } from './rareDemands.ts';
import { choice, whole } from './schemaParts.ts';

/** How many calls, in each of the ways that it may be said. */
export const Demand = choice('kind', { calls: { peakCalls: whole(0, 1e9), ...RARE_CALLS }, ...RARE_DEMANDS });
