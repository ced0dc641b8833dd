/**
 * Which jitter a program told: the mean of RFC 3550 section 6.4.1, the standard deviation of round trips, or the mean
 * difference of one round trip to the next.
 */
export type MeasuredJitterKind = 'rfc3550' | 'standard-deviation' | 'mean-difference';

/** Outcome of one test of a script. */
export interface TestOutcome {
  id: string;
  outcome: 'passed' | 'failed' | 'skipped';
  detail?: string;
}

/** Programs and reports that can be read. */
export type ObservationKind = 'ping' | 'iperf3' | 'mtr' | 'webrtc-stats' | 'rtcp-xr' | 'test-results';

/** What was measured, by whatever program; what it did not tell is absent. */
export interface Observation {
  kind: ObservationKind;
  /** Seen from where it was measured: what was sent, what came in, or there and back. */
  direction: 'up' | 'down' | 'round-trip';
  host?: string;
  sentPackets?: number;
  receivedPackets?: number;
  /** Of the way that `direction` names. */
  lossRatio?: number;
  /** Discarded by the receiver's buffer, beside what was lost. */
  discardRatio?: number;
  /** Lost and discarded within bursts, and between them; a burst and what is between, in the mean (RFC 3611 4.7.2). */
  burstLossRatio?: number;
  gapLossRatio?: number;
  burstMs?: number;
  gapMs?: number;
  roundTripMs?: number;
  minRoundTripMs?: number;
  maxRoundTripMs?: number;
  jitterMs?: number;
  jitterKind?: MeasuredJitterKind;
  bufferMs?: number;
  bitsPerSecond?: number;
  durationSeconds?: number;
  rFactor?: number;
  meanOpinionScore?: number;
  /** Of test results alone. */
  outcomes?: readonly TestOutcome[];
}
