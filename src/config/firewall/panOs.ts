import { firewallFile } from '../firewallFile.ts';
import { type FirewallInput, type Opening, portText } from '../firewallInput.ts';

/** Set commands for PAN-OS. */
export function panOs(input: FirewallInput): string {
  const { openings } = input;
  const ends = openings.flatMap(({ remote, local }) => [...local, ...remote.addresses, ...remote.domains]);
  const services = openings.flatMap(({ rule }) => rule.ports.map((span) => [rule.protocol, portText(span)] as const));
  return firewallFile(input, {
    title: 'Firewall for PAN-OS, in configuration mode',
    comment: '#',
    docs: ['pan-os'],
    assumptions: [
      'The command line knows no comments: enter the lines that begin with set.',
      'The zones are trust inside and untrust outside.',
      'Names are looked up by the device, and again when their time to live ends.',
    ],
    lines: [
      ...[...new Set(ends)].map(
        (end) => `set address ${objectName(end)} ${end.includes('/') ? 'ip-netmask' : 'fqdn'} ${end}`,
      ),
      ...[...new Map(services.map((service) => [serviceName(...service), service])).entries()].map(
        ([name, [protocol, ports]]) => `set service ${name} protocol ${protocol} port ${ports}`,
      ),
      ...openings.flatMap(ruleLines),
    ],
  });
}

const objectName = (end: string) => `exo-${end.replace(/[^a-z0-9]+/gi, '-').replace(/^-/, '0-')}`;
const serviceName = (protocol: string, ports: string) => `exo-${protocol}-${ports}`;
const list = (names: readonly string[]) => (names.length === 1 ? (names[0] ?? '') : `[ ${names.join(' ')} ]`);

function ruleLines({ id, way, rule, remote, local }: Opening): string[] {
  const [near, far] = [list(local.map(objectName)), list([...remote.addresses, ...remote.domains].map(objectName))];
  const [from, to] = way === 'out' ? ['trust', 'untrust'] : ['untrust', 'trust'];
  const services = list(rule.ports.map((span) => serviceName(rule.protocol, portText(span))));
  const name = `set rulebase security rules exo-${id}`;
  return [
    `${name} from ${from} to ${to}`,
    `${name} source ${way === 'out' ? near : far}`,
    `${name} destination ${way === 'out' ? far : near}`,
    `${name} application any service ${services}`,
    `${name} action allow`,
  ];
}
