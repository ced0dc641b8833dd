import { CONVENTIONS } from '../catalog/conventions.ts';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../units/constants.ts';
import { type Issue, receivedText } from './issue.ts';

/** As far as the functions of traffic go. */
const MOST_ERLANGS = 1e9;
/** What is less than this no other group passes on. */
const LEAST_BURSTS_ERLANGS = 1e-9;
/** How far shares that were rounded for printing may be off. */
const SHARE_TOLERANCE = 1e-6;
/** Each of them is a model of its own. */
const CALLERS = ['retryRatio', 'sources', 'peakednessFactor'];

/** What of a demand does not go together, or not with the media. */
export function demandIssues(demand: Record<string, unknown>, { legsPerCall }: Record<string, unknown>): Issue[] {
  const issues: Issue[] = [];
  const report = (at: string, code: Issue['code'], expected: string) =>
    issues.push({ path: `demand.${at}`, code, expected, received: receivedText(demand[at]) });
  callerIssues(demand, report);
  if (demand.kind === 'daily') dayIssues(demand, report);
  const { outboundAgents, linesPerAgent } = demand;
  if (demand.kind === 'contact-center' && (outboundAgents === undefined) !== (linesPerAgent === undefined))
    report(
      outboundAgents === undefined ? 'outboundAgents' : 'linesPerAgent',
      'missing',
      'the other too: a dialer has both',
    );
  if (demand.kind === 'contact-center' && legsPerCall !== undefined) {
    const expected = 'nothing: a contact center counts its own legs';
    issues.push({ path: 'media.legsPerCall', code: 'conflict', expected, received: receivedText(legsPerCall) });
  }
  return issues;
}

type Report = (at: string, code: Issue['code'], expected: string) => void;

function callerIssues(demand: Record<string, unknown>, report: Report): void {
  const { sources, retryRatio, blockingRatio } = demand;
  const erlangs = offeredErlangs(demand);
  const given = CALLERS.filter((key) => demand[key] !== undefined);
  if (given.length > 1) report(given.at(-1) ?? '', 'conflict', `one of ${CALLERS.join(', ')}`);
  else if (typeof sources === 'number' && erlangs >= sources)
    report('sources', 'out-of-range', 'more sources than erlangs, since each makes less than one');
  if (demand.peakednessFactor !== undefined && erlangs > 0 && erlangs < LEAST_BURSTS_ERLANGS)
    report('peakednessFactor', 'out-of-range', `nothing below ${LEAST_BURSTS_ERLANGS} erlangs`);
  if (typeof retryRatio === 'number' && erlangs / (1 - retryRatio * Number(blockingRatio)) > MOST_ERLANGS)
    report('retryRatio', 'out-of-range', `first and repeated attempts of at most ${MOST_ERLANGS} erlangs`);
}

/** Traffic that a demand speaks of, of a day in its busiest hour; NaN where something is not a number. */
function offeredErlangs(demand: Record<string, unknown>): number {
  if (demand.kind === 'traffic') return Number(demand.offeredErlangs);
  const { callsPerHour, callsPerDay, minutesPerDay, hourlyShares } = demand;
  const holdSeconds = Number(demand.holdSeconds ?? CONVENTIONS.holdSeconds.value);
  if (demand.kind === 'busy-hour') return (Number(callsPerHour) * holdSeconds) / SECONDS_PER_HOUR;
  const busiest = Array.isArray(hourlyShares) ? Math.max(...hourlyShares.map(Number)) : CONVENTIONS.busyHourRatio.value;
  const seconds =
    callsPerDay === undefined ? Number(minutesPerDay) * SECONDS_PER_MINUTE : Number(callsPerDay) * holdSeconds;
  return (seconds * Number(demand.busyHourRatio ?? busiest)) / SECONDS_PER_HOUR;
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
