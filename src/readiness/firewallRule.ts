import type { IntegrationId } from '../catalog/integrations.ts';
import type { RoleId } from '../catalog/portNeeds.ts';
import type { Cite } from '../evidence/source.ts';

/** Ports, the first and the last included. */
export interface PortSpan {
  firstPort: number;
  lastPort: number;
  cite: Cite;
}

/**
 * One end of a rule. Who it is, is always known; where it is, may not be: then it has neither addresses nor domains,
 * and no device can be told.
 */
export interface RuleEnd {
  role: RoleId;
  label: string;
  /** Addresses and networks that the caller gave, each with its prefix length; checked and normalized. */
  addresses: readonly string[];
  /** Names, or patterns of names such as `*.example.com`; which addresses they stand for changes. */
  domains: readonly string[];
}

/** One thing that a firewall has to let through. */
export interface FirewallRule {
  /** A word of this library, in kebab case, and once in a list. */
  id: string;
  purpose: string;
  /** Seen from the site: `outbound` is begun inside, `inbound` outside, `bidirectional` on either side. */
  direction: 'outbound' | 'inbound' | 'bidirectional';
  /** The end inside. */
  local: RuleEnd;
  /** The end outside. */
  remote: RuleEnd;
  protocol: 'tcp' | 'udp';
  /** Of the end that is called: the remote one, where the direction is `inbound` the local one, else both. */
  ports: readonly PortSpan[];
  /** Answers come back through the state of the connection: they need no rule of their own. */
  isStateful: boolean;
  integrations: readonly IntegrationId[];
  note?: string;
  cites: readonly Cite[];
}

/** True where no device can be told who is meant: the end has neither addresses nor domains. */
export function isUnresolved({ addresses, domains }: RuleEnd): boolean {
  return addresses.length === 0 && domains.length === 0;
}
