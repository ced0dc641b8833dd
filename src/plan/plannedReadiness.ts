import { EXOTEL_DNS, EXOTEL_WEBRTC_DOMAINS, type GuideDomain } from '../catalog/exotelGuide.ts';
import type { IntegrationId } from '../catalog/integrations.ts';
import { PORT_NEEDS } from '../catalog/portNeeds.ts';
import type { Check } from '../readiness/check.ts';
import { connectivityTests, loadTest } from '../readiness/connectivityTests.ts';
import type { ConnectivityTest } from '../readiness/connectivityTest.ts';
import { dnsChecks } from '../readiness/dnsChecks.ts';
import type { FirewallRule } from '../readiness/firewallRule.ts';
import { firewallRules } from '../readiness/firewallRules.ts';
import { portArithmetic, type PortValues } from '../readiness/portArithmetic.ts';
import { proxyChecks } from '../readiness/proxyChecks.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import { remembered } from '../units/memory.ts';
import type { Plan } from './plan.ts';

/** What to open, resolve and test for a plan. */
export interface PlannedReadiness {
  integrations: IntegrationId[];
  firewallRules: FirewallRule[];
  /** Absent where no rule lets media through. */
  ports?: PortValues & { firstMediaPort: number; lastMediaPort: number };
  dns: { domains: readonly GuideDomain[]; checks: Check[] };
  proxy: { checks: Check[] };
  tests: ConnectivityTest[];
}

/** A test needs room for its own header [B]. */
export const LEAST_PAYLOAD_BYTES = 16;
/** IPv4 and UDP [B]. */
export const UDP_HEADERS_BYTES = 28;

type Base = Pick<Plan, 'scenario' | 'traffic' | 'media' | 'bandwidth' | 'control'>;

/** Rules, ports, names, proxy and tests of what the scenario uses. */
export function plannedReadiness(base: Base): PlannedReadiness {
  const { scenario, traffic, control } = base;
  const { readiness = {}, profile } = scenario;
  const { mediaPorts } = readiness;
  const integrations = integrationsOf(base);
  const { rules, dns, proxy, tests } = remembered('readiness', [integrations, profile, readiness], () =>
    siteReadiness(integrations, profile, readiness),
  );
  const [range] = rules.find(({ id }) => id.endsWith('-media'))?.ports ?? [];
  const firstMediaPort = mediaPorts?.firstPort ?? range?.firstPort;
  const lastMediaPort = mediaPorts?.lastPort ?? range?.lastPort;
  const streamsCount = traffic.legs ?? traffic.peakCalls;
  const kind = control.peer === 'sip' ? 'sip' : 'webrtc';
  return {
    integrations,
    firewallRules: rules,
    ...(firstMediaPort !== undefined &&
      lastMediaPort !== undefined && {
        ports: {
          ...portArithmetic({ streamsCount, kind, firstPort: firstMediaPort, lastPort: lastMediaPort }),
          firstMediaPort,
          lastMediaPort,
        },
      }),
    dns,
    proxy,
    tests: streamsCount > 0 ? [...tests, loadTest(loadOf(base))] : tests,
  };
}

/** What does not depend on how many call. */
function siteReadiness(
  integrations: IntegrationId[],
  profile: FilledScenario['profile'],
  { addresses, webhookPort, resolvers, proxy = {}, ...dns }: NonNullable<FilledScenario['readiness']>,
) {
  const rules = firewallRules({
    integrations,
    profile: profile in PORT_NEEDS ? profile : 'exotel',
    ...(addresses && { addresses }),
    ...(webhookPort !== undefined && { webhookPort }),
  });
  return {
    rules,
    dns: { domains: domainsOf(rules), checks: dnsChecks({ ...dns, ...(resolvers && { resolvers }) }) },
    proxy: { checks: proxyChecks(proxy) },
    tests: connectivityTests({ rules, ...(resolvers && { resolvers }) }),
  };
}

/** What the scenario names; else how its calls are signaled, and what it says is on the link. */
function integrationsOf({ scenario, control }: Base): IntegrationId[] {
  if (scenario.integration) return [...new Set(scenario.integration)];
  const { api, webhooks, dashboardUsers, recordingDownloads }: NonNullable<FilledScenario['otherTraffic']> =
    scenario.otherTraffic ?? {};
  return [
    control.signalingOver,
    ...(api ? (['api'] as const) : []),
    ...(webhooks ? (['webhooks'] as const) : []),
    ...(dashboardUsers ? (['dashboard'] as const) : []),
    ...(recordingDownloads ? (['recordings'] as const) : []),
  ];
}

/** Names of the rules that are there, with what the guide says of them. */
function domainsOf(rules: readonly FirewallRule[]): GuideDomain[] {
  const used = new Set(rules.flatMap(({ remote }) => remote.domains));
  const known = [...EXOTEL_DNS, ...EXOTEL_WEBRTC_DOMAINS].filter(({ domain }) => used.has(domain));
  return [...new Map(known.map((each) => [each.domain, each])).values()];
}

/** All calls as UDP of one size: packets as large as those of voice. */
function loadOf({ media, bandwidth }: Base): { bitsPerSecond: number; payloadBytes: number } {
  const ipBytes = media[0]?.ledger.ipBytes ?? 0;
  const payloadBytes = Math.max(LEAST_PAYLOAD_BYTES, Math.floor(ipBytes) - UDP_HEADERS_BYTES);
  return {
    bitsPerSecond: (bandwidth.ipBitsPerSecond * payloadBytes) / (payloadBytes + UDP_HEADERS_BYTES),
    payloadBytes,
  };
}
