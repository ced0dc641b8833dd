import { CapacityError } from '../errors/capacityError.ts';
import type { Plan } from '../plan/plan.ts';
import { awsCloudFormation } from './firewall/awsCloudFormation.ts';
import { awsTerraform } from './firewall/awsTerraform.ts';
import { azureNsg } from './firewall/azureNsg.ts';
import { changeRequest } from './firewall/changeRequest.ts';
import { ciscoAcl } from './firewall/ciscoAcl.ts';
import { ciscoAsa } from './firewall/ciscoAsa.ts';
import { firewallCsv } from './firewall/csv.ts';
import { fortiosFirewall } from './firewall/fortiosFirewall.ts';
import { iptables } from './firewall/iptables.ts';
import { nftables } from './firewall/nftables.ts';
import { panOs } from './firewall/panOs.ts';
import { windowsFirewall } from './firewall/windowsFirewall.ts';
import { type FirewallInput, firewallInput, type Reach } from './firewallInput.ts';

/** What {@link firewallConfig} writes for. */
export type FirewallPlatform =
  | 'markdown'
  | 'csv'
  | 'nftables'
  | 'iptables'
  | 'aws-terraform'
  | 'aws-cloudformation'
  | 'azure-nsg'
  | 'cisco-acl'
  | 'cisco-asa'
  | 'pan-os'
  | 'fortios'
  | 'windows';

/** At the local end itself, and by addresses alone. */
const AT_THE_END: Reach = { names: 'none', needsLocal: false };
/** For people, who read anything. */
const FOR_PEOPLE: Reach = { names: 'patterns', needsLocal: true };

const PLATFORMS: Readonly<Record<FirewallPlatform, { write: (input: FirewallInput) => string; reach: Reach }>> = {
  markdown: { write: changeRequest, reach: FOR_PEOPLE },
  csv: { write: firewallCsv, reach: FOR_PEOPLE },
  nftables: { write: nftables, reach: AT_THE_END },
  iptables: { write: iptables, reach: AT_THE_END },
  'aws-terraform': { write: awsTerraform, reach: AT_THE_END },
  'aws-cloudformation': { write: awsCloudFormation, reach: AT_THE_END },
  'azure-nsg': { write: azureNsg, reach: AT_THE_END },
  'cisco-acl': { write: ciscoAcl, reach: { names: 'none', needsLocal: true } },
  'cisco-asa': { write: ciscoAsa, reach: { names: 'hosts', needsLocal: true } },
  'pan-os': { write: panOs, reach: { names: 'hosts', needsLocal: true } },
  fortios: { write: fortiosFirewall, reach: { names: 'patterns', needsLocal: true } },
  windows: { write: windowsFirewall, reach: AT_THE_END },
};

/** Every platform. */
export const FIREWALL_PLATFORMS = Object.keys(PLATFORMS) as readonly FirewallPlatform[];

/**
 * What a firewall has to let through for a plan, as a device, a cloud or a change request takes it.
 *
 * An end whose addresses nobody has said is never guessed: the rule is left out, and the file names it. So is a name
 * that the platform does not match; no address that it once had takes its place. A platform at the local end itself
 * is not told where that is; any other is, or the rule is left out.
 *
 * @param plan a plan
 * @param platform what to write for
 * @returns the file; the same plan gives the same bytes. A name from the scenario stands in a comment alone, as plain
 *   letters
 * @throws CapacityError `unknown-id` for a platform that is not listed, or a rule whose words are none; `out-of-range`
 *   for ports that are none; `not-an-address`
 * @source Exotel, Network Requirements, read 2026-11-23, Corporate Firewall
 */
export function firewallConfig(plan: Plan, platform: FirewallPlatform): string {
  if (!Object.hasOwn(PLATFORMS, platform)) {
    const expected = `one of ${FIREWALL_PLATFORMS.join(', ')}`;
    throw new CapacityError({ code: 'unknown-id', field: 'platform', received: platform, expected });
  }
  const { write, reach } = PLATFORMS[platform];
  return write(firewallInput(plan, reach));
}
