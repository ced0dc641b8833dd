import { headerLines } from '../firewallFile.ts';
import { familyOf, type FirewallInput, type Opening, portText } from '../firewallInput.ts';

const FIRST_PRIORITY = 200;

/** A template for Azure Resource Manager: a network security group. */
export function azureNsg(input: FirewallInput): string {
  const rules = input.openings.flatMap(rulesOf);
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    metadata: {
      exoCapacity: headerLines(
        input,
        'Firewall for Azure: network security group',
        ['azure-nsg'],
        [
          'The group is given to what is at the local end, which its rules call *.',
          `Priorities from ${FIRST_PRIORITY} on are free.`,
        ],
      ),
    },
    parameters: { location: { type: 'string', defaultValue: '[resourceGroup().location]' } },
    resources: [
      {
        type: 'Microsoft.Network/networkSecurityGroups',
        apiVersion: '2023-09-01',
        name: 'exo-capacity',
        location: "[parameters('location')]",
        properties: {
          securityRules: rules.map(({ name, properties }, index) => ({
            name,
            properties: { priority: FIRST_PRIORITY + index, ...properties },
          })),
        },
      },
    ],
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

/** A rule has addresses of one family. */
function rulesOf({ id, way, rule, remote }: Opening): { name: string; properties: object }[] {
  return ([4, 6] as const).flatMap((family) => {
    const addresses = familyOf(remote.addresses, family);
    if (addresses.length === 0) return [];
    const far = way === 'out' ? 'destinationAddressPrefixes' : 'sourceAddressPrefixes';
    const near = way === 'out' ? 'sourceAddressPrefix' : 'destinationAddressPrefix';
    return [
      {
        name: `exo-${id}-ipv${family}`,
        properties: {
          direction: way === 'out' ? 'Outbound' : 'Inbound',
          access: 'Allow',
          protocol: rule.protocol === 'tcp' ? 'Tcp' : 'Udp',
          [near]: '*',
          [far]: addresses,
          sourcePortRange: '*',
          destinationPortRanges: rule.ports.map((span) => portText(span)),
        },
      },
    ];
  });
}
