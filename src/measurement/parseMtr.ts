import { amountAt, fieldsAt, isFields, jsonOf, known, notUnderstood } from './measuredText.ts';
import type { Observation } from './observation.ts';

const EXPECTED = 'what mtr --json prints';
const PERCENT = 100;

/**
 * What mtr saw of the last host on the way: loss and times there and back.
 *
 * Hosts on the way may answer late or not at all without any packet being lost, so they are left out. The jitter is the
 * standard deviation of round trips.
 *
 * @param input the output of `mtr --json`, as text or parsed
 * @throws CapacityError `not-understood`
 */
export function parseMtr(input: unknown): Observation {
  const report = jsonOf(input, 'mtr', EXPECTED);
  const { hubs } = fieldsAt(report, 'report');
  const last: unknown = Array.isArray(hubs) ? hubs.at(-1) : undefined;
  const hub = isFields(last) ? last : {};
  const [percent, sent] = [amountAt(hub, 'Loss%'), amountAt(hub, 'Snt')];
  if (percent === undefined || percent > PERCENT || sent === undefined) throw notUnderstood('mtr', input, EXPECTED);
  const { dst } = fieldsAt(report, 'report', 'mtr');
  const lossRatio = percent / PERCENT;
  const isAnswered = lossRatio < 1;
  const jitterMs = isAnswered ? amountAt(hub, 'StDev') : undefined;
  return known<Observation>({
    kind: 'mtr',
    direction: 'round-trip',
    host: typeof dst === 'string' ? dst : undefined,
    sentPackets: sent,
    receivedPackets: Math.round(sent * (1 - lossRatio)),
    lossRatio,
    roundTripMs: isAnswered ? amountAt(hub, 'Avg') : undefined,
    minRoundTripMs: isAnswered ? amountAt(hub, 'Best') : undefined,
    maxRoundTripMs: isAnswered ? amountAt(hub, 'Wrst') : undefined,
    jitterMs,
    jitterKind: jitterMs === undefined ? undefined : 'standard-deviation',
  });
}
