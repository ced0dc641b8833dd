import type { Cite } from '../evidence/source.ts';

/** Planning habits that stand in for what a scenario leaves open; each is shown as a default. */
export const CONVENTIONS = {
  /** Kept free of the planned traffic: three quarters of a link may be reserved. */
  headroomRatio: { value: 0.25, cite: 'cisco-qos-srnd#total reservable bandwidth 75 %' },
  /** Of a link, for all queues that are served before the others. */
  priorityLimitRatio: { value: 0.33, cite: 'cisco-qos-srnd#all priority queues at most 33 % of the link' },
  voiceShareRatio: { value: 1, cite: 'house-default#a link used for voice alone' },
  /** Of a conversation, in one direction. */
  talkRatio: { value: 0.44, cite: 'wire-2026#conversational recording, 2 s of talk and 2.5 s of noise' },
  /** Over which what a call needs once is spread, where the demand does not say how long it is. */
  holdSeconds: { value: 180, cite: 'house-default#a call of three minutes' },
  /** Of a day's calls, for an office. */
  busyHourRatio: { value: 0.17, cite: 'angus#busy hour, 17 to 19 % of an 8-hour day' },
  monthDaysCount: { value: 22, cite: 'house-default#working days in a month' },
} as const satisfies Record<string, { value: number; cite: Cite }>;
