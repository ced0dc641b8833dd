import { firewallFile } from '../firewallFile.ts';
import type { FirewallInput, Opening } from '../firewallInput.ts';
import { maskText } from './ciscoAddress.ts';

/** Objects and access lists for the ASA. */
export function ciscoAsa(input: FirewallInput): string {
  const { openings } = input;
  return firewallFile(input, {
    title: 'Firewall for Cisco ASA, in configuration mode',
    comment: '!',
    docs: ['cisco-asa'],
    assumptions: [
      'The lists EXO-OUT and EXO-IN are bound to the interfaces inside and outside, or their lines are put into the lists that are.',
      'The device has a resolver: it looks names up itself, and again when their time to live ends.',
    ],
    lines: [...objects(openings), ...openings.flatMap(accessLines)],
  });
}

const hostObject = (domain: string) => `EXO-FQDN-${domain.replaceAll('.', '-')}`;
const groupName = (side: 'L' | 'R', id: string) => `EXO-${side}-${id}`;

function objects(openings: readonly Opening[]): string[] {
  const domains = [...new Set(openings.flatMap(({ remote }) => remote.domains))];
  const hosts = domains.flatMap((domain) => [`object network ${hostObject(domain)}`, ` fqdn v4 ${domain}`]);
  const groups = openings.flatMap(({ id, local, remote }) => [
    ...group(groupName('L', id), local.map(networkObject)),
    ...group(groupName('R', id), [
      ...remote.addresses.map(networkObject),
      ...remote.domains.map((domain) => ` network-object object ${hostObject(domain)}`),
    ]),
  ]);
  return [...hosts, ...groups];
}

const group = (name: string, members: readonly string[]) => [`object-group network ${name}`, ...members];

function networkObject(address: string): string {
  const [host = '', length = ''] = address.split('/');
  if (host.includes(':')) return ` network-object ${address}`;
  return length === '32'
    ? ` network-object host ${host}`
    : ` network-object ${host} ${maskText(Number(length), false)}`;
}

function accessLines({ id, way, rule }: Opening): string[] {
  const [near, far] = [`object-group ${groupName('L', id)}`, `object-group ${groupName('R', id)}`];
  const ends = way === 'out' ? `${near} ${far}` : `${far} ${near}`;
  const list = way === 'out' ? 'EXO-OUT' : 'EXO-IN';
  return [
    `access-list ${list} remark ${id}`,
    ...rule.ports.map(({ firstPort, lastPort }) => {
      const ports = firstPort === lastPort ? `eq ${firstPort}` : `range ${firstPort} ${lastPort}`;
      return `access-list ${list} extended permit ${rule.protocol} ${ends} ${ports}`;
    }),
  ];
}
