import { PROPAGATION_RULES, ROUTE } from '../catalog/delayConventions.ts';
import { formatNumber } from '../units/format.ts';
import { type Issue, receivedText } from './issue.ts';

/** What of a network does not go together. */
export function networkIssues(network: Record<string, unknown>): Issue[] {
  const { oneWayDelayMs, distanceKm, jitterMs, jitterKind, bufferMs } = network;
  const issues: Issue[] = [];
  const report = (at: string, expected: string) =>
    issues.push({ path: `network.${at}`, code: 'out-of-range', expected, received: receivedText(network[at]) });
  const onTheWayMs = Number(distanceKm) * PROPAGATION_RULES['5-us-per-km'].propagationMsPerKm * ROUTE.routeFactor;
  if (Number(oneWayDelayMs) < onTheWayMs)
    report('oneWayDelayMs', `${formatNumber(onTheWayMs)} ms or more, which the distance takes alone`);
  if (jitterKind === 'peak-to-peak' && Number(bufferMs) < Number(jitterMs))
    report('bufferMs', 'the jitter or more, because peak-to-peak tells nothing of the delays between');
  return issues;
}
