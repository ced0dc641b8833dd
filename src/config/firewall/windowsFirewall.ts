import { firewallFile } from '../firewallFile.ts';
import { type FirewallInput, type Opening, portText } from '../firewallInput.ts';

/** A script for PowerShell: rules on the computer that is the local end. */
export function windowsFirewall(input: FirewallInput): string {
  return firewallFile(input, {
    title: 'Firewall for Windows: PowerShell as administrator',
    comment: '#',
    docs: ['windows-firewall'],
    assumptions: ['The computer that it runs on is the local end.'],
    lines: input.openings.flatMap(statements),
  });
}

function statements({ id, way, rule, remote }: Opening): string[] {
  const name = `'exo-${id}'`;
  const ports = rule.ports.map((span) => `'${portText(span)}'`).join(', ');
  const addresses = remote.addresses.map((address) => `'${address}'`).join(', ');
  const side = way === 'out' ? 'RemotePort' : 'LocalPort';
  return [
    `Remove-NetFirewallRule -Name ${name} -ErrorAction SilentlyContinue`,
    `New-NetFirewallRule -Name ${name} -DisplayName ${name} -Direction ${way === 'out' ? 'Outbound' : 'Inbound'} -Action Allow -Protocol ${rule.protocol.toUpperCase()} -RemoteAddress ${addresses} -${side} ${ports}`,
  ];
}
