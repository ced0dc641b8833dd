import { EXOTEL_CALL_RATE } from '../catalog/exotelLimits.ts';
import type { ProfileId } from '../catalog/thresholds.ts';
import type { Cite } from '../evidence/source.ts';
import { formatNumber, formatRatio } from '../units/format.ts';
import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';
import { boughtChannels } from './plannedBundles.ts';
import { rareTrafficFindings } from './rareTrafficFindings.ts';
import { trafficFinding } from './trafficFinding.ts';

type Judged = Pick<Plan, 'scenario' | 'traffic'>;

const GIVEN: Cite = 'house-default#what the scenario says';
/** Beyond this share of calls blocked, who is blocked tries again at once, and no model here holds. */
const MOST_BLOCKING = 0.2;

/** Calls that a trunk takes in a minute, as the publisher of a profile says. */
const USUAL_RATES: Readonly<Partial<Record<ProfileId, { callsPerMinute: number; cite: Cite }>>> = {
  exotel: EXOTEL_CALL_RATE,
  'exotel-sip-trunking': EXOTEL_CALL_RATE,
};

/** Where the models behind the traffic do not hold or would differ, and what the provider does not allow. */
export function trafficFindings(plan: Judged): Finding[] {
  return [...rareTrafficFindings(plan), ...loadFindings(plan), ...limitFindings(plan)];
}

function loadFindings({ traffic }: Judged): Finding[] {
  const { achievedBlockingRatio = 0 } = traffic;
  const found: Finding[] = [];
  if (achievedBlockingRatio > MOST_BLOCKING) {
    const message = `${formatRatio(achievedBlockingRatio)} of the calls are blocked. Callers then try again at once, which the model does not know: it will be worse.`;
    found.push(trafficFinding('overload', 'warn', 'achievedBlockingRatio', message, 'jewett1980#slow redial'));
  }
  return found;
}

function limitFindings({ scenario, traffic }: Judged): Finding[] {
  const { concurrentCalls = Infinity, callsPerMinute } = scenario.limits ?? {};
  const found: Finding[] = [];
  const { name, count } = boughtChannels(traffic);
  if (count > concurrentCalls) {
    const message = `${count} ${name === 'legs' ? 'legs' : 'calls'} at once are more than the ${concurrentCalls} of the provider's plan.`;
    found.push(trafficFinding('plan-limit', 'fail', name, message, GIVEN));
  }
  const rate = traffic.callsPerMinute ?? 0;
  if (callsPerMinute !== undefined && rate > callsPerMinute) {
    const message = `${formatNumber(rate)} calls in a minute on average are more than the ${formatNumber(callsPerMinute)} that the provider takes.`;
    found.push(trafficFinding('call-rate-limit', 'fail', 'callsPerMinute', message, GIVEN));
  }
  const usual = USUAL_RATES[scenario.profile];
  if (callsPerMinute === undefined && usual && rate > usual.callsPerMinute) {
    const message = `${formatNumber(rate)} calls in a minute on average; a trunk takes ${usual.callsPerMinute} by default. Ask for more, or share them over several.`;
    found.push(trafficFinding('call-rate-limit', 'note', 'callsPerMinute', message, usual.cite));
  }
  return found;
}
