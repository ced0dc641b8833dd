import { headerLines } from '../firewallFile.ts';
import type { FirewallInput, Opening } from '../firewallInput.ts';

/** Where a group without a rule outward would allow all: the documented way to allow nothing. */
const NOTHING_OUT = { IpProtocol: '-1', CidrIp: '127.0.0.1/32', Description: 'nothing' };

/** A template for CloudFormation; what other platforms have as comments stands in its metadata. */
export function awsCloudFormation(input: FirewallInput): string {
  const out = entries(input.openings, 'out');
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Voice and its services',
    Metadata: {
      ExoCapacity: headerLines(
        input,
        'Firewall for AWS: CloudFormation',
        ['aws-sg-cloudformation'],
        ['The group is given to what is at the local end.'],
      ),
    },
    Parameters: { VpcId: { Type: 'AWS::EC2::VPC::Id' } },
    Resources: {
      ExoCapacity: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          GroupDescription: 'Voice and its services',
          VpcId: { Ref: 'VpcId' },
          SecurityGroupIngress: entries(input.openings, 'in'),
          SecurityGroupEgress: out.length > 0 ? out : [NOTHING_OUT],
        },
      },
    },
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

function entries(openings: readonly Opening[], way: 'in' | 'out'): object[] {
  return openings
    .filter((opening) => opening.way === way)
    .flatMap(({ id, rule, remote }) =>
      remote.addresses.flatMap((address) =>
        rule.ports.map(({ firstPort, lastPort }) => ({
          IpProtocol: rule.protocol,
          FromPort: firstPort,
          ToPort: lastPort,
          [address.includes(':') ? 'CidrIpv6' : 'CidrIp']: address,
          Description: id,
        })),
      ),
    );
}
