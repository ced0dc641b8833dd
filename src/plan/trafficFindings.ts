import { EXOTEL_CALL_RATE } from '../catalog/exotelLimits.ts';
import type { ProfileId } from '../catalog/thresholds.ts';
import type { Cite } from '../evidence/source.ts';
import { requiredChannels } from '../traffic/requiredChannels.ts';
import { formatNumber, formatRatio } from '../units/format.ts';
import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';
import { boughtChannels } from './plannedTraffic.ts';

type Judged = Pick<Plan, 'scenario' | 'traffic'>;

const GIVEN: Cite = 'house-default#what the scenario says';
/** Beyond this share of calls blocked, who is blocked tries again at once, and no model here holds. */
const MOST_BLOCKING = 0.2;

/** Calls that a trunk takes in a minute, as the publisher of a profile says. */
const USUAL_RATES: Readonly<Partial<Record<ProfileId, { callsPerMinute: number; cite: Cite }>>> = {
  exotel: EXOTEL_CALL_RATE,
};

/** Where the models behind the traffic do not hold or would differ, and what the provider does not allow. */
export function trafficFindings(plan: Judged): Finding[] {
  return [...callerFindings(plan), ...loadFindings(plan), ...limitFindings(plan)];
}

function finding(code: Finding['code'], severity: Finding['severity'], field: string, message: string, cite: Cite) {
  return { code, severity, field: `traffic.${field}`, message, cite } as const;
}

function callerFindings({ scenario: { demand }, traffic }: Judged): Finding[] {
  if (demand.kind !== 'traffic' && demand.kind !== 'busy-hour') return [];
  const { retryRatio = 0, sources, blockingRatio } = demand;
  const { offeredErlangs = 0, peakCalls } = traffic;
  if (retryRatio > 0) {
    const message =
      'Callers who try again are counted as if they waited ten calls long before they do. Quick redial is far worse: simulated for 10 channels and 8 E, 21 % blocked where this gives 15 %.';
    return [finding('quick-redial', 'note', 'achievedBlockingRatio', message, 'jewett1980#slow redial')];
  }
  if (sources === undefined) return [];
  const many = requiredChannels({ offeredErlangs, blockingRatio });
  const message = `For ${sources} callers ${peakCalls} channels do; Erlang B, which knows no end of callers, says ${many}.`;
  return [
    finding('finite-sources', 'note', 'peakCalls', message, 'azimzadeh2016#section 1, finite sources'),
    ...(peakCalls >= sources
      ? [
          finding(
            'channel-per-caller',
            'note',
            'peakCalls',
            'Every caller has a channel: nobody is ever blocked.',
            GIVEN,
          ),
        ]
      : []),
  ];
}

function loadFindings({ traffic }: Judged): Finding[] {
  const { achievedBlockingRatio = 0, agents, agentErlangs = 0, abandonRatio = 0, trunks, erlangBHabitTrunks } = traffic;
  const found: Finding[] = [];
  if (achievedBlockingRatio > MOST_BLOCKING) {
    const message = `${formatRatio(achievedBlockingRatio)} of the calls are blocked. Callers then try again at once, which the model does not know: it will be worse.`;
    found.push(finding('overload', 'warn', 'achievedBlockingRatio', message, 'jewett1980#slow redial'));
  }
  if (agents !== undefined && agents < agentErlangs) {
    const message = `${agents} agents have work for ${formatNumber(agentErlangs)}: the queue ends only because ${formatRatio(abandonRatio)} of the callers hang up.`;
    found.push(finding('overload', 'warn', 'agents', message, 'garnett2002#M/M/N+M'));
  }
  if (traffic.differenceTrunks !== undefined && traffic.differenceTrunks !== 0) {
    const message = `Exactly ${trunks ?? 0} trunks; Erlang B on talk and wait, as is the habit, says ${erlangBHabitTrunks ?? 0}.`;
    found.push(finding('trunks-by-habit', 'note', 'differenceTrunks', message, 'cooper1981#section 3.3'));
  }
  return found;
}

function limitFindings({ scenario, traffic }: Judged): Finding[] {
  const { concurrentCalls = Infinity, callsPerMinute } = scenario.limits ?? {};
  const found: Finding[] = [];
  const bought = boughtChannels(traffic);
  if (bought > concurrentCalls) {
    const field = traffic.boughtChannels === undefined ? 'peakCalls' : 'boughtChannels';
    const message = `${bought} calls at once are more than the ${concurrentCalls} of the provider's plan.`;
    found.push(finding('plan-limit', 'fail', field, message, GIVEN));
  }
  const rate = traffic.callsPerMinute ?? 0;
  if (callsPerMinute !== undefined && rate > callsPerMinute) {
    const message = `${formatNumber(rate)} calls in a minute on average are more than the ${formatNumber(callsPerMinute)} that the provider takes.`;
    found.push(finding('call-rate-limit', 'fail', 'callsPerMinute', message, GIVEN));
  }
  const usual = USUAL_RATES[scenario.profile];
  if (callsPerMinute === undefined && usual && rate > usual.callsPerMinute) {
    const message = `${formatNumber(rate)} calls in a minute on average; a trunk takes ${usual.callsPerMinute} by default. Ask for more, or share them over several.`;
    found.push(finding('call-rate-limit', 'note', 'callsPerMinute', message, usual.cite));
  }
  return found;
}
