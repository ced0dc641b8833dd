import { EXOTEL_ADVICE } from '../catalog/exotelGuide.ts';
import { isUnresolved } from '../readiness/firewallRule.ts';
import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';

type Judged = Omit<Plan, 'findings'>;

/** What keeps calls from getting through; asked for where the scenario says what it uses, or what its network is like. */
export function readinessFindings({ readiness, scenario }: Judged): Finding[] {
  if (!readiness || !(scenario.integration ?? scenario.readiness)) return [];
  return [
    ...offerFindings(readiness, scenario.profile),
    ...portFindings(readiness),
    ...checkFindings(readiness),
    ...addressFindings(readiness),
    ...gatewayFindings(readiness),
  ];
}

type Readiness = NonNullable<Plan['readiness']>;

/** An integration for which the profile's publisher has no ports. */
function offerFindings({ integrations, firewallRules }: Readiness, profile: string): Finding[] {
  const missing = integrations.filter((id) => !firewallRules.some((rule) => rule.integrations.includes(id)));
  if (missing.length === 0) return [];
  const message = `The profile ${profile} offers no ${missing.join(', ')}: there is nothing to open for it.`;
  return [
    {
      code: 'integration-not-offered',
      severity: 'fail',
      field: 'readiness.integrations',
      message,
      cite: 'exotel-vsip#TCP and TLS integration',
    },
  ];
}

function portFindings({ ports }: Readiness): Finding[] {
  if (!ports) return [];
  const { mediaPortsCount, rangePortsCount, isRangeEnough, natAddressesCount, natBindingsCount, cites } = ports;
  const narrow: Finding = {
    code: 'port-range-narrow',
    severity: 'fail',
    field: 'readiness.ports.mediaPortsCount',
    message: `All calls take ${mediaPortsCount} ports at once; the range has ${rangePortsCount}.`,
    cite: cites.portsPerStreamCount,
  };
  const pool: Finding = {
    code: 'nat-pool',
    severity: 'warn',
    field: 'readiness.ports.natAddressesCount',
    message: `Behind one public address there is no port for each of ${natBindingsCount} mappings: ${natAddressesCount} addresses are needed.`,
    cite: cites.portsPerAddressCount,
  };
  return [...(isRangeEnough ? [] : [narrow]), ...(natAddressesCount > 1 ? [pool] : [])];
}

/** What fails; what nobody has said is no finding. */
function checkFindings({ dns, proxy }: Readiness): Finding[] {
  const failed = (code: 'dns-check' | 'proxy-check', checks: typeof dns.checks, field: string): Finding[] =>
    checks.flatMap(({ label, outcome, cite }, index): Finding[] =>
      outcome === 'fails'
        ? [{ code, severity: 'warn', field: `${field}.${index}.outcome`, message: `Not so here: ${label}`, cite }]
        : [],
    );
  return [
    ...failed('dns-check', dns.checks, 'readiness.dns.checks'),
    ...failed('proxy-check', proxy.checks, 'readiness.proxy.checks'),
  ];
}

function addressFindings({ firewallRules }: Readiness): Finding[] {
  const open = firewallRules.filter(({ remote }) => isUnresolved(remote));
  const [advice] = EXOTEL_ADVICE;
  if (open.length === 0 || !advice) return [];
  const ends = [...new Set(open.map(({ remote }) => remote.label))].join(', ');
  const message = `Addresses are not known of: ${ends}. ${advice.text}`;
  return [
    { code: 'addresses-unresolved', severity: 'warn', field: 'readiness.firewallRules', message, cite: advice.cite },
  ];
}

/** Gateways that rewrite SIP, and mappings that time out between calls. */
function gatewayFindings({ firewallRules, ports }: Readiness): Finding[] {
  if (!ports || !firewallRules.some(({ id }) => id === 'sip-udp' || id === 'sip-tcp')) return [];
  const { leastUdpMappingSeconds, udpKeepaliveSeconds } = ports;
  return [
    {
      code: 'sip-gateway',
      severity: 'note',
      field: 'readiness.ports.udpKeepaliveSeconds',
      message: `Turn off what rewrites SIP on the way (SIP ALG). A translator may forget a mapping of UDP after ${leastUdpMappingSeconds} s, and some do sooner: send keepalives at most ${udpKeepaliveSeconds} s apart.`,
      cite: 'unseen#application layer gateways for SIP are turned off',
    },
  ];
}
