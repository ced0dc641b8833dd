import { type IntegrationId, INTEGRATIONS, type Plan, planCapacity, type Scenario } from '../../src/index.ts';

export const ALL_INTEGRATIONS = Object.keys(INTEGRATIONS) as IntegrationId[];

/** Every set of uses that there is. */
export const SUBSETS = Array.from({ length: 2 ** ALL_INTEGRATIONS.length }, (_, bits) =>
  ALL_INTEGRATIONS.filter((__, index) => bits & (1 << index)),
);

type Addresses = NonNullable<NonNullable<Scenario['readiness']>['addresses']>;

/** Each end somewhere in the networks that are kept for documents (RFC 5737, RFC 3849). */
export const EVERYWHERE: Addresses = {
  servers: ['192.0.2.10', '2001:db8:1::10'],
  'user-browsers': ['192.0.2.64/26'],
  'agent-browsers': ['192.0.2.128/25', '2001:db8:1:2::/64'],
  pbx: ['192.0.2.5', '2001:db8:1::5'],
  'vendor-webhooks': ['203.0.113.0/28', '2001:db8:2::/48'],
  'vendor-sip': ['203.0.113.16', '2001:db8:2::16'],
  'vendor-media': ['203.0.113.32/27', '2001:db8:2:3::/64'],
  'webrtc-media': ['198.51.100.0/24'],
};

export function firewallPlan(
  integration: IntegrationId[],
  addresses: Addresses = {},
  more: Partial<Scenario> = {},
): Plan {
  return planCapacity({
    name: 'Head office',
    demand: { kind: 'calls', peakCalls: 50 },
    integration,
    readiness: { addresses },
    ...more,
  });
}
