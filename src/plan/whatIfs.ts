import { assertRange } from '../errors/assertRange.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { formatRatio } from '../units/format.ts';
import { encrypted, inVpn, overIpv6, withoutUdp } from './changedLayers.ts';
import {
  type Changed,
  inCodec,
  inEachUse,
  inLayers,
  inPacketsOf,
  USUAL_CODECS,
  withoutSilence,
} from './changedMedia.ts';
import { comparePlans, type PlanComparison } from './comparePlans.ts';
import type { Plan } from './plan.ts';
import { planCapacity } from './planCapacity.ts';
import { scaledDemand } from './scaledDemand.ts';

interface Named {
  /** Such as `udp-blocked`, `packet-40` or `codec-g729`. */
  id: string;
  label: string;
}

/** A change that applies, with the plan after it and what that changes. */
export interface AppliedWhatIf extends Named, PlanComparison {
  scenario: Scenario;
  plan: Plan;
}

/** A change that does not apply, and why, as a sentence. */
export interface IdleWhatIf extends Named {
  reason: string;
}

export type WhatIf = AppliedWhatIf | IdleWhatIf;

export interface WhatIfOptions {
  /** How much more is asked for; what the scenario says of a year, or else a fifth. */
  growthRatio?: number;
}

const PACKET_TIMES_MS = [10, 20, 40, 60];
const USUAL_GROWTH_RATIO = 0.2;

/**
 * What the usual changes would change: UDP blocked, a VPN, SRTP, IPv6, other packet times and codecs, silence that is
 * not sent, the link lost, and growth. Each alone, all else as the scenario has it, defaults included.
 *
 * UDP blocked is the voice through a TURN server over TLS, a VPN is IPsec in tunnel mode with its usual cipher, a lost
 * link is its backup. Of a mix each use is changed that the change concerns. A codec is changed to its usual rate and layout. Where a ready-made path has the layers it is
 * named, else they are listed; control traffic of listed layers is that of SIP.
 *
 * @param scenario a valid one
 * @param options `growthRatio` from -1 to 10 [1]
 * @returns each with its scenario, plan and deltas, or the reason why it does not apply; always the same ids in the same order
 * @throws CapacityError `invalid-scenario`; `out-of-range` for a growth
 * @example whatIfs({ demand: { kind: 'calls', peakCalls: 50 } }).map(({ id }) => id).join(' ') // "udp-blocked vpn srtp ipv6 packet-10 packet-20 packet-40 packet-60 codec-g711 codec-g729 codec-g722 codec-opus dtx link-lost growth"
 */
export function whatIfs(scenario: Scenario, { growthRatio }: WhatIfOptions = {}): WhatIf[] {
  const plan = planCapacity(scenario);
  const filled = plan.scenario;
  const { growth } = filled;
  const more = growthRatio ?? growth?.yearlyRatio ?? USUAL_GROWTH_RATIO;
  assertRange('growthRatio', more, more >= -1 && more <= 10, 'a ratio from -1 to 10');
  const media = (change: Parameters<typeof inEachUse>[1]) => inEachUse(filled, change);
  const cases: (readonly [id: string, label: string, changed: Changed])[] = [
    ['udp-blocked', 'UDP blocked, TURN over TLS', media((each) => inLayers(each, withoutUdp))],
    ['vpn', 'Through a VPN (IPsec)', media((each) => inLayers(each, inVpn))],
    ['srtp', 'Encrypted (SRTP)', media((each) => inLayers(each, encrypted))],
    ['ipv6', 'Over IPv6', media((each) => inLayers(each, overIpv6))],
    ...PACKET_TIMES_MS.map(
      (ms) => [`packet-${ms}`, `Packets of ${ms} ms`, media((each) => inPacketsOf(each, ms))] as const,
    ),
    ...USUAL_CODECS.map(
      ({ id, label }) => [`codec-${id}`, `Codec ${label}`, media((each) => inCodec(each, id))] as const,
    ),
    ['dtx', 'Silence not sent (DTX)', media(withoutSilence)],
    ['link-lost', 'Link lost, backup only', onBackup(filled)],
    ['growth', `Demand ${more < 0 ? '' : '+'}${formatRatio(more)}`, grown(filled, 1 + more)],
  ];
  return cases.map(([id, label, changed]) => ({ id, label, ...judged(plan, changed) }));
}

function onBackup(scenario: Plan['scenario']): Changed {
  const { backup, ...link } = scenario.link;
  if (!backup) return { reason: 'Nothing is said of a backup link.' };
  return { scenario: { ...scenario, link: { ...link, ...backup } } };
}

function grown(scenario: Plan['scenario'], factor: number): Changed {
  return { scenario: { ...scenario, demand: scaledDemand(scenario.demand, factor) } };
}

function judged(plan: Plan, changed: Changed): Omit<AppliedWhatIf, keyof Named> | Omit<IdleWhatIf, keyof Named> {
  if ('reason' in changed) return changed;
  const parsed = parseScenario(changed.scenario);
  if (!parsed.ok) {
    const { path = '', expected = '' } = parsed.issues[0] ?? {};
    return { reason: `${path}: ${expected}.` };
  }
  const after = planCapacity(parsed.scenario);
  return { scenario: after.scenario, plan: after, ...comparePlans(plan, after) };
}
