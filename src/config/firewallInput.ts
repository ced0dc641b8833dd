import { networkAddress } from '../catalog/networkAddress.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Plan } from '../plan/plan.ts';

type Rule = NonNullable<Plan['readiness']>['firewallRules'][number];

/** Which ends a platform can be told. */
export interface Reach {
  /** `hosts` are names without a `*`. */
  names: 'none' | 'hosts' | 'patterns';
  /** False where the filter sits at the local end, so that this need not be named. */
  needsLocal: boolean;
}

/** One direction of a rule, with ends that the platform can be told. */
export interface Opening {
  /** A word of this library: of the rule, and of the direction where it has both. */
  id: string;
  rule: Rule;
  way: 'in' | 'out';
  remote: { addresses: readonly string[]; domains: readonly string[] };
  /** Empty where the platform does not ask. */
  local: readonly string[];
}

/** What a platform is not told, and why. */
interface LeftOut {
  rule: Rule;
  why: string;
}

/** What every configuration of a firewall is made from. */
export interface FirewallInput {
  plan: Plan;
  rules: readonly Rule[];
  openings: readonly Opening[];
  leftOut: readonly LeftOut[];
}

/**
 * Rules of a plan as a platform can be told them. What it cannot be told is left out by name: nothing takes its place.
 *
 * @throws CapacityError `out-of-range` for a plan without rules, and for ports that are none; `unknown-id` for an id, a
 *   direction or a protocol that is none, `not-an-address` for an address or a name that is none: a plan from a file may
 *   hold anything
 */
export function firewallInput(plan: Plan, reach: Reach): FirewallInput {
  if (!plan.readiness)
    throw new CapacityError({
      code: 'out-of-range',
      field: 'plan.readiness',
      received: undefined,
      expected: 'a plan with rules',
    });
  const rules = plan.readiness.firewallRules.map(checked);
  const openings: Opening[] = [];
  const leftOut: LeftOut[] = [];
  for (const rule of rules) {
    const why = reasons(rule, reach);
    leftOut.push(...why.map((text) => ({ rule, why: text })));
    openings.push(...openingsOf(rule, reach));
  }
  return { plan, rules, openings, leftOut };
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NAME = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** The rule, once it holds nothing that a configuration could take for anything else. */
function checked(rule: Rule): Rule {
  assertWord('id', rule.id, ID.test(rule.id));
  assertWord('direction', rule.direction, ['inbound', 'outbound', 'bidirectional'].includes(rule.direction));
  assertWord('protocol', rule.protocol, ['tcp', 'udp'].includes(rule.protocol));
  for (const { role, domains } of [rule.local, rule.remote]) {
    assertWord('role', role, ID.test(role));
    for (const domain of domains)
      if (!NAME.test(domain))
        throw new CapacityError({ code: 'not-an-address', field: 'domains', received: domain, expected: 'a name' });
  }
  for (const { firstPort, lastPort } of rule.ports) {
    const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65_535;
    assertRange('firstPort', firstPort, isPort(firstPort), 'a whole number from 1 to 65535');
    assertRange('lastPort', lastPort, isPort(lastPort) && lastPort >= firstPort, 'a port not below the first');
  }
  const end = <T extends Rule['local']>(of: T): T => ({
    ...of,
    addresses: of.addresses.map((text) => networkAddress(text, `addresses.${of.role}`)),
  });
  return { ...rule, local: end(rule.local), remote: end(rule.remote) };
}

function assertWord(field: string, received: string, isKnown: boolean): void {
  if (!isKnown) throw new CapacityError({ code: 'unknown-id', field, received, expected: 'a word of a rule' });
}

const isTold = (domain: string, { names }: Reach) =>
  names === 'patterns' || (names === 'hosts' && !domain.includes('*'));

function reasons({ local, remote }: Rule, reach: Reach): string[] {
  const untold = remote.domains.filter((domain) => !isTold(domain, reach));
  const isSplit = reach.needsLocal && !hasCommonFamily(local, remote) && local.addresses.length > 0;
  const isOpen = remote.addresses.length === 0 && remote.domains.length === 0;
  return [
    ...(isOpen ? [`UNRESOLVED: the addresses of ${remote.role}`] : []),
    ...(untold.length > 0 ? [`names that this platform does not match: ${untold.join(', ')}`] : []),
    ...(reach.needsLocal && local.addresses.length === 0 ? [`UNRESOLVED: the addresses of ${local.role}`] : []),
    ...(isSplit && remote.addresses.length > 0 ? ['no addresses of one family at both ends'] : []),
  ];
}

function hasCommonFamily(local: Rule['local'], remote: Rule['remote']): boolean {
  return ([4, 6] as const).some((family) =>
    [local, remote].every(({ addresses }) => familyOf(addresses, family).length > 0),
  );
}

function openingsOf(rule: Rule, reach: Reach): Opening[] {
  const { id, direction, local, remote } = rule;
  const domains = remote.domains.filter((domain) => isTold(domain, reach));
  const addresses = reach.needsLocal && !hasCommonFamily(local, remote) ? [] : remote.addresses;
  const isLocalOpen = reach.needsLocal && local.addresses.length === 0;
  if ((addresses.length === 0 && domains.length === 0) || isLocalOpen) return [];
  const opening = (way: 'in' | 'out', name: string): Opening => ({
    id: name,
    rule,
    way,
    remote: { addresses, domains: way === 'out' ? domains : [] },
    local: local.addresses,
  });
  switch (direction) {
    case 'outbound':
      return [opening('out', id)];
    case 'inbound':
      return [opening('in', id)].filter(hasRemote);
    case 'bidirectional':
      return [opening('out', `${id}-out`), opening('in', `${id}-in`)].filter(hasRemote);
  }
}

const hasRemote = ({ remote }: Opening) => remote.addresses.length > 0 || remote.domains.length > 0;

/** The addresses of one family. */
export function familyOf(addresses: readonly string[], family: 4 | 6): string[] {
  return addresses.filter((address) => address.includes(':') === (family === 6));
}

/** A span as most platforms write it, such as `443` or `10000-60000`. */
export function portText({ firstPort, lastPort }: Rule['ports'][number], between = '-'): string {
  return firstPort === lastPort ? `${firstPort}` : `${firstPort}${between}${lastPort}`;
}
