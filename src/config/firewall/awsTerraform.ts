import { firewallFile } from '../firewallFile.ts';
import type { FirewallInput, Opening } from '../firewallInput.ts';

/** A file for Terraform: a security group, and a rule for each address and span of ports. */
export function awsTerraform(input: FirewallInput): string {
  return firewallFile(input, {
    title: 'Firewall for AWS: Terraform',
    comment: '#',
    docs: ['aws-sg-terraform'],
    assumptions: [
      'The group is given to what is at the local end.',
      'A group made by Terraform allows nothing out but what its rules say.',
    ],
    lines: [
      'variable "vpc_id" {',
      '  type = string',
      '}',
      '',
      'resource "aws_security_group" "exo_capacity" {',
      '  name        = "exo-capacity"',
      '  description = "Voice and its services"',
      '  vpc_id      = var.vpc_id',
      '}',
      ...input.openings.flatMap(resources),
    ],
  });
}

function resources({ id, way, rule, remote }: Opening): string[] {
  const kind = way === 'out' ? 'egress' : 'ingress';
  return remote.addresses.flatMap((address, number) =>
    rule.ports.flatMap(({ firstPort, lastPort }, span) => [
      '',
      `resource "aws_vpc_security_group_${kind}_rule" "${id.replaceAll('-', '_')}_${number}_${span}" {`,
      '  security_group_id = aws_security_group.exo_capacity.id',
      `  description       = "${id}"`,
      `  ip_protocol       = "${rule.protocol}"`,
      `  from_port         = ${firstPort}`,
      `  to_port           = ${lastPort}`,
      `  ${address.includes(':') ? 'cidr_ipv6' : 'cidr_ipv4'}         = "${address}"`,
      '}',
    ]),
  );
}
