import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { TrafficValues } from './peakTraffic.ts';

/** Demand given as traffic or as a busy hour. */
export const TRAFFIC_FORMULAS = {
  offeredErlangs: { kind: 'input', label: 'Traffic offered' },
  peakCalls: {
    kind: 'search',
    label: 'Fewest channels within the blocking target',
    check:
      'erlangB(offeredErlangs, peakCalls) <= blockingRatio and erlangB(offeredErlangs, peakCalls - 1) > blockingRatio',
    cite: 'angus#Erlang B',
  },
  achievedBlockingRatio: {
    kind: 'formula',
    label: 'Calls blocked',
    expression: 'erlangB(offeredErlangs, peakCalls)',
    cite: 'angus#Erlang B',
  },
} as const satisfies FormulasOf<TrafficValues>;

/** What differs with the kind of demand. */
export const BUSY_HOUR_ERLANGS = {
  kind: 'formula',
  label: 'Traffic offered',
  expression: 'callsPerHour * holdSeconds / secondsPerHour',
  cite: 'angus#definition of the erlang',
} as const satisfies Formula;

/** No traffic: no channel, and nobody to be blocked. */
export const NOTHING_OFFERED = {
  kind: 'formula',
  label: 'Nothing is offered',
  expression: 'offeredErlangs',
} as const satisfies Formula;

export const GIVEN_CALLS = { kind: 'input', label: 'Calls at once' } as const satisfies Formula;
