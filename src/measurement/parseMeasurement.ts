import { fieldsAt, isFields, notUnderstood, readableText } from './measuredText.ts';
import type { Observation } from './observation.ts';
import { parseIperf3 } from './parseIperf3.ts';
import { parseMtr } from './parseMtr.ts';
import { parsePing } from './parsePing.ts';
import { parseRtcpXr } from './parseRtcpXr.ts';
import { parseTestResults, TEST_RESULTS_FORMAT } from './parseTestResults.ts';
import { parseWebRtcStats } from './parseWebRtcStats.ts';

const EXPECTED =
  'the output of ping, iperf3 -J or mtr --json, a dump of getStats(), a report of RTCP XR, or results of a test script';

/**
 * What was measured, by whichever of the programs that this library reads.
 *
 * @param text what the program printed, or a file of it
 * @throws CapacityError `not-understood`
 */
export function parseMeasurement(text: string): Observation {
  const whole = readableText(text, 'measurement', EXPECTED).trim();
  if (/^VQ\w*Report/m.test(whole)) return parseRtcpXr(whole);
  if (!/^[[{]/.test(whole)) return pinged(whole);
  const value = parsed(whole);
  if (Array.isArray(value)) return parseWebRtcStats(value);
  if (!isFields(value)) throw notUnderstood('measurement', whole, EXPECTED);
  if (value['format'] === TEST_RESULTS_FORMAT) return parseTestResults(value);
  if (isFields(fieldsAt(value, 'report')['mtr'])) return parseMtr(value);
  if ('start' in value || 'error' in value) return parseIperf3(value);
  return 'lossRate' in value || 'loss_rate' in value ? parseRtcpXr(value) : parseWebRtcStats(value);
}

/** What is no ping may be anything. */
function pinged(text: string): Observation {
  try {
    return parsePing(text);
  } catch {
    throw notUnderstood('measurement', text, EXPECTED);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notUnderstood('measurement', text, EXPECTED);
  }
}
