import { configFile } from '../configFile.ts';
import type { QosInput, QosQueue } from '../qosInput.ts';

const LAST_PRIORITY = 8;

/** A script for RouterOS 7: marks by mangle, queues by a tree. */
export function routeros(input: QosInput): string {
  const { queues, link } = input;
  return configFile(input, {
    title: 'Quality of service for RouterOS 7: import file-name=qos.rsc',
    comment: '#',
    docs: ['routeros-mangle', 'routeros-queues', 'routeros-htb'],
    assumptions: [
      ...input.assumptions.marking,
      ...input.assumptions.queueing,
      ...input.assumptions.counting,
      'The interface to the provider is ether1; rules with the comment exo-capacity and queues named exo- are replaced.',
      'No connection is fasttracked: those pass by marks and queues.',
      'IPv4; for IPv6 do the same below /ipv6 firewall mangle.',
      ...(queues.some(({ police }) => police)
        ? ['A policed class has its limit as max-limit, and waits instead of losing.']
        : []),
    ],
    lines: [
      '/ip firewall mangle',
      'remove [find comment="exo-capacity"]',
      ...queues.flatMap(marks),
      ...(link
        ? [
            ...queues.map(
              (queue) =>
                `add chain=postrouting out-interface=ether1 dscp=${queue.dscp} action=mark-packet new-packet-mark=${nameOf(queue)} passthrough=no comment="exo-capacity"`,
            ),
            '/queue tree',
            'remove [find name~"^exo-"]',
            `add name=exo-up parent=ether1 max-limit=${link.bitsPerSecond}`,
            ...queues.map((queue) =>
              leaf(
                nameOf(queue),
                nameOf(queue),
                priorityOf(queue),
                queue.bitsPerSecond,
                limitOf(queue, link.bitsPerSecond),
              ),
            ),
            leaf('exo-default', 'no-mark', LAST_PRIORITY, link.restBitsPerSecond, link.bitsPerSecond),
          ]
        : []),
    ],
  });
}

const nameOf = ({ id }: QosQueue) => `exo-${id}`;
const priorityOf = ({ queue }: QosQueue) => (queue === 'priority' ? 1 : 2);
/** A limit below what is set aside would be refused. */
const limitOf = ({ police, bitsPerSecond }: QosQueue, whole: number) =>
  police ? Math.max(police.bitsPerSecond, bitsPerSecond) : whole;

function marks({ dscp, ports }: QosQueue): string[] {
  return ports.map(({ protocol, firstPort, lastPort }) => {
    const port = firstPort === lastPort ? `${firstPort}` : `${firstPort}-${lastPort}`;
    return `add chain=postrouting out-interface=ether1 protocol=${protocol} dst-port=${port} action=change-dscp new-dscp=${dscp} passthrough=yes comment="exo-capacity"`;
  });
}

function leaf(name: string, mark: string, priority: number, rate: number, limit: number): string {
  return `add name=${name} parent=exo-up packet-mark=${mark} priority=${priority} limit-at=${rate} max-limit=${limit}`;
}
