/** How much blocking is accepted, and who calls: many, some who try again much later, a known few, or another group. */
export interface ScenarioTarget {
  blockingRatio: number;
  retryRatio?: number;
  sources?: number;
  /** Variance over mean of traffic that overflows from another group. */
  peakednessFactor?: number;
}

/** A day's calls, or the minutes that all of them last, and how much of the day falls into its busiest hour. */
export interface DailyDemand extends ScenarioTarget {
  kind: 'daily';
  callsPerDay?: number;
  minutesPerDay?: number;
  holdSeconds?: number;
  busyHourRatio?: number;
  /** Share of the day in each of its 24 hours, from midnight on. */
  hourlyShares?: number[];
}

/** Callers who wait for an agent. */
export interface ContactCenterDemand {
  kind: 'contact-center';
  callsPerHour: number;
  talkSeconds: number;
  /** Work of the agent after the call; the trunk is free by then. */
  wrapUpSeconds: number;
  serviceLevelRatio: number;
  answerSeconds: number;
  blockingRatio: number;
  /** Mean time that a caller would wait; without it nobody hangs up. */
  patienceSeconds?: number;
  maxOccupancyRatio?: number;
  /** Paid time that is not on duty. */
  shrinkageRatio?: number;
  menuSeconds?: number;
  /** Streams to the recorder for each call that talks; two in SIPREC. */
  recordingLegs?: number;
  monitoredRatio?: number;
  /** Share of calls with one more leg, which lasts as long as the talk. */
  transferRatio?: number;
  outboundAgents?: number;
  linesPerAgent?: number;
}

/** How many calls: as such, as traffic, by the hour, by the day, by seats, or as what a contact center takes. */
export type ScenarioDemand =
  /** With `holdSeconds` also what a call needs once is known by the second. */
  | { kind: 'calls'; peakCalls: number; holdSeconds?: number }
  | ({ kind: 'traffic'; offeredErlangs: number } & ScenarioTarget)
  | ({ kind: 'busy-hour'; callsPerHour: number; holdSeconds: number } & ScenarioTarget)
  | DailyDemand
  | { kind: 'seats'; seats: number; callsPerSeatRatio: number }
  | ContactCenterDemand;

/** A demand with every default in place. */
export type FilledDemand =
  Exclude<ScenarioDemand, DailyDemand> | (DailyDemand & Required<Pick<DailyDemand, 'holdSeconds' | 'busyHourRatio'>>);
