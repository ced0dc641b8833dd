import { firewallFile } from '../firewallFile.ts';
import { familyOf, type FirewallInput, type Opening } from '../firewallInput.ts';
import { iosAddress } from './ciscoAddress.ts';

const LISTS = { out: 'OUT', in: 'IN' } as const;

/** Extended access lists for IOS XE. */
export function ciscoAcl(input: FirewallInput): string {
  const lists = ([4, 6] as const).flatMap((family) =>
    (['out', 'in'] as const).flatMap((way) => list(input.openings, way, family)),
  );
  return firewallFile(input, {
    title: 'Firewall for Cisco IOS XE: extended access lists, in configuration mode',
    comment: '!',
    docs: ['cisco-acl'],
    assumptions: [
      'The lists are matched by what keeps state, such as the classes of a zone-based firewall: by themselves they do not.',
      'EXO-OUT holds what is begun inside, EXO-IN what is begun outside.',
    ],
    lines: lists,
  });
}

function list(openings: readonly Opening[], way: 'in' | 'out', family: 4 | 6): string[] {
  const entries = openings.filter((opening) => opening.way === way).flatMap((opening) => permits(opening, family));
  if (entries.length === 0) return [];
  const name = `${family === 4 ? 'ip access-list extended' : 'ipv6 access-list'} EXO${family === 6 ? '6' : ''}-${LISTS[way]}`;
  return [`no ${name}`, name, ...entries, 'exit'];
}

function permits({ id, way, rule, remote, local }: Opening, family: 4 | 6): string[] {
  const pairs = familyOf(local, family).flatMap((near) =>
    familyOf(remote.addresses, family).map((far) => (way === 'out' ? [near, far] : [far, near])),
  );
  const entries = pairs.flatMap(([source = '', destination = '']) =>
    rule.ports.map(({ firstPort, lastPort }) => {
      const ports = firstPort === lastPort ? `eq ${firstPort}` : `range ${firstPort} ${lastPort}`;
      return ` permit ${rule.protocol} ${iosAddress(source)} ${iosAddress(destination)} ${ports}`;
    }),
  );
  return entries.length > 0 ? [` remark ${id}`, ...entries] : [];
}
