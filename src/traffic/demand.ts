/** How much blocking is accepted, and who the callers are: many, some who try again, few, or those of another group. */
export interface BlockingTarget {
  blockingRatio: number;
  /** Share of the blocked callers who try again, much later. */
  retryRatio?: number;
  /** Callers there are, where they are few. */
  sources?: number;
  /** Variance over mean of the traffic, where another group passes it on. */
  peakednessFactor?: number;
}

/** A whole day: its calls, or the minutes that all of them last. */
export interface DailyDemand extends BlockingTarget {
  kind: 'daily';
  callsPerDay?: number;
  minutesPerDay?: number;
  holdSeconds: number;
  /** Share of the day in its busiest hour. */
  busyHourRatio: number;
  /** Shares of the day in each hour from midnight on. */
  hourlyShares?: readonly number[];
}

/** Callers who wait for an agent. A part that is not given takes no time and no line. */
export interface ContactCenterDemand {
  kind: 'contact-center';
  callsPerHour: number;
  talkSeconds: number;
  /** Work after the call, without a trunk. */
  wrapUpSeconds: number;
  serviceLevelRatio: number;
  answerSeconds: number;
  blockingRatio: number;
  /** Mean time that a caller would wait; without it nobody hangs up. */
  patienceSeconds?: number;
  maxOccupancyRatio?: number;
  shrinkageRatio?: number;
  menuSeconds?: number;
  /** Streams to the recorder for each call that talks. */
  recordingLegs?: number;
  monitoredRatio?: number;
  /** Share of calls with one more leg, which lasts as long as the talk. */
  transferRatio?: number;
  outboundAgents?: number;
  linesPerAgent?: number;
}

/** How many calls: as such, as traffic, by the hour, by the day, by seats, or as what a contact center takes. */
export type Demand =
  | { kind: 'calls'; peakCalls: number }
  | ({ kind: 'traffic'; offeredErlangs: number } & BlockingTarget)
  | ({ kind: 'busy-hour'; callsPerHour: number; holdSeconds: number } & BlockingTarget)
  | DailyDemand
  | { kind: 'seats'; seats: number; callsPerSeatRatio: number }
  | ContactCenterDemand;
