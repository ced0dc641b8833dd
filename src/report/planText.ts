import { explain } from '../explain/explain.ts';
import { valueText } from '../explain/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { formatBitRate } from '../units/format.ts';
import { figures } from './figures.ts';
import { verdict } from './verdict.ts';

const LABEL_WIDTH = 22;

/** The plan as plain text for a terminal. */
export function planText(plan: Plan): string {
  const rows = figures(plan).map(
    ({ label, path }) => `  ${label.padEnd(LABEL_WIDTH)}${valueText(explain(plan, path))}`,
  );
  const findings = plan.findings.map(({ severity, message, cite }) => `  ${severity.padEnd(5)} ${message} [${cite}]`);
  const defaults = plan.scenario.defaults.join(', ') || 'none';
  const printed = publishedText(plan);
  return [
    verdict(plan),
    '',
    ...rows,
    ...(printed ? [printed] : []),
    '',
    ...findings,
    `  Defaults: ${defaults}`,
    '',
  ].join('\n');
}

/** What the guide prints, beside the computed figures. */
export function publishedText({ bandwidth: { published } }: Plan): string | undefined {
  if (!published) return undefined;
  const range = ({ minBitsPerSecond, maxBitsPerSecond }: { minBitsPerSecond: number; maxBitsPerSecond: number }) =>
    `${formatBitRate(minBitsPerSecond)} to ${formatBitRate(maxBitsPerSecond)}`;
  const { perCall, concurrent, cite } = published;
  const all = concurrent ? `, ${range(concurrent)} for ${concurrent.concurrentCalls} calls` : '';
  return `  ${'Guide prints'.padEnd(LABEL_WIDTH)}${range(perCall)} per call${all} [${cite}]`;
}
