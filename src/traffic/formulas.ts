import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { Cite } from '../evidence/source.ts';
import { CONTACT_CENTER_FORMULAS } from './contactCenterFormulas.ts';
import { bandFormulas, channelFormulas, groupFormulas } from './groupFormulas.ts';
import type { TrafficValues } from './peakTraffic.ts';

const ENGSET: Cite = 'azimzadeh2016#section 1, finite sources';
const RETRIES: Cite = 'jewett1980#extended Erlang B';
const WILKINSON: Cite = 'wilkinson1956#equivalent random method';

const given = (label: string) => ({ kind: 'input', label }) as const;
const rule = (label: string, expression: string, cite?: Cite) =>
  ({ kind: 'formula', label, expression, ...(cite && { cite }) }) as const;

/** Two ways to reckon the same number, each with its own last digits. */
const isNear = (one: string, other: string) => `${one} >= ${other} * 0.999999 and ${one} <= ${other} * 1.000001`;

/** Demand given as traffic: many callers, and who finds no channel goes away. */
export const TRAFFIC_FORMULAS = {
  ...CONTACT_CENTER_FORMULAS,
  ...groupFormulas('offeredErlangs', 'peakCalls'),
  offeredErlangs: given('Traffic offered'),
  ...channelFormulas((channels) => `erlangB(offeredErlangs, ${channels})`, 'angus#Erlang B'),
  callsPerDay: given('Calls of a day'),
  callsPerHour: rule('Calls in the busy hour', 'callsPerDay * busyHourRatio / busyHoursPerDay', 'angus#busy hour'),
  callsPerMinute: rule('Attempts in a minute, on average', 'callsPerHour / minutesPerHour'),
  callsPerSecond: rule('Attempts in a second, on average', 'callsPerHour / secondsPerHour'),
  busyHourErlangs: rule(
    'Traffic of the busy hour by itself',
    'callsPerHour * holdSeconds / secondsPerHour',
    'angus#definition of the erlang',
  ),
  totalOfferedErlangs: rule(
    'First and repeated attempts',
    'offeredErlangs / (1 - retryRatio * achievedBlockingRatio)',
    RETRIES,
  ),
  lostRatio: rule(
    'First attempts lost for good',
    'achievedBlockingRatio * (1 - retryRatio) / (1 - retryRatio * achievedBlockingRatio)',
    RETRIES,
  ),
  timeCongestionRatio: rule('Time with every channel taken', 'engsetTime(sources, offeredErlangs, peakCalls)', ENGSET),
  equivalentErlangs: {
    kind: 'search',
    label: 'Traffic of a group that passes the calls on',
    check: 'equivalentErlangs >= offeredErlangs',
    cite: WILKINSON,
  },
  equivalentChannels: {
    kind: 'search',
    label: 'Channels of that group',
    check: `${isNear('equivalentErlangs * erlangB(equivalentErlangs, equivalentChannels)', 'offeredErlangs')} and ${isNear('1 - offeredErlangs + equivalentErlangs / (equivalentChannels + 1 - equivalentErlangs + offeredErlangs)', 'peakednessFactor')}`,
    cite: WILKINSON,
  },
} as const satisfies FormulasOf<TrafficValues>;

/** What differs with the kind of demand. */
export const BUSY_HOUR_ERLANGS = {
  kind: 'formula',
  label: 'Traffic offered',
  expression: 'callsPerHour * holdSeconds / secondsPerHour',
  cite: 'angus#definition of the erlang',
} as const satisfies Formula;

export const GIVEN_CALLS = { kind: 'input', label: 'Calls at once' } as const satisfies Formula;

export const SEAT_CALLS = rule('Calls at once, of all seats', 'ceil(seats * callsPerSeatRatio)');

/** A day: by its minutes, and with shares by the hour. */
export const DAY_FORMULAS = {
  callsPerDay: rule('Calls of a day', 'minutesPerDay * secondsPerMinute / holdSeconds'),
  offeredErlangs: {
    kind: 'search',
    label: 'Most calls that are up on average, over the day',
    check: 'offeredErlangs <= busyHourErlangs',
    cite: 'li2016#modified offered load',
  },
} as const satisfies Record<string, Formula>;

/** Callers who try again. */
export const RETRY_FORMULAS = {
  ...groupFormulas('totalOfferedErlangs', 'peakCalls'),
  ...channelFormulas((channels) => `extendedErlangB(offeredErlangs, ${channels}, retryRatio)`, RETRIES),
  lastChannelErlangs: rule(
    'Traffic of the last channel',
    'totalOfferedErlangs * (erlangB(totalOfferedErlangs, peakCalls - 1) - achievedBlockingRatio)',
  ),
  nextChannelErlangs: rule(
    'Traffic of one channel more',
    'totalOfferedErlangs * (achievedBlockingRatio - erlangB(totalOfferedErlangs, peakCalls + 1))',
  ),
} as const satisfies Record<string, Formula>;

/** Attempts with those that are repeated. */
export const RETRY_RATE_FORMULAS = {
  callsPerMinute: rule(
    'Attempts in a minute, on average',
    'callsPerHour / minutesPerHour * totalOfferedErlangs / offeredErlangs',
  ),
  callsPerSecond: rule(
    'Attempts in a second, on average',
    'callsPerHour / secondsPerHour * totalOfferedErlangs / offeredErlangs',
  ),
} as const satisfies Record<string, Formula>;

/** Few callers. */
export const SOURCE_FORMULAS = {
  ...channelFormulas((channels) => `engset(sources, offeredErlangs, ${channels})`, ENGSET),
  ...bandFormulas((calls) => `engsetCovered(sources, offeredErlangs, peakCalls, ${calls})`, ENGSET),
} as const satisfies Record<string, Formula>;

/** Calls in bursts, which another group passes on. */
export const BURST_FORMULAS = channelFormulas(
  (channels) => `equivalentErlangs * erlangB(equivalentErlangs, equivalentChannels + ${channels}) / offeredErlangs`,
  WILKINSON,
);

/** No traffic: no channel, and nobody to be blocked. */
export const NOTHING_OFFERED = {
  kind: 'formula',
  label: 'Nothing is offered',
  expression: 'offeredErlangs',
} as const satisfies Formula;
