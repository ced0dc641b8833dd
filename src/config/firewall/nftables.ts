import { firewallFile } from '../firewallFile.ts';
import { familyOf, type FirewallInput, type Opening, portText } from '../firewallInput.ts';

const CHAINS = { out: 'exo_output', in: 'exo_input' } as const;

/** A file for `nft -f`: chains of the table that most systems filter in. */
export function nftables(input: FirewallInput): string {
  const { openings } = input;
  const chains = (['out', 'in'] as const).flatMap((way) => [
    `add chain inet filter ${CHAINS[way]}`,
    `flush chain inet filter ${CHAINS[way]}`,
  ]);
  return firewallFile(input, {
    title: 'Firewall for nftables: nft -f firewall.nft',
    comment: '#',
    docs: ['nftables'],
    assumptions: [
      'The machine that it runs on is the local end.',
      'Its own chains jump here: nft insert rule inet filter output jump exo_output, and input to exo_input.',
    ],
    lines: ['add table inet filter', ...chains, ...openings.flatMap(statements)],
  });
}

function statements({ id, way, rule, remote }: Opening): string[] {
  const ports = rule.ports.map((span) => portText(span)).join(', ');
  return ([4, 6] as const).flatMap((family) => {
    const addresses = familyOf(remote.addresses, family);
    if (addresses.length === 0) return [];
    const side = `${family === 4 ? 'ip' : 'ip6'} ${way === 'out' ? 'daddr' : 'saddr'}`;
    return [
      `add rule inet filter ${CHAINS[way]} ${side} { ${addresses.join(', ')} } ${rule.protocol} dport { ${ports} } counter accept comment "${id}"`,
    ];
  });
}
