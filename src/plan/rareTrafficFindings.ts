import type { Cite } from '../evidence/source.ts';
import { requiredChannels } from '../traffic/requiredChannels.ts';
import { formatNumber, formatRatio } from '../units/format.ts';
import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';
import { trafficFinding } from './trafficFinding.ts';

const NOBODY_BLOCKED = 'Every caller has a channel: nobody is ever blocked.';
const GIVEN: Cite = 'house-default#what the scenario says';

/** What to say of callers who are not many, not meek or not at random, and of queues. */
export function rareTrafficFindings({ scenario: { demand }, traffic }: Pick<Plan, 'scenario' | 'traffic'>): Finding[] {
  if (demand.kind === 'contact-center') return queueFindings(traffic);
  if (demand.kind === 'calls' || demand.kind === 'seats') return [];
  const { retryRatio = 0, sources, peakednessFactor = 1, blockingRatio } = demand;
  const { offeredErlangs = 0, peakCalls } = traffic;
  if (retryRatio > 0) {
    const message =
      'Callers who try again are counted as if they waited ten calls long before they do. Quick redial is far worse: simulated for 10 channels and 8 E, 21 % blocked where this gives 15 %.';
    return [trafficFinding('quick-redial', 'note', 'achievedBlockingRatio', message, 'jewett1980#slow redial')];
  }
  const many = requiredChannels({ offeredErlangs, blockingRatio });
  if (peakednessFactor > 1) {
    const message = `For calls in bursts ${peakCalls} channels do; Erlang B, which knows no bursts, says ${many}.`;
    return [trafficFinding('bursty-overflow', 'note', 'peakCalls', message, 'wilkinson1956#equivalent random method')];
  }
  if (sources === undefined) return [];
  const message = `For ${sources} callers ${peakCalls} channels do; Erlang B, which knows no end of callers, says ${many}.`;
  return [
    trafficFinding('finite-sources', 'note', 'peakCalls', message, 'azimzadeh2016#section 1, finite sources'),
    ...(peakCalls < sources ? [] : [trafficFinding('channel-per-caller', 'note', 'peakCalls', NOBODY_BLOCKED, GIVEN)]),
  ];
}

function queueFindings(traffic: Plan['traffic']): Finding[] {
  const { agents, agentErlangs = 0, abandonRatio = 0, trunks, erlangBHabitTrunks } = traffic;
  const found: Finding[] = [];
  if (agents !== undefined && agents < agentErlangs) {
    const message = `${agents} agents have work for ${formatNumber(agentErlangs)}: the queue ends only because ${formatRatio(abandonRatio)} of the callers hang up.`;
    found.push(trafficFinding('overload', 'warn', 'agents', message, 'garnett2002#M/M/N+M'));
  }
  if (traffic.differenceTrunks !== undefined && traffic.differenceTrunks !== 0) {
    const message = `Exactly ${trunks ?? 0} trunks; Erlang B on talk and wait, as is the habit, says ${erlangBHabitTrunks ?? 0}.`;
    found.push(trafficFinding('trunks-by-habit', 'note', 'differenceTrunks', message, 'cooper1981#section 3.3'));
  }
  return found;
}
