import { firewallFile } from '../firewallFile.ts';
import { familyOf, type FirewallInput, type Opening, portText } from '../firewallInput.ts';

const CHAINS = { out: 'EXO-OUT', in: 'EXO-IN' } as const;
const HOOKS = { out: 'OUTPUT', in: 'INPUT' } as const;

/** A script of two rule sets for iptables-restore, and the jumps to them. */
export function iptables(input: FirewallInput): string {
  return firewallFile(input, {
    title: 'Firewall for iptables: sh firewall.sh, as root',
    comment: '#',
    firstLine: '#!/bin/sh',
    docs: ['iptables'],
    assumptions: ['The machine that it runs on is the local end.'],
    lines: ['set -eu', ...family(input, 'iptables', 4), ...family(input, 'ip6tables', 6)],
  });
}

function family({ openings }: FirewallInput, program: string, version: 4 | 6): string[] {
  return [
    `${program}-restore --noflush <<'EXO'`,
    '*filter',
    // To name a chain empties it.
    ...Object.values(CHAINS).map((chain) => `:${chain} - [0:0]`),
    ...openings.flatMap((opening) => statements(opening, version)),
    'COMMIT',
    'EXO',
    ...(['out', 'in'] as const).map(
      (way) =>
        `${program} -C ${HOOKS[way]} -j ${CHAINS[way]} 2>/dev/null || ${program} -I ${HOOKS[way]} -j ${CHAINS[way]}`,
    ),
  ];
}

function statements({ id, way, rule, remote }: Opening, version: 4 | 6): string[] {
  const ports = rule.ports.map((span) => portText(span, ':')).join(',');
  return familyOf(remote.addresses, version).map(
    (address) =>
      `-A ${CHAINS[way]} ${way === 'out' ? '-d' : '-s'} ${address} -p ${rule.protocol} -m multiport --dports ${ports} -m comment --comment ${id} -j ACCEPT`,
  );
}
