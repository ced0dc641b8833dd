import * as v from 'valibot';
import { aboveZero, betweenEnds, upTo, whole, within } from './schemaParts.ts';

const HOURS_COUNT = 24;

/** The part of a call that takes time: a mean below a second is a mistake in the data. */
const callSeconds = within('seconds from 1 to 3600', { minimum: 1, maximum: 3600 });
const partSeconds = upTo(3600, 'seconds');
const ratio = upTo(1, 'a ratio');

const hourlyShares = v.pipe(
  v.array(ratio, `a list of ${HOURS_COUNT} shares of the day`),
  v.length(HOURS_COUNT, `a list of ${HOURS_COUNT} shares of the day`),
);

const target = {
  blockingRatio: betweenEnds,
  retryRatio: v.optional(upTo(0.99, 'a ratio')),
  sources: v.optional(whole(1, 1e7)),
  peakednessFactor: v.optional(within('a factor from 1 to 100', { minimum: 1, maximum: 100 })),
};

/** What few say of calls at once. */
export const RARE_CALLS = { holdSeconds: v.optional(within('seconds from 1 to 1e6', { minimum: 1, maximum: 1e6 })) };

/** Ways to say how many calls other than to count those that are up at once. */
export const RARE_DEMANDS = {
  traffic: { offeredErlangs: upTo(1e9, 'erlangs'), ...target },
  'busy-hour': { callsPerHour: upTo(1e9, 'calls per hour'), holdSeconds: partSeconds, ...target },
  daily: {
    callsPerDay: v.optional(upTo(1e9, 'calls per day')),
    minutesPerDay: v.optional(upTo(1e10, 'minutes per day')),
    holdSeconds: v.optional(callSeconds),
    // The busiest of 24 hours has at least a 24th.
    busyHourRatio: v.optional(within('a ratio from 0.04 to 1', { minimum: 0.04, maximum: 1 })),
    hourlyShares: v.optional(hourlyShares),
    ...target,
  },
  seats: { seats: whole(0, 1e9), callsPerSeatRatio: ratio },
  'contact-center': {
    callsPerHour: upTo(1e8, 'calls per hour'),
    talkSeconds: callSeconds,
    wrapUpSeconds: partSeconds,
    serviceLevelRatio: betweenEnds,
    answerSeconds: partSeconds,
    blockingRatio: betweenEnds,
    patienceSeconds: v.optional(within('seconds from 1 to 86400', { minimum: 1, maximum: 86_400 })),
    maxOccupancyRatio: v.optional(within('a ratio from 0.1 to 1', { minimum: 0.1, maximum: 1 })),
    shrinkageRatio: v.optional(upTo(0.9, 'a ratio')),
    menuSeconds: v.optional(partSeconds),
    recordingLegs: v.optional(whole(0, 9)),
    monitoredRatio: v.optional(ratio),
    transferRatio: v.optional(ratio),
    outboundAgents: v.optional(whole(0, 1e6)),
    linesPerAgent: v.optional(aboveZero(100, 'lines')),
  },
};
