import type { Cite } from '../evidence/source.ts';

/** Calls at once that a plan of the vendor includes; its pages disagree, so each stands with its page. */
export interface PlanLimit {
  plan: string;
  concurrentCalls: number;
  /** To be had on request; absent where no page says so, or has no end. */
  mostConcurrentCalls?: number;
  cite: Cite;
}

const PAGE: Cite = 'exotel-concurrency#Concurrent calls, by plan';
const FAQ: Cite = 'exotel-voice-faq#Voice, by plan';

/** Limits of the vendor's plans: take one as the `limits.concurrentCalls` of a scenario, or your own contract's. */
export const EXOTEL_PLANS: readonly PlanLimit[] = [
  { plan: 'Starter', concurrentCalls: 10, cite: PAGE },
  { plan: 'Growth', concurrentCalls: 50, mostConcurrentCalls: 200, cite: PAGE },
  { plan: 'Enterprise', concurrentCalls: 100, mostConcurrentCalls: 5000, cite: PAGE },
  { plan: 'Starter', concurrentCalls: 10, cite: FAQ },
  { plan: 'Growth', concurrentCalls: 30, cite: FAQ },
  { plan: 'Enterprise', concurrentCalls: 50, mostConcurrentCalls: 500, cite: FAQ },
];

/** Concurrent slots that one call of each kind occupies, from ringing to hanging up. */
export const EXOTEL_SLOTS = {
  call: { slotCount: 1, cite: 'exotel-concurrency#ringing, IVR, queue, talk and hold: one slot' },
  'click-to-call': { slotCount: 2, cite: 'exotel-concurrency#click-to-call and connect two numbers: two slots' },
} as const satisfies Record<string, { slotCount: number; cite: Cite }>;

/** Calls that may begin in a minute on one trunk, by default. */
export const EXOTEL_CALL_RATE = {
  callsPerMinute: 200,
  cite: 'exotel-vsip#vSIP master guide, call rate of a trunk',
} as const satisfies { callsPerMinute: number; cite: Cite };

/** Requests that the voice API takes in a minute. */
export const EXOTEL_API_RATE = {
  requestsPerMinute: 200,
  cite: 'exotel-rate-limits#voice',
} as const satisfies { requestsPerMinute: number; cite: Cite };
