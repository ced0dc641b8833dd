import type { IntegrationId } from '../catalog/integrations.ts';
import { networkAddress } from '../catalog/networkAddress.ts';
import { PORT_NEEDS, type PortNeed, ROLES, type RoleId } from '../catalog/portNeeds.ts';
import type { ProfileId } from '../catalog/thresholds.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { FirewallRule, RuleEnd } from './firewallRule.ts';

export interface FirewallInput {
  integrations: readonly IntegrationId[];
  /** Whose ports; by default, and where a profile publishes none, the guide's. */
  profile?: ProfileId;
  /** Where each end is, as far as it is known. */
  addresses?: Readonly<Partial<Record<RoleId, readonly string[]>>>;
  /** Where webhooks are received, if not at 443. */
  webhookPort?: number;
}

/**
 * What a firewall has to let through for what a site uses: no more, and nothing twice.
 *
 * Assumes a firewall that keeps state, so that answers need no rule. The vendor publishes no address ranges: an end that
 * the caller does not name stays without addresses.
 *
 * @param input `integrations` in use; `profile`; `addresses` by role, IPv4 or IPv6; `webhookPort`, whole [1…65535]
 * @returns the rules in the order of the catalog; empty where nothing is used
 * @throws CapacityError `not-an-address`, `out-of-range`
 * @source Exotel, Network Requirements, read 2026-11-23, Corporate Firewall
 * @example firewallRules({ integrations: ['dashboard'] })[0]?.remote.domains[0] // "my.exotel.com"
 */
export function firewallRules({
  integrations,
  profile = 'exotel',
  addresses = {},
  webhookPort,
}: FirewallInput): FirewallRule[] {
  if (webhookPort !== undefined) {
    const isPort = Number.isInteger(webhookPort) && webhookPort >= 1 && webhookPort <= 65_535;
    assertRange('webhookPort', webhookPort, isPort, 'a whole number from 1 to 65535');
  }
  const end = (role: RoleId, domains: readonly string[]): RuleEnd => ({
    role,
    label: ROLES[role],
    addresses: [...new Set((addresses[role] ?? []).map((text) => networkAddress(text, `addresses.${role}`)))],
    domains,
  });
  const needs = PORT_NEEDS[profile] ?? PORT_NEEDS.exotel;
  return needs
    .filter((need) => need.integrations.some((each) => integrations.includes(each)))
    .map((need) => ({
      id: need.id,
      purpose: need.purpose,
      direction: need.direction,
      local: end(need.local, []),
      remote: end(need.remote, need.domains),
      protocol: need.protocol,
      ports: portsOf(need, webhookPort),
      isStateful: true,
      integrations: need.integrations.filter((each) => integrations.includes(each)),
      ...(need.note !== undefined && { note: need.note }),
      cites: [...new Set([...need.ports.map(({ cite }) => cite), ...need.more])],
    }));
}

function portsOf({ id, ports }: PortNeed, webhookPort: number | undefined): FirewallRule['ports'] {
  if (id !== 'webhooks' || webhookPort === undefined) return ports;
  return [{ firstPort: webhookPort, lastPort: webhookPort, cite: 'house-default#what the scenario says' }];
}
