import { firewallFile } from '../firewallFile.ts';
import { familyOf, type FirewallInput, type Opening, portText } from '../firewallInput.ts';
import { maskText } from './ciscoAddress.ts';

const FIRST_POLICY = 9101;

/** Statements for the command line of FortiOS 7.0 and later. */
export function fortiosFirewall(input: FirewallInput): string {
  const { openings } = input;
  const addresses = [...new Set(openings.flatMap(({ local, remote }) => [...local, ...remote.addresses]))];
  const domains = [...new Set(openings.flatMap(({ remote }) => remote.domains))];
  const policies = openings.flatMap(policiesOf);
  return firewallFile(input, {
    title: 'Firewall for FortiOS',
    comment: '#',
    docs: ['fortios-service', 'fortios-firewall'],
    assumptions: [
      `The interfaces are internal inside and wan1 outside; policies ${FIRST_POLICY} to ${FIRST_POLICY + Math.max(0, policies.length - 1)} are free, and stand before what refuses.`,
      'What comes in is translated by a virtual IP that is there already, where addresses inside are private.',
      'Names and their patterns are learned from the answers of resolvers that the device sees.',
    ],
    lines: [
      ...section('firewall address', [
        ...familyOf(addresses, 4).map((address) => [objectName(address), [`subnet ${dotted(address)}`]] as const),
        ...domains.map((domain) => [objectName(domain), ['type fqdn', `fqdn "${domain}"`]] as const),
      ]),
      ...section(
        'firewall address6',
        familyOf(addresses, 6).map((address) => [objectName(address), [`ip6 ${address}`]] as const),
      ),
      ...section(
        'firewall service custom',
        openings.map(({ id, rule }) => [
          `exo-${id}`,
          [`${rule.protocol}-portrange ${rule.ports.map((span) => portText(span)).join(' ')}`],
        ]),
      ),
      ...section('firewall policy', policies, FIRST_POLICY),
    ],
  });
}

const objectName = (end: string) => `exo-${end.replace('*', 'any')}`;

function dotted(address: string): string {
  const [host = '', length = ''] = address.split('/');
  return `${host} ${maskText(Number(length), false)}`;
}

type Entry = readonly [name: string, sets: readonly string[]];

/** Entries by name, or by numbers from a first one on. */
function section(path: string, entries: readonly Entry[], first?: number): string[] {
  if (entries.length === 0) return [];
  const edits = entries.flatMap(([name, sets], index) => [
    `    edit ${first === undefined ? `"${name}"` : first + index}`,
    ...(first === undefined ? [] : [`        set name "${name}"`]),
    ...sets.map((line) => `        set ${line}`),
    '    next',
  ]);
  return [`config ${path}`, ...edits, 'end'];
}

/** One for IPv4 with the names, and one for IPv6. */
function policiesOf({ id, way, remote, local }: Opening): Entry[] {
  return ([4, 6] as const).flatMap((family): Entry[] => {
    const far = [...familyOf(remote.addresses, family), ...(family === 4 ? remote.domains : [])];
    const near = familyOf(local, family);
    if (far.length === 0 || near.length === 0) return [];
    const names = (ends: readonly string[]) => ends.map((end) => `"${objectName(end)}"`).join(' ');
    const [source, destination] = way === 'out' ? [near, far] : [far, near];
    const kind = family === 4 ? '' : '6';
    return [
      [
        `exo-${id}${kind}`,
        [
          `srcintf "${way === 'out' ? 'internal' : 'wan1'}"`,
          `dstintf "${way === 'out' ? 'wan1' : 'internal'}"`,
          `srcaddr${kind} ${names(source)}`,
          `dstaddr${kind} ${names(destination)}`,
          `service "exo-${id}"`,
          'schedule "always"',
          'action accept',
        ],
      ],
    ];
  });
}
