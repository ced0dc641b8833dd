import { SECONDS_PER_HOUR } from '../units/constants.ts';
import { type Issue, receivedText } from './issue.ts';

/** As far as the functions of traffic go. */
const MOST_ERLANGS = 1e9;
/** How far shares that were rounded for printing may be off. */
const SHARE_TOLERANCE = 1e-6;

/** What of a demand does not go together. */
export function demandIssues(demand: Record<string, unknown>): Issue[] {
  const issues: Issue[] = [];
  const report = (at: string, code: Issue['code'], expected: string) =>
    issues.push({ path: `demand.${at}`, code, expected, received: receivedText(demand[at]) });
  if (demand.kind === 'traffic' || demand.kind === 'busy-hour') callerIssues(demand, report);
  if (demand.kind === 'daily') dayIssues(demand, report);
  const { outboundAgents, linesPerAgent } = demand;
  if (demand.kind === 'contact-center' && (outboundAgents === undefined) !== (linesPerAgent === undefined))
    report(
      outboundAgents === undefined ? 'outboundAgents' : 'linesPerAgent',
      'missing',
      'the other too: a dialer has both',
    );
  return issues;
}

type Report = (at: string, code: Issue['code'], expected: string) => void;

function callerIssues(demand: Record<string, unknown>, report: Report): void {
  const { sources, retryRatio, blockingRatio, callsPerHour, holdSeconds } = demand;
  const erlangs =
    demand.kind === 'traffic' ? demand.offeredErlangs : (Number(callsPerHour) * Number(holdSeconds)) / SECONDS_PER_HOUR;
  if (sources !== undefined && retryRatio !== undefined)
    report('sources', 'conflict', 'retryRatio or sources, not both');
  else if (typeof sources === 'number' && Number(erlangs) >= sources)
    report('sources', 'out-of-range', 'more sources than erlangs, since each makes less than one');
  if (typeof retryRatio === 'number' && Number(erlangs) / (1 - retryRatio * Number(blockingRatio)) > MOST_ERLANGS)
    report('retryRatio', 'out-of-range', `first and repeated attempts of at most ${MOST_ERLANGS} erlangs`);
}

function dayIssues(demand: Record<string, unknown>, report: Report): void {
  const { callsPerDay, minutesPerDay, hourlyShares, busyHourRatio } = demand;
  if (callsPerDay === undefined && minutesPerDay === undefined)
    report('callsPerDay', 'missing', 'calls per day, or minutes per day');
  if (callsPerDay !== undefined && minutesPerDay !== undefined)
    report('minutesPerDay', 'conflict', 'callsPerDay or minutesPerDay, not both');
  if (!Array.isArray(hourlyShares) || !hourlyShares.every((share) => typeof share === 'number')) return;
  const sum = hourlyShares.reduce((total, share) => total + share, 0);
  if (!(Math.abs(sum - 1) <= SHARE_TOLERANCE)) report('hourlyShares', 'out-of-range', 'shares that add up to 1');
  if (busyHourRatio !== undefined && busyHourRatio !== Math.max(...hourlyShares))
    report('busyHourRatio', 'conflict', 'the largest of hourlyShares, or nothing');
}
