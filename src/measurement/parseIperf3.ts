import { amountAt, type Fields, fieldsAt, jsonOf, known, notUnderstood, ratioOf } from './measuredText.ts';
import type { Observation } from './observation.ts';

const EXPECTED = 'what iperf3 -J prints about a test over UDP';

export interface Iperf3Options {
  /** Of a test in both directions the one that is asked for; up by default. */
  direction?: 'up' | 'down';
}

/**
 * What iperf3 measured over UDP: rate, loss and the jitter of RFC 3550, of the way from sender to receiver.
 *
 * @param input the output of `iperf3 -J`, as text or parsed: up, or down with `-R`; with `--bidir` the direction asked for
 * @throws CapacityError `not-understood`, also with the reason that iperf3 itself gives
 */
export function parseIperf3(input: unknown, options: Iperf3Options = {}): Observation {
  const report = jsonOf(input, 'iperf3', EXPECTED);
  const { error } = fieldsAt(report);
  if (typeof error === 'string') throw notUnderstood('iperf3', error, 'a test that came to its end');
  const start = fieldsAt(report, 'start', 'test_start');
  const isReverse = start['reverse'] === 1;
  const isBoth = start['bidir'] === 1;
  const direction = isBoth ? (options.direction ?? 'up') : isReverse ? 'down' : 'up';
  const sum = sumOf(fieldsAt(report, 'end'), isBoth && direction === 'down');
  const [packets, lost, jitterMs] = [
    amountAt(sum, 'packets'),
    amountAt(sum, 'lost_packets'),
    amountAt(sum, 'jitter_ms'),
  ];
  if (start['protocol'] !== 'UDP' || packets === undefined || lost === undefined)
    throw notUnderstood('iperf3', input, EXPECTED);
  const { host } = fieldsAt(report, 'start', 'connecting_to');
  return known<Observation>({
    kind: 'iperf3',
    direction,
    host: typeof host === 'string' ? host : undefined,
    sentPackets: packets,
    receivedPackets: Math.max(0, packets - lost),
    lossRatio: ratioOf(lost, packets),
    jitterMs,
    jitterKind: jitterMs === undefined ? undefined : 'rfc3550',
    bitsPerSecond: amountAt(sum, 'bits_per_second'),
    durationSeconds: amountAt(sum, 'seconds'),
  });
}

/** What the receiver counted; older versions have it in the sum alone. */
function sumOf(end: Fields, isBackward: boolean): Fields {
  const names = isBackward ? ['sum_received_bidir_reverse', 'sum_bidir_reverse'] : ['sum_received', 'sum'];
  const found = names
    .map((name) => fieldsAt(end, name))
    .find((sum) => amountAt(sum, 'lost_packets') !== undefined && (amountAt(sum, 'packets') ?? 0) > 0);
  return found ?? {};
}
