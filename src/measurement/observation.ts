/**
 * Which jitter a program told: the mean of RFC 3550 section 6.4.1, the standard deviation of delays, their mean
 * difference, or the greatest minus the least.
 */
export type MeasuredJitterKind = 'rfc3550' | 'standard-deviation' | 'mean-difference' | 'range';

/** Outcome of one test of a script. */
export interface TestOutcome {
  id: string;
  outcome: 'passed' | 'failed' | 'skipped';
  detail?: string;
}

/** What was measured, of whatever program; what it did not tell is absent. */
export interface Observation {
  kind: 'ping' | 'iperf3' | 'mtr' | 'webrtc-stats' | 'rtcp-xr' | 'test-results';
  /** Seen from where it was measured: what was sent, what came in, or there and back. */
  direction: 'up' | 'down' | 'round-trip';
  host?: string;
  sentPackets?: number;
  receivedPackets?: number;
  /** Of the way that `direction` names. */
  lossRatio?: number;
  /** Discarded by the receiver's buffer, beside what was lost. */
  discardRatio?: number;
  burstFactor?: number;
  roundTripMs?: number;
  minRoundTripMs?: number;
  maxRoundTripMs?: number;
  oneWayDelayMs?: number;
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
