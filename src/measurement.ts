/**
 * What was measured, in one form.
 *
 * @module
 */
export type { MeasuredJitterKind, Observation, ObservationKind, TestOutcome } from './measurement/observation.ts';
export { parsePing } from './measurement/parsePing.ts';
export { parseIperf3, type Iperf3Options } from './measurement/parseIperf3.ts';
export { parseMtr } from './measurement/parseMtr.ts';
export { parseWebRtcStats, type WebRtcStatsOptions } from './measurement/parseWebRtcStats.ts';
export { parseRtcpXr } from './measurement/parseRtcpXr.ts';
export { parseTestResults } from './measurement/parseTestResults.ts';
export { parseMeasurement } from './measurement/parseMeasurement.ts';
